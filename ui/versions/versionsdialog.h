// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"
#include "ui/versions/diffview.h"
#include "ui/versions/versiontimeline.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;
class QToolButton;

namespace pizhu::ui {

/// The versions of an article on a line of time. One selected is compared with the one before it, two with
/// each other; beside the differences stands what became of each highlight. Follows Library::changed().
class VersionsDialog : public QDialog
{
    Q_OBJECT

public:
    VersionsDialog(library::Library& library, const ThemeSource& theme, base::ArticleId article,
                   QWidget* parent = nullptr);

    [[nodiscard]] const VersionTimeline& timeline() const { return m_timeline; }
    [[nodiscard]] DiffView& differences() { return *m_view; }

Q_SIGNALS:
    /// The versions stand in the list.
    void loaded();
    /// The view shows what is selected.
    void compared();
    void failed(const pizhu::base::Error& error);
    void undoRequested();

private:
    /// Which versions are looked at, as rows of the timeline's entries; before is -1 for the first version.
    struct Pair
    {
        int before = -1;
        int after = -1;
        bool operator==(const Pair&) const = default;
    };

    void createWidgets();
    void createLayout();
    void connectSignals();
    [[nodiscard]] QWidget* createTimelinePane();
    [[nodiscard]] QWidget* createDifferencesPane();
    [[nodiscard]] QWidget* createOutcomesPane();
    [[nodiscard]] QWidget* createButtons();

    void reload();
    void take(VersionTimeline timeline);
    void fillVersions();
    void describe(int entry);
    void countChanges();
    [[nodiscard]] Pair selectedPair() const;
    void compare();
    void showComparison(std::shared_ptr<const ComparedTexts> texts);
    void fillOutcomes();
    void goToOutcome();
    void updateHeader();
    void updateButtons();
    void showWholeText(bool whole);
    void useVersion();
    [[nodiscard]] int rowOf(int entry) const;
    [[nodiscard]] int selectedEntry() const;
    [[nodiscard]] QString nameOf(int entry) const;

    library::Library& m_library;
    const ThemeSource& m_theme;
    base::ArticleId m_article;
    VersionTimeline m_timeline;
    std::shared_ptr<const ComparedTexts> m_texts; ///< what the view shows; null while it is compared
    Pair m_pair;
    quint64 m_generation = 0; ///< counts loadings
    quint64 m_comparison = 0; ///< counts comparisons

    QLabel* m_title = nullptr;
    QListWidget* m_versions = nullptr;
    QLabel* m_header = nullptr;
    QLabel* m_summary = nullptr;
    QLabel* m_position = nullptr;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
    DiffView* m_view = nullptr;
    QLabel* m_outcomesSummary = nullptr;
    QListWidget* m_outcomes = nullptr;
    QPushButton* m_read = nullptr;
    QPushButton* m_use = nullptr;
};

} // namespace pizhu::ui
