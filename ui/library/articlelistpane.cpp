// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/articlelistpane.h"

#include "ui/library/articledelegate.h"
#include "ui/library/articletable.h"
#include "ui/library/filterchips.h"
#include "ui/library/nothingfound.h"
#include "ui/library/sortbutton.h"
#include "ui/models/articlelistmodel.h"
#include "ui/models/facetchoice.h"
#include "ui/models/rowselection.h"
#include "ui/widgets/emptystate.h"

#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QStackedLayout>
#include <QTimer>
#include <QToolButton>

namespace pizhu::ui {

using library::ArticleQuery;

ArticleListPane::ArticleListPane(library::Library& library, const ThemeSource& theme, QWidget* parent)
    : QWidget(parent)
    , m_library(library)
    , m_theme(theme)
    , m_model(new ArticleListModel(library, this))
{
    createWidgets();
    createLayout();
    createActions();
    connectSignals();
}

const ArticleQuery& ArticleListPane::query() const
{
    return m_model->query();
}

void ArticleListPane::setQuery(const ArticleQuery& query)
{
    const bool searching = !query.text.isEmpty();
    if (searching != !m_model->query().text.isEmpty()) {
        m_delegate->setSearching(searching);
        m_list->doItemsLayout();
    }
    m_scrollPending = query != m_model->query();
    m_model->setQuery(query);
    m_chips->setQuery(query);
    updateHeader();
}

void ArticleListPane::setFacetNames(const ValueNames& names)
{
    m_chips->setNames(names);
}

void ArticleListPane::changeQuery(const ArticleQuery& query)
{
    setQuery(query);
    Q_EMIT queryChanged(query);
}

void ArticleListPane::changeSort(const std::vector<library::SortKey>& keys)
{
    ArticleQuery next = query();
    next.sort = keys;
    changeQuery(next);
}

void ArticleListPane::changeChineseOrder(text::ChineseOrder order)
{
    ArticleQuery next = query();
    next.chineseOrder = order;
    changeQuery(next);
}

void ArticleListPane::fillEmptyList()
{
    if (asksForAnything(query()))
        changeQuery({.sort = query().sort, .chineseOrder = query().chineseOrder});
    else
        Q_EMIT importRequested();
}

void ArticleListPane::updateHeader()
{
    m_count->setText(m_model->isCountKnown() ? tr("%Ln article(s)", nullptr, m_model->rowCount())
                                             : QStringLiteral("…"));
    m_sortButton->showOrderOf(query());
    m_table->setSortKeys(query().sort);
}

void ArticleListPane::updateState()
{
    updateHeader();
    updateBulk();
    const bool scroll = std::exchange(m_scrollPending, false);
    const int row = m_model->rowOf(m_current);
    const bool isBack = row >= 0 && !m_selection->hasSelection();
    if (isBack)
        restoreSelection();
    if (scroll && row < 0)
        view()->scrollToTop();
    else if (scroll || isBack) // once the rows and the chips above them have found their places
        QTimer::singleShot(0, this, &ArticleListPane::scrollToCurrent);
    if (m_model->rowCount() > 0) {
        m_stack->setCurrentWidget(view());
        return;
    }
    m_empty->setContent(nothingFound(query(), m_chips->titles()));
    m_stack->setCurrentWidget(m_empty);
}

void ArticleListPane::currentChanged(const QModelIndex& current)
{
    const base::ArticleId id = m_model->articleAt(current.row());
    if (m_quiet || !current.isValid() || id == m_current)
        return;
    m_current = id;
    Q_EMIT articleActivated(id);
}

void ArticleListPane::openMarked(const QModelIndex& marked)
{
    if (QApplication::keyboardModifiers() != Qt::NoModifier)
        return; // the user is selecting
    m_selection->setCurrentIndex(marked, QItemSelectionModel::ClearAndSelect);
    currentChanged(marked);
}

bool ArticleListPane::eventFilter(QObject* watched, QEvent* event)
{
    // The row one is at is still in sight after the window changed its size.
    if (watched == view()->viewport() && event->type() == QEvent::Resize) {
        const QRect before({}, static_cast<QResizeEvent*>(event)->oldSize());
        const QPersistentModelIndex current = m_selection->currentIndex();
        if (current.isValid() && view()->visualRect(current).intersects(before))
            QTimer::singleShot(0, this, [this, current] { view()->scrollTo(current); });
    }
    return QWidget::eventFilter(watched, event);
}

void ArticleListPane::restoreSelection()
{
    m_quiet = true;
    const int row = m_model->rowOf(m_current);
    if (row >= 0)
        view()->setCurrentIndex(m_model->index(row));
    m_quiet = false;
}

void ArticleListPane::selectArticle(base::ArticleId id)
{
    m_current = id;
    const QScopedValueRollback quiet(m_quiet, true);
    const int row = m_model->rowOf(id);
    if (row < 0)
        m_selection->clearSelection();
    else
        view()->setCurrentIndex(m_model->index(row));
}

void ArticleListPane::next()
{
    step(1);
}

void ArticleListPane::previous()
{
    step(-1);
}

void ArticleListPane::step(int by)
{
    if (m_model->rowCount() == 0)
        return;
    const QModelIndex current = m_selection->currentIndex();
    // After the open article left the list its neighbour is current, but not selected: that one comes next.
    const bool selected = current.isValid() && m_selection->isSelected(current);
    const int row = !current.isValid() ? 0 : selected ? current.row() + by : current.row();
    if (row >= 0 && row < m_model->rowCount()) {
        const QModelIndex index = m_model->index(row);
        m_selection->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
        currentChanged(index);
    }
}

QList<QAction*> ArticleListPane::articleActions() const
{
    return {m_star, m_read, m_unread, m_trash, m_restore};
}

QList<QAction*> ArticleListPane::sortActions() const
{
    return m_sortButton->orders();
}

QAbstractItemView* ArticleListPane::view() const
{
    return m_columnsButton->isChecked() ? static_cast<QAbstractItemView*>(m_table) : m_list;
}

bool ArticleListPane::showsColumns() const
{
    return m_columnsButton->isChecked();
}

void ArticleListPane::showColumns(bool columns)
{
    if (showsColumns() != columns) {
        m_columnsButton->setChecked(columns); // and comes back here
        return;
    }
    const bool hadFocus = m_list->hasFocus() || m_table->hasFocus();
    if (m_stack->currentWidget() != m_empty)
        m_stack->setCurrentWidget(view());
    if (hadFocus)
        view()->setFocus();
    QTimer::singleShot(0, this, &ArticleListPane::scrollToCurrent);
    Q_EMIT columnsShown(columns);
}

void ArticleListPane::scrollToCurrent()
{
    view()->scrollTo(m_model->index(m_model->rowOf(m_current)));
}

QByteArray ArticleListPane::saveState() const
{
    return (showsColumns() ? "columns " : "list ") + m_table->saveColumns().toBase64();
}

void ArticleListPane::restoreState(const QByteArray& state)
{
    const qsizetype space = state.indexOf(' ');
    if (space < 0)
        return;
    m_table->restoreColumns(QByteArray::fromBase64(state.mid(space + 1)));
    showColumns(state.startsWith("columns"));
}

void ArticleListPane::focusList()
{
    view()->setFocus(Qt::ShortcutFocusReason);
}

} // namespace pizhu::ui
