// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/library/articlecolumns.h"
#include "app/library/articlequery.h"
#include "app/library/articleset.h"
#include "app/search/queryast.h"

namespace pizhu::library {

/// Finds out which articles meet a query, condition by condition, as sets: what the index finds streams into
/// a set once, and AND, OR and NOT cost a pass over bits. Lives for one read.
class QuerySets
{
public:
    QuerySets(storage::Connection& connection, const ArticleColumns& columns)
        : m_connection(connection)
        , m_columns(columns)
    {}

    /// Trash or library, starred, and the text of the query: everything but the facets.
    [[nodiscard]] base::Result<ArticleSet> matching(const ArticleQuery& query) const;

private:
    [[nodiscard]] base::Result<ArticleSet> evaluate(const search::Node& node) const;
    [[nodiscard]] base::Result<ArticleSet> combine(const search::Node& node) const;
    [[nodiscard]] base::Result<ArticleSet> found(const std::optional<QString>& expression) const;
    [[nodiscard]] base::Result<ArticleSet> bySql(const search::Node& node) const;
    [[nodiscard]] base::Result<void> addRows(ArticleSet& set, const char* sql,
                                             const QString& expression) const;
    [[nodiscard]] ArticleSet everything() const;

    storage::Connection& m_connection;
    const ArticleColumns& m_columns;
};

} // namespace pizhu::library
