// SPDX-License-Identifier: GPL-3.0-or-later
// What one can do to the selected articles of the list.
#include "app/base/whendone.h"
#include "app/library/bulkjob.h"
#include "ui/library/articlelistpane.h"
#include "ui/library/bulkbar.h"
#include "ui/models/articlelistmodel.h"
#include "ui/models/rowselection.h"
#include "ui/models/titles.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QAction>
#include <QMenu>

namespace pizhu::ui {

using base::ArticleId;
using library::ReadState;

namespace {

QString titleOf(const ArticleListModel& model, ArticleId id)
{
    return shortened(model.index(model.rowOf(id)).data().toString());
}

} // namespace

std::vector<ArticleId> ArticleListPane::selectedArticles() const
{
    std::vector<ArticleId> ids;
    for (const int row : m_selection->rows())
        ids.push_back(m_model->articleAt(row));
    return ids;
}

void ArticleListPane::connectBulk()
{
    connect(m_bulk, &library::BulkJob::failed, this, &ArticleListPane::failed);
    connect(this, &ArticleListPane::selectionChanged, this, &ArticleListPane::updateBulk);
    connect(m_bulkBar, &BulkBar::allRequested, this, &ArticleListPane::selectAll);
    connect(m_bulkBar, &BulkBar::clearRequested, this, [this] { selectArticle(m_current); });
    connect(m_bulkBar, &BulkBar::restoreRequested, this, &ArticleListPane::restoreFromTrash);
    connect(m_bulkBar, &BulkBar::emptyTrashRequested, this, &ArticleListPane::emptyTrashRequested);
    connect(m_bulkBar, &BulkBar::moreRequested, this, &ArticleListPane::showMenu);
    connect(m_bulkBar, &BulkBar::tagsRequested, this,
            [this](const QPoint& at) { Q_EMIT tagsRequested(selectedArticles(), at); });
    connect(m_bulkBar, &BulkBar::collectionsRequested, this,
            [this](const QPoint& at) { Q_EMIT collectionsRequested(selectedArticles(), at); });
}

void ArticleListPane::updateBulk()
{
    m_bulkBar->setState({.selected = selectedRows(),
                         .found = m_model->rowCount(),
                         .inTrash = query().trash,
                         .isReadOnly = m_library.isReadOnly()});
}

int ArticleListPane::selectedRows() const
{
    int rows = 0;
    for (const QItemSelectionRange& range : m_selection->selection())
        rows += range.height();
    return rows;
}

/// Who selects all while only the beginning is listed means all.
void ArticleListPane::goOnSelecting(int count)
{
    const int beginning = std::exchange(m_beginning, m_model->isCountKnown() ? 0 : count);
    if (m_model->isCountKnown() && beginning > 1 && count > beginning && selectedRows() == beginning)
        view()->selectAll();
}

void ArticleListPane::selectAll()
{
    view()->selectAll();
    view()->setFocus();
}

bool ArticleListPane::showsCollection() const
{
    return query().filters.value(library::Facet::Collection).size() == 1;
}

void ArticleListPane::toggleStar()
{
    const std::vector<ArticleId> ids = selectedArticles();
    if (ids.empty())
        return;
    const bool starred = !summaryOf(ids.front()).starred;
    const int count = static_cast<int>(ids.size());
    const QString title = titleOf(*m_model, ids.front());
    const QString label = count > 1 ? (starred ? tr("Star %n articles", nullptr, count)
                                               : tr("Unstar %n articles", nullptr, count))
                                    : (starred ? tr("Star “%1”") : tr("Unstar “%1”")).arg(title);
    m_bulk->run(label, ids, library::ChangeStar{starred});
}

void ArticleListPane::toggleStarOf(ArticleId id, bool starred)
{
    const QString label = (starred ? tr("Star “%1”") : tr("Unstar “%1”")).arg(titleOf(*m_model, id));
    m_bulk->run(label, {id}, library::ChangeStar{starred});
}

void ArticleListPane::markRead()
{
    setReadState(ReadState::Read);
}

void ArticleListPane::markUnread()
{
    setReadState(ReadState::Unread);
}

void ArticleListPane::setReadState(ReadState state)
{
    const std::vector<ArticleId> ids = selectedArticles();
    if (ids.empty())
        return;
    const int count = static_cast<int>(ids.size());
    const QString label = state == ReadState::Read ? tr("Mark %n article(s) as read", nullptr, count)
                                                   : tr("Mark %n article(s) as unread", nullptr, count);
    m_bulk->run(label, ids, state);
}

void ArticleListPane::moveToTrash()
{
    const std::vector<ArticleId> ids = selectedArticles();
    if (ids.empty() || query().trash)
        return;
    const ArticleId neighbour = neighbourOf(ids);
    const int count = static_cast<int>(ids.size());
    const QString label = count > 1 ? tr("Move %n articles to trash", nullptr, count)
                                    : tr("Move “%1” to trash").arg(titleOf(*m_model, ids.front()));
    const auto moved = m_bulk->run(label, ids, library::MoveToTrash{});
    base::whenDone(moved, this, [this, neighbour](const base::Result<int>& done) {
        if (done && neighbour.isValid()) {
            selectArticle(neighbour);
            Q_EMIT articleActivated(neighbour);
        }
    });
}

void ArticleListPane::restoreFromTrash()
{
    const std::vector<ArticleId> ids = selectedArticles();
    if (ids.empty())
        return;
    const int count = static_cast<int>(ids.size());
    const QString label = count > 1 ? tr("Restore %n articles from trash", nullptr, count)
                                    : tr("Restore “%1” from trash").arg(titleOf(*m_model, ids.front()));
    m_bulk->run(label, ids, library::RestoreFromTrash{});
}

ArticleId ArticleListPane::neighbourOf(const std::vector<ArticleId>& ids) const
{
    const int last = m_model->rowOf(ids.back());
    const int first = m_model->rowOf(ids.front());
    return last + 1 < m_model->rowCount() ? m_model->articleAt(last + 1) : m_model->articleAt(first - 1);
}

library::ArticleSummary ArticleListPane::summaryOf(ArticleId id) const
{
    return m_model->index(m_model->rowOf(id))
        .data(ArticleListModel::SummaryRole)
        .value<library::ArticleSummary>();
}

void ArticleListPane::showContextMenu(const QPoint& position)
{
    showMenu(view()->viewport()->mapToGlobal(position));
}

void ArticleListPane::showMenu(const QPoint& globalPosition)
{
    const std::vector<ArticleId> ids = selectedArticles();
    if (ids.empty())
        return;
    const library::ArticleSummary first = summaryOf(ids.front());
    m_star->setText(first.starred ? tr("Remove star") : tr("Star"));
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("articleMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_star);
    menu->addAction(first.readState == ReadState::Read ? m_unread : m_read);
    menu->addSeparator();
    if (!m_library.isReadOnly() && !query().trash)
        addBulkActions(*menu, ids, globalPosition);
    m_versions->setEnabled(ids.size() == 1);
    menu->addAction(m_versions);
    m_beside->setEnabled(ids.size() <= 2);
    menu->addAction(m_beside);
    menu->addAction(m_cleanAgain);
    menu->addSeparator();
    if (static_cast<int>(ids.size()) < m_model->rowCount())
        menu->addAction(tr("Select all"), this, &ArticleListPane::selectAll);
    menu->addAction(query().trash ? m_restore : m_trash);
    menu->popup(globalPosition);
}

void ArticleListPane::addBulkActions(QMenu& menu, const std::vector<ArticleId>& ids, const QPoint& at)
{
    const auto add = [&](const QString& icon, const QString& text, auto act) {
        QAction* action = menu.addAction(icon.isEmpty() ? QIcon() : m_theme.icon(icon), text);
        connect(action, &QAction::triggered, this, act);
    };
    add(QStringLiteral("tag"), tr("Tag…"), [=, this] { Q_EMIT tagsRequested(ids, at); });
    add(QString(), tr("Remove a tag…"), [=, this] { Q_EMIT tagRemovalRequested(ids, at); });
    add(QStringLiteral("folder"), tr("Put into a collection…"),
        [=, this] { Q_EMIT collectionsRequested(ids, at); });
    if (showsCollection())
        add(QString(), tr("Take out of this collection"), [=, this] { Q_EMIT takingOutRequested(ids); });
    add(QStringLiteral("edit"), tr("Edit a field…"), [=, this] { Q_EMIT fieldEditRequested(ids); });
    add(QStringLiteral("export"), tr("Export excerpts…"), [=, this] { Q_EMIT exportRequested(ids); });
    menu.addSeparator();
}

} // namespace pizhu::ui
