// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/importreport.h"
#include "app/library/library.h"
#include "app/settings/settings.h"
#include "ui/mainwindow/articlehistory.h"
#include "ui/mainwindow/palettesources.h"

#include <QMainWindow>
#include <QSet>

class QSplitter;

namespace pizhu::ui {

class AnchoringActions;
class AnnotationActions;
class AnnotationPane;
class ArticleListPane;
class BrowserActions;
class BulkActions;
class CodebookActions;
class CommandPalette;
class CommandSet;
class CompanionActions;
class ExchangeActions;
class FacetPane;
class ImportActions;
class ImportController;
class ImportStrip;
class IndexStrip;
class MainToolBar;
class MarkingActions;
class MetadataInspector;
class Notice;
class PlacesPane;
class ReaderPane;
class ReadingActions;
class SearchActions;
class TagTreePane;
class ThemeSource;
class TrashActions;
class VersionActions;
enum class Command;

/// One open library: facets, list, reader, annotations, and what connects them. Panes do not know each other.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// The library, theme and settings must outlive the window.
    MainWindow(library::Library& library, ThemeSource& theme, settings::Settings& settings,
               QWidget* parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] library::Library& library() { return m_library; }
    [[nodiscard]] ImportController& importer() { return *m_importer; }
    [[nodiscard]] ImportActions& importing() { return *m_importing; }
    [[nodiscard]] ExchangeActions& exchange() { return *m_exchange; }
    [[nodiscard]] VersionActions& versions() { return *m_versioning; }
    [[nodiscard]] ReaderPane& reader() { return *m_reader; }
    [[nodiscard]] ReadingActions& reading() { return *m_readingActions; }
    [[nodiscard]] ArticleListPane& articles() { return *m_articles; }
    [[nodiscard]] PlacesPane& places() { return *m_places; }
    [[nodiscard]] AnnotationPane& annotations() { return *m_annotations; }
    [[nodiscard]] TagTreePane& tags() { return *m_tags; }
    [[nodiscard]] BrowserActions& browsing() { return *m_browsing; }
    [[nodiscard]] CommandSet& commands() { return *m_commands; }
    [[nodiscard]] CommandPalette& commandPalette() { return *m_palette; }
    [[nodiscard]] CompanionActions& companion() { return *m_companion; }
    [[nodiscard]] MainToolBar& toolBar() { return *m_toolBar; }
    [[nodiscard]] const library::ArticleQuery& query() const { return m_query; }

public Q_SLOTS:
    /// Puts a query in force everywhere: facets, list, search field, hits in the article.
    void setQuery(const pizhu::library::ArticleQuery& query);
    void openArticle(pizhu::base::ArticleId article);
    /// Goes where a link into the library leads, or says why that cannot be.
    void openLink(const pizhu::text::DeepLink& link);
    void showFailure(const pizhu::base::Error& error);
    /// Whether new steps of the history are told with an Undo button (the default).
    void setOffersUndo(bool offers) { m_offersUndo = offers; }

Q_SIGNALS:
    void newLibraryRequested(const QString& path);
    void openLibraryRequested(const QString& path);
    void sampleLibraryRequested();
    void restoreRequested(const QString& backupPath);
    void languageChosen(const QString& language);

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void createWidgets();
    QWidget* createFound();
    void createLayout();
    void createActions();
    void connectSignals();
    void connectReading();
    void connectImport();
    void connectVersions();
    void connectAnchoring();
    void connectPlaces();
    void connectBulk();
    void connectBrowsing();
    void connectTagFollower();
    void applyFilters(const library::ArticleQuery& list, const library::AnnotationQuery& browser);
    void updatePlaceCommands();
    void showPlaces();
    void cleanAgain();
    void enableArticleCommands(bool open);
    void connectToolBar();
    void createPalette();
    [[nodiscard]] std::vector<ActionSource::Choice> paletteChoices() const;
    [[nodiscard]] QString whyDisabled(const QAction& action) const;
    void applyTag(const QString& path);
    void jumpToFacet(const QString& key);
    void restoreState();
    void restoreOrder();
    void restoreArticle();
    void saveState();
    [[nodiscard]] QString stateNameOfLibrary(const QString& state) const;
    void togglePane(Command toggle, bool shown);
    void fitPlaces();
    void arrangeList(bool columns);
    void showAnnotations();
    void showRightColumn();
    void showInspector(bool shown);
    void connectInspector();
    void createCompanion();
    void connectCompanion();
    void openBeside(const std::vector<base::ArticleId>& articles);
    void makeRoomBeside(bool shown);
    void fold(Command toggle);
    void fitFilters();
    [[nodiscard]] QWidget* paneOf(Command toggle) const;

    void showArticle(base::ArticleId article, const std::optional<PagePlace>& place = {});
    void showStep(const ArticleHistory::Step& step);
    void goOnToHits(int by);
    void articleShown(base::ArticleId article);
    void articleClosed();
    void updateHistoryActions();
    void undo();
    void redo();
    void offerUndo();
    void followHistory(bool telling);
    void chooseLibrary(bool create);
    void showExportDialog();
    void openExportDialog(const std::vector<base::ArticleId>& selected,
                          const std::vector<base::AnnotationId>& annotations = {});
    void showBackups();
    void rebuildIndex();
    void showKeyboardHelp();
    void showAbout();
    void confirmLink(const QUrl& url);
    void connectCommand(Command command, void (MainWindow::*slot)());

    library::Library& m_library;
    ThemeSource& m_theme;
    settings::Settings& m_settings;
    library::ArticleQuery m_query;
    ArticleHistory m_history;
    library::JournalEntry m_lastStep;
    bool m_offersUndo = true;
    bool m_leftSizedByHand = false;
    QSet<Command> m_hiddenByHand; ///< panes the user put away while there was room for them

    CommandSet* m_commands = nullptr;
    MainToolBar* m_toolBar = nullptr;
    QSplitter* m_panes = nullptr;
    QSplitter* m_reading = nullptr; ///< list and reader: side by side, or columns above the article
    QSplitter* m_left = nullptr;
    QSplitter* m_right = nullptr;
    PlacesPane* m_places = nullptr;
    FacetPane* m_facets = nullptr;
    ArticleListPane* m_articles = nullptr;
    ReaderPane* m_reader = nullptr;
    AnnotationPane* m_annotations = nullptr;
    TagTreePane* m_tags = nullptr;
    MetadataInspector* m_inspector = nullptr;
    Notice* m_notice = nullptr;
    IndexStrip* m_indexStrip = nullptr;
    ImportStrip* m_importStrip = nullptr;
    ImportController* m_importer = nullptr;
    ImportActions* m_importing = nullptr;
    AnnotationActions* m_annotating = nullptr;
    CodebookActions* m_codebook = nullptr;
    ExchangeActions* m_exchange = nullptr;
    MarkingActions* m_marking = nullptr;
    ReadingActions* m_readingActions = nullptr;
    ImportStrip* m_cleaningStrip = nullptr;
    VersionActions* m_versioning = nullptr;
    AnchoringActions* m_anchoring = nullptr;
    CommandPalette* m_palette = nullptr;
    std::array<QByteArray, 2> m_readingSizes; ///< state of m_reading, side by side and one above the other
    BrowserActions* m_browsing = nullptr;
    BulkActions* m_bulk = nullptr;
    ImportStrip* m_bulkStrip = nullptr;
    TrashActions* m_trash = nullptr;
    ImportStrip* m_trashStrip = nullptr;
    SearchActions* m_searching = nullptr;
    CompanionActions* m_companion = nullptr;
    bool m_startAtLastHit = false; ///< one comes from the article behind
};

} // namespace pizhu::ui
