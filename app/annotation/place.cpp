// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/annotation/place.h"

#include "app/annotation/correspondence.h"
#include "app/text/sequencematch.h"

namespace pizhu::annotation {

using base::TextRange;

namespace {

constexpr double kFollowed = 0.8;        ///< from here on the comparison of both texts has a say
constexpr double kClaimed = 0.5;         ///< from here on another passage stands there
constexpr double kAgreement = 0.8;       ///< of a quote that changed
constexpr double kDensity = 0.4;         ///< of the place it is found at,
constexpr double kFollowedDensity = 0.2; ///< and where the comparison leads there: much may be inserted
constexpr double kConfidence = 0.65;     ///< of a quote that changed
constexpr double kElsewhere = 0.4;       ///< from here on the comparison speaks for another place
constexpr qsizetype kTelling = 16;       ///< units that stand once by chance nowhere
constexpr double kMargin = 0.06;         ///< of scores, by which the best place must win
constexpr qint64 kBudget = 2'000'000;    ///< steps for comparing a quote with a place

std::vector<int> unitsOf(QStringView text)
{
    std::vector<int> units;
    units.reserve(static_cast<std::size_t>(text.size()));
    for (const QChar unit : text)
        units.push_back(unit.unicode());
    return units;
}

/// How much the context must agree, 0…1; above 1: in no case.
double neededForVerbatim(const Place& place, const Wanted& wanted)
{
    if (wanted.isShort)
        return place.isFollowed() ? 0.4 : place.elsewhere >= kElsewhere ? 2 : 0.6;
    if (place.isFollowed())
        return 0.15;
    if (place.copies > 1 || place.elsewhere >= kElsewhere)
        return 0.5;
    return wanted.quote.exact.size() < kTelling ? 0.3 : 0;
}

double neededContext(const Place& place, const Wanted& wanted)
{
    if (place.isVerbatim())
        return neededForVerbatim(place, wanted);
    const double density = place.isFollowed() ? kFollowedDensity : kDensity;
    if (place.agreement < kAgreement || place.density < density || confidenceOf(place) < kConfidence)
        return 2;
    if (place.isFollowed())
        return wanted.isShort ? 0.6 : 0.3;
    return wanted.isShort || place.elsewhere >= kElsewhere ? 2 : 0.6;
}

/// A quote that fills its text has no context that could speak for it.
bool hasEnoughContext(const Place& place, const Wanted& wanted)
{
    const double needed = neededContext(place, wanted);
    if (const auto context = place.context.mean())
        return *context >= needed;
    return place.isVerbatim() && place.copies == 1;
}

} // namespace

bool Place::isFollowed() const
{
    return followed >= kFollowed;
}

bool Place::isClaimed() const
{
    return claimed >= kClaimed && !isFollowed();
}

double Place::score() const
{
    const double likeness = agreement * (0.7 + 0.3 * density);
    const double support = 0.7 * contextOr(0.5) + 0.3 * followed;
    return std::max(0.0, 0.5 * likeness + 0.5 * support - (isFollowed() ? 0 : 0.3 * claimed));
}

bool isCertain(const std::vector<Place>& places, const Wanted& wanted)
{
    if (places.empty())
        return false;
    const Place& best = places.front();
    if (best.isClaimed() || !hasEnoughContext(best, wanted))
        return false;
    for (const Place& other : places) {
        if (other.range.intersects(best.range))
            continue;
        // A copy that another passage of the old text became is no rival, neither is one of lesser words.
        const bool rival = !other.isClaimed() && (!best.isVerbatim() || other.isVerbatim());
        if (rival && !best.isFollowed() && other.score() > best.score() - kMargin)
            return false;
        // Without the old text, nothing weaker than the quote itself may decide where it stands elsewhere.
        if (rival && other.isVerbatim() && !best.isVerbatim() && !best.isFollowed())
            return false;
    }
    return true;
}

double confidenceOf(const Place& place)
{
    const double context = place.contextOr(0.5);
    if (place.isVerbatim())
        return place.isFollowed() ? 0.85 + 0.15 * context : 0.6 + 0.4 * context;
    const double likeness = place.agreement * (0.8 + 0.2 * place.density);
    return std::min(0.95, 0.55 * likeness + 0.35 * context + 0.05 * place.followed);
}

Likeness likenessOf(QStringView quote, QStringView place)
{
    if (quote == place)
        return {1, 1};
    if (quote.isEmpty() || place.isEmpty())
        return {};
    qint64 budget = kBudget;
    const std::vector<int> matches = text::matchSequences(unitsOf(quote), unitsOf(place), budget);
    const auto common = static_cast<double>(std::ranges::count_if(matches, [](int at) { return at >= 0; }));
    // All of the quote with something between is not the quote.
    const double density = std::min(common / double(place.size()), quote.size() < place.size() ? 0.999 : 1.0);
    return {common / double(quote.size()), density};
}

TextRange nearestPart(QStringView text, TextRange window, QStringView quote)
{
    qint64 budget = kBudget;
    const std::vector<int> matches = text::matchSequences(unitsOf(quote), unitsOf(window.of(text)), budget);
    std::vector<MatchedUnit> pairs;
    for (std::size_t i = 0; i < matches.size(); ++i) {
        if (matches[i] >= 0)
            pairs.push_back({static_cast<qsizetype>(i), window.start + matches[i]});
    }
    const std::vector<MatchedUnit> run = densestRun(pairs);
    return run.empty() ? TextRange() : TextRange{run.front().place, run.back().place + 1};
}

} // namespace pizhu::annotation
