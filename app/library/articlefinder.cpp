// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/articlefinder.h"

#include "app/library/querysql.h"
#include "app/search/ftsexpression.h"
#include "app/search/queryparser.h"

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
    for (auto filter = query.filters.cbegin(); clause && filter != query.filters.cend(); ++filter) {
        if (filter->isEmpty())
            continue;
        const auto facet = facetClause(connection, filter.key(), *filter);
        if (!facet)
            return facet;
        clause = conjunction(std::move(*clause), *facet);
    }
    return clause;
}

SqlClause findStatement(const ArticleQuery& query, const SqlClause& condition)
{
    const QString ranked = query.sort == SortOrder::Relevance
                               ? search::ftsAnyOf(search::soughtBy(search::parseQuery(query.text), true))
                               : QString();
    if (ranked.isEmpty())
        return {kFind + condition.sql + orderOf(query.sort), condition.values};
    SqlClause statement{kFindRanked + condition.sql + kByRank, {ranked}};
    statement.values.insert(statement.values.end(), condition.values.begin(), condition.values.end());
    return statement;
}

} // namespace

Result<std::vector<ArticleId>> ArticleFinder::find(const ArticleQuery& query) const
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
