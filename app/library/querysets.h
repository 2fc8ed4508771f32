// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/library/articlecolumns.h"
#include "app/library/articlequery.h"
#include "app/library/articleset.h"
#include "app/library/matchcache.h"
#include "app/library/readview.h"
#include "app/library/rowconditions.h"
#include "app/search/queryast.h"

namespace pizhu::library {

/// Finds out which articles meet a query, condition by condition, as sets: what the index finds streams into
/// a set once, what rows hold is asked of the rows, and AND, OR and NOT cost a pass over bits. Lives for one
/// read.
class QuerySets
{
public:
    /// The view has columns; what it keeps of matches is used and added to, its second reader helps.
    QuerySets(storage::Connection& connection, ReadView view)
        : m_connection(connection)
        , m_view(std::move(view))
        , m_columns(*m_view.columns)
    {}

    /// Trash or library, starred, and the text of the query: everything but the facets.
    [[nodiscard]] base::Result<MatchCache::Matches> matching(const ArticleQuery& query) const;

private:
    [[nodiscard]] base::Result<ArticleSet> find(const ArticleQuery& query) const;
    [[nodiscard]] base::Result<ArticleSet> evaluate(const search::Node& node) const;
    [[nodiscard]] base::Result<ArticleSet> combine(const search::Node& node) const;
    /// `phrase`: all that the expression asks for, if it is one.
    [[nodiscard]] base::Result<ArticleSet> found(const std::optional<QString>& expression,
                                                 const std::optional<search::Term>& phrase = {}) const;
    [[nodiscard]] base::Result<ArticleSet> byField(const search::Node& node) const;
    [[nodiscard]] base::Result<ArticleSet> bySql(const search::Node& node) const;
    [[nodiscard]] ArticleSet everything() const;
    [[nodiscard]] ArticleSet byRows(const RowCondition& condition) const;

    storage::Connection& m_connection;
    const ReadView m_view;
    const ArticleColumns& m_columns;
};

} // namespace pizhu::library
