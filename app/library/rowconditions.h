// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/library/articlecolumns.h"
#include "app/search/queryast.h"

#include <functional>

namespace pizhu::library {

using RowCondition = std::function<bool(const ArticleRow&)>;

/// What a field of a query asks, as a condition on rows: it finds what queryClause() finds, many times
/// faster. Empty where rows do not hold what it asks. The columns must outlive it.
[[nodiscard]] base::Result<RowCondition>
rowCondition(storage::Connection& connection, const ArticleColumns& columns, const search::Node& field);

} // namespace pizhu::library
