// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/textpainting.h"

#include <QStyledItemDelegate>

namespace pizhu::ui {

class ThemeSource;

/// Rows of one height: what it is, below it quietly a detail, and a check mark where the item has a check
/// state.
class TwoLineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int kDetailRole = Qt::UserRole + 1; ///< QString

    /// What it is takes up to so many lines.
    TwoLineDelegate(const ThemeSource& theme, int lines, QObject* parent = nullptr);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    /// Space anywhere, or a click on the mark, toggles it.
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

private:
    void paintMark(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    const ThemeSource& m_theme;
    int m_lines;
    mutable TextLayouts m_layouts;
};

} // namespace pizhu::ui
