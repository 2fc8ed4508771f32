// SPDX-License-Identifier: GPL-3.0-or-later
// What connects the panes of the main window, the commands and the tool bar.

#include "ui/annotations/annotationpane.h"
#include "ui/annotations/tagtreepane.h"
#include "ui/browser/annotationbrowser.h"
#include "ui/commands/commandset.h"
#include "ui/importing/importcontroller.h"
#include "ui/importing/importstrip.h"
#include "ui/importing/metadatainspector.h"
#include "ui/library/articlelistpane.h"
#include "ui/library/facetpane.h"
#include "ui/library/placespane.h"
#include "ui/mainwindow/anchoringactions.h"
#include "ui/mainwindow/annotationactions.h"
#include "ui/mainwindow/browseractions.h"
#include "ui/mainwindow/citationactions.h"
#include "ui/mainwindow/codebookactions.h"
#include "ui/mainwindow/exchangeactions.h"
#include "ui/mainwindow/importactions.h"
#include "ui/mainwindow/indexstrip.h"
#include "ui/mainwindow/maintoolbar.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/markingactions.h"
#include "ui/mainwindow/notice.h"
#include "ui/mainwindow/readingactions.h"
#include "ui/mainwindow/searchactions.h"
#include "ui/mainwindow/versionactions.h"
#include "ui/reader/readerpane.h"
#include "ui/versions/cleaningagain.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

void MainWindow::connectCommand(Command command, void (MainWindow::*slot)())
{
    connect(m_commands->action(command), &QAction::triggered, this, slot);
}

void MainWindow::createActions()
{
    connectCommand(Command::Export, &MainWindow::showExportDialog);
    auto* citing = new CitationActions({m_library, m_settings, *m_reader, *m_annotations, *m_notice}, this);
    connect(m_commands->action(Command::CopyCitation), &QAction::triggered, citing, &CitationActions::copy);
    connect(citing, &CitationActions::failed, this, &MainWindow::showFailure);
    connectCommand(Command::Undo, &MainWindow::undo);
    connectCommand(Command::Redo, &MainWindow::redo);
    connect(m_commands->action(Command::History), &QAction::triggered, m_codebook,
            &CodebookActions::showHistory);
    connectCommand(Command::Backups, &MainWindow::showBackups);
    connectCommand(Command::RebuildIndex, &MainWindow::rebuildIndex);
    connectCommand(Command::KeyboardHelp, &MainWindow::showKeyboardHelp);
    connectCommand(Command::About, &MainWindow::showAbout);
    const auto on = [this](Command command, auto f) {
        connect(m_commands->action(command), &QAction::triggered, this, f);
    };
    on(Command::ImportFiles, [this] { m_importing->chooseFiles(); });
    on(Command::ImportFolder, [this] { m_importing->chooseFolder(); });
    on(Command::PasteArticle, [this] { m_importing->paste(); });
    on(Command::CheckFiles, [this] { m_importing->chooseFilesToCheck(); });
    on(Command::WatchedFolders, [this] { m_importing->showWatchedFolders(); });
    on(Command::PastImports, [this] { m_importing->showPastImports(); });
    on(Command::NextArticle, [this] { m_articles->next(); });
    on(Command::PreviousArticle, [this] { m_articles->previous(); });
    on(Command::Search, [this] {
        m_toolBar->search().setFocus(Qt::ShortcutFocusReason);
        m_toolBar->search().selectAll();
    });
    on(Command::FindInArticle, [this] { m_reader->showFind(); });
    on(Command::NextHit, [this] { m_reader->nextHit(); });
    on(Command::PreviousHit, [this] { m_reader->previousHit(); });
    on(Command::Back, [this] {
        if (!m_browsing->goBack())
            showStep(m_history.goBack(m_reader->place()));
    });
    on(Command::Forward, [this] { showStep(m_history.goForward(m_reader->place())); });
    for (const Command toggle : {Command::ToggleFacets, Command::ToggleAnnotations})
        on(toggle, [this, toggle](bool shown) { togglePane(toggle, shown); });
    on(Command::InspectMetadata, [this](bool shown) { showInspector(shown); });
    on(Command::BrowseAnnotations, [this](bool shown) { m_browsing->setShown(shown); });
    on(Command::AutoCode, [this] { m_browsing->autoCode(); });
    on(Command::ToggleColumns, [this](bool columns) { m_articles->showColumns(columns); });
    on(Command::ReadingStyle, [this] { m_readingActions->showStyle(m_toolBar->belowReadingStyle()); });
    on(Command::NewLibrary, [this] { chooseLibrary(true); });
    on(Command::OpenLibrary, [this] { chooseLibrary(false); });
    on(Command::Quit, [this] { close(); });
    m_commands->action(Command::ToggleFacets)->setChecked(true);
    m_commands->action(Command::ToggleAnnotations)->setChecked(true);
    connectCommand(Command::CleanAgain, &MainWindow::cleanAgain);
    on(Command::ShowVersions, [this] { m_versioning->showVersions(m_reader->currentArticle()); });
    on(Command::ShowCleanupLog, [this] { m_versioning->showRepairs(m_reader->currentArticle()); });
    on(Command::ChooseCharset, [this] { m_versioning->chooseCharset(m_reader->currentArticle()); });
    on(Command::CleanFound, [this] { m_versioning->cleanFound(m_query); });
    enableArticleCommands(false);
    for (const Command writing :
         {Command::ImportFiles, Command::ImportFolder, Command::PasteArticle, Command::CheckFiles,
          Command::Undo, Command::Redo, Command::CleanAgain, Command::CleanFound, Command::RebuildIndex})
        m_commands->action(writing)->setEnabled(!m_library.isReadOnly());
    updateHistoryActions();
}

void MainWindow::connectSignals()
{
    connect(m_facets, &FacetPane::queryChanged, this, &MainWindow::setQuery);
    connect(m_facets, &FacetPane::namesChanged, m_articles, &ArticleListPane::setFacetNames);
    connect(m_articles, &ArticleListPane::queryChanged, this, &MainWindow::setQuery);
    connect(m_articles, &ArticleListPane::articleActivated, this, &MainWindow::openArticle);
    connect(m_articles, &ArticleListPane::columnsShown, this, &MainWindow::arrangeList);
    connect(m_articles, &ArticleListPane::importRequested, m_importing, &ImportActions::chooseFiles);
    connect(m_tags, &TagTreePane::tagActivated, this, [this](const QString& path) {
        library::ArticleQuery query = m_query;
        if (query.filters.value(library::Facet::Tag) == QStringList{path})
            query.filters.remove(library::Facet::Tag); // the second click takes it out
        else
            query.filters[library::Facet::Tag] = QStringList{path};
        setQuery(query);
    });
    connect(m_facets, &FacetPane::failed, this, &MainWindow::showFailure);
    connect(m_articles, &ArticleListPane::failed, this, &MainWindow::showFailure);
    connect(m_annotations, &AnnotationPane::failed, this, &MainWindow::showFailure);
    connect(m_tags, &TagTreePane::failed, this, &MainWindow::showFailure);
    connect(m_annotating, &AnnotationActions::failed, this, &MainWindow::showFailure);
    connect(m_codebook, &CodebookActions::failed, this, &MainWindow::showFailure);
    connect(m_codebook, &CodebookActions::articleRequested, this, &MainWindow::openArticle);
    m_exchange->connectCommands(*m_commands);
    connect(m_exchange, &ExchangeActions::annotationRequested, m_codebook, &CodebookActions::openAnnotation);
    connect(m_exchange, &ExchangeActions::failed, this, &MainWindow::showFailure);
    connect(m_marking, &MarkingActions::failed, this, &MainWindow::showFailure);
    connect(m_marking, &MarkingActions::listWanted, this, &MainWindow::showAnnotations);
    connect(m_notice, &Notice::undoRequested, this, &MainWindow::undo);
    connect(&m_library, &library::Library::changed, this, &MainWindow::offerUndo);
    connect(&m_library, &library::Library::indexProgressed, m_indexStrip, &IndexStrip::showProgress);
    connectReading();
    connectInspector();
    connectImport();
    connectVersions();
    connectAnchoring();
    connectPlaces();
    connectBulk();
    connectCompanion();
    connectBrowsing();
    connectTagFollower();
    connectToolBar();
}

void MainWindow::connectBrowsing()
{
    connect(m_browsing, &BrowserActions::shownChanged, m_commands->action(Command::BrowseAnnotations),
            &QAction::setChecked);
    connect(m_browsing, &BrowserActions::articleActivated, this, &MainWindow::openArticle);
    connect(m_browsing, &BrowserActions::jumped, this, &MainWindow::updateHistoryActions);
    connect(m_browsing, &BrowserActions::queryRequested, this, &MainWindow::setQuery);
    connect(m_browsing, &BrowserActions::exportRequested, this, &MainWindow::openExportDialog);
    connect(m_browsing, &BrowserActions::told, this,
            [this](const QString& sentence) { m_notice->showDone(sentence, false); });
    connect(m_browsing, &BrowserActions::failed, this, &MainWindow::showFailure);
    connect(m_browsing, &BrowserActions::queryChanged, m_places, &PlacesPane::setAnnotations);
    connect(m_places, &PlacesPane::annotationsChosen, m_browsing, &BrowserActions::show);
    connect(m_codebook, &CodebookActions::keysRead, &m_browsing->browser(), &AnnotationBrowser::setTagKeys);
    connect(m_browsing, &BrowserActions::saveRequested, m_commands->action(Command::SaveSearch),
            &QAction::trigger);
}

void MainWindow::connectReading()
{
    connect(m_reader, &ReaderPane::articleOpened, this, &MainWindow::articleShown);
    connect(m_reader, &ReaderPane::articleClosed, this, &MainWindow::articleClosed);
    connect(m_reader, &ReaderPane::hitsPassed, this, &MainWindow::goOnToHits);
    connect(m_reader, &ReaderPane::annotationActivated, m_annotations, &AnnotationPane::setCurrent);
    connect(m_annotations, &AnnotationPane::annotationActivated, m_reader, &ReaderPane::scrollToAnnotation);
    connect(m_reader, &ReaderPane::jumped, this, [this](const PagePlace& from) {
        m_history.jump(from);
        updateHistoryActions();
    });
    connect(m_reader, &ReaderPane::placeLeft, this,
            [this](base::ArticleId article, const PagePlace& place) { m_history.amendLeft(article, place); });
    connect(m_reader, &ReaderPane::linkActivated, this, &MainWindow::confirmLink);
    connect(m_reader, &ReaderPane::textCopied, this,
            [this] { m_notice->showDone(tr("The selected text was copied."), false); });
    connect(m_reader, &ReaderPane::viewScriptChanged, m_toolBar, &MainToolBar::showViewScript);
    connect(m_reader, &ReaderPane::orphansRequested, this, &MainWindow::showAnnotations);
    connect(m_reader, &ReaderPane::noteRequested, this, &MainWindow::showAnnotations); // it is written there
    connect(m_readingActions, &ReadingActions::articleChosen, this, &MainWindow::openArticle);
    connect(m_readingActions, &ReadingActions::failed, this, &MainWindow::showFailure);
}

void MainWindow::connectInspector()
{
    connect(m_inspector, &MetadataInspector::left, this, [this] { showInspector(false); });
    connect(m_inspector, &MetadataInspector::failed, this, &MainWindow::showFailure);
    connect(m_inspector, &MetadataInspector::passageRequested, m_reader, &ReaderPane::scrollTo);
    connect(m_reader, &ReaderPane::reviewRequested, this, [this] { showInspector(true); });
    connect(m_reader, &ReaderPane::useAsRequested, this, [this](const QString& field, const QString& text) {
        if (field == u"text") // what it says is not used but corrected
            return m_anchoring->correctSelection();
        m_reader->clearSelection();
        showInspector(true);
        m_inspector->useText(field, text);
    });
}

/// The inspector stands where annotations and tags do; one thing at a time.
void MainWindow::showInspector(bool shown)
{
    m_commands->action(Command::InspectMetadata)->setChecked(shown);
    m_annotations->setVisible(!shown);
    m_tags->setVisible(!shown);
    m_inspector->setVisible(shown);
    m_inspector->setArticle(shown ? m_reader->currentArticle() : base::ArticleId());
    if (shown) {
        showRightColumn();
        m_inspector->setFocus();
    } else {
        m_reader->setFocus();
    }
}

void MainWindow::connectImport()
{
    connect(m_importer, &ImportController::started, m_importStrip, &ImportStrip::start);
    connect(m_importer, &ImportController::progressed, m_importStrip, &ImportStrip::showProgress);
    connect(m_importer, &ImportController::ended, m_importStrip, &ImportStrip::finish);
    connect(m_importer, &ImportController::finished, this, &MainWindow::offerUndo);
    connect(m_importer, &ImportController::folderImported, this,
            [this] { followHistory(false); }); // told by it
    connect(m_importing, &ImportActions::articleActivated, this, &MainWindow::openArticle);
    connect(m_importing, &ImportActions::failed, this, &MainWindow::showFailure);
    connect(m_importStrip, &ImportStrip::cancelRequested, m_importer, &ImportController::cancel);
}

void MainWindow::connectVersions()
{
    connect(m_versioning, &VersionActions::articleActivated, this, &MainWindow::openArticle);
    connect(m_versioning, &VersionActions::undoRequested, this, &MainWindow::undo);
    connect(m_versioning, &VersionActions::failed, this, &MainWindow::showFailure);
    connect(m_reader, &ReaderPane::cleanupLogRequested, this,
            [this] { m_versioning->showRepairs(m_reader->currentArticle()); });
    connect(m_reader, &ReaderPane::repairRequested, this,
            [this](base::TextRange place) { m_versioning->showRepairs(m_reader->currentArticle(), place); });
    connect(m_articles, &ArticleListPane::versionsRequested, m_versioning, &VersionActions::showVersions);
    connect(m_articles, &ArticleListPane::cleaningRequested, m_versioning, &VersionActions::cleanAgain);
    CleaningAgain* cleaning = &m_versioning->cleaning();
    connect(cleaning, &CleaningAgain::started, m_cleaningStrip, &ImportStrip::start);
    connect(cleaning, &CleaningAgain::progressed, m_cleaningStrip, &ImportStrip::showProgress);
    connect(cleaning, &CleaningAgain::finished, m_cleaningStrip, &ImportStrip::finish);
    connect(cleaning, &CleaningAgain::finished, this, &MainWindow::offerUndo);
    connect(m_cleaningStrip, &ImportStrip::cancelRequested, cleaning, &CleaningAgain::cancel);
}

void MainWindow::connectAnchoring()
{
    connect(m_anchoring, &AnchoringActions::articleActivated, this, &MainWindow::openArticle);
    connect(m_anchoring, &AnchoringActions::undoRequested, this, &MainWindow::undo);
    connect(m_anchoring, &AnchoringActions::failed, this, &MainWindow::showFailure);
}

/// What is selected in the list; else the article one reads.
void MainWindow::cleanAgain()
{
    std::vector<base::ArticleId> articles = m_articles->selectedArticles();
    if (articles.empty() && m_reader->currentArticle().isValid())
        articles = {m_reader->currentArticle()};
    m_versioning->cleanAgain(articles);
}

void MainWindow::enableArticleCommands(bool open)
{
    m_commands->action(Command::ShowVersions)->setEnabled(open);
    m_commands->action(Command::ShowCleanupLog)->setEnabled(open);
    m_commands->action(Command::CopyLink)->setEnabled(open);
    m_commands->action(Command::OpenBeside)->setEnabled(open);
    m_commands->action(Command::NoteOnArticle)->setEnabled(open && !m_library.isReadOnly());
    m_commands->action(Command::ChooseCharset)->setEnabled(open && !m_library.isReadOnly());
}

void MainWindow::connectToolBar()
{
    connect(m_searching, &SearchActions::queryChanged, this, &MainWindow::setQuery);
    connect(&m_toolBar->search(), &SearchField::leftDownwards, m_articles, &ArticleListPane::focusList);
    connect(m_toolBar, &MainToolBar::viewScriptChosen, m_readingActions, &ReadingActions::chooseScript);
    connect(m_toolBar, &MainToolBar::libraryChosen, this, &MainWindow::openLibraryRequested);
    // Its menu is open while this comes.
    connect(
        m_toolBar, &MainToolBar::forgettingRequested, this,
        [this](const QString& path) {
            m_settings.forgetLibrary(path);
            m_toolBar->setRecentLibraries(m_settings.recentLibraries());
        },
        Qt::QueuedConnection);
    connect(m_toolBar, &MainToolBar::sampleChosen, this, &MainWindow::sampleLibraryRequested);
    connect(m_toolBar, &MainToolBar::languageChosen, this, &MainWindow::languageChosen);
    connect(m_toolBar, &MainToolBar::themeChosen, this, [this] {
        static const QStringList names{u"system"_s, u"light"_s, u"dark"_s};
        m_settings.setTheme(names.at(static_cast<int>(m_theme.choice())));
    });
}

} // namespace pizhu::ui
