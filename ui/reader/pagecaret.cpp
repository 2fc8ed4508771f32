// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/pagecaret.h"

#include "app/base/whendone.h"
#include "app/document/htmlwriter.h"
#include "app/library/library.h"
#include "ui/reader/articleview.h"
#include "ui/reader/readingsession.h"

namespace pizhu::ui {

using base::TextRange;

PageCaret::PageCaret(library::Library& library, ReadingSession& session, ArticleView& view, QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_session(session)
    , m_view(view)
{
    connect(&m_session, &ReadingSession::pageReady, this, &PageCaret::startArticle);
    connect(&m_session, &ReadingSession::closed, this, &PageCaret::startArticle);
    connect(&m_session, &ReadingSession::updateReady, this, &PageCaret::followScript);
    connect(&m_view, &ArticleView::selectedByMouse, this, &PageCaret::adopt);
    connect(&m_view, &ArticleView::selectedAsTold, this, &PageCaret::adopt);
    connect(&m_view, &ArticleView::clicked, this, &PageCaret::onClicked);
    connect(&m_view, &ArticleView::pageShown, this, [this] {
        if (m_shown)
            setShown(true);
    });
}

void PageCaret::startArticle()
{
    ++m_generation;
    m_asking = false;
    m_waiting.clear();
    m_selectedOnPage = false;
    m_script = text::ViewScript::Source;
    m_caret = TextCaret(m_session.document());
    followScript();
    Q_EMIT selectionChanged();
}

/// What a converted view cannot take apart is found on a library thread; until then the page rounds outwards.
void PageCaret::followScript()
{
    const text::ViewScript script = m_session.shownScript();
    if (script == m_script || !m_session.article())
        return;
    m_script = script;
    m_caret.setAtoms({});
    if (script == text::ViewScript::Source)
        return;
    base::whenDone(m_library.read([document = m_session.document(), script,
                                   source = m_session.article()->metadata.script](const library::Stores&) {
        return document::atomsOf(*document, {.script = script, .sourceScript = source, .marks = {}});
    }),
                   this,
                   [this, script, generation = m_generation](base::Result<std::vector<TextRange>> atoms) {
                       if (atoms && generation == m_generation && script == m_script)
                           m_caret.setAtoms(std::move(*atoms));
                   });
}

std::optional<qsizetype> PageCaret::offset() const
{
    return m_shown && m_caret.isValid() ? std::optional(m_caret.offset()) : std::nullopt;
}

void PageCaret::setShown(bool shown)
{
    if (std::exchange(m_shown, shown) != shown)
        Q_EMIT shownChanged(shown);
    if (!shown) {
        m_view.hideCaret();
        return;
    }
    if (m_caret.selection() || !m_caret.isValid())
        return show();
    ask([this](auto answer) { m_view.firstVisible(std::move(answer)); }, false, false);
}

void PageCaret::ask(const std::function<void(std::function<void(qsizetype)>)>& question, bool extends,
                    bool keepsColumn)
{
    m_asking = true;
    question([this, extends, keepsColumn, generation = m_generation](qsizetype offset) {
        settle(generation, offset, extends, keepsColumn);
    });
}

void PageCaret::settle(quint64 generation, qsizetype offset, bool extends, bool keepsColumn)
{
    if (generation != m_generation)
        return;
    if (offset >= 0) {
        m_caret.extendTo(offset);
        if (!extends)
            m_caret.collapse();
    }
    show(keepsColumn);
    m_asking = false;
    while (!m_asking && !m_waiting.empty()) {
        const auto next = std::move(m_waiting.front());
        m_waiting.pop_front();
        next();
    }
}

void PageCaret::whenSettled(std::function<void()> f)
{
    if (m_asking)
        m_waiting.push_back(std::move(f));
    else
        f();
}

void PageCaret::move(CaretStep step, int direction, bool extends)
{
    whenSettled([=, this] {
        m_caret.move(step, direction, extends);
        show();
    });
}

void PageCaret::moveByLines(int lines, bool extends)
{
    whenSettled([=, this] {
        ask([this, lines](auto answer) { m_view.offsetByLines(lines, std::move(answer)); }, extends, true);
    });
}

void PageCaret::moveByPages(int pages, bool extends)
{
    whenSettled([=, this] {
        ask([this, pages](auto answer) { m_view.offsetByPages(pages, std::move(answer)); }, extends, true);
    });
}

void PageCaret::grow()
{
    whenSettled([this] {
        m_caret.grow();
        show();
    });
}

void PageCaret::select(TextRange range)
{
    whenSettled([=, this] {
        m_caret.select(range);
        show();
    });
}

void PageCaret::collapse()
{
    whenSettled([this] {
        m_caret.collapse();
        show();
    });
}

void PageCaret::adopt(const std::optional<TextRange>& selection)
{
    if (selection == m_caret.selection())
        return;
    if (selection)
        m_caret.select(*selection);
    else
        m_caret.collapse();
    m_selectedOnPage = selection.has_value();
    if (m_shown)
        m_view.showCaret(m_caret.offset(), m_caret.isAtEnd());
    Q_EMIT selectionChanged();
}

void PageCaret::onClicked(const PageClick& click)
{
    if (click.unit < 0 || !m_caret.isValid())
        return;
    if (click.count == 2)
        return select(m_caret.wordAt(click.unit));
    if (click.count > 2)
        return select(m_caret.sentenceAt(click.unit));
    if (!click.extends && !m_caret.selection()) {
        m_caret.place(click.boundary);
        show();
    }
}

/// Tells the page. The column is kept while the caret goes up and down.
void PageCaret::show(bool keepsColumn)
{
    if (const auto selected = m_caret.selection())
        m_view.select(*selected);
    else if (m_selectedOnPage) // the engine's own caret, from which Shift+click goes on, is left alone
        m_view.deselect();
    m_selectedOnPage = m_caret.selection().has_value();
    if (m_shown && m_caret.isValid())
        m_view.showCaret(m_caret.offset(), m_caret.isAtEnd(), keepsColumn);
    Q_EMIT selectionChanged();
}

} // namespace pizhu::ui
