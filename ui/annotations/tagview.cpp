// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotations/tagview.h"

#include "ui/annotations/tagdelegate.h"
#include "ui/widgets/iconengine.h"
#include "ui/widgets/textpainting.h"
#include "ui/widgets/theme.h"

namespace pizhu::ui {

TagView::TagView(const ThemeSource& theme, QWidget* parent)
    : QTreeView(parent)
    , m_theme(theme)
{
    setItemDelegate(new TagDelegate(theme, this));
    setHeaderHidden(true);
    setIndentation(Theme::kSpaceL + 2);
    setExpandsOnDoubleClick(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAttribute(Qt::WA_Hover);
}

void TagView::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    const bool hovered = row.contains(viewport()->mapFromGlobal(QCursor::pos())) && viewport()->underMouse();
    paintRowGround(*painter, row, m_theme.theme(), selectionModel()->isSelected(index), hovered,
                   hasFocus() && index == currentIndex());
    QTreeView::drawRow(painter, option, index);
}

void TagView::drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const
{
    if (model()->rowCount(index) == 0)
        return;
    const QRect mark(rect.right() + 1 - Theme::kIconSmall,
                     rect.top() + (rect.height() - Theme::kIconSmall) / 2, Theme::kIconSmall,
                     Theme::kIconSmall);
    paintIcon(*painter, mark,
              isExpanded(index) ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
              m_theme.theme().secondary);
}

} // namespace pizhu::ui
