// SPDX-License-Identifier: GPL-3.0-or-later
// What connects places, collections, saved searches, the trash, changes of many articles, and filters with
// the codebook.

#include "app/library/bulkjob.h"
#include "app/library/tagrenaming.h"
#include "ui/annotations/tagtreepane.h"
#include "ui/browser/annotationbrowser.h"
#include "ui/commands/commandset.h"
#include "ui/importing/importstrip.h"
#include "ui/library/articlelistpane.h"
#include "ui/library/placespane.h"
#include "ui/mainwindow/browseractions.h"
#include "ui/mainwindow/bulkactions.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/notice.h"
#include "ui/mainwindow/tagfollower.h"
#include "ui/mainwindow/trashactions.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

void MainWindow::connectPlaces()
{
    connect(m_places, &PlacesPane::queryChosen, this, &MainWindow::setQuery);
    connect(m_places, &PlacesPane::failed, this, &MainWindow::showFailure);
    connect(m_places, &PlacesPane::told, this,
            [this](const QString& sentence) { m_notice->showDone(sentence, false); });
    connect(m_places, &PlacesPane::articlesDropped, m_bulk, &BulkActions::drop);
    connect(m_places, &PlacesPane::emptyTrashRequested, m_trash, &TrashActions::emptyTrash);
    connect(m_places, &PlacesPane::searchStateChanged, this, &MainWindow::updatePlaceCommands);
    connect(m_trash, &TrashActions::failed, this, &MainWindow::showFailure);
    const auto on = [this](Command command, auto f) {
        connect(m_commands->action(command), &QAction::triggered, this, f);
    };
    on(Command::SaveSearch, [this] {
        showPlaces();
        m_places->saveSearch();
    });
    on(Command::UpdateSavedSearch, [this] { m_places->updateSearch(); });
    on(Command::NewCollection, [this] {
        showPlaces();
        m_places->addCollection();
    });
    on(Command::EmptyTrash, [this] { m_trash->emptyTrash(); });
    for (const Command writing : {Command::NewCollection, Command::EmptyTrash})
        m_commands->action(writing)->setEnabled(!m_library.isReadOnly());
    updatePlaceCommands();
}

void MainWindow::connectBulk()
{
    connect(m_bulk, &BulkActions::failed, this, &MainWindow::showFailure);
    connect(m_articles, &ArticleListPane::tagsRequested, m_bulk, &BulkActions::chooseTags);
    connect(m_articles, &ArticleListPane::tagRemovalRequested, m_bulk, &BulkActions::chooseTagToRemove);
    connect(m_articles, &ArticleListPane::collectionsRequested, m_bulk, &BulkActions::chooseCollections);
    connect(m_articles, &ArticleListPane::fieldEditRequested, m_bulk, &BulkActions::editField);
    connect(m_articles, &ArticleListPane::exportRequested, this,
            [this](const std::vector<base::ArticleId>& articles) { openExportDialog(articles); });
    connect(m_articles, &ArticleListPane::emptyTrashRequested, m_trash, &TrashActions::emptyTrash);
    connect(m_articles, &ArticleListPane::takingOutRequested, this,
            [this](const std::vector<base::ArticleId>& ids) {
                m_bulk->takeOut(ids, m_query.filters.value(library::Facet::Collection).value(0));
            });
    library::BulkJob* job = &m_articles->bulk();
    connect(job, &library::BulkJob::progressed, m_bulkStrip, [this](int done, int total) {
        if (m_bulkStrip->isHidden())
            m_bulkStrip->start();
        m_bulkStrip->showProgress({.done = done, .total = total, .items = done, .bytes = 0, .current = {}});
    });
    connect(job, &library::BulkJob::idle, m_bulkStrip, &ImportStrip::finish);
    connect(m_bulkStrip, &ImportStrip::cancelRequested, job, &library::BulkJob::cancel);
    const auto onSelected = [this](Command command, auto f) {
        connect(m_commands->action(command), &QAction::triggered, this, [this, f] {
            const std::vector<base::ArticleId> ids = m_articles->selectedArticles();
            if (ids.empty())
                m_notice->showDone(tr("Select articles in the list first."), false);
            else
                f(ids);
        });
        m_commands->action(command)->setEnabled(!m_library.isReadOnly());
    };
    const auto besideList = [this] { return m_articles->mapToGlobal(QPoint(m_articles->width() / 4, 96)); };
    onSelected(Command::TagArticles, [=, this](const auto& ids) { m_bulk->chooseTags(ids, besideList()); });
    onSelected(Command::CollectArticles,
               [=, this](const auto& ids) { m_bulk->chooseCollections(ids, besideList()); });
    onSelected(Command::EditField, [this](const auto& ids) { m_bulk->editField(ids); });
    connect(m_commands->action(Command::SelectAll), &QAction::triggered, m_articles,
            &ArticleListPane::selectAll);
}

void MainWindow::connectTagFollower()
{
    const auto inForce = [this] { return TagFollower::Filters{m_query, m_browsing->browser().query()}; };
    auto* follower = new TagFollower(m_library, inForce, this);
    connect(m_tags, &TagTreePane::merging, follower, &TagFollower::noteMerge);
    connect(follower, &TagFollower::followed, this,
            [this](const TagFollower::Filters& filters) { applyFilters(filters.list, filters.browser); });
    connect(follower, &TagFollower::gone, this, [this, told = QString()](const QStringList& paths) mutable {
        m_notice->withdraw(std::exchange(told, {}));
        if (paths.isEmpty())
            return;
        told = tr("A filter asks for what is no tag any more: “%1”.")
                   .arg(paths.join(tr("”, “", "between names in quotation marks")));
        m_notice->offer(told, {{tr("Remove the filter"), [this, paths] {
                                    applyFilters(
                                        library::TagRenaming::without(m_query, paths),
                                        library::TagRenaming::without(m_browsing->browser().query(), paths));
                                }}});
    });
}

void MainWindow::applyFilters(const library::ArticleQuery& list, const library::AnnotationQuery& browser)
{
    if (list != m_query)
        setQuery(list);
    if (browser != m_browsing->browser().query())
        m_browsing->browser().setQuery(browser);
}

void MainWindow::updatePlaceCommands()
{
    m_commands->action(Command::SaveSearch)->setEnabled(m_places->canSaveSearch());
    m_commands->action(Command::UpdateSavedSearch)->setEnabled(m_places->canUpdateSearch());
}

void MainWindow::showPlaces()
{
    m_commands->action(Command::ToggleFacets)->setChecked(true);
    togglePane(Command::ToggleFacets, true);
}

} // namespace pizhu::ui
