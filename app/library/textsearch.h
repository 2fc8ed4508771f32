// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/library/rowconditions.h"
#include "app/search/queryast.h"

#include <QString>
#include <optional>

namespace pizhu::library {

/// A query that is one search of the index and conditions on the rows it finds.
struct TextSearch
{
    QString expression;                   ///< for articles
    std::optional<search::Term> phrase;   ///< when that is all `expression` asks for
    QString inAnnotations;                ///< what annotations add articles for
    bool combined = false;                ///< `expression` tells only while `inAnnotations` finds nothing
    std::vector<RowCondition> conditions; ///< all are to be met
};

/// Nullopt where the query is something else. The columns must outlive the result.
[[nodiscard]] base::Result<std::optional<TextSearch>>
textSearchOf(storage::Connection& connection, const ArticleColumns& columns, const search::Node& node);

} // namespace pizhu::library
