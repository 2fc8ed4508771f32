// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QStyledItemDelegate>

namespace pizhu::ui {

/// Draws the sections and rows of the places: an icon, the name, and the count; what can be clicked beside
/// them has a rectangle of its own.
class PlacesDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit PlacesDelegate(const ThemeSource& theme, QObject* parent = nullptr);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    /// Once: counts that arrive while a name is typed do not put the old one back.
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

    /// The chevron in front of a collection that holds others; empty for other rows.
    [[nodiscard]] static QRect chevronRect(const QRect& row, const QModelIndex& index);
    /// The plus of a section one can add to; empty for other rows.
    [[nodiscard]] static QRect plusRect(const QRect& row, const QModelIndex& index);
    /// "Update" of a saved search whose query was changed; empty for other rows.
    [[nodiscard]] QRect updateRect(const QRect& row, const QFont& font, const QModelIndex& index) const;

private:
    void paintSection(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintHint(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintRow(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    /// Returns where the count or "Update" begins.
    int paintEnd(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    const ThemeSource& m_theme;
};

} // namespace pizhu::ui
