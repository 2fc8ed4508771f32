// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cleanup/draft.h"
#include "app/cleanup/rules.h"

namespace pizhu::cleanup {

/// Takes the blocks of a page away that are not in its main content: the container whose text is long, full
/// of punctuation and poor in links, with a bonus for names such as "article". By-lines and breadcrumbs
/// around it must have been read before.
void keepMainContent(Draft& draft, const Rules& rules);

/// Takes blocks away that stand in navigation, comments, share bars and the like, by the names of their
/// ancestors.
void removePageFurniture(Draft& draft, const Rules& rules);

} // namespace pizhu::cleanup
