// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/search/queryast.h"

namespace pizhu::search {

/// One term as an FTS5 phrase; nullopt when it holds nothing the index knows (only signs).
[[nodiscard]] std::optional<QString> ftsPhrase(const Term& term);

/// Any of the terms: for ranking.
[[nodiscard]] QString ftsAnyOf(const std::vector<Term>& terms);

/// What may be marked as found: terms of text nodes (and title nodes when `inTitle`) that are not negated.
[[nodiscard]] std::vector<Term> markedTerms(const Node& node, bool inTitle);

} // namespace pizhu::search
