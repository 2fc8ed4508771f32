// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/search/query.h"
#include "app/search/queryast.h"

namespace pizhu::search {

/// Reads the query language; never fails. Words are and-ed, OR binds weaker than AND, NOT and `-` bind
/// strongest.
/// `"…"` is a phrase, `=word` exactly this script, `word*` a prefix, `field:value` a field; an unknown field
/// or a value its field does not know is text. Dangling operators and parentheses are ignored, so a
/// half-typed query still works.
[[nodiscard]] Node parseQuery(const Query& query);

/// "2021", "2021-06", "2021-06-27" or a range "A..B" with either end open; nullopt when it is no such thing.
[[nodiscard]] std::optional<DateSpan> parseDateSpan(QStringView text);

} // namespace pizhu::search
