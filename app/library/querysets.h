// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/library/articlecolumns.h"
#include "app/library/articlequery.h"
#include "app/library/articleset.h"
#include "app/library/matchcache.h"
#include "app/library/rowconditions.h"
#include "app/search/queryast.h"

namespace pizhu::library {

/// Finds out which articles meet a query, condition by condition, as sets: what the index finds streams into
/// a set once, what rows hold is asked of the rows, and AND, OR and NOT cost a pass over bits. Lives for one
/// read.
class QuerySets
{
public:
    /// `matches` keeps what is found for the next who asks; may be null.
    QuerySets(storage::Connection& connection, const ArticleColumns& columns,
              std::shared_ptr<MatchCache> matches = nullptr)
        : m_connection(connection)
        , m_columns(columns)
        , m_matches(std::move(matches))
    {}

    /// Trash or library, starred, and the text of the query: everything but the facets.
    [[nodiscard]] base::Result<MatchCache::Matches> matching(const ArticleQuery& query) const;

private:
    [[nodiscard]] base::Result<ArticleSet> find(const ArticleQuery& query) const;
    [[nodiscard]] base::Result<ArticleSet> evaluate(const search::Node& node) const;
    [[nodiscard]] base::Result<ArticleSet> combine(const search::Node& node) const;
    [[nodiscard]] base::Result<ArticleSet> found(const std::optional<QString>& expression) const;
    [[nodiscard]] base::Result<ArticleSet> byField(const search::Node& node) const;
    [[nodiscard]] base::Result<ArticleSet> bySql(const search::Node& node) const;
    [[nodiscard]] ArticleSet everything() const;
    [[nodiscard]] ArticleSet byRows(const RowCondition& condition) const;

    storage::Connection& m_connection;
    const ArticleColumns& m_columns;
    std::shared_ptr<MatchCache> m_matches;
};

} // namespace pizhu::library
