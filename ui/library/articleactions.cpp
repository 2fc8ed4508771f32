// SPDX-License-Identifier: GPL-3.0-or-later
// What one can do to the selected articles of the list.
#include "app/base/whendone.h"
#include "ui/library/articlelistpane.h"
#include "ui/models/articlelistmodel.h"
#include "ui/models/rowselection.h"
#include "ui/models/titles.h"

#include <QAbstractItemView>
#include <QAction>
#include <QMenu>

namespace pizhu::ui {

using base::ArticleId;
using library::ReadState;
using library::Stores;

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

template <typename F>
void ArticleListPane::write(const QString& label, library::Journalling journalling, F f)
{
    base::whenDone(m_library.write(label, std::move(f), journalling), this,
                   [this](const base::Result<void>& done) {
                       if (!done)
                           Q_EMIT failed(done.error());
                   });
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
    write(label, library::Journalling::Record,
          [ids, starred](Stores& stores) { return stores.articles.setStarred(ids, starred); });
}

void ArticleListPane::toggleStarOf(ArticleId id, bool starred)
{
    const QString label = (starred ? tr("Star “%1”") : tr("Unstar “%1”")).arg(titleOf(*m_model, id));
    write(label, library::Journalling::Record, [id, starred](Stores& stores) {
        const std::array ids{id};
        return stores.articles.setStarred(ids, starred);
    });
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
    write(label, library::Journalling::Record,
          [ids, state](Stores& stores) { return stores.articles.setReadState(ids, state); });
}

void ArticleListPane::moveToTrash()
{
    const std::vector<ArticleId> ids = selectedArticles();
    if (ids.empty())
        return;
    const ArticleId neighbour = neighbourOf(ids);
    const int count = static_cast<int>(ids.size());
    const QString label = count > 1 ? tr("Move %n articles to trash", nullptr, count)
                                    : tr("Move “%1” to trash").arg(titleOf(*m_model, ids.front()));
    const auto move = [ids](Stores& stores) { return stores.articles.moveToTrash(ids); };
    base::whenDone(m_library.write(label, move), this, [this, neighbour](const base::Result<void>& done) {
        if (!done) {
            Q_EMIT failed(done.error());
        } else if (neighbour.isValid()) {
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
    write(label, library::Journalling::Record,
          [ids](Stores& stores) { return stores.articles.restoreFromTrash(ids); });
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
    m_versions->setEnabled(ids.size() == 1);
    menu->addAction(m_versions);
    m_cleanAgain->setEnabled(!m_library.isReadOnly());
    menu->addAction(m_cleanAgain);
    menu->addSeparator();
    menu->addAction(query().trash ? m_restore : m_trash);
    menu->popup(view()->viewport()->mapToGlobal(position));
}

} // namespace pizhu::ui
