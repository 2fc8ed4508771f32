// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"

#include <vector>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

/// Notes on the writer's connection which annotations a transaction touches, however it does, as
/// watchArticles() does for articles.
[[nodiscard]] base::Result<void> watchAnnotations(storage::Connection& connection);
/// Ids noted since the last call, ascending; some may be gone.
[[nodiscard]] base::Result<std::vector<base::AnnotationId>>
takeTouchedAnnotations(storage::Connection& connection);

} // namespace pizhu::library
