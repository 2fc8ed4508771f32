// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"
#include "app/document/document.h"

#include <QString>

namespace pizhu::document {

/// Another text for one range of a text. An empty range inserts.
struct TextReplacement
{
    base::TextRange range; ///< in the text as it was
    QString text;

    [[nodiscard]] qsizetype growth() const { return text.size() - range.length(); }
    /// Where the new text stands.
    [[nodiscard]] base::TextRange place() const { return {range.start, range.start + text.size()}; }
};

/// Where a range of the old text lies in the new one. One that reaches over the replaced range grows or
/// shrinks with it, one that ends or starts inside snaps to the nearer end of what survives of it; one that
/// only touches the replaced range stays beside it. Never inverted.
[[nodiscard]] base::TextRange movedBy(const TextReplacement& replacement, base::TextRange range);

/// Replaces inside one block: the canonical text, the ranges of all blocks and their runs follow. The new
/// text belongs to the runs that cover all of the old one. False, and nothing changes, when the range does
/// not lie inside a single block.
[[nodiscard]] bool replaceText(Document& document, const TextReplacement& replacement);

} // namespace pizhu::document
