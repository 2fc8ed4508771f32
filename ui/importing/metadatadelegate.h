// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/importing/metadatafieldmodel.h"
#include "ui/widgets/theme.h"

#include <QStyledItemDelegate>

namespace pizhu::ui {

/// Draws a field (name, why it needs review, value, origin) or a candidate (value, the line it stands in),
/// and edits values in place: Enter and Tab hand the text over, which may be refused and then stays; Esc
/// gives up.
class MetadataDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit MetadataDelegate(const ThemeSource& theme, QObject* parent = nullptr);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

Q_SIGNALS:
    /// The receiver closes the editor when it takes the text.
    void entered(QWidget* editor, const QString& field, const QString& text);

protected:
    bool eventFilter(QObject* editor, QEvent* event) override;

private:
    struct Places
    {
        QRect name;
        QRect value;
        QRect origin;
        QRect line;
        int height = 0;
    };

    [[nodiscard]] Places placesOf(int width, const QFont& font, const MetadataRow& row) const;

    const ThemeSource& m_theme;
};

} // namespace pizhu::ui
