// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/annotationfinder.h"

#include "app/library/annotationconditions.h"
#include "app/library/annotationgrouping.h"
#include "app/library/annotationrows.h"
#include "app/library/articlefinder.h"
#include "app/library/articlereader.h"
#include "app/library/articleset.h"
#include "app/library/rows.h"
#include "app/text/surroundings.h"

#include <QCoreApplication>

namespace pizhu::library {

using annotation::Annotation;
using annotation::HighlightColor;
using base::AnnotationId;
using base::ArticleId;
using base::fail;
using base::Result;
using base::TagId;

namespace {

constexpr char kColors[] = "SELECT id, color FROM tag WHERE color IS NOT NULL";
constexpr char kArticle[] = "SELECT title, outlet, published FROM article WHERE id = ?";

Result<QHash<TagId, HighlightColor>> tagColors(storage::Connection& connection)
{
    QHash<TagId, HighlightColor> colors;
    const auto add = [&colors](const storage::Statement& row) {
        if (const auto color = annotation::colorFromName(row.string(1)))
            colors.insert(row.id<TagId>(0), *color);
    };
    if (auto done = eachRow(connection, kColors, add); !done)
        return fail(done.error());
    return colors;
}

} // namespace

Result<std::shared_ptr<const AnnotationFacts>> AnnotationFinder::facts() const
{
    return m_view.annotations ? m_view.annotations->get(m_connection)
                              : AnnotationFactsCache().get(m_connection);
}

Result<FoundAnnotations> AnnotationFinder::find(const AnnotationQuery& query) const
{
    const auto facts = this->facts();
    if (!facts)
        return fail(facts.error());
    const auto tags = TagTree::load(m_connection);
    if (!tags)
        return fail(tags.error());
    ReadView view = m_view;
    if (!view.columns) {
        auto columns = ArticleColumns::load(m_connection);
        if (!columns)
            return fail(columns.error());
        view.columns = std::make_shared<const ArticleColumns>(std::move(*columns));
    }
    const auto articles = ArticleFinder(m_connection, view).find(query.articles);
    if (!articles)
        return fail(articles.error());
    const auto meeting = AnnotationConditions(m_connection, view, **facts, *tags).meeting(query);
    if (!meeting)
        return fail(meeting.error());
    ArticleSet wanted;
    for (const ArticleId id : *articles)
        wanted.add(id);
    AnnotationGroupings::Found found;
    const auto all = (*facts)->all();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if ((*meeting)[i] && wanted.contains(all[i].article))
            found.push_back(&all[i]);
    }
    const AnnotationGroupings groupings(m_connection, *view.columns, **facts, *tags);
    groupings.sort(found, query.order, *articles);
    return groupings.grouped(found, query.grouping);
}

Result<std::vector<AnnotationSummary>> AnnotationFinder::summaries(std::span<const AnnotationId> ids) const
{
    const auto tree = TagTree::load(m_connection);
    if (!tree)
        return fail(tree.error());
    const auto colors = tagColors(m_connection);
    if (!colors)
        return fail(colors.error());
    const AnnotationRows rows(m_connection);
    std::vector<AnnotationSummary> summaries;
    for (const AnnotationId id : ids) {
        auto annotation = rows.load(id);
        if (!annotation)
            return fail(annotation.error());
        if (!*annotation)
            continue;
        AnnotationSummary summary{.annotation = std::move(**annotation)};
        const auto read = [&summary](const storage::Statement& row) {
            summary.title = row.string(0);
            summary.source = row.string(1);
            summary.published = row.string(2);
        };
        if (auto done = eachRow(m_connection, kArticle, read, summary.annotation.article); !done)
            return fail(done.error());
        for (const TagId tag : summary.annotation.tags) {
            const TagNode* node = tree->find(tag);
            const auto color = colors->constFind(tag);
            if (node)
                summary.tags.push_back(
                    {tag, node->path, color == colors->constEnd() ? std::nullopt : std::optional(*color)});
        }
        std::ranges::sort(summary.tags, {}, &TagMark::path);
        summaries.push_back(std::move(summary));
    }
    return summaries;
}

Result<PassageInContext> AnnotationFinder::context(AnnotationId id, qsizetype around) const
{
    const auto annotation = AnnotationRows(m_connection).load(id);
    if (!annotation)
        return fail(annotation.error());
    if (!*annotation || !(*annotation)->anchor ||
        (*annotation)->anchor->state == annotation::AnchorState::Orphan)
        return fail(base::ErrorCode::NotFound,
                    QCoreApplication::translate("pizhu::library", "It has no place in the article's text."));
    const ArticleReader reader(m_connection);
    const auto version = reader.currentVersion((*annotation)->article);
    if (!version)
        return fail(version.error());
    const auto text = reader.text(*version);
    if (!text)
        return fail(text.error());
    const base::TextRange range = (*annotation)->anchor->range;
    const text::Surroundings beside = text::surroundings(*text, range, around);
    return PassageInContext{beside.before, range.of(*text).toString(), beside.after};
}

} // namespace pizhu::library
