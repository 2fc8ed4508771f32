// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/annotation/contextsearch.h"

#include "app/annotation/contextscore.h"
#include "app/annotation/place.h"

namespace pizhu::annotation {

using base::TextRange;

namespace {

constexpr qsizetype kSeedLength = 8;    ///< folded units of context that must stand verbatim somewhere
constexpr int kSeedsPerSide = 3;        ///< pieces of the context tried, nearest first
constexpr std::size_t kMaxHits = 64;    ///< a piece that stands more often is boilerplate and tells nothing
constexpr std::size_t kMaxPairs = 16;   ///< pairs of borders offered
constexpr double kContextFloor = 0.6;   ///< for each side
constexpr qsizetype kQuoteSeeds = 6;    ///< pieces of the quote tried, spread over it
constexpr qsizetype kShortestSeed = 3;  ///< folded units of such a piece, at least
constexpr std::size_t kMaxWindows = 48; ///< stretches that are compared with the quote

/// A place where a context may meet the quote, in folded units, with the agreement of that side.
struct Border
{
    qsizetype position = 0;
    double score = 0;
};

std::vector<qsizetype> hitsOf(const QString& text, QStringView seed)
{
    std::vector<qsizetype> hits;
    for (qsizetype at = text.indexOf(seed); at >= 0; at = text.indexOf(seed, at + 1)) {
        hits.push_back(at);
        if (hits.size() > kMaxHits)
            return {};
    }
    return hits;
}

void addPosition(std::vector<qsizetype>& positions, qsizetype position, qsizetype textLength)
{
    if (position >= 0 && position <= textLength)
        positions.push_back(position);
}

/// Where the quote may start, by pieces of its prefix.
std::vector<qsizetype> startPositions(const QString& text, const QString& prefix)
{
    if (prefix.isEmpty())
        return {0};
    std::vector<qsizetype> positions;
    for (int i = 0; i < kSeedsPerSide; ++i) {
        const qsizetype end = prefix.size() - i * kSeedLength;
        const qsizetype start = std::max<qsizetype>(0, end - kSeedLength);
        if (end - start < kSeedLength && i > 0)
            break;
        for (const qsizetype hit : hitsOf(text, QStringView(prefix).sliced(start, end - start)))
            addPosition(positions, hit + prefix.size() - start, text.size());
    }
    return positions;
}

/// Where the quote may end, by pieces of its suffix.
std::vector<qsizetype> endPositions(const QString& text, const QString& suffix)
{
    if (suffix.isEmpty())
        return {text.size()};
    std::vector<qsizetype> positions;
    for (int i = 0; i < kSeedsPerSide; ++i) {
        const qsizetype start = i * kSeedLength;
        const QStringView seed = QStringView(suffix).mid(start, kSeedLength);
        if (seed.isEmpty() || (seed.size() < kSeedLength && i > 0))
            break;
        for (const qsizetype hit : hitsOf(text, seed))
            addPosition(positions, hit - start, text.size());
    }
    return positions;
}

template <typename Score>
std::vector<Border> bordersAt(std::vector<qsizetype> positions, Score score)
{
    std::sort(positions.begin(), positions.end());
    positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
    std::vector<Border> borders;
    for (const qsizetype position : positions) {
        const double agreement = score(position);
        if (agreement >= kContextFloor)
            borders.push_back({position, agreement});
    }
    return borders;
}

struct Pair
{
    TextRange range;
    double score = 0;
};

/// Pairs of borders whose distance is plausible for the quote, best first.
std::vector<TextRange> pairsOf(const std::vector<Border>& starts, const std::vector<Border>& ends,
                               qsizetype length)
{
    std::vector<Pair> pairs;
    for (const Border& start : starts) {
        for (const Border& end : ends) {
            const qsizetype distance = end.position - start.position;
            if (distance >= length / 2 && distance > 0 && distance <= length * 2)
                pairs.push_back({{start.position, end.position}, (start.score + end.score) / 2});
        }
    }
    std::ranges::stable_sort(pairs, std::greater(), &Pair::score);
    pairs.resize(std::min(pairs.size(), kMaxPairs));
    std::vector<TextRange> ranges;
    for (const Pair& pair : pairs)
        ranges.push_back(pair.range);
    return ranges;
}

std::vector<TextRange> betweenContexts(const QString& text, const TextQuoteSelector& quote)
{
    const ContextMatcher matcher(text, quote);
    const auto starts = bordersAt(startPositions(text, quote.prefix), [&](qsizetype position) {
        return quote.prefix.isEmpty() ? 1.0 : matcher.scoreBefore(position);
    });
    const auto ends = bordersAt(endPositions(text, quote.suffix), [&](qsizetype position) {
        return quote.suffix.isEmpty() ? 1.0 : matcher.scoreAfter(position);
    });
    return pairsOf(starts, ends, quote.exact.size());
}

/// Stretches around places of pieces of the quote, wide enough for all of it.
std::vector<TextRange> windowsOf(const QString& text, const QString& quote)
{
    const qsizetype length = std::clamp(quote.size() / 4, kShortestSeed, kSeedLength);
    const qsizetype slack = quote.size() / 2 + kSeedLength;
    const qsizetype last = quote.size() - length;
    std::vector<TextRange> windows;
    for (qsizetype i = 0; i < kQuoteSeeds && last >= 0; ++i) {
        const qsizetype offset = last * i / (kQuoteSeeds - 1);
        for (const qsizetype hit : hitsOf(text, QStringView(quote).sliced(offset, length))) {
            const TextRange window{std::max<qsizetype>(0, hit - offset - slack),
                                   std::min(text.size(), hit - offset + quote.size() + slack)};
            const auto isNear = [&](TextRange other) {
                return std::abs(other.start - window.start) <= slack / 2;
            };
            if (windows.size() < kMaxWindows && std::ranges::none_of(windows, isNear))
                windows.push_back(window);
        }
    }
    return windows;
}

} // namespace

std::vector<TextRange> similarPlaces(const QString& text, const TextQuoteSelector& quote)
{
    if (quote.exact.isEmpty())
        return {};
    std::vector<TextRange> found;
    for (const TextRange between : betweenContexts(text, quote))
        found.push_back(nearestPart(text, between, quote.exact));
    for (const TextRange window : windowsOf(text, quote.exact))
        found.push_back(nearestPart(text, window, quote.exact));
    std::erase_if(found, [](TextRange range) { return range.isEmpty(); });
    return found;
}

} // namespace pizhu::annotation
