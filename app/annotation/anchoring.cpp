// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/annotation/anchoring.h"

#include "app/annotation/characters.h"
#include "app/annotation/contextscore.h"
#include "app/annotation/contextsearch.h"
#include "app/text/normalisation.h"

namespace pizhu::annotation {

namespace {

constexpr int kShortQuote = 8;             ///< Han characters (or words, where there are none)
constexpr double kContextFloor = 0.5;      ///< mean agreement of the context that proves a place
constexpr double kMargin = 0.1;            ///< by which the best of several places must win
constexpr double kFoldedScore = 0.8;       ///< the same quote in another script or width, and
constexpr double kFoldedContext = 0.15;    ///< what its context adds
constexpr std::size_t kMaxPlaces = 20'000; ///< a quote that stands more often is found by its position only
constexpr std::size_t kMaxScored = 64;     ///< places whose context is compared in full

struct ScoredPlace
{
    base::TextRange range;
    std::optional<double> context;

    [[nodiscard]] double contextOr(double none) const { return context.value_or(none); }
};

QStringView withoutCutPairs(QStringView text)
{
    if (!text.isEmpty() && text.front().isLowSurrogate())
        text = text.sliced(1);
    if (!text.isEmpty() && text.back().isHighSurrogate())
        text.chop(1);
    return text;
}

bool cutsPair(QStringView text, qsizetype at)
{
    return at > 0 && at < text.size() && text[at - 1].isHighSurrogate() && text[at].isLowSurrogate();
}

base::TextRange wholeCharacters(QStringView text, base::TextRange range)
{
    return {range.start - (cutsPair(text, range.start) ? 1 : 0),
            range.end + (cutsPair(text, range.end) ? 1 : 0)};
}

Anchor anchorAt(QStringView text, base::TextRange range, AnchorState state, double score)
{
    Anchor anchor = makeAnchor(text, range);
    anchor.state = state;
    anchor.score = score;
    return anchor;
}

Anchor orphanOf(const Anchor& anchor)
{
    return {{}, anchor.quote, AnchorState::Orphan, 0.0};
}

/// Under 8 Han characters, or under 8 words where a quote has no Han.
bool isShort(QStringView quote)
{
    int han = 0;
    int words = 0;
    bool inWord = false;
    for (qsizetype at = 0; at < quote.size();) {
        const char32_t character = nextCharacter(quote, at);
        han += text::isHan(character) ? 1 : 0;
        const bool letter = QChar::isLetterOrNumber(character);
        words += letter && !inWord ? 1 : 0;
        inWord = letter;
    }
    return (han > 0 ? han : words) < kShortQuote;
}

/// Every place of the quote word for word, also overlapping ones; nullopt when there are too many to tell
/// apart.
std::optional<std::vector<base::TextRange>> verbatimPlaces(QStringView text, QStringView quote)
{
    std::vector<base::TextRange> places;
    for (qsizetype at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
        if (places.size() == kMaxPlaces)
            return std::nullopt;
        places.push_back({at, at + quote.size()});
    }
    return places;
}

/// The places with their contexts, best first. Of very many only those are compared that agree next to the
/// quote.
std::vector<ScoredPlace> scored(const ContextMatcher& matcher, std::vector<base::TextRange> places)
{
    if (places.size() > kMaxScored) {
        const auto nearer = [&](base::TextRange a, base::TextRange b) {
            return matcher.adjacentUnits(a) > matcher.adjacentUnits(b);
        };
        std::partial_sort(places.begin(), places.begin() + kMaxScored, places.end(), nearer);
        places.resize(kMaxScored);
    }
    std::vector<ScoredPlace> result;
    for (const base::TextRange place : places)
        result.push_back({place, matcher.scoreAt(place).mean()});
    const auto better = [](const ScoredPlace& a, const ScoredPlace& b) {
        return a.contextOr(0) > b.contextOr(0);
    };
    std::stable_sort(result.begin(), result.end(), better);
    return result;
}

/// The place that is certainly meant. A short quote needs its context, several places need a clear winner.
std::optional<ScoredPlace> chosen(const std::vector<ScoredPlace>& places, bool shortQuote)
{
    if (places.empty())
        return std::nullopt;
    const ScoredPlace& best = places.front();
    if (places.size() == 1 && !shortQuote)
        return best;
    if (best.contextOr(0) < kContextFloor)
        return std::nullopt;
    if (places.size() > 1 && best.contextOr(0) - places[1].contextOr(0) < kMargin)
        return std::nullopt;
    return best;
}

/// The quote where it stood before. Where it stands elsewhere too, its context may not speak for another
/// place.
bool staysInPlace(const ContextMatcher& matcher, base::TextRange place,
                  const std::vector<base::TextRange>& places, bool shortQuote)
{
    if (places.size() == 1)
        return true;
    if (!matcher.hasContext())
        return !shortQuote;
    const double here = matcher.scoreAt(place).mean().value_or(0);
    if (here < kContextFloor && shortQuote)
        return false;
    const std::vector<ScoredPlace> others = scored(matcher, places);
    return here >= kContextFloor || others.empty() || others.front().contextOr(0) - here < kMargin;
}

std::optional<Anchor> verbatimAnchor(const Anchor& anchor, QStringView text, bool shortQuote)
{
    const QStringView quote = anchor.quote.exact;
    const base::TextRange before = anchor.range;
    const bool samePlace = before.fits(text.size()) && before.of(text) == quote;
    const auto places = verbatimPlaces(text, quote);
    const ContextMatcher matcher(text, anchor.quote);
    if (!places) {
        const bool certain = samePlace && matcher.scoreAt(before).mean().value_or(0) >= kContextFloor;
        return certain ? std::optional(anchorAt(text, before, AnchorState::Exact, 1.0)) : std::nullopt;
    }
    if (samePlace && staysInPlace(matcher, before, *places, shortQuote))
        return anchorAt(text, before, AnchorState::Exact, 1.0);
    const std::optional<ScoredPlace> place = chosen(scored(matcher, *places), shortQuote);
    if (!place)
        return std::nullopt;
    return anchorAt(text, place->range, AnchorState::Moved, place->contextOr(1.0));
}

/// The same quote in another script, width or spacing. It keeps the quote as it was made.
std::optional<Anchor> foldedAnchor(const Anchor& anchor, QStringView text, bool shortQuote)
{
    const std::vector<base::TextRange> places = findQuote(text, anchor.quote.exact);
    if (places.size() > kMaxPlaces)
        return std::nullopt;
    const ContextMatcher matcher(text, anchor.quote);
    const std::optional<ScoredPlace> place = chosen(scored(matcher, places), shortQuote);
    if (!place)
        return std::nullopt;
    return Anchor{place->range, anchor.quote, AnchorState::Approximate,
                  kFoldedScore + kFoldedContext * place->contextOr(1.0)};
}

} // namespace

Anchor makeAnchor(QStringView text, base::TextRange range)
{
    Q_ASSERT(range.fits(text.size()));
    const base::TextRange whole = wholeCharacters(text, range);
    const qsizetype prefixStart = std::max<qsizetype>(0, whole.start - kContextLength);
    const QStringView prefix = withoutCutPairs(text.sliced(prefixStart, whole.start - prefixStart));
    const QStringView suffix = withoutCutPairs(text.mid(whole.end, kContextLength));
    return {
        whole, {whole.of(text).toString(), prefix.toString(), suffix.toString()}, AnchorState::Exact, 1.0};
}

Anchor reanchor(const Anchor& anchor, QStringView newText)
{
    if (anchor.quote.exact.isEmpty())
        return orphanOf(anchor);
    const bool shortQuote = isShort(anchor.quote.exact);
    if (const auto verbatim = verbatimAnchor(anchor, newText, shortQuote))
        return *verbatim;
    // Where the quote stands word for word but cannot be told apart, nothing weaker may decide.
    if (newText.contains(anchor.quote.exact))
        return orphanOf(anchor);
    if (const auto folded = foldedAnchor(anchor, newText, shortQuote))
        return *folded;
    if (shortQuote)
        return orphanOf(anchor);
    const std::optional<SimilarPlace> similar = findByContext(newText, anchor.quote);
    if (!similar)
        return orphanOf(anchor);
    return {wholeCharacters(newText, similar->range), anchor.quote, AnchorState::Approximate, similar->score};
}

} // namespace pizhu::annotation
