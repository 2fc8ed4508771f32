// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cleanup/draft.h"

namespace pizhu::cleanup {

/// The paragraphs of a page dump. Lines are paragraphs; a line that breaks off in mid-sentence is joined with
/// the next. `text` is normalised; inner white space is collapsed.
[[nodiscard]] std::vector<Piece> plainTextPieces(QStringView text);

} // namespace pizhu::cleanup
