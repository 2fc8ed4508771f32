// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"
#include "tests/app/library/bruteforce.h"

#include <functional>

namespace pizhu::bench {

using Ids = std::vector<base::ArticleId>;

/// Reads all articles, newest first, some at a time; `take` runs on a reader thread.
[[nodiscard]] base::Result<void> forEachArticle(const library::Library& library,
                                                const std::function<void(const library::Article&)>& take);

/// All titles and texts, twice, in memory.
[[nodiscard]] base::Result<test::BruteForce> scanOf(const library::Library& library);

/// What a search finds, in ascending order.
[[nodiscard]] base::Result<Ids> found(const library::Library& library, const QString& query);

} // namespace pizhu::bench
