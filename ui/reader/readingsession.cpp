// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/readingsession.h"

#include "app/base/whendone.h"
#include "app/search/hits.h"

#include <algorithm>

namespace pizhu::ui {

using base::Result;
using library::Stores;

ReadingSession::ReadingSession(library::Library& library, QObject* parent)
    : QObject(parent)
    , m_library(library)
{}

const annotation::Annotation* ReadingSession::annotation(const QString& uid) const
{
    const auto at = std::ranges::find(m_annotations, uid, &annotation::Annotation::uid);
    return at == m_annotations.end() ? nullptr : &*at;
}

std::shared_ptr<const document::Document> ReadingSession::document() const
{
    return m_article ? std::shared_ptr<const document::Document>(m_article, &m_article->document) : nullptr;
}

QStringList ReadingSession::tagPathsOf(const annotation::Annotation& annotation) const
{
    return ui::tagPathsOf(annotation, m_tagPaths);
}

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

void ReadingSession::close()
{
    clear();
    Q_EMIT closed();
}

void ReadingSession::clear()
{
    ++m_generation;
    m_id = {};
    m_query = {};
    m_article.reset();
    m_annotations.clear();
    m_tagPaths.clear();
    m_queryHits = {};
    m_find.reset();
    m_comparison.clear();
    m_shown = {};
    m_rest.clear();
    m_beginAt.reset();
    m_beginAtAnnotation.clear();
    m_head = {};
    m_readState = library::ReadState::Unread;
}

void ReadingSession::refresh()
{
    if (!m_article)
        return;
    // The newest answer counts: two readers may answer out of order.
    base::whenDone(
        m_library.readNewest(QStringLiteral("reader-refresh"),
                             [id = m_id](const Stores& stores) { return loadRefreshed(stores, id); }),
        this, [this, generation = m_generation](Result<RefreshedArticle> refreshed) {
            if (generation == m_generation)
                onRefreshed(std::move(refreshed));
        });
}

void ReadingSession::onRefreshed(Result<RefreshedArticle> refreshed)
{
    if (!refreshed) // the page stays as it is; whatever changed the library reports its own failure
        return;
    if (!refreshed->summary) {
        close();
        return;
    }
    const bool other = refreshed->version.isValid() && refreshed->version != m_article->version;
    if (other || refreshed->summary->versionCount != static_cast<int>(m_article->versions.size())) {
        open(base::ArticleId(m_id), search::Query(m_query));
        return;
    }
    m_readState = refreshed->summary->readState;
    m_head.title = refreshed->summary->title;
    m_head.source = refreshed->summary->source;
    m_head.date = dateForPeople(refreshed->summary->published);
    m_head.authors = refreshed->summary->authors;
    m_head.tags = refreshed->summary->tags;
    m_tagPaths = std::move(refreshed->tagPaths);
    if (m_annotations != refreshed->annotations) {
        m_annotations = std::move(refreshed->annotations);
        Q_EMIT annotationsChanged();
    }
    update();
}

void ReadingSession::setQuery(const search::Query& query, qsizetype from)
{
    if (query == m_query)
        return;
    m_query = query;
    const quint64 generation = m_generation;
    base::whenDone(m_library.readNewest(
                       QStringLiteral("reader-hits"),
                       [id = m_id, query](const Stores& stores) -> Result<std::vector<base::TextRange>> {
                           if (query.isEmpty())
                               return {};
                           return stores.articles.hits(id, query);
                       }),
                   this, [this, generation, query, from](Result<std::vector<base::TextRange>> hits) {
                       if (generation == m_generation && query == m_query)
                           takeHits(std::move(hits), m_queryHits, from);
                   });
}

void ReadingSession::find(const QString& text, qsizetype from)
{
    if (!m_article)
        return;
    if (!m_find)
        m_find.emplace();
    const quint64 generation = m_generation;
    base::whenDone(m_library.readNewest(
                       QStringLiteral("reader-find"),
                       [article = m_article, text](const Stores&) -> Result<std::vector<base::TextRange>> {
                           if (text.trimmed().isEmpty())
                               return {};
                           return search::findTyped(article->document.text, text);
                       }),
                   this, [this, generation, from](Result<std::vector<base::TextRange>> hits) {
                       if (generation != m_generation || !m_find || !hits)
                           return;
                       takeHits(std::move(hits), *m_find, from);
                       if (const auto hit = m_find->current())
                           Q_EMIT hitReached(*hit);
                   });
}

void ReadingSession::takeHits(Result<std::vector<base::TextRange>> hits, HitCursor& cursor, qsizetype from)
{
    if (!hits) // cancelled by a newer one
        return;
    cursor.setHits(std::move(*hits), from);
    Q_EMIT hitsChanged();
    update();
}

void ReadingSession::endFind()
{
    if (!m_find)
        return;
    m_find.reset();
    Q_EMIT hitsChanged();
    update();
}

void ReadingSession::step(int by)
{
    HitCursor& cursor = m_find ? *m_find : m_queryHits;
    if (by > 0)
        cursor.next();
    else
        cursor.previous();
    if (!cursor.current())
        return;
    Q_EMIT hitsChanged();
    Q_EMIT hitReached(*cursor.current());
    update();
}

void ReadingSession::explainHit()
{
    if (!m_article || m_find || !m_queryHits.current() || m_query.isEmpty())
        return;
    const base::TextRange hit = *m_queryHits.current();
    if (!hit.fits(m_article->document.text.size()))
        return;
    const QString found = hit.of(m_article->document.text).toString();
    base::whenDone(m_library.readNewest(QStringLiteral("reader-why"),
                                        [query = m_query, found](const Stores& stores) {
                                            return stores.lexicon.whyMatched(query, found);
                                        }),
                   this, [this, hit](const Result<std::vector<search::MatchReason>>& reasons) {
                       if (reasons && m_queryHits.current() == hit)
                           Q_EMIT hitExplained(*reasons);
                   });
}

void ReadingSession::showScript(text::ViewScript script)
{
    if (script == m_script)
        return;
    m_script = script;
    Q_EMIT scriptChanged(script);
}

void ReadingSession::takeOwnScript(std::optional<text::ViewScript> script)
{
    m_articleScript = script;
    showScript(script.value_or(m_usualScript));
    Q_EMIT articleScriptChanged();
}

void ReadingSession::setScript(text::ViewScript script)
{
    m_usualScript = script;
    if (m_articleScript && m_article)
        return;
    showScript(script);
    update();
}

void ReadingSession::setArticleScript(std::optional<text::ViewScript> script)
{
    if (!m_article)
        return;
    takeOwnScript(script);
    update();
    if (m_library.isReadOnly())
        return;
    m_library.write(
        tr("Remember the script of the article"),
        [id = m_id, script](library::Stores& stores) { return stores.reading.setScript(id, script); },
        library::Journalling::Skip);
}

void ReadingSession::askOutline()
{
    if (!m_article)
        return;
    base::whenDone(m_library.readNewest(QStringLiteral("reader-outline"),
                                        [article = m_article, script = m_script](const Stores&) {
                                            return titledOutline(*article, script);
                                        }),
                   this, [this, generation = m_generation](const Result<TitledOutline>& outline) {
                       if (outline && generation == m_generation)
                           Q_EMIT outlineReady(outline->entries, outline->titles);
                   });
}

void ReadingSession::setRepairsShown(bool shown)
{
    m_repairsShown = shown;
    update();
}

void ReadingSession::setComparison(const std::vector<document::Mark>& marks)
{
    m_comparison = marks;
    update();
}

PageState ReadingSession::wanted() const
{
    std::vector<document::Mark> marks =
        marksOf(*m_article, {m_annotations, m_tagPaths}, hits(), m_repairsShown);
    for (const document::Mark& mark : m_comparison) {
        if (mark.range.fits(m_article->document.text.size()))
            marks.push_back(mark);
    }
    return {.script = m_script,
            .marks = std::move(marks),
            .head = m_head,
            .figures = m_shown.figures}; // those of the version: it does not change
}

void ReadingSession::update()
{
    if (m_rendering || !m_article)
        return;
    const PageState state = wanted();
    if (state == m_shown)
        return;
    m_rendering = true;
    base::whenDone(m_library.read([article = m_article, shown = m_shown, state](const Stores&) {
        return renderUpdate(*article, shown, state);
    }),
                   this, [this, state, generation = m_generation](Result<PageUpdate> update) {
                       m_rendering = false;
                       if (generation == m_generation)
                           onRendered(state, std::move(update));
                       this->update();
                   });
}

void ReadingSession::onRendered(const PageState& state, Result<PageUpdate> update)
{
    if (update) {
        m_shown = state;
        Q_EMIT updateReady(*update);
        return;
    }
    if (state.script == m_shown.script) { // nothing to fall back to; not tried again
        m_shown = state;
        return;
    }
    showScript(m_shown.script);
    Q_EMIT scriptUnavailable(update.error());
}

} // namespace pizhu::ui
