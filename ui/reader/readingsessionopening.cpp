// SPDX-License-Identifier: GPL-3.0-or-later
// How the session gets an article and what its page shows first; what happens to both then stands in
// readingsession.cpp.
#include "app/base/whendone.h"
#include "ui/reader/readingsession.h"

#include <algorithm>

namespace pizhu::ui {

using base::Result;
using library::Stores;

void ReadingSession::open(base::ArticleId id, const search::Query& query, HitEnd start)
{
    clear();
    m_id = id;
    m_query = query;
    const quint64 generation = ++m_generation;
    base::whenDone(m_library.readNewest(QStringLiteral("reader"),
                                        [id, query, script = m_usualScript, repairs = m_repairsShown,
                                         start](const Stores& stores) {
                                            return loadArticle(stores, {id, query, script, repairs, start});
                                        }),
                   this, [this, generation](Result<LoadedArticle> loaded) {
                       if (generation == m_generation)
                           onLoaded(std::move(loaded));
                   });
}

void ReadingSession::onLoaded(Result<LoadedArticle> loaded)
{
    if (!loaded) {
        const base::Error error = loaded.error();
        close();
        Q_EMIT failed(error);
        return;
    }
    if (loaded->page.bodyHtml)
        show(*std::move(loaded));
    else
        renderFirst(std::make_shared<const LoadedArticle>(*std::move(loaded)));
}

qsizetype ReadingSession::beginningOf(const LoadedArticle& loaded) const
{
    const auto at = std::ranges::find(loaded.annotations, m_beginAtAnnotation, &annotation::Annotation::uid);
    if (at != loaded.annotations.end() && at->anchor && at->anchor->state != annotation::AnchorState::Orphan)
        return at->anchor->range.start;
    if (m_beginAt)
        return m_beginAt->start;
    return loaded.hits.current() ? loaded.hits.current()->start : loaded.article->readingPosition;
}

void ReadingSession::renderFirst(std::shared_ptr<const LoadedArticle> loaded)
{
    const document::Document& document = loaded->article->document;
    BodyParts parts = cutBody(document, blockAt(document, beginningOf(*loaded)));
    const auto render = [loaded, first = parts.first](const Stores&) { return withPage(*loaded, first); };
    base::whenDone(m_library.readNewest(QStringLiteral("reader"), render), this,
                   [this, rest = std::move(parts.rest),
                    generation = m_generation](Result<LoadedArticle> rendered) mutable {
                       if (generation != m_generation)
                           return;
                       if (!rendered)
                           return onLoaded(std::move(rendered));
                       m_rest = std::move(rest);
                       const auto state = std::make_shared<const PageState>(rendered->state);
                       show(*std::move(rendered));
                       renderRest(state);
                   });
}

void ReadingSession::show(LoadedArticle loaded)
{
    m_article = std::move(loaded.article);
    m_annotations = std::move(loaded.annotations);
    m_tagPaths = std::move(loaded.tagPaths);
    m_queryHits = std::move(loaded.hits);
    m_shown = std::move(loaded.state);
    m_head = m_shown.head;
    m_readState = m_article->readState;
    takeOwnScript(loaded.script);
    Q_EMIT pageReady(loaded.page);
    Q_EMIT annotationsChanged();
    Q_EMIT hitsChanged();
    if (loaded.conversionError) {
        showScript(text::ViewScript::Source);
        Q_EMIT scriptUnavailable(*loaded.conversionError);
    }
    update();
}

/// One part after the other, all in the state of the first: what changes meanwhile is put in once all are
/// there.
void ReadingSession::renderRest(std::shared_ptr<const PageState> state)
{
    if (m_rest.empty())
        return;
    const BodyPart part = m_rest.front();
    m_rest.pop_front();
    const auto render = [article = m_article, state, blocks = part.blocks](const Stores&) {
        return renderPart(*article, *state, blocks);
    };
    base::whenDone(
        m_library.read(render), this,
        [this, state, isBefore = part.isBefore, generation = m_generation](const Result<QString>& html) {
            if (generation != m_generation)
                return;
            if (!html)
                return onLoaded(base::fail(html.error()));
            Q_EMIT partReady(*html, isBefore, m_rest.empty());
            renderRest(state);
        });
}

} // namespace pizhu::ui
