// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/mainwindow.h"

#include "app/base/whendone.h"
#include "ui/annotations/annotationpane.h"
#include "ui/annotations/tagtreepane.h"
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
#include "ui/mainwindow/bulkactions.h"
#include "ui/mainwindow/codebookactions.h"
#include "ui/mainwindow/companionactions.h"
#include "ui/mainwindow/exchangeactions.h"
#include "ui/mainwindow/importactions.h"
#include "ui/mainwindow/indexstrip.h"
#include "ui/mainwindow/maintoolbar.h"
#include "ui/mainwindow/markingactions.h"
#include "ui/mainwindow/notice.h"
#include "ui/mainwindow/readingactions.h"
#include "ui/mainwindow/searchactions.h"
#include "ui/mainwindow/trashactions.h"
#include "ui/mainwindow/versionactions.h"
#include "ui/models/articlelistmodel.h"
#include "ui/reader/articleview.h"
#include "ui/reader/readerpane.h"
#include "ui/search/searchstrip.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"

#include <QFileInfo>
#include <QSplitter>
#include <QStatusBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

constexpr QSize kWindowSize{1440, 900};
constexpr int kFacetWidth = 232;
constexpr int kPlacesHeight = 320;
constexpr int kListWidth = 360;
constexpr int kRightWidth = 300;
constexpr int kReaderMinimum = 480;

} // namespace

MainWindow::MainWindow(library::Library& library, ThemeSource& theme, settings::Settings& settings,
                       QWidget* parent)
    : QMainWindow(parent)
    , m_library(library)
    , m_theme(theme)
    , m_settings(settings)
{
    setObjectName(u"mainWindow"_s);
    const QString title = library.isReadOnly() ? tr("%1 (read-only) — Pizhu") : tr("%1 — Pizhu");
    setWindowTitle(title.arg(QFileInfo(library.path()).completeBaseName()));
    setAcceptDrops(true);
    createWidgets();
    createLayout();
    createActions();
    connectSignals();
    restoreState();
    setQuery(m_query);
    followHistory(false); // what earlier sessions did is old news
    m_importing->start();
    m_reader->setFocus(); // not the search field: single keys act at once
    if (library.isReadOnly())
        m_notice->showFailure(library.readOnlyReason());
}

MainWindow::~MainWindow()
{
    for (ArticleView* view : findChildren<ArticleView*>())
        view->retire();
}

void MainWindow::createWidgets()
{
    m_commands = new CommandSet(m_theme, this);
    m_toolBar = new MainToolBar(*m_commands, m_theme, this);
    m_places = new PlacesPane(m_library, m_theme, this);
    m_facets = new FacetPane(m_library, m_theme, this);
    m_articles = new ArticleListPane(m_library, m_theme, this);
    m_reader = new ReaderPane(m_library, m_theme, this);
    m_annotations = new AnnotationPane(m_library, m_theme, this);
    m_tags = new TagTreePane(m_library, m_theme, this);
    m_inspector = new MetadataInspector(m_library, m_theme, this);
    m_inspector->hide();
    m_notice = new Notice(m_theme, this);
    m_indexStrip = new IndexStrip(this);
    m_importStrip = new ImportStrip(m_theme, this);
    m_importer = new ImportController(m_library, this);
    m_importing = new ImportActions(m_library, m_settings, m_theme, *m_importer, *m_notice, this);
    m_annotating = new AnnotationActions(m_library, m_theme, *m_reader, *m_annotations, this);
    m_codebook =
        new CodebookActions(m_library, m_theme, {*m_reader, *m_annotations, *m_tags, *m_annotating}, this);
    m_exchange = new ExchangeActions(m_library, m_settings, m_theme, *m_notice, this);
    m_marking = new MarkingActions(m_library, m_theme, {*m_reader, *m_annotations, *m_annotating}, this);
    m_readingActions = new ReadingActions({m_library, m_settings, m_theme, *m_commands, *m_reader}, this);
    m_toolBar->addToMore(*m_readingActions->readRuleMenu());
    m_cleaningStrip = new ImportStrip(m_theme, this);
    m_cleaningStrip->setObjectName(u"cleaningStrip"_s);
    m_cleaningStrip->setWords(tr("Cleaning again"), tr("Stop cleaning; what is done is kept"));
    m_versioning = new VersionActions(m_library, m_theme, *m_reader, *m_notice, this);
    m_anchoring = new AnchoringActions(
        m_library, m_theme, *m_reader,
        {m_commands->action(Command::ReattachInbox), m_commands->action(Command::CorrectText)}, this);
    m_searching = new SearchActions(m_library, m_settings, m_theme, m_toolBar->search(), this);
    m_browsing = new BrowserActions(m_library, m_theme, *m_reader, this);
    m_bulk = new BulkActions(m_library, m_theme, m_articles->bulk(), this);
    m_bulkStrip = new ImportStrip(m_theme, this);
    m_bulkStrip->setObjectName(u"bulkStrip"_s);
    m_bulkStrip->setWords(tr("Changing articles"), tr("Stop; nothing will be changed"));
    m_trashStrip = new ImportStrip(m_theme, this);
    m_trashStrip->setObjectName(u"trashStrip"_s);
    m_trash = new TrashActions(m_library, *m_trashStrip, *m_notice, this);
    createCompanion();
    createPalette();
}

/// What is said of a search stands above what it found.
QWidget* MainWindow::createFound()
{
    auto* found = new QWidget(this);
    auto* layout = new QVBoxLayout(found);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(&m_searching->strip());
    layout->addWidget(m_browsing->stackedOn(m_articles), 1);
    return found;
}

void MainWindow::createLayout()
{
    addToolBar(m_toolBar);
    m_left = new QSplitter(Qt::Vertical, this);
    m_left->setObjectName(u"leftPanes"_s);
    m_left->setChildrenCollapsible(false);
    m_left->addWidget(m_places);
    m_left->addWidget(m_facets);
    m_left->setStretchFactor(1, 1); // the facets take what the window gains
    m_left->setSizes({kPlacesHeight, kWindowSize.height() - kPlacesHeight});
    connect(m_places, &PlacesPane::listed, this, &MainWindow::fitPlaces);
    connect(m_left, &QSplitter::splitterMoved, this, [this] { m_leftSizedByHand = true; });
    m_right = new QSplitter(Qt::Vertical, this);
    m_right->setObjectName(u"rightPanes"_s);
    m_right->setChildrenCollapsible(false);
    m_right->addWidget(m_annotations);
    m_right->addWidget(m_tags);
    m_right->addWidget(m_inspector); // in the place of both, while it is open
    m_right->setStretchFactor(0, 2);
    m_right->setStretchFactor(1, 1);
    m_reader->setMinimumWidth(kReaderMinimum);
    m_reading = new QSplitter(Qt::Horizontal, this);
    m_reading->setObjectName(u"reading"_s);
    m_reading->setChildrenCollapsible(false);
    m_reading->addWidget(createFound());
    m_reading->addWidget(&m_companion->readers());
    m_reading->setStretchFactor(1, 1); // the reader takes what the window gains
    m_reading->setSizes({kListWidth, kWindowSize.width() - kFacetWidth - kListWidth - kRightWidth});
    m_panes = new QSplitter(Qt::Horizontal, this);
    m_panes->setObjectName(u"panes"_s);
    m_panes->setChildrenCollapsible(false);
    for (QWidget* pane : std::initializer_list<QWidget*>{m_left, m_reading, m_right})
        m_panes->addWidget(pane);
    m_panes->setStretchFactor(1, 1);
    m_panes->setSizes({kFacetWidth, kWindowSize.width() - kFacetWidth - kRightWidth, kRightWidth});
    setCentralWidget(m_panes);
    m_browsing->setPanes(*m_reading, *m_right);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_notice, 1);
    statusBar()->addPermanentWidget(m_indexStrip);
    statusBar()->addPermanentWidget(m_importStrip);
    for (ImportStrip* strip : {m_cleaningStrip, m_bulkStrip, m_trashStrip})
        statusBar()->addPermanentWidget(strip);
    resize(kWindowSize);
}

void MainWindow::setQuery(const library::ArticleQuery& query)
{
    const bool reviewing =
        query.filters.contains(library::Facet::Review) && !m_query.filters.contains(library::Facet::Review);
    m_query = m_searching->completed(query);
    m_places->setQuery(m_query);
    m_facets->setQuery(m_query);
    m_articles->setQuery(m_query);
    m_browsing->setArticles(m_query);
    m_searching->setQuery(m_query);
    if (m_reader->currentArticle().isValid())
        m_reader->openArticle(m_reader->currentArticle(), m_query.text);
    if (reviewing && m_inspector->isHidden())
        showInspector(true);
}

void MainWindow::openArticle(base::ArticleId article)
{
    m_history.visit(article, m_reader->place());
    showArticle(article);
}

/// Where one was there, hits or not.
void MainWindow::showStep(const ArticleHistory::Step& step)
{
    showArticle(step.article, step.place);
}

void MainWindow::showArticle(base::ArticleId article, const std::optional<PagePlace>& place)
{
    if (!article.isValid())
        return;
    if (place)
        m_reader->returnTo(article, m_query.text, *place);
    else
        m_reader->openArticle(article, m_query.text,
                              std::exchange(m_startAtLastHit, false) ? HitEnd::Last : HitEnd::First);
    m_annotations->setArticle(article);
    if (!m_inspector->isHidden())
        m_inspector->setArticle(article);
    m_articles->selectArticle(article);
    updateHistoryActions();
}

/// To the next or previous article of the list, round its ends; with one article only round its hits.
void MainWindow::goOnToHits(int by)
{
    const ArticleListModel& list = m_articles->model();
    const int rows = list.rowCount();
    const int row = list.rowOf(m_reader->currentArticle());
    if (rows == 0 || (rows == 1 && row == 0)) {
        m_reader->wrapHits(by);
        return;
    }
    const int wanted = row < 0 && by < 0 ? rows - 1 : row + by;
    const bool wraps = row >= 0 && (wanted < 0 || wanted >= rows);
    m_startAtLastHit = by < 0;
    openArticle(list.articleAt((wanted + rows) % rows));
    if (!wraps)
        m_notice->showDone(by > 0 ? tr("On to the next article") : tr("Back to the previous article"), false);
    else if (by > 0)
        m_notice->showDone(tr("The last article was passed; on from the first."), false);
    else
        m_notice->showDone(tr("The first article was passed; on from the last."), false);
}

void MainWindow::articleShown(base::ArticleId article)
{
    enableArticleCommands(article.isValid());
    m_readingActions->articleShown(article);
}

void MainWindow::articleClosed()
{
    m_readingActions->articleClosed();
    m_annotations->setArticle({});
    m_inspector->setArticle({});
    enableArticleCommands(false);
}

void MainWindow::updateHistoryActions()
{
    m_commands->action(Command::Back)->setEnabled(m_history.canGoBack() || m_browsing->canGoBack());
    m_commands->action(Command::Forward)->setEnabled(m_history.canGoForward());
}

void MainWindow::undo()
{
    base::whenDone(m_library.undo(), this, [this](const base::Result<QString>& label) {
        if (label)
            m_notice->showDone(tr("Undone: %1").arg(*label), false);
        else
            showFailure(label.error());
    });
}

void MainWindow::redo()
{
    base::whenDone(m_library.redo(), this, [this](const base::Result<QString>& label) {
        if (label)
            m_notice->showDone(tr("Done again: %1").arg(*label), true);
        else
            showFailure(label.error());
    });
}

/// Whatever pane made a new step of the history: Undo is offered for it here.
void MainWindow::offerUndo()
{
    if (!m_importer->isRunning()) // told when it ends
        followHistory(m_offersUndo);
}

void MainWindow::followHistory(bool telling)
{
    using Steps = std::vector<library::JournalEntry>;
    base::whenDone(m_library.history(1), this, [this, telling](const base::Result<Steps>& steps) {
        if (!steps || steps->empty())
            return;
        const library::JournalEntry& newest = steps->front();
        const bool isNew = newest.id != m_lastStep.id || newest.at != m_lastStep.at;
        const bool tookBack = !isNew && newest.undone && !m_lastStep.undone;
        m_lastStep = newest;
        if (tookBack)
            m_notice->withdrawUndo();
        if (telling && isNew && !newest.undone)
            m_notice->showDone(newest.label, true);
    });
}

void MainWindow::showFailure(const base::Error& error)
{
    if (error.code == base::ErrorCode::NotFound)
        m_notice->showDone(error.message, false);
    else if (error.code != base::ErrorCode::Cancelled)
        m_notice->showFailure(error.message);
}

} // namespace pizhu::ui
