// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/relatedarticles.h"

namespace pizhu::library {

/// Articles with the same text or nearly the same, the oldest publication first; each is nearly the same as
/// some other of the group, and RelatedArticle::similarity compares it with the first.
using DuplicateGroup = std::vector<RelatedArticle>;

/// Every group of two articles or more outside the trash, the largest first. For a whole library: not for the
/// GUI thread. Ends with Cancelled when the connection is interrupted.
[[nodiscard]] base::Result<std::vector<DuplicateGroup>> duplicateGroups(storage::Connection& connection);

} // namespace pizhu::library
