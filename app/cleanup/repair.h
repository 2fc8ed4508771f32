// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cleanup/draft.h"
#include "app/cleanup/rules.h"

namespace pizhu::cleanup {

/// Repairs every text of an article by the same rules: its blocks, and the texts metadata are taken from.
void repairTexts(std::vector<Piece>& pieces, std::vector<Piece>& headTexts, const Rules& rules);

} // namespace pizhu::cleanup
