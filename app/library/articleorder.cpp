// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/articleorder.h"

#include "app/library/articleranks.h"
#include "app/library/keyedorder.h"
#include "app/library/ordersql.h"
#include "app/library/relevance.h"

#include <algorithm>
#include <bit>

namespace pizhu::library {

using base::ArticleId;
using base::fail;
using base::Result;

namespace {

/// A result this many times smaller than the library is sorted by itself, a larger one picked from the
/// sorted library.
constexpr std::size_t kPickFromOrder = 16;

constexpr SortKey kOldestFirst{SortColumn::Published, Qt::AscendingOrder};

std::vector<ArticleId> idsOf(const ArticleSet& set)
{
    std::vector<ArticleId> ids;
    ids.reserve(set.size());
    set.forEach([&ids](ArticleId id) { ids.push_back(id); });
    return ids;
}

/// Numbers that compare as the seconds do.
quint64 ofSeconds(qint64 seconds)
{
    return static_cast<quint64>(seconds) ^ (quint64{1} << 63);
}

/// Numbers that compare as the values do, which are not negative; above kNoValue.
quint64 ofScore(double value)
{
    return std::bit_cast<quint64>(value) + 1;
}

} // namespace

Result<std::vector<ArticleId>> ArticleOrder::sorted(const ArticleSet& set, const ArticleQuery& query) const
{
    if (query.sort == std::vector{kOldestFirst})
        return oldestFirst(set);
    if (query.sort.size() == 1 && query.sort.front().column == SortColumn::Imported)
        return byImport(set, query.sort.front().order);
    Ids ids = newestFirst(set);
    // Stable, from the last key to the first: what is equal stays newest first.
    for (auto key = query.sort.rbegin(); key != query.sort.rend(); ++key) {
        if (query.sort.size() == 1 && *key == SortKey{})
            break;
        if (const auto done = sortBy(*key, query, ids); !done)
            return fail(done.error());
    }
    return ids;
}

ArticleOrder::Ids ArticleOrder::newestFirst(const ArticleSet& set) const
{
    if (set.size() * kPickFromOrder <= m_columns.rows().size()) {
        Ids ids = idsOf(set);
        std::ranges::sort(ids, [this](ArticleId a, ArticleId b) { return isNewer(m_columns, a, b); });
        return ids;
    }
    Ids ids;
    ids.reserve(set.size());
    for (const ArticleId id : *m_columns.newestFirst()) {
        if (set.contains(id))
            ids.push_back(id);
    }
    return ids;
}

/// Newest first backwards, but for what is equal, and undated ones at the end.
ArticleOrder::Ids ArticleOrder::oldestFirst(const ArticleSet& set) const
{
    Ids ids = newestFirst(set);
    const auto at = [this](ArticleId id) { return m_columns.row(id).publishedAt; };
    const auto undated =
        std::ranges::find_if(ids, [&at](ArticleId id) { return at(id) == ArticleRow::kUndated; });
    std::reverse(ids.begin(), undated);
    for (auto first = ids.begin(); first != undated;) {
        const auto end = std::find_if(first, undated, [&](ArticleId id) { return at(id) != at(*first); });
        std::reverse(first, end);
        first = end;
    }
    return ids;
}

/// Ids are given away in this order.
ArticleOrder::Ids ArticleOrder::byImport(const ArticleSet& set, Qt::SortOrder order)
{
    Ids ids = idsOf(set);
    if (order == Qt::DescendingOrder)
        std::ranges::reverse(ids);
    return ids;
}

Result<void> ArticleOrder::sortBy(const SortKey& key, const ArticleQuery& query, Ids& ids) const
{
    switch (key.column) {
    case SortColumn::Title:
        return sortByTitle(key, query.chineseOrder, ids);
    case SortColumn::Relevance:
        return sortByRelevance(key, query, ids);
    case SortColumn::Source:
    case SortColumn::Author:
    case SortColumn::Category:
        sortByName(key, query.chineseOrder, ids);
        return {};
    default:
        sortByKey(ids, key.order, [this, &key](ArticleId id) { return numberOf(key.column, id); });
        return {};
    }
}

Result<void> ArticleOrder::sortByTitle(const SortKey& key, text::ChineseOrder order, Ids& ids) const
{
    const auto ranks = m_columns.ranks().titles(m_connection, order, m_columns.generation());
    if (!ranks)
        return fail(ranks.error());
    sortByKey(ids, key.order, [titles = ranks->get()](ArticleId id) { return quint64{titles->rankOf(id)}; });
    return {};
}

Result<void> ArticleOrder::sortByRelevance(const SortKey& key, const ArticleQuery& query, Ids& ids) const
{
    const QString terms = rankedTerms(m_connection, query);
    if (terms.isEmpty())
        return {};
    const auto relevance = Relevance::of(IndexScan(m_connection, m_second), terms);
    if (!relevance)
        return fail(relevance.error());
    std::vector<quint64> values(m_columns.rows().size(), kNoValue);
    for (const Relevance::Score& score : relevance->scores(m_columns)) {
        if (const auto id = static_cast<std::size_t>(score.id.value); id < values.size())
            values[id] = ofScore(score.value);
    }
    sortByKey(ids, key.order, [&values](ArticleId id) { return values[static_cast<std::size_t>(id.value)]; });
    return {};
}

void ArticleOrder::sortByName(const SortKey& key, text::ChineseOrder order, Ids& ids) const
{
    const auto ranks = m_columns.ranks().names(m_columns, key.column, order);
    const auto codeOf = [&](const ArticleRow& row) -> std::optional<quint32> {
        if (key.column == SortColumn::Source)
            return row.outlet;
        const auto names =
            m_columns.listOf(row, key.column == SortColumn::Author ? RowList::Authors : RowList::Categories);
        return names.empty() ? std::nullopt : std::optional(names.front());
    };
    sortByKey(ids, key.order, [&](ArticleId id) {
        const auto code = codeOf(m_columns.row(id));
        return code ? quint64{(*ranks)[*code]} : kNoValue;
    });
}

quint64 ArticleOrder::numberOf(SortColumn column, ArticleId id) const
{
    const ArticleRow& row = m_columns.row(id);
    switch (column) {
    case SortColumn::Published:
        return row.publishedAt == ArticleRow::kUndated ? kNoValue : ofSeconds(row.publishedAt);
    case SortColumn::Imported:
        return static_cast<quint64>(id.value) + 1;
    case SortColumn::Length:
        return row.units + quint64{1};
    case SortColumn::ReadState:
        return row.readState + quint64{1};
    case SortColumn::Star:
        return row.starred ? 2 : 1;
    case SortColumn::Annotations:
        return row.annotations + quint64{1};
    case SortColumn::Script:
        return row.script + quint64{1};
    default:
        return kNoValue;
    }
}

} // namespace pizhu::library
