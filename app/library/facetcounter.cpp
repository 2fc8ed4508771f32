// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/facetcounter.h"

#include "app/annotation/annotation.h"
#include "app/library/article.h"
#include "app/library/querysql.h"
#include "app/library/review.h"
#include "app/library/tagtree.h"

#include <QSet>
#include <algorithm>

namespace pizhu::library {

using base::ArticleId;
using base::fail;
using base::Result;
using base::TagId;

namespace {

constexpr char kColumns[] =
    "SELECT article.id, article.outlet, article.published_month, article.script, article.read_state";
constexpr char kFrom[] = " FROM article WHERE ";
constexpr char kAuthors[] = "SELECT DISTINCT article_id, name FROM article_author";
constexpr char kCategories[] = "SELECT DISTINCT article_id, name FROM article_category";
constexpr char kColors[] = "SELECT DISTINCT article_id, color FROM annotation WHERE kind <> 'note'";
constexpr char kReviews[] = "SELECT article_id, issue FROM article_review";
constexpr char kTags[] =
    "SELECT article_id, tag_id FROM article_tag UNION SELECT annotation.article_id, tag_id"
    " FROM annotation_tag JOIN annotation ON annotation.id = annotation_tag.annotation_id"
    " ORDER BY 1";
constexpr char kHighestId[] = "SELECT ifnull(max(id), 0) FROM article";
constexpr int kFirstFilterColumn = 5;

/// Chosen values stay in sight, also when they count nothing: that is how one gives them up.
std::vector<FacetValue> withChosen(QHash<QString, int> counts, const QStringList& chosen)
{
    for (const QString& key : chosen)
        counts.insert(key, counts.value(key));
    std::vector<FacetValue> values;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        values.push_back({count.key(), count.key(), 0, count.value()});
    return values;
}

std::vector<FacetValue> byCount(const QHash<QString, int>& counts, const QStringList& chosen)
{
    std::vector<FacetValue> values = withChosen(counts, chosen);
    std::sort(values.begin(), values.end(), [](const FacetValue& a, const FacetValue& b) {
        return std::tuple(a.key.isEmpty(), -a.count, a.key) < std::tuple(b.key.isEmpty(), -b.count, b.key);
    });
    return values;
}

/// Newest first, a year before its months, undated last.
std::vector<FacetValue> byDate(const QHash<QString, int>& counts, const QStringList& chosen)
{
    std::vector<FacetValue> values = withChosen(counts, chosen);
    for (FacetValue& value : values)
        value.depth = value.key.size() > 4 ? 1 : 0;
    std::sort(values.begin(), values.end(), [](const FacetValue& a, const FacetValue& b) {
        if (a.key.left(4) != b.key.left(4))
            return a.key.left(4) > b.key.left(4);
        return a.depth != b.depth ? a.depth < b.depth : a.key > b.key;
    });
    return values;
}

std::vector<FacetValue> inOrder(const QHash<QString, int>& counts, const QStringList& chosen,
                                const QStringList& order)
{
    std::vector<FacetValue> values = withChosen(counts, chosen);
    std::sort(values.begin(), values.end(), [&order](const FacetValue& a, const FacetValue& b) {
        return std::pair(order.indexOf(a.key), a.key) < std::pair(order.indexOf(b.key), b.key);
    });
    return values;
}

QStringList scriptOrder()
{
    using text::Script;
    return {text::scriptName(Script::Hans), text::scriptName(Script::Hant), text::scriptName(Script::Mixed),
            text::scriptName(Script::Other)};
}

QStringList readStateOrder()
{
    return {readStateName(ReadState::Unread), readStateName(ReadState::Reading),
            readStateName(ReadState::Read)};
}

QStringList colorOrder()
{
    using annotation::HighlightColor;
    QStringList names;
    for (const HighlightColor color : {HighlightColor::Amber, HighlightColor::Rose, HighlightColor::Leaf,
                                       HighlightColor::Sky, HighlightColor::Violet, HighlightColor::Slate})
        names.append(annotation::colorName(color));
    return names;
}

} // namespace

Result<FacetCounts> FacetCounter::count(const ArticleQuery& query)
{
    if (auto done = judgeArticles(query); !done)
        return fail(done.error());
    if (auto done = tallyNames(Facet::Author, kAuthors, true); !done)
        return fail(done.error());
    if (auto done = tallyNames(Facet::Category, kCategories, true); !done)
        return fail(done.error());
    if (auto done = tallyNames(Facet::Color, kColors, false); !done)
        return fail(done.error());
    if (auto done = tallyNames(Facet::Review, kReviews, false); !done)
        return fail(done.error());
    auto tags = tagValues(query.filters.value(Facet::Tag));
    if (!tags)
        return fail(tags.error());

    const auto chosen = [&query](Facet facet) { return query.filters.value(facet); };
    const auto tally = [this](Facet facet) { return m_tallies.value(facet).counts; };
    FacetCounts counts;
    for (const Facet facet : {Facet::Source, Facet::Author, Facet::Category})
        counts.insert(facet, byCount(tally(facet), chosen(facet)));
    counts.insert(Facet::Date, byDate(tally(Facet::Date), chosen(Facet::Date)));
    counts.insert(Facet::Script, inOrder(tally(Facet::Script), chosen(Facet::Script), scriptOrder()));
    counts.insert(Facet::ReadState,
                  inOrder(tally(Facet::ReadState), chosen(Facet::ReadState), readStateOrder()));
    counts.insert(Facet::Color, inOrder(tally(Facet::Color), chosen(Facet::Color), colorOrder()));
    counts.insert(Facet::Review, inOrder(tally(Facet::Review), chosen(Facet::Review), reviewKeys()));
    counts.insert(Facet::Tag, std::move(*tags));
    return counts;
}

bool FacetCounter::counts(ArticleId id, Facet facet) const
{
    const quint8 verdict = m_verdicts[static_cast<std::size_t>(id.value)];
    return verdict == All || verdict == OnlyFirstFacet + static_cast<quint8>(facet);
}

Result<void> FacetCounter::judgeArticles(const ArticleQuery& query)
{
    const auto highest = m_connection.queryInteger(kHighestId);
    if (!highest)
        return fail(highest.error());
    m_verdicts.assign(static_cast<std::size_t>(*highest) + 1, None);

    SqlClause select{kColumns, {}};
    QList<Facet> filtered;
    for (auto filter = query.filters.cbegin(); filter != query.filters.cend(); ++filter) {
        if (filter->isEmpty())
            continue;
        const auto clause = facetClause(m_connection, filter.key(), *filter);
        if (!clause)
            return fail(clause.error());
        select.sql += ", " + clause->sql;
        select.values.insert(select.values.end(), clause->values.begin(), clause->values.end());
        filtered.append(filter.key());
    }
    const auto condition = baseClause(m_connection, query);
    if (!condition)
        return fail(condition.error());
    auto statement = m_connection.prepare(select.sql + kFrom + condition->sql);
    if (!statement)
        return fail(statement.error());
    bindAll(*statement, select.values);
    bindAll(*statement, condition->values);
    return eachRowOf(*statement, [&](const storage::Statement& row) { judge(row, filtered); });
}

void FacetCounter::judge(const storage::Statement& row, const QList<Facet>& filtered)
{
    int failed = 0;
    quint8 verdict = All;
    for (int i = 0; i < filtered.size(); ++i) {
        if (row.integer(kFirstFilterColumn + i) != 0)
            continue;
        ++failed;
        verdict = static_cast<quint8>(OnlyFirstFacet + static_cast<quint8>(filtered.at(i)));
    }
    if (failed > 1)
        return;
    const ArticleId id = row.id<ArticleId>(0);
    m_verdicts[static_cast<std::size_t>(id.value)] = verdict;
    for (const Facet facet : {Facet::Author, Facet::Category})
        m_tallies[facet].articles += counts(id, facet) ? 1 : 0;
    if (counts(id, Facet::Source))
        ++m_tallies[Facet::Source].counts[row.string(1)];
    if (counts(id, Facet::Date)) {
        const QString month = row.string(2);
        ++m_tallies[Facet::Date].counts[month.left(4)];
        if (month.size() > 4)
            ++m_tallies[Facet::Date].counts[month];
    }
    if (counts(id, Facet::Script))
        ++m_tallies[Facet::Script].counts[row.string(3)];
    if (counts(id, Facet::ReadState))
        ++m_tallies[Facet::ReadState].counts[row.string(4)];
}

Result<void> FacetCounter::tallyNames(Facet facet, const char* sql, bool withNone)
{
    Tally& tally = m_tallies[facet];
    QSet<qint64> named;
    const auto add = [&](const storage::Statement& row) {
        const ArticleId id = row.id<ArticleId>(0);
        if (!counts(id, facet))
            return;
        ++tally.counts[row.string(1)];
        if (withNone)
            named.insert(id.value);
    };
    if (auto done = eachRow(m_connection, sql, add); !done)
        return done;
    const int unnamed = tally.articles - static_cast<int>(named.size());
    if (withNone && unnamed > 0)
        tally.counts[QStringLiteral("")] += unnamed;
    return {};
}

Result<std::vector<FacetValue>> FacetCounter::tagValues(const QStringList& chosen)
{
    const auto tree = TagTree::load(m_connection);
    if (!tree)
        return fail(tree.error());
    QHash<TagId, int> counted;
    ArticleId current;
    QSet<TagId> ofCurrent; // a tag counts once for an article, however many of its children stand there
    const auto add = [&](const storage::Statement& row) {
        const ArticleId id = row.id<ArticleId>(0);
        if (!counts(id, Facet::Tag))
            return;
        if (id != current)
            ofCurrent.clear();
        current = id;
        for (const TagNode* node = tree->find(row.id<TagId>(1)); node && !ofCurrent.contains(node->id);
             node = tree->find(node->parent)) {
            ofCurrent.insert(node->id);
            ++counted[node->id];
        }
    };
    if (auto done = eachRow(m_connection, kTags, add); !done)
        return fail(done.error());
    std::vector<FacetValue> values;
    for (const TagNode& node : tree->nodes()) {
        if (counted.contains(node.id) || chosen.contains(node.path))
            values.push_back({node.path, node.name, node.depth, counted.value(node.id)});
    }
    return values;
}

} // namespace pizhu::library
