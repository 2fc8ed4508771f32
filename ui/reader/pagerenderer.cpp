// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/pagerenderer.h"

#include "app/base/whendone.h"
#include "app/library/library.h"
#include "ui/reader/articleview.h"

#include <algorithm>

namespace pizhu::ui {

using base::Result;
using document::BlockSpan;
using library::Stores;

void applyTo(ArticleView& view, const PageUpdate& update)
{
    const QString head = update.headHtml.value_or(QString());
    if (update.bodyHtml && update.hasMore)
        view.changeText(update.languageTag, head,
                        {.blocks = update.span, .html = *update.bodyHtml, .isLast = false});
    else if (update.bodyHtml)
        view.replaceBody(update.languageTag, head, *update.bodyHtml);
    else if (update.headHtml)
        view.replaceHead(head);
    if (!update.blocks.isEmpty())
        view.replaceBlocks(update.blocks);
}

PageRenderer::PageRenderer(library::Library& library, QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_shown(std::make_shared<const PageState>())
{}

void PageRenderer::begin(std::shared_ptr<const library::Article> article, PageState shown,
                         std::deque<BlockSpan> rest)
{
    clear();
    m_article = std::move(article);
    m_shown = std::make_shared<const PageState>(std::move(shown));
    m_rest = std::move(rest);
    next();
}

void PageRenderer::clear()
{
    ++m_generation;
    m_article.reset();
    m_shown = std::make_shared<const PageState>();
    m_wanted.reset();
    m_rest.clear();
    m_rendering = false;
}

void PageRenderer::want(PageState state)
{
    m_wanted = std::make_shared<const PageState>(std::move(state));
    next();
}

void PageRenderer::next()
{
    if (m_rendering || !m_article)
        return;
    if (changes())
        renderChange();
    else if (!m_rest.empty())
        renderPart();
}

void PageRenderer::renderChange()
{
    m_rendering = true;
    base::whenDone(
        m_library.read([article = m_article, shown = m_shown, wanted = m_wanted, place = m_place](
                           const Stores&) { return planUpdate(*article, *shown, *wanted, place); }),
        this, [this, state = m_wanted, generation = m_generation](Result<PlannedUpdate> planned) {
            if (generation != m_generation)
                return;
            m_rendering = false;
            onChange(state, std::move(planned));
            next();
        });
}

void PageRenderer::onChange(const std::shared_ptr<const PageState>& state, Result<PlannedUpdate> planned)
{
    if (!planned && state->script == m_shown->script) {
        m_shown = state; // nothing to fall back to; not tried again
        return;
    }
    if (!planned) {
        m_wanted = m_shown;
        Q_EMIT failed(planned.error());
        return;
    }
    m_shown = state;
    if (planned->update.bodyHtml)
        m_rest.clear(); // of the script before
    m_rest.insert(m_rest.end(), planned->rest.begin(), planned->rest.end());
    Q_EMIT updateReady(planned->update);
}

/// The part one reads in, should one have gone on meanwhile, else the next.
BlockSpan PageRenderer::takePart()
{
    const std::size_t block = blockAt(m_article->document, m_place);
    auto at = std::ranges::find_if(
        m_rest, [block](BlockSpan part) { return part.first <= block && block < part.last; });
    if (at == m_rest.end())
        at = m_rest.begin();
    const BlockSpan part = *at;
    m_rest.erase(at);
    return part;
}

void PageRenderer::renderPart()
{
    m_rendering = true;
    const BlockSpan blocks = takePart();
    base::whenDone(m_library.read([article = m_article, state = m_shown, blocks](const Stores&) {
        return ui::renderPart(*article, *state, blocks);
    }),
                   this, [this, blocks, generation = m_generation](const Result<QString>& html) {
                       if (generation != m_generation)
                           return;
                       m_rendering = false;
                       onPart(blocks, html);
                       next();
                   });
}

void PageRenderer::onPart(BlockSpan blocks, const Result<QString>& html)
{
    if (!html) {
        m_rest.clear();
        Q_EMIT partFailed(html.error());
        return;
    }
    if (changes() && m_wanted->script != m_shown->script)
        m_rest.push_front(blocks); // comes in the next script; this one should that one fail
    else
        Q_EMIT partReady({.blocks = blocks, .html = *html, .isLast = m_rest.empty()});
}

} // namespace pizhu::ui
