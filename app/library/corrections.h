// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/document/textreplacement.h"
#include "app/library/repairreversal.h"

#include <vector>

namespace pizhu::library {

/// What the user wrote in place of a passage stands in the log beside the repairs, with this kind. It is
/// taken back as they are. One that fits nothing after a new clean-up is kept as Unrepaired.
inline constexpr QLatin1String kCorrectionKind{"correction"};

[[nodiscard]] bool isCorrection(const document::Repair& repair);

/// Puts `text` in the place of a passage: only the characters that differ are replaced, each stretch of them
/// a correction of its own. Corrections that are touched again become one with the new one; those that bring
/// the imported text back vanish. Returns the edits in the order they were made, each in the text that the
/// ones before it left. InvalidInput when the passage is not inside one paragraph, when nothing differs, or
/// when `text` has a line feed.
[[nodiscard]] base::Result<std::vector<document::TextReplacement>>
correctText(Cleaning& cleaning, base::TextRange passage, const QString& text);

/// Makes the corrections of a version in a new cleaning that has none, wherever the text they replaced stands
/// in their context. Those whose text is right there already are dropped, others kept as Unrepaired.
void repeatCorrections(Cleaning& cleaning, const QString& correctedText,
                       const document::CleanupLog& corrected);

} // namespace pizhu::library
