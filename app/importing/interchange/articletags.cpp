// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/interchange/articletags.h"

#include <QCoreApplication>
#include <QSet>
#include <map>

namespace pizhu::importing {

using base::ArticleId;
using base::fail;
using base::Result;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

struct Wanted
{
    QString name;
    QStringList paths;
};

Result<PlannedArticleTags> planned(const library::Stores& stores, ArticleId id, const Wanted& wanted)
{
    const auto article = stores.articles.load(id);
    if (!article)
        return fail(article.error());
    PlannedArticleTags tags{.outcome = AnnotationOutcome::New,
                            .name = wanted.name,
                            .reason = {},
                            .article = id,
                            .articleTitle = article->metadata.title.value,
                            .tagPaths = {}};
    for (const QString& path : wanted.paths) {
        if (!article->tags.contains(path) && !tags.tagPaths.contains(path))
            tags.tagPaths << path;
    }
    if (tags.tagPaths.isEmpty()) {
        tags.outcome = AnnotationOutcome::Duplicate;
        tags.reason = Text::tr("It has these tags already.");
    } else {
        tags.reason = Text::tr("Tags for the article: %1").arg(tags.tagPaths.join(QStringLiteral(", ")));
    }
    return tags;
}

PlannedArticleTags absent(const ForeignArticle& article)
{
    return {.outcome = AnnotationOutcome::Discarded,
            .name = article.source.title,
            .reason = Text::tr("The article it belongs to is not in the library."),
            .article = {},
            .articleTitle = {},
            .tagPaths = {}};
}

} // namespace

Result<std::vector<PlannedArticleTags>> planArticleTags(const library::Stores& stores,
                                                        const std::vector<WebAnnotation>& annotations,
                                                        const AnnotationImportPlan& plan,
                                                        const std::vector<ForeignArticle>& articles,
                                                        const AnnotationProgress& progress)
{
    std::vector<PlannedArticleTags> found;
    std::map<ArticleId, Wanted> wanted;
    for (std::size_t i = 0; i < plan.items.size(); ++i) {
        if (const ArticleId id = plan.items[i].annotation.article;
            id.isValid() && !annotations[i].articleTags.isEmpty())
            wanted[id] = {annotations[i].source.title, annotations[i].articleTags};
    }
    if (!articles.empty()) {
        const auto known = AnnotatedArticles::read(stores, progress);
        if (!known)
            return fail(known.error());
        std::vector<SoughtArticle> sought;
        for (const ForeignArticle& article : articles)
            sought.push_back({article.source});
        const auto matches = known->match(stores, sought, progress);
        if (!matches)
            return fail(matches.error());
        for (std::size_t i = 0; i < articles.size(); ++i) {
            if (const ArticleMatch& match = (*matches)[i]; match.isFound())
                wanted[match.article] = {articles[i].source.title, articles[i].tagPaths};
            else
                found.push_back(absent(articles[i]));
        }
    }
    for (const auto& [id, tags] : wanted) {
        auto one = planned(stores, id, tags);
        if (!one)
            return fail(one.error());
        found.push_back(std::move(*one));
    }
    return found;
}

Result<void> applyArticleTags(library::Stores& stores, const std::vector<PlannedArticleTags>& planned)
{
    for (const PlannedArticleTags& one : planned) {
        if (one.outcome != AnnotationOutcome::New)
            continue;
        for (const QString& path : one.tagPaths) {
            const auto tag = stores.tags.ensure(path);
            if (!tag)
                return fail(tag.error());
            if (auto tagged = stores.tags.tagArticles(std::array{one.article}, *tag); !tagged)
                return tagged;
        }
    }
    return {};
}

} // namespace pizhu::importing
