// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"
#include "app/library/article.h"

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

/// What a new cleaning of an article becomes by what the user did to its earlier ones: repairs that were
/// taken back stay so, corrections are made again. `previous` is the version in force.
[[nodiscard]] base::Result<NewArticle> withUserChanges(storage::Connection& connection,
                                                       base::ArticleId article, base::VersionId previous,
                                                       const NewArticle& cleaned);

} // namespace pizhu::library
