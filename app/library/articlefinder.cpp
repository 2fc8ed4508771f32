// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/articlefinder.h"

#include "app/library/articleorder.h"
#include "app/library/facetfilters.h"
#include "app/library/facetsql.h"
#include "app/library/indexscan.h"
#include "app/library/newestmatches.h"
#include "app/library/ordersql.h"
#include "app/library/querysets.h"
#include "app/library/querysql.h"

namespace pizhu::library {

using base::ArticleId;
using base::fail;
using base::Result;

namespace {

constexpr char kFind[] = "SELECT article.id FROM article WHERE ";
constexpr char kCount[] = "SELECT count(*) FROM article WHERE ";

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

/// What passes the query and its filters.
Result<ArticleSet> matchingSet(storage::Connection& connection, const ReadView& view,
                               const ArticleQuery& query)
{
    const auto matching = QuerySets(connection, view).matching(query);
    if (!matching)
        return fail(matching.error());
    if (query.filters.isEmpty() && query.excluded.isEmpty())
        return **matching;
    const auto names = FacetNames::loadFor(connection, query);
    if (!names)
        return fail(names.error());
    const FacetFilters filters(*view.columns, *names, query);
    ArticleSet passing;
    (*matching)->forEach([&](ArticleId id) {
        if (filters.passes(view.columns->row(id)))
            passing.add(id);
    });
    return passing;
}

} // namespace

Result<std::vector<ArticleId>> ArticleFinder::find(const ArticleQuery& query) const
{
    if (m_view.columns)
        return findInMemory(query, m_view);
    if (rankedTerms(m_connection, query).isEmpty())
        return findBySql(query);
    auto columns = ArticleColumns::load(m_connection);
    if (!columns)
        return fail(columns.error());
    return findInMemory(query, {.columns = std::make_shared<const ArticleColumns>(std::move(*columns))});
}

Result<ListBeginning> ArticleFinder::beginning(const ArticleQuery& query, std::size_t count) const
{
    if (m_view.columns) {
        auto newest = NewestMatches(m_connection, m_view, query).first(count);
        if (!newest)
            return fail(newest.error());
        if (*newest)
            return std::move(**newest);
    }
    auto all = find(query);
    if (!all)
        return fail(all.error());
    return ListBeginning{std::move(*all), true};
}

Result<std::vector<ArticleId>> ArticleFinder::findInMemory(const ArticleQuery& query,
                                                           const ReadView& view) const
{
    const auto set = matchingSet(m_connection, view, query);
    if (!set)
        return fail(set.error());
    return ArticleOrder(m_connection, *view.columns, helperFor(view)).sorted(*set, query);
}

Result<std::vector<ArticleId>> ArticleFinder::findBySql(const ArticleQuery& query) const
{
    const auto condition = wholeClause(m_connection, query);
    if (!condition)
        return fail(condition.error());
    auto statement = m_connection.prepare(kFind + condition->sql + orderSql(query));
    if (!statement)
        return fail(statement.error());
    bindAll(*statement, condition->values);
    std::vector<ArticleId> ids;
    const auto add = [&ids](const storage::Statement& row) { ids.push_back(row.id<ArticleId>(0)); };
    if (auto done = eachRowOf(*statement, add); !done)
        return fail(done.error());
    return ids;
}

Result<int> ArticleFinder::count(const ArticleQuery& query) const
{
    if (m_view.columns) {
        const auto set = matchingSet(m_connection, m_view, query);
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
