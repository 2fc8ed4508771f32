// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/widgets/themepapers.h"

#include <QDir>

#include <span>

class QAbstractItemView;

namespace pizhu::ui {
class ExportDialog;
class ReadingProfiles;
} // namespace pizhu::ui

namespace pizhu::screenshots {

/// Where the pictures go; they are numbered in the order they were taken.
struct Album
{
    QDir folder;
    int count = 0;
};

/// Brings a main window into the states a user lives in and writes each as a PNG. Every method leaves the
/// window as the next one expects it: shown, no dialog open.
class Scenes
{
public:
    Scenes(library::Library& library, ui::MainWindow& window, Album& album);

    /// Of the text, as reading profiles have it.
    void setPaper(ui::Paper paper);
    /// The names of the scenes of a library with articles.
    [[nodiscard]] static QStringList names();
    /// Those named, all when none is.
    void shoot(const QStringList& names);
    /// For a library without any.
    void shootEmpty();
    /// For one that cannot be written.
    void shootReadOnly();
    /// Names of scenes that did not come to rest or had nothing to show.
    [[nodiscard]] QStringList problems() const { return m_problems; }

private:
    struct Named
    {
        QLatin1StringView name;
        void (Scenes::*shoot)();
    };
    [[nodiscard]] static std::span<const Named> all();

    void listAndReader();
    void search();
    void searching();
    void searchNotice();
    void searchCompletion();
    void queryBuilder();
    void regionalWords();
    void wordPairs();
    [[nodiscard]] bool waitForVisible(const QString& name);
    void facets();
    void facetBrush();
    void facetSearch();
    void facetTree();
    void highlights();
    void overlaps();
    void textCaret();
    bool addOverlaps(int depth);
    void pictures();
    void scripts();
    void selection();
    void tagPicker();
    void codebook();
    void tagTree();
    void tagDialogs();
    void recentTags();
    void goneTag();
    void history(base::JournalId before);
    void findBar();
    void cleanupLog();
    void inspector();
    void versions();
    void charset();
    void notes();
    void linkCompletion(QAbstractItemView& list);
    void beside();
    void learning();
    void pointAtAWord();
    void duplicates();
    void reattaching();
    void correcting();
    void importReport();
    void importing();
    void fieldMapping();
    void watchedFolders();
    void pastImports();
    void exportDialog();
    void hostileTemplate();
    void exportRuns();
    ui::ExportDialog* openExport();
    void importAnnotations();
    void importConflicts();
    void sendAnnotations();
    void agreement();
    void codeAndCompare(const QString& colleague, const QString& table, const QString& name);
    void collections();
    void bulk();
    void trash();
    void readingStyle();
    void papers();
    void readingProfiles();
    void outline();
    void recentArticles();
    void keyboardHelp();
    void noResults();
    void columns();
    void palette();
    void browsing();
    void autoCoding();
    void narrow();
    void longNames();
    void smallest();
    void menus();
    void citation();
    void messages();
    void shootMenu(const QString& name);
    void shootContextMenu(const QString& view, const QString& name);

    void setReading(const std::function<void(ui::ReadingProfiles&)>& change);
    /// Gives the open article a second version, or an article beside it the same text.
    bool addRelated(bool asVersion);
    bool addCollections();
    bool selectSome(); ///< of the list
    void undo();
    void open(base::ArticleId article);
    /// True when the selection bar stands over a passage of the open article.
    bool selectPassage();
    [[nodiscard]] base::ArticleId
    articleWithMost(const std::function<int(const library::ArticleSummary&)>& count) const;
    [[nodiscard]] std::vector<library::ArticleSummary> articles() const;
    void shoot(const QString& name, QWidget* widget = nullptr);
    void shootDialog(const QString& name);
    void shootImport(const QString& path, const QString& name);

    library::Library& m_library;
    ui::MainWindow& m_window;
    Album& m_album;
    ui::Paper m_paper = ui::Paper::Window;
    QStringList m_problems;
};

} // namespace pizhu::screenshots
