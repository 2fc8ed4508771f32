// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/articleloading.h"

#include "ui/reader/articlefigures.h"
#include "ui/reader/bodyparts.h"

namespace pizhu::ui {

using base::Result;
using library::Stores;

namespace {

/// Few articles have several versions, and only those are asked which one is in use.
Result<base::VersionId> currentVersion(const Stores& stores, const library::ArticleSummary& summary)
{
    if (summary.versionCount < 2)
        return base::VersionId();
    const Result<library::Article> article = stores.articles.load(summary.id);
    if (!article)
        return base::fail(article.error());
    return article->version;
}

} // namespace

Result<LoadedArticle> withPage(LoadedArticle loaded, document::BlockSpan blocks)
{
    Result<PageUpdate> page = renderPage(*loaded.article, loaded.state, blocks);
    if (!page && loaded.state.script != text::ViewScript::Source) {
        loaded.conversionError = page.error();
        loaded.state.script = text::ViewScript::Source;
        page = renderPage(*loaded.article, loaded.state, blocks);
    }
    if (!page)
        return base::fail(page.error());
    loaded.page = std::move(*page);
    return loaded;
}

Result<LoadedArticle> loadArticle(const Stores& stores, const ArticleRequest& request)
{
    Result<library::Article> article = stores.articles.load(request.id);
    if (!article)
        return base::fail(article.error());
    Result<std::vector<annotation::Annotation>> annotations = stores.annotations.ofArticle(request.id);
    if (!annotations)
        return base::fail(annotations.error());
    Result<TagPaths> tagPaths = stores.annotations.tagPaths(request.id);
    if (!tagPaths)
        return base::fail(tagPaths.error());
    const Result<std::vector<library::ShownPicture>> pictures = stores.pictures.ofVersion(article->version);
    if (!pictures)
        return base::fail(pictures.error());
    const Result<library::ArticleReading> reading = stores.reading.of(request.id);
    if (!reading)
        return base::fail(reading.error());
    LoadedArticle loaded;
    loaded.script = reading->script;
    loaded.article = std::make_shared<const library::Article>(std::move(*article));
    loaded.annotations = std::move(*annotations);
    loaded.tagPaths = std::move(*tagPaths);
    if (request.kept)
        loaded.kept = carriedOver(request.kept->kept, request.kept->before->document.text,
                                  loaded.article->document.text);
    if (!request.query.isEmpty()) {
        Result<std::vector<base::TextRange>> hits = stores.articles.hits(request.id, request.query);
        if (!hits)
            return base::fail(hits.error());
        loaded.hits.setHits(std::move(*hits));
        if (request.start == HitEnd::Last)
            loaded.hits.goToLast();
    }
    loaded.state = {.script = loaded.script.value_or(request.script),
                    .marks = marksOf(*loaded.article, {loaded.annotations, loaded.tagPaths}, loaded.hits,
                                     request.repairsShown),
                    .head = headOf(*loaded.article),
                    .figures = figuresOf(*pictures, loaded.article->log)};
    if (isCut(loaded.article->document))
        return loaded;
    const std::size_t blocks = loaded.article->document.blocks.size();
    return withPage(std::move(loaded), {0, blocks});
}

Result<RefreshedArticle> loadRefreshed(const Stores& stores, base::ArticleId id)
{
    Result<std::vector<library::ArticleSummary>> summaries = stores.articles.summaries(std::span(&id, 1), {});
    if (!summaries)
        return base::fail(summaries.error());
    if (summaries->empty())
        return RefreshedArticle{};
    Result<std::vector<annotation::Annotation>> annotations = stores.annotations.ofArticle(id);
    if (!annotations)
        return base::fail(annotations.error());
    const Result<base::VersionId> version = currentVersion(stores, summaries->front());
    if (!version)
        return base::fail(version.error());
    Result<TagPaths> tagPaths = stores.annotations.tagPaths(id);
    if (!tagPaths)
        return base::fail(tagPaths.error());
    return RefreshedArticle{std::move(summaries->front()), std::move(*annotations), std::move(*tagPaths),
                            *version};
}

std::vector<document::Mark> marksOf(const library::Article& article, const NamedAnnotations& named,
                                    const HitCursor& hits, bool repairsShown)
{
    return marksOf({.annotations = &named.annotations,
                    .tagPaths = &named.tagPaths,
                    .hits = &hits.hits(),
                    .currentHit = hits.index(),
                    .log = repairsShown ? &article.log : nullptr},
                   article.document.text.size());
}

} // namespace pizhu::ui
