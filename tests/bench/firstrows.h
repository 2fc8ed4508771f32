// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"

namespace pizhu::bench {

/// What a list shows at first: so many rows with their snippets. How many articles are found, or how many
/// are known by then.
[[nodiscard]] base::Result<qint64> firstRows(const library::Stores& stores,
                                             const library::ArticleQuery& query);

} // namespace pizhu::bench
