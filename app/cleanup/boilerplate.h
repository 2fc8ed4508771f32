// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cleanup/draft.h"
#include "app/cleanup/rules.h"

namespace pizhu::cleanup {

/// Takes away blocks that the block rules know, planted key words and numbered lists of other articles at
/// both ends.
void removeBoilerplate(Draft& draft, const Rules& rules);

/// Takes broadcast leads and end marks off the first and last paragraph.
void cutLeadsAndTails(Draft& draft, const Rules& rules);

} // namespace pizhu::cleanup
