// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/querysql.h"

namespace pizhu::library {

/// What the facets of a query ask of an article: the chosen values of each, and none of the excluded ones.
/// Finds what FacetFilters passes, where there are no columns.
[[nodiscard]] base::Result<SqlClause> facetsClause(storage::Connection& connection,
                                                   const ArticleQuery& query);

} // namespace pizhu::library
