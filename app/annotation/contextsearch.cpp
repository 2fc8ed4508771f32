// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/annotation/contextsearch.h"

#include "app/annotation/contextscore.h"
#include "app/annotation/foldedtext.h"

namespace pizhu::annotation {

namespace {

constexpr qsizetype kSeedLength = 8;      ///< folded units of context that must stand verbatim somewhere
constexpr int kSeedsPerSide = 3;          ///< pieces of the context tried, nearest first
constexpr std::size_t kMaxHits = 64;      ///< a piece that stands more often is boilerplate and tells nothing
constexpr std::size_t kMaxCompared = 256; ///< pairs of borders whose text is compared
constexpr double kContextFloor = 0.6;     ///< for each side
constexpr double kTextFloor = 0.5;
constexpr double kScoreFloor = 0.6;
constexpr double kMargin = 0.1; ///< by which the best place must win over another place

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

/// Pairs of borders whose distance is plausible for the quote.
std::vector<SimilarPlace> pairsOf(const std::vector<Border>& starts, const std::vector<Border>& ends,
                                  qsizetype length)
{
    std::vector<SimilarPlace> pairs;
    for (const Border& start : starts) {
        for (const Border& end : ends) {
            const qsizetype distance = end.position - start.position;
            if (distance >= length / 2 && distance > 0 && distance <= length * 2)
                pairs.push_back({{start.position, end.position}, (start.score + end.score) / 2});
        }
    }
    const auto better = [](const SimilarPlace& a, const SimilarPlace& b) { return a.score > b.score; };
    std::stable_sort(pairs.begin(), pairs.end(), better);
    pairs.resize(std::min(pairs.size(), kMaxCompared));
    return pairs;
}

void weighByText(std::vector<SimilarPlace>& places, QStringView text, QStringView quote)
{
    for (SimilarPlace& place : places) {
        const double likeness = bigramSimilarity(quote, place.range.of(text));
        place.score = likeness < kTextFloor ? 0 : (place.score + likeness) / 2;
    }
}

std::optional<SimilarPlace> clearlyBest(const std::vector<SimilarPlace>& places)
{
    const auto lower = [](const SimilarPlace& a, const SimilarPlace& b) { return a.score < b.score; };
    const auto best = std::max_element(places.begin(), places.end(), lower);
    if (best == places.end() || best->score < kScoreFloor)
        return std::nullopt;
    for (const SimilarPlace& other : places) {
        if (!other.range.intersects(best->range) && other.score > best->score - kMargin)
            return std::nullopt;
    }
    return *best;
}

} // namespace

std::optional<SimilarPlace> findByContext(QStringView text, const TextQuoteSelector& quote)
{
    if (quote.prefix.isEmpty() && quote.suffix.isEmpty())
        return std::nullopt;
    const FoldedText folded(text);
    const TextQuoteSelector wanted{foldedForComparison(quote.exact), foldedForComparison(quote.prefix),
                                   foldedForComparison(quote.suffix)};
    if (wanted.exact.isEmpty())
        return std::nullopt;
    const ContextMatcher matcher(folded.text(), wanted);
    const auto starts = bordersAt(startPositions(folded.text(), wanted.prefix), [&](qsizetype position) {
        return wanted.prefix.isEmpty() ? 1.0 : matcher.scoreBefore(position);
    });
    const auto ends = bordersAt(endPositions(folded.text(), wanted.suffix), [&](qsizetype position) {
        return wanted.suffix.isEmpty() ? 1.0 : matcher.scoreAfter(position);
    });
    std::vector<SimilarPlace> places = pairsOf(starts, ends, wanted.exact.size());
    weighByText(places, folded.text(), wanted.exact);
    std::optional<SimilarPlace> best = clearlyBest(places);
    if (best)
        best->range = folded.toSource(best->range);
    return best;
}

} // namespace pizhu::annotation
