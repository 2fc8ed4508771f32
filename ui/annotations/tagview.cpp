// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotations/tagview.h"

#include "ui/annotations/tagdelegate.h"
#include "ui/models/tagmime.h"
#include "ui/models/tagtreemodel.h"
#include "ui/widgets/iconengine.h"
#include "ui/widgets/textpainting.h"
#include "ui/widgets/theme.h"

#include <QDropEvent>
#include <QMimeData>

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

void TagView::setArrangeable(bool arrangeable, const QString& library)
{
    m_library = library;
    setDragEnabled(arrangeable);
    setAcceptDrops(arrangeable);
    setDropIndicatorShown(arrangeable);
    setDragDropMode(arrangeable ? QAbstractItemView::DragDrop : QAbstractItemView::NoDragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setAutoExpandDelay(600);
}

/// The tree changes when the library has; here it is only asked for.
void TagView::dropEvent(QDropEvent* event)
{
    const base::TagId tag = tagFromMime(*event->mimeData(), m_library);
    const QModelIndex target = indexAt(event->position().toPoint());
    const auto onto = target.data(TagTreeModel::TagRole).value<library::Tag>().id;
    if (!tag.isValid() || onto == tag)
        return event->ignore();
    event->setDropAction(Qt::CopyAction); // the row dragged is not removed by the view
    event->accept();
    setState(NoState);
    viewport()->update();
    if (event->modifiers().testFlag(Qt::AltModifier) && onto.isValid())
        Q_EMIT mergeRequested(tag, onto);
    else
        requestPlace(tag, target);
}

void TagView::requestPlace(base::TagId tag, const QModelIndex& target)
{
    const auto at = target.data(TagTreeModel::TagRole).value<library::Tag>();
    const DropIndicatorPosition position = dropIndicatorPosition();
    if (!target.isValid() || position == OnItem || position == OnViewport)
        return Q_EMIT placeRequested(tag, at.id, -1);
    int place = 0; // of the target, without the tag itself
    for (int row = 0; row < target.row(); ++row) {
        const QModelIndex sibling = model()->index(row, 0, target.parent());
        place += sibling.data(TagTreeModel::TagRole).value<library::Tag>().id == tag ? 0 : 1;
    }
    Q_EMIT placeRequested(tag, at.parent, position == BelowItem ? place + 1 : place);
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
