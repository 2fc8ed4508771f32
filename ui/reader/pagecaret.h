// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/script.h"
#include "ui/reader/annotatorbridge.h"
#include "ui/reader/textcaret.h"

#include <QObject>
#include <deque>
#include <functional>

namespace pizhu::library {
class Library;
}

namespace pizhu::ui {

class ArticleView;
class ReadingSession;

/// The caret and the selection on the page, by keys and by clicks: a double click takes a word, a triple
/// click a sentence. What it says is true at once; the page follows.
class PageCaret : public QObject
{
    Q_OBJECT

public:
    PageCaret(library::Library& library, ReadingSession& session, ArticleView& view, QObject* parent);

    [[nodiscard]] bool isShown() const { return m_shown; }
    /// The caret comes to the selection, or to the first line in the window.
    void setShown(bool shown);
    [[nodiscard]] std::optional<base::TextRange> selection() const { return m_caret.selection(); }
    /// Where the caret stands; nullopt while it is not shown.
    [[nodiscard]] std::optional<qsizetype> offset() const;
    /// For steps in the text without moving the caret.
    [[nodiscard]] const TextCaret& steps() const { return m_caret; }

    void move(CaretStep step, int direction, bool extends);
    void moveByLines(int lines, bool extends);
    void moveByPages(int pages, bool extends);
    void grow();
    void select(base::TextRange range);
    void collapse();
    /// Runs `f` once the page has answered where earlier moves led.
    void whenSettled(std::function<void()> f);

Q_SIGNALS:
    void shownChanged(bool shown);
    void selectionChanged();

private:
    void startArticle();
    void followScript();
    void onClicked(const PageClick& click);
    void adopt(const std::optional<base::TextRange>& selection);
    void show(bool keepsColumn = false);
    void settle(quint64 generation, qsizetype offset, bool extends, bool keepsColumn);
    /// Asks the page; moves that come meanwhile wait.
    void ask(const std::function<void(std::function<void(qsizetype)>)>& question, bool extends,
             bool keepsColumn);

    library::Library& m_library;
    ReadingSession& m_session;
    ArticleView& m_view;
    TextCaret m_caret;
    bool m_shown = false;
    bool m_asking = false;
    bool m_selectedOnPage = false; ///< as far as it was told or said
    quint64 m_generation = 0;      ///< counts articles; answers to older ones are dropped
    text::ViewScript m_script = text::ViewScript::Source;
    std::deque<std::function<void()>> m_waiting;
};

} // namespace pizhu::ui
