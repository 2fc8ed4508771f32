// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/articlequery.h"
#include "app/library/rows.h"
#include "app/search/queryast.h"

namespace pizhu::library {

/// A condition on the table `article` with the values its question marks stand for.
struct SqlClause
{
    QByteArray sql = "1";
    std::vector<SqlValue> values;
};

/// What a parsed query asks of an article. Reads the tags when it names one.
[[nodiscard]] base::Result<SqlClause> queryClause(storage::Connection& connection, const search::Node& node);

/// Trash or library, starred, and the text of the query: everything but the facets.
[[nodiscard]] base::Result<SqlClause> baseClause(storage::Connection& connection, const ArticleQuery& query);

/// Both in brackets with AND between.
[[nodiscard]] SqlClause conjunction(SqlClause a, const SqlClause& b);
/// Both in brackets with OR between.
[[nodiscard]] SqlClause disjunction(SqlClause a, const SqlClause& b);
[[nodiscard]] SqlClause negation(SqlClause clause);

} // namespace pizhu::library
