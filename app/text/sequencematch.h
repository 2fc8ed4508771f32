// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <span>
#include <vector>

namespace pizhu::text {

/// Two parts of one sequence each, half open.
struct SequencePair
{
    int beforeStart = 0;
    int beforeEnd = 0;
    int afterStart = 0;
    int afterEnd = 0;

    [[nodiscard]] int beforeLength() const { return beforeEnd - beforeStart; }
    [[nodiscard]] int afterLength() const { return afterEnd - afterStart; }
    bool operator==(const SequencePair&) const = default;
};

/// For each element of `before` the element of `after` it is matched with, or -1; ascending. The longest
/// common subsequence by E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1
/// (1986), in its linear-space form (§4b). `budget` counts steps down; what is left when it is used up stays
/// unmatched, and the budget is not positive then.
[[nodiscard]] std::vector<int> matchSequences(std::span<const int> before, std::span<const int> after,
                                              qint64& budget);

/// The same, but elements that occur once in both are matched first, as far as their order agrees (Bram
/// Cohen's patience diff): for lines, where those are the ones a reader goes by.
[[nodiscard]] std::vector<int> matchByUnique(std::span<const int> before, std::span<const int> after,
                                             qint64& budget);

/// What lies between the matches: places where the sequences differ.
[[nodiscard]] std::vector<SequencePair> differences(std::span<const int> matches, int afterLength);

} // namespace pizhu::text
