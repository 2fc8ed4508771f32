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
#include "ui/mainwindow/annotationactions.h"
#include "ui/mainwindow/maintoolbar.h"
#include "ui/mainwindow/notice.h"
#include "ui/reader/readerpane.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QCloseEvent>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QSplitter>
#include <QStatusBar>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

constexpr QSize kWindowSize{1440, 900};
constexpr int kFacetWidth = 232;
constexpr int kListWidth = 360;
constexpr int kRightWidth = 300;
constexpr int kReaderMinimum = 480;
/// Below these widths the annotations, then the facets, fold away.
constexpr int kFoldAnnotationsBelow = 1360;
constexpr int kFoldFacetsBelow = 1080;
/// An article that stays open this long counts as read.
constexpr int kReadAfterMs = 3000;

constexpr int foldBelow(Command toggle)
{
    return toggle == Command::ToggleFacets ? kFoldFacetsBelow : kFoldAnnotationsBelow;
}

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
    m_reader->setFocus(); // not the search field: single keys act at once
    if (library.isReadOnly())
        m_notice->showFailure(library.readOnlyReason());
}

MainWindow::~MainWindow() = default;

void MainWindow::createWidgets()
{
    m_commands = new CommandSet(m_theme, this);
    m_toolBar = new MainToolBar(*m_commands, m_theme, this);
    m_facets = new FacetPane(m_library, m_theme, this);
    m_articles = new ArticleListPane(m_library, m_theme, this);
    m_reader = new ReaderPane(m_library, m_theme, this);
    m_annotations = new AnnotationPane(m_library, m_theme, this);
    m_tags = new TagTreePane(m_library, m_theme, this);
    m_inspector = new MetadataInspector(m_library, m_theme, this);
    m_inspector->hide();
    m_notice = new Notice(m_theme, this);
    m_importStrip = new ImportStrip(m_theme, this);
    m_importer = new ImportController(m_library, this);
    m_annotating = new AnnotationActions(m_library, m_theme, *m_reader, *m_annotations, this);
    m_readTimer.setSingleShot(true);
    m_readTimer.setInterval(kReadAfterMs);
}

void MainWindow::createLayout()
{
    addToolBar(m_toolBar);
    m_right = new QSplitter(Qt::Vertical, this);
    m_right->setObjectName(u"rightPanes"_s);
    m_right->setChildrenCollapsible(false);
    m_right->addWidget(m_annotations);
    m_right->addWidget(m_tags);
    m_right->addWidget(m_inspector); // in the place of both, while it is open
    m_right->setStretchFactor(0, 2);
    m_right->setStretchFactor(1, 1);
    m_reader->setMinimumWidth(kReaderMinimum);
    m_panes = new QSplitter(Qt::Horizontal, this);
    m_panes->setObjectName(u"panes"_s);
    m_panes->setChildrenCollapsible(false);
    for (QWidget* pane : std::initializer_list<QWidget*>{m_facets, m_articles, m_reader, m_right})
        m_panes->addWidget(pane);
    m_panes->setStretchFactor(2, 1); // the reader takes what the window gains
    m_panes->setSizes(
        {kFacetWidth, kListWidth, kWindowSize.width() - kFacetWidth - kListWidth - kRightWidth, kRightWidth});
    setCentralWidget(m_panes);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_notice, 1);
    statusBar()->addPermanentWidget(m_importStrip);
    resize(kWindowSize);
}

void MainWindow::connectCommand(Command command, void (MainWindow::*slot)())
{
    connect(m_commands->action(command), &QAction::triggered, this, slot);
}

void MainWindow::createActions()
{
    connectCommand(Command::ImportFiles, &MainWindow::chooseFiles);
    connectCommand(Command::ImportFolder, &MainWindow::chooseFolder);
    connectCommand(Command::Export, &MainWindow::showExportDialog);
    connectCommand(Command::Undo, &MainWindow::undo);
    connectCommand(Command::Redo, &MainWindow::redo);
    connectCommand(Command::Backups, &MainWindow::showBackups);
    connectCommand(Command::ShowCleanupLog, &MainWindow::showCleanupLog);
    connectCommand(Command::KeyboardHelp, &MainWindow::showKeyboardHelp);
    connectCommand(Command::About, &MainWindow::showAbout);
    const auto on = [this](Command command, auto f) {
        connect(m_commands->action(command), &QAction::triggered, this, f);
    };
    on(Command::PasteArticle,
       [this] { m_importer->importPasted(*QGuiApplication::clipboard()->mimeData()); });
    on(Command::NextArticle, [this] { m_articles->next(); });
    on(Command::PreviousArticle, [this] { m_articles->previous(); });
    on(Command::Search, [this] {
        m_toolBar->search().setFocus(Qt::ShortcutFocusReason);
        m_toolBar->search().selectAll();
    });
    on(Command::FindInArticle, [this] { m_reader->showFind(); });
    on(Command::NextHit, [this] { m_reader->nextHit(); });
    on(Command::PreviousHit, [this] { m_reader->previousHit(); });
    on(Command::Back, [this] { showArticle(m_history.goBack()); });
    on(Command::Forward, [this] { showArticle(m_history.goForward()); });
    for (const Command toggle : {Command::ToggleFacets, Command::ToggleAnnotations})
        on(toggle, [this, toggle](bool shown) { togglePane(toggle, shown); });
    on(Command::InspectMetadata, [this](bool shown) { showInspector(shown); });
    on(Command::LargerText, [this] { changeTextSize(1); });
    on(Command::SmallerText, [this] { changeTextSize(-1); });
    on(Command::DefaultTextSize, [this] { changeTextSize(0); });
    on(Command::NewLibrary, [this] { chooseLibrary(true); });
    on(Command::OpenLibrary, [this] { chooseLibrary(false); });
    on(Command::Quit, [this] { close(); });
    m_commands->action(Command::ToggleFacets)->setChecked(true);
    m_commands->action(Command::ToggleAnnotations)->setChecked(true);
    m_commands->action(Command::ShowCleanupLog)->setEnabled(false);
    for (const Command writing :
         {Command::ImportFiles, Command::ImportFolder, Command::PasteArticle, Command::Undo, Command::Redo})
        m_commands->action(writing)->setEnabled(!m_library.isReadOnly());
    updateHistoryActions();
}

void MainWindow::connectSignals()
{
    connect(m_facets, &FacetPane::queryChanged, this, &MainWindow::setQuery);
    connect(m_articles, &ArticleListPane::queryChanged, this, &MainWindow::setQuery);
    connect(m_articles, &ArticleListPane::articleActivated, this, &MainWindow::openArticle);
    connect(m_articles, &ArticleListPane::importRequested, this, &MainWindow::chooseFiles);
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
    connect(m_notice, &Notice::undoRequested, this, &MainWindow::undo);
    connect(&m_library, &library::Library::changed, this, &MainWindow::offerUndo);
    connectReading();
    connectInspector();
    connectImport();
    connectToolBar();
}

void MainWindow::connectReading()
{
    connect(m_reader, &ReaderPane::articleOpened, this, &MainWindow::articleShown);
    connect(m_reader, &ReaderPane::articleClosed, this, &MainWindow::articleClosed);
    connect(m_reader, &ReaderPane::annotationActivated, m_annotations, &AnnotationPane::setCurrent);
    connect(m_annotations, &AnnotationPane::annotationActivated, m_reader, &ReaderPane::scrollToAnnotation);
    connect(m_reader, &ReaderPane::cleanupLogRequested, this, &MainWindow::showCleanupLog);
    connect(m_reader, &ReaderPane::linkActivated, this, &MainWindow::confirmLink);
    connect(m_reader, &ReaderPane::textCopied, this,
            [this] { m_notice->showDone(tr("The selected text was copied."), false); });
    connect(m_reader, &ReaderPane::viewScriptChanged, m_toolBar, &MainToolBar::showViewScript);
    connect(m_reader, &ReaderPane::orphansRequested, this, &MainWindow::showAnnotations);
    connect(m_reader, &ReaderPane::noteRequested, this, &MainWindow::showAnnotations); // it is written there
    connect(&m_readTimer, &QTimer::timeout, this, &MainWindow::markRead);
}

void MainWindow::connectInspector()
{
    connect(m_inspector, &MetadataInspector::left, this, [this] { showInspector(false); });
    connect(m_inspector, &MetadataInspector::failed, this, &MainWindow::showFailure);
    connect(m_inspector, &MetadataInspector::passageRequested, m_reader, &ReaderPane::scrollTo);
    connect(m_reader, &ReaderPane::reviewRequested, this, [this] { showInspector(true); });
    connect(m_reader, &ReaderPane::useAsRequested, this, [this](const QString& field, const QString& text) {
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
    connect(m_importer, &ImportController::finished, m_importStrip, &ImportStrip::finish);
    connect(m_importer, &ImportController::finished, this, &MainWindow::showImportReport);
    connect(m_importer, &ImportController::finished, this, &MainWindow::offerUndo);
    connect(m_importStrip, &ImportStrip::cancelRequested, m_importer, &ImportController::cancel);
}

void MainWindow::connectToolBar()
{
    connect(&m_toolBar->search(), &SearchField::searchChanged, this, [this](const QString& text) {
        library::ArticleQuery query = m_query;
        query.text.text = text;
        setQuery(query);
    });
    connect(&m_toolBar->search(), &SearchField::leftDownwards, m_articles, &ArticleListPane::focusList);
    connect(m_toolBar, &MainToolBar::viewScriptChosen, this, [this](text::ViewScript script) {
        m_settings.setViewScript(text::viewScriptName(script));
        m_reader->setViewScript(script);
    });
    connect(m_toolBar, &MainToolBar::libraryChosen, this, &MainWindow::openLibraryRequested);
    connect(m_toolBar, &MainToolBar::sampleChosen, this, &MainWindow::sampleLibraryRequested);
    connect(m_toolBar, &MainToolBar::languageChosen, this, &MainWindow::languageChosen);
    connect(m_toolBar, &MainToolBar::themeChosen, this, [this] {
        static const QStringList names{u"system"_s, u"light"_s, u"dark"_s};
        m_settings.setTheme(names.at(static_cast<int>(m_theme.choice())));
    });
}

void MainWindow::setQuery(const library::ArticleQuery& query)
{
    const bool reviewing =
        query.filters.contains(library::Facet::Review) && !m_query.filters.contains(library::Facet::Review);
    m_query = query;
    m_facets->setQuery(query);
    m_articles->setQuery(query);
    m_toolBar->search().showQuery(query.text.text);
    if (m_reader->currentArticle().isValid())
        m_reader->openArticle(m_reader->currentArticle(), query.text);
    if (reviewing && m_inspector->isHidden())
        showInspector(true);
}

void MainWindow::openArticle(base::ArticleId article)
{
    m_history.visit(article);
    showArticle(article);
}

void MainWindow::showArticle(base::ArticleId article)
{
    if (!article.isValid())
        return;
    m_readTimer.stop();
    m_reader->openArticle(article, m_query.text);
    m_annotations->setArticle(article);
    if (!m_inspector->isHidden())
        m_inspector->setArticle(article);
    m_articles->selectArticle(article);
    updateHistoryActions();
}

void MainWindow::articleShown(base::ArticleId article)
{
    m_commands->action(Command::ShowCleanupLog)->setEnabled(article.isValid());
    if (!m_library.isReadOnly())
        m_readTimer.start();
}

void MainWindow::articleClosed()
{
    m_readTimer.stop();
    m_annotations->setArticle({});
    m_inspector->setArticle({});
    m_commands->action(Command::ShowCleanupLog)->setEnabled(false);
}

void MainWindow::markRead()
{
    const base::ArticleId article = m_reader->currentArticle();
    if (!article.isValid())
        return;
    const auto future = m_library.write(
        tr("Mark as read"),
        [article](library::Stores& stores) {
            return stores.articles.setReadState(std::span(&article, 1), library::ReadState::Read);
        },
        library::Journalling::Skip);
    base::whenDone(future, this, [this](const base::Result<void>& result) {
        if (!result)
            showFailure(result.error());
    });
}

void MainWindow::updateHistoryActions()
{
    m_commands->action(Command::Back)->setEnabled(m_history.canGoBack());
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
        m_lastStep = newest;
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

void MainWindow::changeTextSize(int by)
{
    ReadingStyle style = m_reader->readingStyle();
    style.fontPx = by == 0 ? settings::Settings::kDefaultReaderFontPx : style.fontPx + by;
    m_settings.setReaderFontPx(style.fontPx);
    style.fontPx = m_settings.readerFontPx(); // clamped
    m_reader->setReadingStyle(style);
}

void MainWindow::restoreState()
{
    restoreGeometry(m_settings.state(u"window"_s));
    m_panes->restoreState(m_settings.state(u"panes"_s));
    m_right->restoreState(m_settings.state(u"rightPanes"_s));
    const auto script = text::viewScriptFromName(m_settings.viewScript()).value_or(text::ViewScript::Source);
    m_reader->setViewScript(script);
    m_toolBar->showViewScript(script);
    m_toolBar->showLanguage(m_settings.interfaceLanguage());
    m_toolBar->setRecentLibraries(m_settings.recentLibraries());
    ReadingStyle style = m_reader->readingStyle();
    style.fontPx = m_settings.readerFontPx();
    m_reader->setReadingStyle(style);
    for (const Command toggle : {Command::ToggleFacets, Command::ToggleAnnotations}) {
        if (m_settings.state(m_commands->action(toggle)->objectName()) == "hidden")
            m_hiddenByHand.insert(toggle);
        fold(toggle);
    }
    restoreArticle();
}

void MainWindow::restoreArticle()
{
    const base::ArticleId last{m_settings.state(articleStateName()).toLongLong()};
    if (!last.isValid())
        return;
    const auto future = m_library.read(
        [last](const library::Stores& stores) { return stores.articles.summaries(std::span(&last, 1), {}); });
    base::whenDone(future, this,
                   [this, last](const base::Result<std::vector<library::ArticleSummary>>& found) {
                       // It may have left the library, and the user may have opened another meanwhile.
                       if (found && !found->empty() && !m_reader->currentArticle().isValid())
                           openArticle(last);
                   });
}

/// Libraries of the same name in different folders do not share their place.
QString MainWindow::articleStateName() const
{
    const QByteArray path = QFileInfo(m_library.path()).absoluteFilePath().toUtf8();
    return u"article/"_s +
           QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha1).toHex().left(16));
}

void MainWindow::saveState()
{
    m_settings.setState(u"window"_s, saveGeometry());
    m_settings.setState(u"panes"_s, m_panes->saveState());
    m_settings.setState(u"rightPanes"_s, m_right->saveState());
    for (const Command toggle : {Command::ToggleFacets, Command::ToggleAnnotations})
        m_settings.setState(m_commands->action(toggle)->objectName(),
                            m_hiddenByHand.contains(toggle) ? "hidden" : "shown");
    m_settings.setState(articleStateName(), QByteArray::number(m_reader->currentArticle().value));
}

QWidget* MainWindow::paneOf(Command toggle) const
{
    return toggle == Command::ToggleFacets ? static_cast<QWidget*>(m_facets) : m_right;
}

void MainWindow::togglePane(Command toggle, bool shown)
{
    paneOf(toggle)->setVisible(shown);
    if (shown)
        m_hiddenByHand.remove(toggle);
    else if (width() >= foldBelow(toggle))
        m_hiddenByHand.insert(toggle);
}

void MainWindow::showAnnotations()
{
    if (!m_inspector->isHidden())
        showInspector(false);
    showRightColumn();
}

void MainWindow::showRightColumn()
{
    m_commands->action(Command::ToggleAnnotations)->setChecked(true);
    m_right->show();
}

void MainWindow::fold(Command toggle)
{
    const bool shown = width() >= foldBelow(toggle) && !m_hiddenByHand.contains(toggle);
    paneOf(toggle)->setVisible(shown);
    m_commands->action(toggle)->setChecked(shown);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    // Only crossing a limit folds or unfolds: what the user toggled by hand stays.
    for (const Command toggle : {Command::ToggleFacets, Command::ToggleAnnotations}) {
        const int limit = foldBelow(toggle);
        if ((event->oldSize().width() < limit) != (event->size().width() < limit))
            fold(toggle);
    }
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (QWidget* writing = focusWidget())
        writing->clearFocus(); // a note being written is saved when the focus leaves it
    m_importer->cancel();
    saveState();
    QMainWindow::closeEvent(event);
}

} // namespace pizhu::ui
