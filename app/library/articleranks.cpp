// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/articleranks.h"

#include "app/library/articlecolumns.h"

#include <algorithm>
#include <numeric>

namespace pizhu::library {

using base::ArticleId;
using base::fail;
using base::Result;
using text::ChineseOrder;

namespace {

/// More titles than this are cheaper to read and sort anew.
constexpr std::size_t kRefreshAtMost = 1000;

std::size_t placeOf(ChineseOrder order)
{
    return static_cast<std::size_t>(order);
}

std::size_t placeOf(SortColumn column)
{
    return column == SortColumn::Source ? 0 : column == SortColumn::Author ? 1 : 2;
}

const NameTable& tableOf(const ArticleColumns& columns, SortColumn column)
{
    switch (column) {
    case SortColumn::Source:
        return columns.outlets();
    case SortColumn::Author:
        return columns.authors();
    default:
        return columns.categories();
    }
}

/// Equal names have one rank, an empty one 0.
ArticleRanks::Ranks ranksOf(const NameTable& names, const std::vector<QByteArray>& keys)
{
    std::vector<quint32> codes(keys.size());
    std::iota(codes.begin(), codes.end(), 0);
    std::ranges::sort(codes, [&keys](quint32 a, quint32 b) { return keys[a] < keys[b]; });
    auto ranks = std::make_shared<std::vector<quint32>>(keys.size());
    quint32 rank = 0;
    const QByteArray* before = nullptr;
    for (const quint32 code : codes) {
        if (names.name(code).isEmpty())
            continue;
        rank += before && *before == keys[code] ? 0 : 1;
        before = &keys[code];
        (*ranks)[code] = rank;
    }
    return ranks;
}

} // namespace

const text::Collation& ArticleRanks::collation(ChineseOrder order)
{
    const QMutexLocker lock(&m_collationMutex);
    auto& collation = m_collations[placeOf(order)];
    if (!collation)
        collation.emplace(order);
    return *collation;
}

ArticleRanks::Ranks ArticleRanks::names(const ArticleColumns& columns, SortColumn column, ChineseOrder order)
{
    const NameTable& table = tableOf(columns, column);
    const text::Collation& collated = collation(order);
    Names& own = m_names[placeOf(order)][placeOf(column)];
    const QMutexLocker lock(&own.mutex);
    // A later state of the columns has all names of an earlier one, under the same codes.
    if (own.ranks && own.keys.size() >= table.size())
        return own.ranks;
    for (auto code = static_cast<quint32>(own.keys.size()); code < table.size(); ++code)
        own.keys.push_back(collated.sortKey(table.name(code)));
    own.ranks = ranksOf(table, own.keys);
    return own.ranks;
}

Result<TitleRanks::Shared> ArticleRanks::titles(storage::Connection& connection, ChineseOrder order,
                                                quint64 generation)
{
    const text::Collation& collated = collation(order);
    Titles& own = m_titles[placeOf(order)];
    const QMutexLocker lock(&own.mutex);
    const std::vector<ArticleId> touched = takeTouched(own, generation);
    if (own.ranks && touched.empty())
        return own.ranks;
    auto ranks = own.ranks && touched.size() <= kRefreshAtMost
                     ? own.ranks->refreshed(connection, collated, touched)
                     : TitleRanks::read(connection, collated);
    if (!ranks) {
        giveBack(own, touched, generation);
        return ranks;
    }
    own.ranks = std::move(*ranks);
    return own.ranks;
}

std::vector<ArticleId> ArticleRanks::takeTouched(Titles& titles, quint64 generation)
{
    const QMutexLocker lock(&m_touchMutex);
    titles.wanted = true;
    // What came later the connection may not see yet.
    const auto later =
        std::stable_partition(titles.touched.begin(), titles.touched.end(),
                              [generation](const Touch& touch) { return touch.generation <= generation; });
    std::vector<ArticleId> ids;
    for (auto touch = titles.touched.begin(); touch != later; ++touch)
        ids.push_back(touch->id);
    titles.touched.erase(titles.touched.begin(), later);
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

void ArticleRanks::giveBack(Titles& titles, std::span<const ArticleId> ids, quint64 generation)
{
    const QMutexLocker lock(&m_touchMutex);
    for (const ArticleId id : ids)
        titles.touched.push_back({generation, id});
}

void ArticleRanks::touch(std::span<const ArticleId> ids, quint64 generation)
{
    const QMutexLocker lock(&m_touchMutex);
    for (Titles& titles : m_titles) {
        if (!titles.wanted)
            continue;
        for (const ArticleId id : ids)
            titles.touched.push_back({generation, id});
    }
}

} // namespace pizhu::library
