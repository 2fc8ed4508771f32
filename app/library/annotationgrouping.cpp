// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/annotationgrouping.h"

#include "app/library/articleset.h"
#include "app/library/facetkeys.h"
#include "app/library/rows.h"

#include <map>
#include <tuple>

namespace pizhu::library {

using base::AnnotationId;
using base::ArticleId;
using base::fail;
using base::Result;

namespace {

constexpr char kTitles[] = "SELECT id, title FROM article WHERE id IN (SELECT value FROM json_each(?))";

ArticleSet articlesOf(const AnnotationGroupings::Found& found)
{
    ArticleSet articles;
    for (const AnnotationFact* fact : found)
        articles.add(fact->article);
    return articles;
}

Result<QHash<ArticleId, QString>> titlesOf(storage::Connection& connection, const ArticleSet& articles)
{
    std::vector<ArticleId> ids;
    articles.forEach([&ids](ArticleId id) { ids.push_back(id); });
    QHash<ArticleId, QString> titles;
    const auto add = [&titles](const storage::Statement& row) {
        titles.insert(row.id<ArticleId>(0), row.string(1));
    };
    if (auto done = eachRow(connection, kTitles, add, jsonIds(std::span<const ArticleId>(ids))); !done)
        return fail(done.error());
    return titles;
}

} // namespace

void AnnotationGroupings::sort(Found& found, AnnotationOrder order,
                               const std::vector<ArticleId>& articles) const
{
    if (order != AnnotationOrder::Place) {
        const auto moment =
            order == AnnotationOrder::Changed ? &AnnotationFact::modified : &AnnotationFact::created;
        std::ranges::sort(found, [&](const AnnotationFact* a, const AnnotationFact* b) {
            if (order == AnnotationOrder::Oldest)
                return std::pair(a->*moment, a->id) < std::pair(b->*moment, b->id);
            return std::pair(a->*moment, a->id) > std::pair(b->*moment, b->id);
        });
        return;
    }
    std::vector<quint32> places(m_columns.rows().size() + 1, 0);
    for (std::size_t i = 0; i < articles.size(); ++i) {
        const auto id = static_cast<std::size_t>(articles[i].value);
        places.resize(std::max(places.size(), id + 1), 0);
        places[id] = static_cast<quint32>(i);
    }
    std::ranges::sort(found, {}, [&places](const AnnotationFact* fact) {
        return std::tuple(places[static_cast<std::size_t>(fact->article.value)], fact->start, fact->id);
    });
}

Result<FoundAnnotations> AnnotationGroupings::grouped(const Found& found, AnnotationGrouping grouping) const
{
    FoundAnnotations outcome;
    outcome.annotations = static_cast<int>(found.size());
    outcome.articles = static_cast<int>(articlesOf(found).size());
    if (grouping == AnnotationGrouping::None) {
        outcome.ids.reserve(found.size());
        for (const AnnotationFact* fact : found)
            outcome.ids.push_back(fact->id);
        return outcome;
    }
    const auto all = buckets(found, grouping);
    if (!all)
        return fail(all.error());
    for (const Bucket& bucket : *all) {
        outcome.groups.push_back(
            {bucket.key, bucket.label, outcome.ids.size(), static_cast<int>(bucket.ids.size())});
        outcome.ids.insert(outcome.ids.end(), bucket.ids.begin(), bucket.ids.end());
    }
    return outcome;
}

Result<std::vector<AnnotationGroupings::Bucket>>
AnnotationGroupings::buckets(const Found& found, AnnotationGrouping grouping) const
{
    switch (grouping) {
    case AnnotationGrouping::Tag:
        return byTag(found);
    case AnnotationGrouping::Article:
        return byArticle(found);
    case AnnotationGrouping::Month:
        return byMonth(found);
    case AnnotationGrouping::Source:
        return bySource(found);
    case AnnotationGrouping::Color:
        return byColor(found);
    case AnnotationGrouping::None:
        break;
    }
    return std::vector<Bucket>();
}

/// In the order of the codebook; what has no tag comes last.
std::vector<AnnotationGroupings::Bucket> AnnotationGroupings::byTag(const Found& found) const
{
    QHash<quint32, std::vector<AnnotationId>> tagged;
    Bucket untagged;
    for (const AnnotationFact* fact : found) {
        for (const quint32 tag : m_facts.tagsOf(*fact))
            tagged[tag].push_back(fact->id);
        if (fact->tagCount == 0)
            untagged.ids.push_back(fact->id);
    }
    std::vector<Bucket> buckets;
    for (const TagNode& tag : m_tags.nodes()) {
        const auto ids = tagged.constFind(static_cast<quint32>(tag.id.value));
        if (ids != tagged.constEnd())
            buckets.push_back({tag.path, tag.path, *ids});
    }
    if (!untagged.ids.empty())
        buckets.push_back(std::move(untagged));
    return buckets;
}

/// As they come: in list order when the annotations are.
Result<std::vector<AnnotationGroupings::Bucket>> AnnotationGroupings::byArticle(const Found& found) const
{
    const auto titles = titlesOf(m_connection, articlesOf(found));
    if (!titles)
        return fail(titles.error());
    std::vector<Bucket> buckets;
    QHash<ArticleId, std::size_t> places;
    for (const AnnotationFact* fact : found) {
        const auto place = places.constFind(fact->article);
        if (place != places.constEnd()) {
            buckets[*place].ids.push_back(fact->id);
            continue;
        }
        places.insert(fact->article, buckets.size());
        buckets.push_back({QString::number(fact->article.value), titles->value(fact->article), {fact->id}});
    }
    return buckets;
}

/// Newest first, undated last.
std::vector<AnnotationGroupings::Bucket> AnnotationGroupings::byMonth(const Found& found) const
{
    std::map<quint32, std::vector<AnnotationId>, std::greater<>> months;
    for (const AnnotationFact* fact : found)
        months[m_columns.row(fact->article).month].push_back(fact->id);
    std::vector<Bucket> buckets;
    for (auto& [month, ids] : months) {
        const QString key = monthKey(static_cast<qint32>(month));
        buckets.push_back({key, key, std::move(ids)});
    }
    return buckets;
}

/// The one with the most first; those without a source last.
std::vector<AnnotationGroupings::Bucket> AnnotationGroupings::bySource(const Found& found) const
{
    QHash<quint32, std::vector<AnnotationId>> sources;
    for (const AnnotationFact* fact : found)
        sources[m_columns.row(fact->article).outlet].push_back(fact->id);
    std::vector<Bucket> buckets;
    for (auto source = sources.begin(); source != sources.end(); ++source) {
        const QString name = m_columns.outlets().name(source.key());
        buckets.push_back({name, name, std::move(*source)});
    }
    std::ranges::sort(buckets, [](const Bucket& a, const Bucket& b) {
        if (a.key.isEmpty() != b.key.isEmpty())
            return b.key.isEmpty();
        return a.ids.size() != b.ids.size() ? a.ids.size() > b.ids.size() : a.key < b.key;
    });
    return buckets;
}

std::vector<AnnotationGroupings::Bucket> AnnotationGroupings::byColor(const Found& found) const
{
    std::map<annotation::HighlightColor, std::vector<AnnotationId>> colors;
    for (const AnnotationFact* fact : found)
        colors[fact->color].push_back(fact->id);
    std::vector<Bucket> buckets;
    for (auto& [color, ids] : colors)
        buckets.push_back({annotation::colorName(color), annotation::colorName(color), std::move(ids)});
    return buckets;
}

} // namespace pizhu::library
