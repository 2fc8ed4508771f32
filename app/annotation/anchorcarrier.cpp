// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/annotation/anchorcarrier.h"

#include "app/annotation/anchoring.h"
#include "app/annotation/contextsearch.h"
#include "app/annotation/place.h"
#include "app/annotation/quotelength.h"

#include <algorithm>

namespace pizhu::annotation {

using base::TextRange;

namespace {

constexpr int kMaxPlaces = 20'000;     ///< a quote that stands more often is found by where it stood only
constexpr std::size_t kMaxJudged = 64; ///< places that are compared in full
constexpr double kSureContext = 0.6;   ///< on both sides: no need to look any further
constexpr qsizetype kKeptWindow = 64;  ///< the context may stand so much further off than it did
constexpr qsizetype kForeign = 4;      ///< units of another passage, beyond which nothing is context
constexpr qsizetype kEdge = 6;         ///< units beside the quote that say where its ends went
constexpr qsizetype kStrayLeap = 12;   ///< inserted units that part a stray end from the rest,
constexpr qsizetype kStrayShare = 10;  ///< when all but one unit in ten of the quote stand there
constexpr double kSpread = 0.5;        ///< density below which a denser place is looked for,
constexpr double kLost = 0.1;          ///< and what it may lack of the quote that the spread one has
constexpr double kOffered = 0.35;      ///< agreement below which a place is no help to anyone

Anchor orphanOf(const Anchor& anchor)
{
    return {{}, anchor.quote, AnchorState::Orphan, 0.0};
}

void order(std::vector<Place>& places)
{
    std::ranges::stable_sort(places, std::greater(), &Place::score);
}

/// The parts of `matches` whose places ascend without a leap.
std::vector<std::vector<MatchedUnit>> pieces(const std::vector<MatchedUnit>& matches, qsizetype leap)
{
    std::vector<std::vector<MatchedUnit>> found;
    for (const MatchedUnit& match : matches) {
        const bool goesOn = !found.empty() && match.place > found.back().back().place &&
                            match.place - found.back().back().place <= leap;
        if (!goesOn)
            found.emplace_back();
        found.back().push_back(match);
    }
    return found;
}

/// Without the last (first) characters of a long quote where they stand far behind (before) the rest of it
/// and it is nearly whole without them: they would take in all that was inserted between.
void dropStrayEnds(std::vector<MatchedUnit>& run, qsizetype quoteLength)
{
    const auto isLeap = [&run](std::size_t at) { return run[at].place - run[at - 1].place > kStrayLeap; };
    const auto least = static_cast<std::size_t>(quoteLength - quoteLength / kStrayShare);
    std::size_t first = 0;
    std::size_t end = run.size();
    for (std::size_t count = 1; count + least <= run.size(); ++count) {
        if (isLeap(run.size() - count) && run.size() - count - first >= least)
            end = run.size() - count;
        if (isLeap(count) && end - count >= least)
            first = count;
    }
    run = {run.begin() + std::ptrdiff_t(first), run.begin() + std::ptrdiff_t(end)};
}

bool isSpread(const Place& place)
{
    return place.isFollowed() && place.density < kSpread;
}

/// Where one end of the quote was taken for that of a like passage inserted beside it, the quote stands as
/// well in a part of the place: that part is where the comparison leads.
void preferDense(std::vector<Place>& places)
{
    if (places.empty() || !isSpread(places.front()))
        return;
    const Place& wide = places.front();
    const auto dense = std::ranges::find_if(places, [&wide](const Place& place) {
        return wide.range.contains(place.range) && place.density >= kSpread &&
               place.agreement >= wide.agreement - kLost;
    });
    if (dense == places.end())
        return;
    dense->followed = wide.followed;
    dense->elsewhere = wide.elsewhere;
    dense->claimed = 0;
    std::rotate(places.begin(), dense, dense + 1);
}

} // namespace

AnchorCarrier::AnchorCarrier(QStringView newText)
    : m_text(newText)
    , m_folded(newText)
{}

AnchorCarrier::AnchorCarrier(QStringView oldText, QStringView newText)
    : m_text(newText)
    , m_folded(newText)
    , m_old(oldText)
    , m_oldText(oldText)
    , m_correspondence(std::in_place, m_old->text(), m_folded.text())
{}

Wanted AnchorCarrier::wantedOf(const Anchor& anchor) const
{
    Wanted wanted;
    wanted.anchor = &anchor;
    const FoldedText quote(anchor.quote.exact);
    wanted.quote = {quote.text(), foldedForComparison(anchor.quote.prefix),
                    foldedForComparison(anchor.quote.suffix)};
    wanted.isShort = isShortQuote(anchor.quote.exact);
    if (!quote.text().isEmpty()) {
        const TextRange core = quote.toSource({0, quote.text().size()});
        wanted.leading = core.start;
    }
    if (!m_old || !anchor.range.fits(m_oldText.size()))
        return wanted;
    const TextRange place = m_old->toFolded(anchor.range);
    if (place.isEmpty())
        return wanted;
    const QString& old = m_old->text();
    wanted.oldPlace = place;
    wanted.quote.prefix = old.left(place.start).right(kContextLength);
    wanted.quote.suffix = old.mid(place.end, kContextLength);
    return wanted;
}

/// Where the quote went when both texts are compared as a whole. A little of what surrounds it is followed,
/// too: a single character behind an insertion belongs to the quote when what came next comes next still.
std::optional<TextRange> AnchorCarrier::followed(const Wanted& wanted) const
{
    if (!wanted.oldPlace)
        return std::nullopt;
    const TextRange quote = *wanted.oldPlace;
    const TextRange wide{std::max<qsizetype>(0, quote.start - kEdge),
                         std::min(quote.end + kEdge, m_correspondence->beforeLength())};
    std::vector<MatchedUnit> matches;
    for (qsizetype unit = wide.start; unit < wide.end; ++unit) {
        if (const qsizetype place = m_correspondence->after(unit); place >= 0)
            matches.push_back({unit, place});
    }
    std::vector<MatchedUnit> best;
    for (const auto& piece : pieces(matches, 3 * quote.length() + 2 * kContextLength)) {
        std::vector<MatchedUnit> run = densestRun(piece);
        std::erase_if(run, [quote](const MatchedUnit& match) { return !quote.contains(match.unit); });
        if (run.size() > best.size())
            best = std::move(run);
    }
    if (best.empty())
        return std::nullopt;
    dropStrayEnds(best, quote.length());
    return TextRange{best.front().place, best.back().place + 1};
}

/// Places of the quote in any script; of very many, those that agree best next to it. `count` is of all of
/// them.
std::vector<TextRange> AnchorCarrier::verbatimPlaces(const Wanted& wanted, int& count) const
{
    const QString& text = m_folded.text();
    const QString& quote = wanted.quote.exact;
    std::vector<TextRange> found;
    for (qsizetype at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
        found.push_back({at, at + quote.size()});
        if (found.size() > kMaxPlaces)
            break;
    }
    count = static_cast<int>(found.size());
    if (found.size() > kMaxPlaces)
        return {};
    if (found.size() > kMaxJudged) {
        const ContextMatcher matcher(text, wanted.quote);
        const auto nearer = [&](TextRange a, TextRange b) {
            return matcher.adjacentUnits(a) > matcher.adjacentUnits(b);
        };
        std::partial_sort(found.begin(), found.begin() + kMaxJudged, found.end(), nearer);
        found.resize(kMaxJudged);
    }
    return found;
}

std::vector<Place> AnchorCarrier::places(const Wanted& wanted, bool withSimilar) const
{
    int copies = 0;
    std::vector<Place> found;
    for (const TextRange range : verbatimPlaces(wanted, copies))
        found.push_back(judged(wanted, range));
    if (copies > kMaxPlaces && !wanted.oldPlace && wanted.anchor->range.fits(m_text.size()))
        addPlace(found, wanted, m_folded.toFolded(wanted.anchor->range));
    if (const auto range = followed(wanted))
        addPlace(found, wanted, *range);
    if (withSimilar) {
        for (const TextRange range : similarPlaces(m_folded.text(), wanted.quote))
            addPlace(found, wanted, range);
    }
    for (Place& place : found)
        place.copies = copies;
    order(found);
    preferDense(found);
    return found;
}

void AnchorCarrier::addPlace(std::vector<Place>& places, const Wanted& wanted, TextRange range) const
{
    const auto isKnown = [range](const Place& place) { return place.range == range; };
    if (!range.isEmpty() && std::ranges::none_of(places, isKnown))
        places.push_back(judged(wanted, range));
}

Place AnchorCarrier::judged(const Wanted& wanted, TextRange range) const
{
    Place place{.range = range, .context = {}};
    const Likeness likeness = likenessOf(wanted.quote.exact, range.of(m_folded.text()));
    place.agreement = likeness.ofQuote;
    place.density = likeness.ofPlace;
    compareContext(place, wanted);
    if (wanted.oldPlace)
        compareWhole(place, wanted);
    return place;
}

void AnchorCarrier::compareContext(Place& place, const Wanted& wanted) const
{
    const ContextMatcher matcher(m_folded.text(), wanted.quote);
    place.context = matcher.scoreAt(place.range);
    // The beginning and the end of a text are context, too.
    const bool knowsContext = wanted.oldPlace || matcher.hasContext();
    if (knowsContext && wanted.quote.prefix.isEmpty() && place.range.start == 0)
        place.context.before = 1.0;
    if (knowsContext && wanted.quote.suffix.isEmpty() && place.range.end == m_folded.text().size())
        place.context.after = 1.0;
    if (!wanted.oldPlace)
        return;
    const auto [start, end] = *wanted.oldPlace;
    if (place.context.before) {
        const TextRange side{std::max<qsizetype>(0, start - kContextLength), start};
        place.context.before = std::max(*place.context.before, keptNear(side, place.range.start - 1, -1));
    }
    if (place.context.after) {
        const TextRange side{end, std::min(end + kContextLength, m_correspondence->beforeLength())};
        place.context.after = std::max(*place.context.after, keptNear(side, place.range.end, 1));
    }
}

/// The share of the units on a side of the old place that stand on that side of the new one: going away from
/// it, as far as no other passage stands between.
double AnchorCarrier::keptNear(TextRange oldSide, qsizetype from, int step) const
{
    qsizetype kept = 0;
    qsizetype foreign = 0;
    for (qsizetype i = 0; i < kContextLength + kKeptWindow && foreign < kForeign; ++i) {
        const qsizetype at = from + step * i;
        if (at < 0 || at >= m_correspondence->afterLength())
            break;
        const qsizetype before = m_correspondence->before(at);
        kept += oldSide.contains(before) ? 1 : 0;
        foreign += before >= 0 && !oldSide.contains(before) ? 1 : 0;
    }
    return oldSide.isEmpty() ? 0 : double(kept) / double(oldSide.length());
}

void AnchorCarrier::compareWhole(Place& place, const Wanted& wanted) const
{
    qsizetype own = 0;
    qsizetype foreign = 0;
    for (qsizetype unit = place.range.start; unit < place.range.end; ++unit) {
        const qsizetype before = m_correspondence->before(unit);
        own += wanted.oldPlace->contains(before) ? 1 : 0;
        foreign += before >= 0 && !wanted.oldPlace->contains(before) ? 1 : 0;
    }
    qsizetype kept = 0;
    for (qsizetype unit = wanted.oldPlace->start; unit < wanted.oldPlace->end; ++unit)
        kept += m_correspondence->after(unit) >= 0 ? 1 : 0;
    place.followed = double(own) / double(wanted.oldPlace->length());
    place.elsewhere = double(kept - own) / double(wanted.oldPlace->length());
    place.claimed = double(foreign) / double(place.range.length());
}

/// The quote word for word where both texts lead, with its context on both sides: other copies need no look.
std::optional<Carried> AnchorCarrier::unmistakable(const Wanted& wanted) const
{
    const auto range = followed(wanted);
    if (!range || range->of(m_folded.text()) != wanted.quote.exact)
        return std::nullopt;
    Place place = judged(wanted, *range);
    place.copies = 1;
    if (place.context.before.value_or(1) < kSureContext || place.context.after.value_or(1) < kSureContext ||
        (wanted.isShort && !place.context.mean()))
        return std::nullopt;
    return at(place, wanted);
}

/// Words that came to stand for the quote on an earlier version are carried as they are, unless the quote
/// itself is there again.
Carried AnchorCarrier::carry(const Anchor& anchor) const
{
    Carried byQuote = carryWords(anchor);
    const bool standsForQuote = m_old && anchor.state != AnchorState::Orphan &&
                                anchor.range.fits(m_oldText.size()) &&
                                anchor.range.of(m_oldText) != anchor.quote.exact;
    if (!standsForQuote || byQuote.anchor.state == AnchorState::Exact ||
        byQuote.anchor.state == AnchorState::Moved)
        return byQuote;
    Carried byWords = carryWords(makeAnchor(m_oldText, anchor.range));
    if (byWords.anchor.state != AnchorState::Exact && byWords.anchor.state != AnchorState::Moved)
        return byQuote;
    byWords.anchor = {byWords.anchor.range, anchor.quote, AnchorState::Approximate, anchor.score};
    return byWords;
}

Carried AnchorCarrier::carryWords(const Anchor& anchor) const
{
    const Wanted wanted = wantedOf(anchor);
    if (wanted.quote.exact.isEmpty())
        return {orphanOf(anchor), std::nullopt};
    if (auto carried = unmistakable(wanted))
        return *carried;
    for (const bool withSimilar : {false, true}) {
        const std::vector<Place> found = places(wanted, withSimilar);
        // A spread one may yet prove to hold a dense one among the places that are only similar.
        const bool isFinal = withSimilar || found.empty() || !isSpread(found.front());
        if (isFinal && isCertain(found, wanted))
            return at(found.front(), wanted);
    }
    return {orphanOf(anchor), std::nullopt};
}

std::vector<Candidate> AnchorCarrier::candidates(const Anchor& anchor, std::size_t count) const
{
    const Wanted wanted = wantedOf(anchor);
    std::vector<Candidate> chosen;
    if (wanted.quote.exact.isEmpty())
        return chosen;
    std::vector<TextRange> taken;
    for (const Place& place : places(wanted, true)) {
        const auto overlaps = [&place](TextRange other) { return other.intersects(place.range); };
        if (chosen.size() == count)
            break;
        if (place.agreement < kOffered || std::ranges::any_of(taken, overlaps))
            continue;
        taken.push_back(place.range);
        chosen.push_back({sourceRange(place, wanted), evidenceOf(place, wanted),
                          place.isClaimed() ? place.score() : confidenceOf(place)});
    }
    std::ranges::stable_sort(chosen, std::greater(), &Candidate::score);
    return chosen;
}

Carried AnchorCarrier::at(const Place& place, const Wanted& wanted) const
{
    const Evidence evidence = evidenceOf(place, wanted);
    const TextRange range = sourceRange(place, wanted);
    Anchor anchor{range, wanted.anchor->quote, AnchorState::Approximate, confidenceOf(place)};
    if (range.of(m_text) == wanted.anchor->quote.exact) {
        const bool samePlace = evidence.method == AnchorMethod::SamePlace;
        anchor = makeAnchor(m_text, range);
        anchor.state = samePlace ? AnchorState::Exact : AnchorState::Moved;
        anchor.score = samePlace ? 1.0 : confidenceOf(place);
    }
    return {std::move(anchor), evidence};
}

/// With the white space and invisible characters at the ends of the quote, where they stand there, too, and
/// without combining marks it had not.
TextRange AnchorCarrier::sourceRange(const Place& place, const Wanted& wanted) const
{
    const TextRange core = m_folded.toSource(place.range);
    const QString& quote = wanted.anchor->quote.exact;
    const qsizetype start = core.start - wanted.leading;
    const TextRange whole{start, start + quote.size()};
    if (whole.fits(m_text.size()) && whole.of(m_text) == quote)
        return whole;
    return core;
}

Evidence AnchorCarrier::evidenceOf(const Place& place, const Wanted& wanted) const
{
    Evidence evidence;
    const TextRange range = sourceRange(place, wanted);
    if (!place.isVerbatim())
        evidence.method = AnchorMethod::Approximate;
    else if (range.of(m_text) != wanted.anchor->quote.exact)
        evidence.method = AnchorMethod::OtherScript;
    else if (range == wanted.anchor->range)
        evidence.method = AnchorMethod::SamePlace;
    else
        evidence.method = place.copies > 1 ? AnchorMethod::ByContext : AnchorMethod::OnlyPlace;
    evidence.agreement = place.agreement;
    evidence.before = place.context.before;
    evidence.after = place.context.after;
    evidence.places = place.copies;
    evidence.followed = place.isFollowed();
    evidence.claimed = place.isClaimed();
    return evidence;
}

} // namespace pizhu::annotation
