// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/sequencematch.h"

#include <QHash>
#include <algorithm>
#include <limits>
#include <optional>

namespace pizhu::text {

namespace {

/// A part of the optimal path: where it begins and ends, relative to the two parts compared.
struct Snake
{
    int fromX = 0;
    int fromY = 0;
    int toX = 0;
    int toY = 0;
};

class Matcher
{
public:
    Matcher(std::span<const int> before, std::span<const int> after, std::span<int> matches, qint64& budget)
        : m_before(before)
        , m_after(after)
        , m_matches(matches)
        , m_budget(budget)
        , m_offset(static_cast<int>(after.size()) + 1)
        , m_forward(before.size() + after.size() + 3)
        , m_backward(m_forward.size())
    {}

    void match(SequencePair part)
    {
        std::vector<SequencePair> waiting{part};
        while (!waiting.empty()) {
            part = trimmed(waiting.back());
            waiting.pop_back();
            if (part.beforeLength() == 0 || part.afterLength() == 0)
                continue;
            const auto snake = middle(part);
            if (!snake)
                continue;
            const int x = part.beforeStart;
            const int y = part.afterStart;
            keep(x + snake->fromX, y + snake->fromY, snake->toX - snake->fromX);
            waiting.push_back({x, x + snake->fromX, y, y + snake->fromY});
            waiting.push_back({x + snake->toX, part.beforeEnd, y + snake->toY, part.afterEnd});
        }
    }

private:
    void keep(int x, int y, int length)
    {
        for (int i = 0; i < length; ++i)
            m_matches[x + i] = y + i;
    }

    /// What is equal at both ends is matched.
    SequencePair trimmed(SequencePair part)
    {
        while (part.beforeLength() > 0 && part.afterLength() > 0 &&
               m_before[part.beforeStart] == m_after[part.afterStart])
            keep(part.beforeStart++, part.afterStart++, 1);
        while (part.beforeLength() > 0 && part.afterLength() > 0 &&
               m_before[part.beforeEnd - 1] == m_after[part.afterEnd - 1])
            keep(--part.beforeEnd, --part.afterEnd, 1);
        return part;
    }

    /// The middle snake: paths grow from both corners until two meet. Nothing when the budget ends first.
    std::optional<Snake> middle(const SequencePair& part)
    {
        const int width = part.beforeLength();
        const int height = part.afterLength();
        for (int k = -height - 1; k <= width + 1; ++k) {
            forward(k) = -1;
            backward(k) = std::numeric_limits<int>::max() / 2;
        }
        m_budget -= width + height;
        forward(0) = 0;
        backward(width - height) = width;
        for (int edits = 0; edits <= width + height && m_budget > 0; ++edits) {
            if (const auto met = growForward(part, edits))
                return met;
            if (const auto met = growBackward(part, edits))
                return met;
        }
        return std::nullopt;
    }

    std::optional<Snake> growForward(const SequencePair& part, int edits)
    {
        const int width = part.beforeLength();
        const int height = part.afterLength();
        const int delta = width - height;
        for (int k = -edits; k <= edits; k += 2) {
            if (k < -height || k > width)
                continue;
            const int from = edits == 0 ? 0 : std::max(forward(k - 1) + 1, forward(k + 1));
            int x = from;
            while (x < width && x - k < height &&
                   m_before[part.beforeStart + x] == m_after[part.afterStart + x - k])
                ++x;
            m_budget -= x - from + 1;
            forward(k) = x;
            if (delta % 2 != 0 && std::abs(k - delta) < edits && backward(k) <= x)
                return Snake{from, from - k, x, x - k};
        }
        return std::nullopt;
    }

    std::optional<Snake> growBackward(const SequencePair& part, int edits)
    {
        const int width = part.beforeLength();
        const int height = part.afterLength();
        const int delta = width - height;
        for (int k = delta - edits; k <= delta + edits; k += 2) {
            if (k < -height || k > width)
                continue;
            const int from = edits == 0 ? width : std::min(backward(k + 1) - 1, backward(k - 1));
            int x = from;
            while (x > 0 && x - k > 0 &&
                   m_before[part.beforeStart + x - 1] == m_after[part.afterStart + x - k - 1])
                --x;
            m_budget -= from - x + 1;
            backward(k) = x;
            if (delta % 2 == 0 && std::abs(k) <= edits && forward(k) >= x)
                return Snake{x, x - k, from, from - k};
        }
        return std::nullopt;
    }

    /// Furthest x on the diagonal x - y = k.
    int& forward(int k) { return m_forward[k + m_offset]; }
    int& backward(int k) { return m_backward[k + m_offset]; }

    std::span<const int> m_before;
    std::span<const int> m_after;
    std::span<int> m_matches;
    qint64& m_budget;
    int m_offset;
    std::vector<int> m_forward;
    std::vector<int> m_backward;
};

struct Occurrences
{
    int before = 0;
    int after = 0;
    int place = -1; ///< in `after`
};

/// Elements that occur once in both, as (before, after), ascending in before.
std::vector<std::pair<int, int>> uniquePairs(std::span<const int> before, std::span<const int> after)
{
    QHash<int, Occurrences> seen;
    for (const int element : before)
        ++seen[element].before;
    for (int i = 0; i < static_cast<int>(after.size()); ++i) {
        Occurrences& occurrences = seen[after[i]];
        ++occurrences.after;
        occurrences.place = i;
    }
    std::vector<std::pair<int, int>> pairs;
    for (int i = 0; i < static_cast<int>(before.size()); ++i) {
        const Occurrences occurrences = seen.value(before[i]);
        if (occurrences.before == 1 && occurrences.after == 1)
            pairs.emplace_back(i, occurrences.place);
    }
    return pairs;
}

/// The longest ascending subsequence by the second, by patience sorting.
std::vector<std::pair<int, int>> ascending(const std::vector<std::pair<int, int>>& pairs)
{
    std::vector<int> tops; // index of the pair on top of each pile
    std::vector<int> previous(pairs.size(), -1);
    for (int i = 0; i < static_cast<int>(pairs.size()); ++i) {
        const auto pile = std::ranges::lower_bound(tops, pairs[i].second, {},
                                                   [&pairs](int top) { return pairs[top].second; });
        if (pile != tops.begin())
            previous[i] = *(pile - 1);
        if (pile == tops.end())
            tops.push_back(i);
        else
            *pile = i;
    }
    std::vector<std::pair<int, int>> longest;
    for (int i = tops.empty() ? -1 : tops.back(); i >= 0; i = previous[i])
        longest.push_back(pairs[i]);
    std::ranges::reverse(longest);
    return longest;
}

} // namespace

std::vector<int> matchSequences(std::span<const int> before, std::span<const int> after, qint64& budget)
{
    std::vector<int> matches(before.size(), -1);
    Matcher(before, after, matches, budget)
        .match({0, static_cast<int>(before.size()), 0, static_cast<int>(after.size())});
    return matches;
}

std::vector<int> matchByUnique(std::span<const int> before, std::span<const int> after, qint64& budget)
{
    std::vector<int> matches(before.size(), -1);
    Matcher matcher(before, after, matches, budget);
    int x = 0;
    int y = 0;
    for (const auto& [anchorX, anchorY] : ascending(uniquePairs(before, after))) {
        matcher.match({x, anchorX, y, anchorY});
        matches[anchorX] = anchorY;
        x = anchorX + 1;
        y = anchorY + 1;
    }
    matcher.match({x, static_cast<int>(before.size()), y, static_cast<int>(after.size())});
    return matches;
}

std::vector<SequencePair> differences(std::span<const int> matches, int afterLength)
{
    std::vector<SequencePair> found;
    SequencePair gap;
    const int length = static_cast<int>(matches.size());
    for (int i = 0; i <= length; ++i) {
        const int match = i < length ? matches[i] : afterLength;
        if (i < length && match < 0)
            continue;
        gap.beforeEnd = i;
        gap.afterEnd = match;
        if (gap.beforeLength() > 0 || gap.afterLength() > 0)
            found.push_back(gap);
        gap = {i + 1, i + 1, match + 1, match + 1};
    }
    return found;
}

} // namespace pizhu::text
