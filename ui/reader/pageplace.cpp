// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/pageplace.h"

#include "app/text/textalignment.h"

#include <algorithm>

namespace pizhu::ui {

namespace {

using base::TextRange;

/// The ends are those of the first and the last unit: what was put in beside them does not count.
std::optional<TextRange> carriedOver(TextRange range, const text::TextAlignment& alignment, qsizetype length)
{
    const TextRange carried{alignment.toAfter(range.start),
                            std::min(alignment.toAfter(range.end - 1) + 1, length)};
    return carried.start < carried.end ? std::optional(carried) : std::nullopt;
}

} // namespace

KeptPlace carriedOver(const KeptPlace& kept, const QString& before, const QString& after)
{
    if (before == after)
        return kept;
    const text::TextAlignment alignment(text::diffTexts(before, after), before.size(), after.size());
    KeptPlace carried{.place = {.offset = alignment.toAfter(kept.place.offset), .below = kept.place.below}};
    if (kept.selection && !kept.selection->isEmpty())
        carried.selection = carriedOver(*kept.selection, alignment, after.size());
    return carried;
}

} // namespace pizhu::ui
