// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rowsview.h"

#include <QHoverEvent>
#include <QPainter>
#include <QScrollBar>

namespace pizhu::ui {

namespace {

constexpr int kStep = 40; ///< pixels of a turn of the wheel's notch, a third of it

} // namespace

RowsView::RowsView(QWidget* parent)
    : QAbstractItemView(parent)
    , m_tops{0}
{
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
}

void RowsView::setHeightOf(HeightOf heightOf)
{
    m_heightOf = std::move(heightOf);
    layRows();
}

int RowsView::rows() const
{
    return static_cast<int>(m_tops.size()) - 1;
}

void RowsView::layRows()
{
    const int count = model() ? model()->rowCount() : 0;
    m_tops.assign(1, 0);
    m_tops.reserve(static_cast<std::size_t>(count) + 1);
    for (int row = 0; row < count; ++row)
        m_tops.push_back(m_tops.back() + (m_heightOf ? m_heightOf(row) : 0));
    updateGeometries();
    viewport()->update();
}

void RowsView::updateHeights()
{
    const int first = firstVisibleRow();
    const int offset = offsetIntoFirstRow();
    layRows();
    if (first >= 0)
        scrollToRow(first, offset);
}

int RowsView::rowAt(int y) const
{
    const int at = y + verticalOffset();
    if (at < 0 || at >= m_tops.back())
        return -1;
    return static_cast<int>(std::upper_bound(m_tops.begin(), m_tops.end(), at) - m_tops.begin()) - 1;
}

int RowsView::offsetIntoFirstRow() const
{
    const int first = firstVisibleRow();
    return first < 0 ? 0 : verticalOffset() - m_tops[static_cast<std::size_t>(first)];
}

void RowsView::scrollToRow(int row, int offset)
{
    if (row >= 0 && row < rows())
        verticalScrollBar()->setValue(m_tops[static_cast<std::size_t>(row)] + offset);
}

QRect RowsView::visualRect(const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= rows())
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    return {0, m_tops[row] - verticalOffset(), viewport()->width(), m_tops[row + 1] - m_tops[row]};
}

void RowsView::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    const QRect rect = visualRect(index);
    if (rect.isNull())
        return;
    const int height = viewport()->height();
    int by = 0;
    if (hint == PositionAtTop || rect.top() < 0 || rect.height() > height)
        by = rect.top();
    else if (hint == PositionAtBottom || (hint == EnsureVisible && rect.bottom() >= height))
        by = rect.bottom() + 1 - height;
    if (hint == PositionAtCenter)
        by = rect.center().y() - height / 2;
    verticalScrollBar()->setValue(verticalScrollBar()->value() + by);
}

QModelIndex RowsView::indexAt(const QPoint& point) const
{
    const int row = rowAt(point.y());
    return row < 0 ? QModelIndex() : model()->index(row, 0);
}

void RowsView::setModel(QAbstractItemModel* model)
{
    QAbstractItemView::setModel(model);
    layRows();
}

void RowsView::reset()
{
    QAbstractItemView::reset();
    layRows();
}

int RowsView::pageFrom(int row, int direction) const
{
    const auto at = static_cast<std::size_t>(row);
    const int wanted = m_tops[at] + direction * std::max(1, viewport()->height() - 1);
    const auto place = std::upper_bound(m_tops.begin(), m_tops.end() - 1, std::max(0, wanted));
    const int found = static_cast<int>(place - m_tops.begin()) - 1;
    return std::clamp(found == row ? row + direction : found, 0, rows() - 1);
}

QModelIndex RowsView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    if (rows() == 0)
        return {};
    const int row = currentIndex().isValid() ? currentIndex().row() : -1;
    int wanted = row;
    switch (action) {
    case MoveUp:
    case MovePrevious:
        wanted = row - 1;
        break;
    case MoveDown:
    case MoveNext:
        wanted = row + 1;
        break;
    case MovePageUp:
        wanted = row < 0 ? 0 : pageFrom(row, -1);
        break;
    case MovePageDown:
        wanted = row < 0 ? 0 : pageFrom(row, 1);
        break;
    case MoveHome:
        wanted = 0;
        break;
    case MoveEnd:
        wanted = rows() - 1;
        break;
    default:
        break;
    }
    return model()->index(std::clamp(wanted, 0, rows() - 1), 0);
}

int RowsView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

void RowsView::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command)
{
    const QRect area = rect.normalized();
    int first = rowAt(std::max(area.top(), -verticalOffset()));
    int last = rowAt(area.bottom());
    if (last < 0)
        last = rows() - 1;
    if (first < 0 || rows() == 0 || area.top() + verticalOffset() >= m_tops.back()) {
        selectionModel()->select(QItemSelection(), command);
        return;
    }
    if (first > last)
        std::swap(first, last);
    selectionModel()->select(QItemSelection(model()->index(first, 0), model()->index(last, 0)), command);
}

QRegion RowsView::visualRegionForSelection(const QItemSelection& selection) const
{
    QRegion region;
    for (const QItemSelectionRange& range : selection)
        region += visualRect(range.topLeft()).united(visualRect(range.bottomRight()));
    return region & viewport()->rect();
}

void RowsView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const bool focused = hasFocus() || viewport()->hasFocus();
    for (int row = rowAt(event->rect().top()); row >= 0 && row < rows(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        option.rect = visualRect(index);
        if (option.rect.top() > event->rect().bottom())
            break;
        option.state = QStyle::State_Enabled | QStyle::State_Active;
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_HasFocus, focused && index == currentIndex());
        option.state.setFlag(QStyle::State_MouseOver, index == m_hovered);
        itemDelegate()->paint(&painter, option, index);
    }
}

void RowsView::resizeEvent(QResizeEvent* event)
{
    QAbstractItemView::resizeEvent(event);
    updateHeights(); // those of unfolded rows depend on the width
}

void RowsView::updateGeometries()
{
    verticalScrollBar()->setSingleStep(kStep);
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, m_tops.back() - viewport()->height()));
    QAbstractItemView::updateGeometries();
}

bool RowsView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::HoverMove || event->type() == QEvent::HoverEnter ||
        event->type() == QEvent::HoverLeave) {
        const QModelIndex now = event->type() == QEvent::HoverLeave
                                    ? QModelIndex()
                                    : indexAt(static_cast<QHoverEvent*>(event)->position().toPoint());
        if (now != m_hovered) {
            viewport()->update(visualRect(m_hovered).united(visualRect(now)));
            m_hovered = now;
        }
    }
    return QAbstractItemView::viewportEvent(event);
}

void RowsView::rowsInserted(const QModelIndex& parent, int start, int end)
{
    QAbstractItemView::rowsInserted(parent, start, end);
    layRows();
}

/// The rows are still there: they are laid out again as soon as they are not.
void RowsView::rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end)
{
    QAbstractItemView::rowsAboutToBeRemoved(parent, start, end);
    connect(
        model(), &QAbstractItemModel::rowsRemoved, this, [this] { layRows(); }, Qt::SingleShotConnection);
}

void RowsView::dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight,
                           const QList<int>& roles)
{
    Q_UNUSED(topLeft)
    Q_UNUSED(bottomRight)
    Q_UNUSED(roles)
    viewport()->update(); // heights do not depend on data, and only what is on the screen is painted
}

} // namespace pizhu::ui
