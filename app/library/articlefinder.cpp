// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/articlefinder.h"

#include "app/library/facetfilters.h"
#include "app/library/facetsql.h"
#include "app/library/querysets.h"
#include "app/library/querysql.h"
#include "app/search/ftsexpression.h"
#include "app/search/queryparser.h"

#include <algorithm>

namespace pizhu::library {

using base::ArticleId;
using base::fail;
using base::Result;

namespace {

constexpr char kFind[] = "SELECT article.id FROM article WHERE ";
constexpr char kCount[] = "SELECT count(*) FROM article WHERE ";
// bm25 gives smaller numbers to better matches.
constexpr char kFindRanked[] =
    "SELECT article.id FROM article LEFT JOIN (SELECT rowid AS id, rank AS value"
    " FROM article_fts WHERE article_fts MATCH ?) AS ranking ON ranking.id = article.id"
    " WHERE ";
constexpr char kNewestFirst[] =
    " ORDER BY article.published_at DESC, article.id DESC"; // NULL is the smallest
constexpr char kOldestFirst[] = " ORDER BY article.published_at IS NULL, article.published_at, article.id";
constexpr char kByTitle[] =
    " ORDER BY article.title = '', article.title, article.published_at DESC, article.id DESC";
constexpr char kBySource[] =
    " ORDER BY article.outlet = '', article.outlet, article.published_at DESC, article.id DESC";
constexpr char kRecentlyImported[] = " ORDER BY article.added_at DESC, article.id DESC";
constexpr char kByRank[] =
    " ORDER BY ranking.value IS NULL, ranking.value, article.published_at DESC, article.id DESC";

const char* orderOf(SortOrder sort)
{
    switch (sort) {
    case SortOrder::NewestFirst:
    case SortOrder::Relevance: // of nothing in particular
        return kNewestFirst;
    case SortOrder::OldestFirst:
        return kOldestFirst;
    case SortOrder::TitleAscending:
        return kByTitle;
    case SortOrder::SourceAscending:
        return kBySource;
    case SortOrder::RecentlyImported:
        return kRecentlyImported;
    }
    return kNewestFirst;
}

Result<SqlClause> wholeClause(storage::Connection& connection, const ArticleQuery& query)
{
    auto clause = baseClause(connection, query);
    if (!clause)
        return clause;
    const auto facets = facetsClause(connection, query);
    if (!facets)
        return facets;
    return conjunction(std::move(*clause), *facets);
}

/// The terms to rank by; empty when the order is another one or nothing is ranked.
QString rankedBy(const ArticleQuery& query)
{
    if (query.sort != SortOrder::Relevance)
        return {};
    return search::ftsAnyOf(search::soughtBy(search::parseQuery(query.text), true));
}

bool isOrderedInMemory(const ArticleQuery& query)
{
    switch (query.sort) {
    case SortOrder::NewestFirst:
    case SortOrder::OldestFirst:
    case SortOrder::RecentlyImported:
        return true;
    case SortOrder::TitleAscending:
    case SortOrder::SourceAscending:
        return false;
    case SortOrder::Relevance:
        return rankedBy(query).isEmpty();
    }
    return false;
}

/// What passes the query and its filters.
Result<ArticleSet> matchingSet(storage::Connection& connection, const ArticleColumns& columns,
                               const ArticleQuery& query)
{
    auto matching = QuerySets(connection, columns).matching(query);
    if (!matching || (query.filters.isEmpty() && query.excluded.isEmpty()))
        return matching;
    const auto names = FacetNames::loadFor(connection, query);
    if (!names)
        return fail(names.error());
    const FacetFilters filters(columns, *names, query);
    ArticleSet passing;
    matching->forEach([&](ArticleId id) {
        if (filters.passes(columns.row(id)))
            passing.add(id);
    });
    return passing;
}

/// A result this many times smaller than the library is sorted by itself, a larger one picked from the
/// sorted library.
constexpr std::size_t kPickFromOrder = 16;

std::vector<ArticleId> newestFirst(const ArticleColumns& columns, const ArticleSet& set)
{
    std::vector<ArticleId> ids;
    ids.reserve(set.size());
    if (ids.capacity() * kPickFromOrder > columns.rows().size()) {
        for (const ArticleId id : *columns.newestFirst()) {
            if (set.contains(id))
                ids.push_back(id);
        }
        return ids;
    }
    set.forEach([&ids](ArticleId id) { ids.push_back(id); });
    std::sort(ids.begin(), ids.end(),
              [&columns](ArticleId a, ArticleId b) { return isNewer(columns, a, b); });
    return ids;
}

/// Undated ones stay at the end.
std::vector<ArticleId> oldestFirst(const ArticleColumns& columns, const ArticleSet& set)
{
    std::vector<ArticleId> ids = newestFirst(columns, set);
    const auto undated = std::find_if(ids.begin(), ids.end(), [&columns](ArticleId id) {
        return columns.row(id).publishedAt == ArticleRow::kUndated;
    });
    std::reverse(ids.begin(), undated);
    std::reverse(undated, ids.end());
    return ids;
}

std::vector<ArticleId> latestImportFirst(const ArticleSet& set)
{
    std::vector<ArticleId> ids;
    set.forEach([&ids](ArticleId id) { ids.push_back(id); });
    std::reverse(ids.begin(), ids.end());
    return ids;
}

SqlClause findStatement(const ArticleQuery& query, const SqlClause& condition)
{
    const QString ranked = rankedBy(query);
    if (ranked.isEmpty())
        return {kFind + condition.sql + orderOf(query.sort), condition.values};
    SqlClause statement{kFindRanked + condition.sql + kByRank, {ranked}};
    statement.values.insert(statement.values.end(), condition.values.begin(), condition.values.end());
    return statement;
}

} // namespace

Result<std::vector<ArticleId>> ArticleFinder::find(const ArticleQuery& query) const
{
    return m_columns && isOrderedInMemory(query) ? findInColumns(query) : findBySql(query);
}

Result<std::vector<ArticleId>> ArticleFinder::findInColumns(const ArticleQuery& query) const
{
    const auto set = matchingSet(m_connection, *m_columns, query);
    if (!set)
        return fail(set.error());
    switch (query.sort) {
    case SortOrder::OldestFirst:
        return oldestFirst(*m_columns, *set);
    case SortOrder::RecentlyImported:
        return latestImportFirst(*set);
    default:
        return newestFirst(*m_columns, *set);
    }
}

Result<std::vector<ArticleId>> ArticleFinder::findBySql(const ArticleQuery& query) const
{
    const auto condition = wholeClause(m_connection, query);
    if (!condition)
        return fail(condition.error());
    const SqlClause sql = findStatement(query, *condition);
    auto statement = m_connection.prepare(sql.sql);
    if (!statement)
        return fail(statement.error());
    bindAll(*statement, sql.values);
    std::vector<ArticleId> ids;
    const auto add = [&ids](const storage::Statement& row) { ids.push_back(row.id<ArticleId>(0)); };
    if (auto done = eachRowOf(*statement, add); !done)
        return fail(done.error());
    return ids;
}

Result<int> ArticleFinder::count(const ArticleQuery& query) const
{
    if (m_columns) {
        const auto set = matchingSet(m_connection, *m_columns, query);
        if (!set)
            return fail(set.error());
        return static_cast<int>(set->size());
    }
    const auto condition = wholeClause(m_connection, query);
    if (!condition)
        return fail(condition.error());
    auto statement = m_connection.prepare(kCount + condition->sql);
    if (!statement)
        return fail(statement.error());
    bindAll(*statement, condition->values);
    int count = 0;
    const auto read = [&count](const storage::Statement& row) { count = static_cast<int>(row.integer(0)); };
    if (auto done = eachRowOf(*statement, read); !done)
        return fail(done.error());
    return count;
}

} // namespace pizhu::library
