// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/readingsession.h"

#include "app/base/whendone.h"
#include "app/search/hits.h"
#include "app/text/conversion.h"

#include <algorithm>

namespace pizhu::ui {

using base::Result;
using library::Stores;

ReadingSession::ReadingSession(library::Library& library, QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_renderer(new PageRenderer(library, this))
{
    connectRenderer();
}

void ReadingSession::connectRenderer()
{
    connect(m_renderer, &PageRenderer::updateReady, this, &ReadingSession::updateReady);
    connect(m_renderer, &PageRenderer::partReady, this, &ReadingSession::partReady);
    connect(m_renderer, &PageRenderer::partFailed, this, &ReadingSession::onPartFailed);
    connect(m_renderer, &PageRenderer::failed, this, [this](const base::Error& error) {
        showScript(shownScript());
        Q_EMIT scriptUnavailable(error);
    });
}

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
    m_renderer->clear();
    m_kept.reset();
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
        openChanged();
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
    setPlace(cursor.current()->start);
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

void ReadingSession::readAhead()
{
    if (!m_article || text::viewsAreAtHand(m_article->metadata.script))
        return;
    const auto read = [script = m_article->metadata.script](const Stores&) {
        return text::readAheadForViews(script);
    };
    base::whenDone(m_library.readIdle(read), this, [this](const Result<void>& done) {
        if (done) // else it gave way, and the next article asks again
            readAhead();
    });
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
            .figures = m_renderer->shown().figures}; // those of the version: it does not change
}

void ReadingSession::update()
{
    if (m_article)
        m_renderer->want(wanted());
}

/// Something of a long article was shown in a script that the rest of it cannot be had in.
void ReadingSession::onPartFailed(const base::Error& error)
{
    if (shownScript() == text::ViewScript::Source) {
        close();
        Q_EMIT failed(error);
        return;
    }
    showScript(text::ViewScript::Source);
    Q_EMIT scriptUnavailable(error);
    update();
}

} // namespace pizhu::ui
