// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/articletable.h"

#include "ui/library/articlecelldelegate.h"
#include "ui/library/articleheader.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

namespace pizhu::ui {

ArticleTable::ArticleTable(const ThemeSource& theme, QWidget* parent)
    : QTableView(parent)
    , m_header(new ArticleHeader(theme, this))
    , m_delegate(new ArticleCellDelegate(theme, this))
{
    setObjectName(QStringLiteral("articleTable"));
    setAccessibleName(tr("Articles in columns"));
    setHorizontalHeader(m_header);
    setItemDelegate(m_delegate);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(ArticleCellDelegate::kRowHeight);
    verticalHeader()->setDefaultSectionSize(ArticleCellDelegate::kRowHeight);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    viewport()->setAttribute(Qt::WA_Hover);
    setMouseTracking(true);
    connect(m_header, &ArticleHeader::sortRequested, this, &ArticleTable::sortRequested);
    connect(m_delegate, &ArticleCellDelegate::starClicked, this, &ArticleTable::starClicked);
    connect(m_delegate, &ArticleCellDelegate::versionsClicked, this, &ArticleTable::versionsClicked);
}

void ArticleTable::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    m_header->resetColumns();
}

void ArticleTable::setSortKeys(const std::vector<library::SortKey>& keys)
{
    m_header->setSortKeys(keys);
}

QByteArray ArticleTable::saveColumns() const
{
    return m_header->saveState();
}

void ArticleTable::restoreColumns(const QByteArray& state)
{
    // A state of fewer columns is one of an older version.
    const int columns = m_header->count();
    if (!m_header->restoreState(state) || m_header->count() != columns)
        m_header->resetColumns();
}

/// The whole row under the pointer is drawn so.
bool ArticleTable::viewportEvent(QEvent* event)
{
    int row = m_delegate->hoveredRow();
    if (event->type() == QEvent::MouseMove || event->type() == QEvent::HoverMove)
        row = indexAt(static_cast<QSinglePointEvent*>(event)->position().toPoint()).row();
    else if (event->type() == QEvent::Leave || event->type() == QEvent::HoverLeave)
        row = -1;
    if (row != m_delegate->hoveredRow()) {
        m_delegate->setHoveredRow(row);
        viewport()->update();
    }
    return QTableView::viewportEvent(event);
}

/// As in the list: left and right scroll.
void ArticleTable::keyPressEvent(QKeyEvent* event)
{
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (plain && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        QScrollBar* bar = horizontalScrollBar();
        bar->setValue(bar->value() + (event->key() == Qt::Key_Left ? -1 : 1) * 3 * bar->singleStep());
        return;
    }
    QTableView::keyPressEvent(event);
}

QModelIndex ArticleTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const bool toEnd = action == MoveEnd;
    if ((action != MoveHome && !toEnd) || !model() || model()->rowCount() == 0)
        return QTableView::moveCursor(action, modifiers);
    return model()->index(toEnd ? model()->rowCount() - 1 : 0, std::max(0, currentIndex().column()));
}

} // namespace pizhu::ui
