// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/textreplacement.h"

#include <algorithm>

namespace pizhu::document {

using base::TextRange;

namespace {

bool holds(const Block& block, TextRange range)
{
    return block.range.start <= range.start && range.end <= block.range.end;
}

void moveRuns(std::vector<Run>& runs, const TextReplacement& replacement)
{
    for (Run& run : runs)
        run.range = movedBy(replacement, run.range);
    std::erase_if(runs, [](const Run& run) { return run.range.isEmpty(); });
}

} // namespace

TextRange movedBy(const TextReplacement& replacement, TextRange range)
{
    const TextRange& old = replacement.range;
    const qsizetype growth = replacement.growth();
    if (range.end <= old.start)
        return range;
    if (range.start >= old.end)
        return range.shifted(growth);
    if (range.contains(old))
        return {range.start, range.end + growth};
    if (old.contains(range)) // a part of what was replaced: nothing of it is known to be left
        return {old.start, old.start};
    return range.start < old.start ? TextRange{range.start, old.start}
                                   : TextRange{replacement.place().end, range.end + growth};
}

bool replaceText(Document& document, const TextReplacement& replacement)
{
    const TextRange range = replacement.range;
    const bool fits = 0 <= range.start && range.start <= range.end && range.end <= document.text.size();
    const auto holder = std::find_if(document.blocks.begin(), document.blocks.end(),
                                     [range](const Block& block) { return holds(block, range); });
    if (!fits || holder == document.blocks.end())
        return false;
    document.text.replace(range.start, range.length(), replacement.text);
    moveRuns(holder->runs, replacement);
    holder->range.end += replacement.growth();
    for (auto block = holder + 1; block != document.blocks.end(); ++block) {
        block->range = block->range.shifted(replacement.growth());
        for (Run& run : block->runs)
            run.range = run.range.shifted(replacement.growth());
    }
    return true;
}

} // namespace pizhu::document
