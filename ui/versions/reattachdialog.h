// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"

#include <QDialog>
#include <array>
#include <optional>

class QLabel;
class QListView;
class QPushButton;
class QSlider;
class QStackedWidget;
class QTextEdit;

namespace pizhu::ui {

class EmptyState;
class PlaceCard;
class ReattachModel;
class ThemeSource;

/// The inbox of annotations whose place is in doubt, over the whole library: the list, and for the one chosen
/// its quote as it stood beside up to three places. Keys: 1, 2, 3 take a place, K keeps it without one, S
/// puts it off, A takes every best place above the threshold, O opens the article. Each is one undoable step.
/// Follows Library::changed().
class ReattachDialog : public QDialog
{
    Q_OBJECT

public:
    ReattachDialog(library::Library& library, const ThemeSource& theme, QWidget* parent = nullptr);

    [[nodiscard]] ReattachModel& model() { return *m_model; }
    [[nodiscard]] const std::optional<library::AnchorCase>& shown() const { return m_shown; }

Q_SIGNALS:
    /// The case that is chosen in the list is on the screen.
    void caseShown();
    /// The article is to be opened there, or at its beginning.
    void placeActivated(pizhu::base::ArticleId article, std::optional<pizhu::base::TextRange> place);
    void undoRequested();
    void failed(const pizhu::base::Error& error);

private:
    void createWidgets();
    [[nodiscard]] QWidget* createCase();
    [[nodiscard]] QWidget* createAnswers();
    [[nodiscard]] QWidget* createThreshold();
    void createLayout();
    void connectSignals();
    void createKeys();

    void listLoaded();
    void loadCase();
    void showCase(library::AnchorCase found);
    void showOldText();
    void updateThreshold();
    void accept(std::size_t place);
    void keepAsOrphan();
    void putOff();
    void acceptAllAbove();
    void openArticle();
    template <typename F>
    void write(const QString& label, F change);
    [[nodiscard]] base::AnnotationId chosen() const;
    [[nodiscard]] double threshold() const;

    library::Library& m_library;
    const ThemeSource& m_theme;
    ReattachModel* m_model = nullptr;
    std::optional<library::AnchorCase> m_shown;
    int m_row = 0; ///< the list comes anew after each answer; one goes on at the same row
    quint64 m_generation = 0;

    QStackedWidget* m_pages = nullptr;
    EmptyState* m_empty = nullptr;
    QListView* m_list = nullptr;
    QLabel* m_title = nullptr;
    QPushButton* m_open = nullptr;
    QTextEdit* m_oldText = nullptr;
    QLabel* m_note = nullptr;
    std::array<PlaceCard*, 3> m_cards{};
    QPushButton* m_keep = nullptr;
    QPushButton* m_later = nullptr;
    QSlider* m_slider = nullptr;
    QLabel* m_above = nullptr;
    QPushButton* m_acceptAll = nullptr;
};

} // namespace pizhu::ui
