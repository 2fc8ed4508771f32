// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/annotation/correspondence.h"

#include "app/annotation/uniquegrams.h"
#include "app/text/sequencematch.h"

#include <algorithm>

namespace pizhu::annotation {

using base::TextRange;

namespace {

constexpr qsizetype kMovedLength = 20;       ///< a shorter passage out of order may be there by chance
constexpr qsizetype kWindowFactor = 4;       ///< a gap is compared with at most so many times its length
constexpr qsizetype kWindowMargin = 512;     ///< and so many units more
constexpr qint64 kGapBudget = 4'000'000;     ///< steps for one gap
constexpr qint64 kWholeBudget = 120'000'000; ///< and for all of them
constexpr qsizetype kEdge = 48;     ///< units at the ends of equal text that are not taken for granted
constexpr qsizetype kNear = 2;      ///< a single matched unit counts when another is so near
constexpr double kStrayCost = 0.34; ///< of each unit between two matches, a match being worth 1
constexpr double kLeapCost = 2.5;   ///< of all between two matches at most: an insertion may be long

} // namespace

/// A passage that stands in both texts, word for word.
struct Correspondence::Block
{
    qsizetype before = 0;
    qsizetype after = 0;
    qsizetype length = 0;
};

namespace {

/// The best sum of lengths of blocks that end below a place of the new text (a Fenwick tree of maxima).
class BestChain
{
public:
    explicit BestChain(std::size_t places)
        : m_best(places + 1, {0, -1})
    {}

    [[nodiscard]] std::pair<qint64, int> upTo(std::size_t place) const
    {
        std::pair<qint64, int> best{0, -1};
        for (std::size_t i = place; i > 0; i -= i & (~i + 1))
            best = std::max(best, m_best[i]);
        return best;
    }

    void put(std::size_t place, std::pair<qint64, int> chain)
    {
        for (std::size_t i = place; i < m_best.size(); i += i & (~i + 1))
            m_best[i] = std::max(m_best[i], chain);
    }

private:
    std::vector<std::pair<qint64, int>> m_best;
};

/// Which blocks make the longest chain that ascends in both texts.
template <typename Block>
std::vector<bool> inChain(const std::vector<Block>& blocks)
{
    std::vector<qsizetype> places;
    for (const Block& block : blocks)
        places.push_back(block.after);
    std::ranges::sort(places);
    BestChain chains(places.size());
    std::vector<int> previous(blocks.size(), -1);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const auto place =
            static_cast<std::size_t>(std::ranges::lower_bound(places, blocks[i].after) - places.begin());
        const auto [length, last] = chains.upTo(place);
        previous[i] = last;
        chains.put(place + 1, {length + blocks[i].length, static_cast<int>(i)});
    }
    std::vector<bool> chosen(blocks.size(), false);
    for (int i = chains.upTo(places.size()).second; i >= 0; i = previous[static_cast<std::size_t>(i)])
        chosen[static_cast<std::size_t>(i)] = true;
    return chosen;
}

/// Behind the last end of a sentence in a range; its end where there is none.
qsizetype sentenceEnd(QStringView text, TextRange range)
{
    for (qsizetype at = range.end; at > range.start; --at) {
        if (QStringView(u"。!?;").contains(text[at - 1]))
            return at;
    }
    return range.end;
}

/// The common passages around places that are unique in both texts, ascending in the old one.
template <typename Block>
std::vector<Block> commonBlocks(QStringView before, QStringView after, TextRange oldPart, TextRange newPart)
{
    std::vector<Block> blocks;
    for (const UniqueGram gram : uniqueGrams(before, oldPart, after, newPart)) {
        if (!blocks.empty() && gram.before < blocks.back().before + blocks.back().length &&
            gram.after - gram.before == blocks.back().after - blocks.back().before)
            continue;
        Block block{gram.before, gram.after, 0};
        qsizetype floor = blocks.empty() ? oldPart.start : blocks.back().before + blocks.back().length;
        if (gram.before < floor) { // what both could have goes with its sentence
            const qsizetype border = sentenceEnd(before, {gram.before, floor});
            blocks.back().length = std::max<qsizetype>(0, border - blocks.back().before);
            block = {border, gram.after + border - gram.before, 0};
            floor = border;
        }
        while (block.before > floor && block.after > newPart.start &&
               before[block.before - 1] == after[block.after - 1]) {
            --block.before;
            --block.after;
        }
        while (block.before + block.length < oldPart.end && block.after + block.length < newPart.end &&
               before[block.before + block.length] == after[block.after + block.length])
            ++block.length;
        blocks.push_back(block);
    }
    return blocks;
}

/// Without single units that match far from any other: those are there by chance.
void dropStray(std::vector<int>& matches)
{
    const std::vector<int> all = matches;
    const auto isMatched = [&all](qsizetype i) {
        return i >= 0 && i < static_cast<qsizetype>(all.size()) && all[static_cast<std::size_t>(i)] >= 0;
    };
    const auto size = static_cast<qsizetype>(all.size());
    for (qsizetype i = 0; i < size; ++i) {
        if (!isMatched(i))
            continue;
        bool supported = i < kNear || i + kNear >= size; // next to what surrounds the gap
        for (qsizetype d = 1; d <= kNear && !supported; ++d) {
            const int here = all[static_cast<std::size_t>(i)];
            supported = (isMatched(i - d) && here - all[static_cast<std::size_t>(i - d)] <= kNear) ||
                        (isMatched(i + d) && all[static_cast<std::size_t>(i + d)] - here <= kNear);
        }
        if (!supported)
            matches[static_cast<std::size_t>(i)] = -1;
    }
}

} // namespace

Correspondence::Correspondence(QStringView before, QStringView after)
    : m_after(static_cast<std::size_t>(before.size()), -1)
    , m_before(static_cast<std::size_t>(after.size()), -1)
{
    const TextRange oldPart = trimEnds(before, after);
    const TextRange newPart{oldPart.start, after.size() - (before.size() - oldPart.end)};
    take(commonBlocks<Block>(before, after, oldPart, newPart));
    fillGaps(before, after);
}

/// Pairs what both texts begin and end with; the part of the old text between. A little is left at either
/// edge: it may belong to a passage that moved there.
TextRange Correspondence::trimEnds(QStringView before, QStringView after)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype start = 0;
    while (start < shorter && before[start] == after[start])
        ++start;
    qsizetype cut = 0;
    while (cut < shorter - start && before[before.size() - 1 - cut] == after[after.size() - 1 - cut])
        ++cut;
    const bool isSame = start == before.size() && start == after.size();
    start = isSame ? start : std::max<qsizetype>(0, start - kEdge);
    cut = std::max<qsizetype>(0, cut - kEdge);
    for (qsizetype i = 0; i < start; ++i)
        pair(i, i);
    for (qsizetype i = 1; i <= cut; ++i)
        pair(before.size() - i, after.size() - i);
    return {start, before.size() - cut};
}

void Correspondence::pair(qsizetype before, qsizetype after)
{
    qint32& forth = m_after[static_cast<std::size_t>(before)];
    qint32& back = m_before[static_cast<std::size_t>(after)];
    if (forth >= 0 || back >= 0)
        return;
    forth = static_cast<qint32>(after);
    back = static_cast<qint32>(before);
}

/// Longer passages first: where two claim the same units, the longer one has them.
void Correspondence::take(std::vector<Block> blocks)
{
    const std::vector<bool> chosen = inChain(blocks);
    std::vector<Block> kept;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (chosen[i] || blocks[i].length >= kMovedLength)
            kept.push_back(blocks[i]);
    }
    std::ranges::stable_sort(kept, std::greater(), &Block::length);
    for (const Block& block : kept) {
        for (qsizetype i = 0; i < block.length; ++i)
            pair(block.before + i, block.after + i);
    }
}

void Correspondence::fillGaps(QStringView before, QStringView after)
{
    qint64 budget = kWholeBudget;
    for (qsizetype at = 0; at < before.size() && budget > 0;) {
        if (this->after(at) >= 0) {
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < before.size() && this->after(end) < 0)
            ++end;
        fillGap(before, after, {at, end}, budget);
        at = end;
    }
}

void Correspondence::fillGap(QStringView before, QStringView after, TextRange gap, qint64& budget)
{
    const std::vector<int> places = freePlaces(gap);
    if (places.empty())
        return;
    std::vector<int> oldUnits;
    for (const QChar unit : gap.of(before))
        oldUnits.push_back(unit.unicode());
    std::vector<int> newUnits;
    for (const int place : places)
        newUnits.push_back(after[place].unicode());
    const qint64 allowed = std::min(kGapBudget, budget);
    qint64 left = allowed;
    std::vector<int> matches = text::matchSequences(oldUnits, newUnits, left);
    budget -= allowed - left;
    dropStray(matches);
    for (qsizetype i = 0; i < gap.length(); ++i) {
        if (const int match = matches[static_cast<std::size_t>(i)]; match >= 0)
            pair(gap.start + i, places[static_cast<std::size_t>(match)]);
    }
}

/// Units of the new text without counterpart where the gap may have gone: between its neighbours, or, where
/// these stand apart now, behind the one and before the other.
std::vector<int> Correspondence::freePlaces(TextRange gap) const
{
    const qsizetype left = gap.start > 0 ? after(gap.start - 1) : -1;
    const qsizetype right = gap.end < beforeLength() ? after(gap.end) : afterLength();
    const qsizetype limit = gap.length() * kWindowFactor + kWindowMargin;
    std::vector<int> places;
    if (left < right && right - left <= limit) {
        addFree(places, left + 1, right - left - 1, 1);
        return places;
    }
    addFree(places, left + 1, gap.length() + kWindowMargin / 8, 1);
    std::vector<int> preceding;
    addFree(preceding, right - 1, gap.length() + kWindowMargin / 8, -1);
    places.insert(places.end(), preceding.rbegin(), preceding.rend());
    return places;
}

/// Up to `limit` units from there on, as far as they are free; inside a gap that is bounded on both sides
/// those that moved passages took are passed over.
void Correspondence::addFree(std::vector<int>& places, qsizetype from, qsizetype limit, int step) const
{
    for (qsizetype at = from; limit > 0 && at >= 0 && at < afterLength(); at += step, --limit) {
        if (before(at) < 0)
            places.push_back(static_cast<int>(at));
    }
}

std::vector<MatchedUnit> densestRun(const std::vector<MatchedUnit>& matches)
{
    std::size_t bestStart = 0;
    std::size_t bestEnd = 0;
    double best = 0;
    double sum = 0;
    std::size_t start = 0;
    for (std::size_t i = 0; i < matches.size(); ++i) {
        const qsizetype between = i == start ? 0
                                             : matches[i].place - matches[i - 1].place - 1 + matches[i].unit -
                                                   matches[i - 1].unit - 1;
        sum -= std::min(kLeapCost, kStrayCost * double(between));
        if (sum < 0) {
            sum = 0;
            start = i;
        }
        sum += 1;
        if (sum > best) {
            best = sum;
            bestStart = start;
            bestEnd = i + 1;
        }
    }
    return {matches.begin() + static_cast<std::ptrdiff_t>(bestStart),
            matches.begin() + static_cast<std::ptrdiff_t>(bestEnd)};
}

} // namespace pizhu::annotation
