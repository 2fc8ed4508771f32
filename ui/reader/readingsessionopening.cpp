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
    load({.id = id, .query = query, .script = m_usualScript, .repairsShown = m_repairsShown, .start = start});
}

/// Whoever reads on in a text that was corrected stays where they are.
void ReadingSession::openChanged()
{
    m_kept.reset();
    Q_EMIT textChanging();
    ArticleRequest request{
        .id = m_id, .query = m_query, .script = m_usualScript, .repairsShown = m_repairsShown};
    if (m_kept)
        request.kept = KeptIn{m_article, *m_kept};
    clear();
    m_id = request.id;
    m_query = request.query;
    load(request);
}

void ReadingSession::load(const ArticleRequest& request)
{
    const quint64 generation = ++m_generation;
    base::whenDone(
        m_library.readNewest(QStringLiteral("reader"),
                             [request](const Stores& stores) { return loadArticle(stores, request); }),
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
        show(*std::move(loaded), {});
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
    if (const auto& kept = loaded.kept ? loaded.kept : m_kept)
        return kept->place.offset;
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
                       show(*std::move(rendered), std::move(rest));
                   });
}

void ReadingSession::show(LoadedArticle loaded, std::deque<document::BlockSpan> rest)
{
    setPlace(beginningOf(loaded));
    m_article = std::move(loaded.article);
    m_annotations = std::move(loaded.annotations);
    m_tagPaths = std::move(loaded.tagPaths);
    m_queryHits = std::move(loaded.hits);
    if (loaded.kept)
        m_kept = loaded.kept;
    if (m_kept)
        m_queryHits.setHits(std::vector(m_queryHits.hits()), m_kept->place.offset);
    m_head = loaded.state.head;
    m_readState = m_article->readState;
    m_renderer->begin(m_article, std::move(loaded.state), std::move(rest));
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

} // namespace pizhu::ui
