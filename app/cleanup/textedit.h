// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cleanup/draft.h"

namespace pizhu::cleanup {

/// Replaces `range` of a text as it was.
struct TextEdit
{
    base::TextRange range;
    QString after;
    QString kind;
    document::RepairCertainty certainty = document::RepairCertainty::Proven;

    bool operator==(const TextEdit&) const = default;
};

/// The text after the edits, which are ascending and do not overlap.
[[nodiscard]] QString edited(const QString& text, const std::vector<TextEdit>& edits);

/// Edits a piece: its text, runs and earlier repairs, and notes each edit as a repair.
void applyEdits(Piece& piece, const std::vector<TextEdit>& edits);

} // namespace pizhu::cleanup
