// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/anchoringjudge.h"

#include "app/annotation/foldedtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pizhu::bench {

using base::TextRange;

QString Figures::text() const
{
    const auto percent = [](int part, int whole) { return 100.0 * part / std::max(1, whole); };
    return u"false %1 %, correct %2 %, inexact %3, lost %4"_s
        .arg(percent(of(Verdict::False), highlights), 6, 'f', 2)
        .arg(percent(of(Verdict::Correct), existing), 6, 'f', 2)
        .arg(of(Verdict::Inexact), 3)
        .arg(lost);
}

Truth truthOf(const Mutation& mutation, const QString& before, TextRange highlight)
{
    Truth truth;
    for (const QChar unit : highlight.of(before))
        truth.characters += unit.isSpace() ? 0 : 1;
    const qsizetype leap = 3 * highlight.length() + 64;
    Truth piece;
    int last = -1;
    for (qsizetype at = 0; at < mutation.text.size(); ++at) {
        const int origin = mutation.origin[std::size_t(at)];
        if (!highlight.contains(origin) || mutation.text[at].isSpace())
            continue;
        if (origin <= last || piece.survivors == 0 || at - piece.span.end > leap)
            piece = {truth.characters, 0, {at, at}};
        ++piece.survivors;
        piece.span.end = at + 1;
        last = origin;
        if (piece.survivors > truth.survivors)
            truth = piece;
    }
    return truth;
}

bool sameWords(QStringView a, QStringView b)
{
    return annotation::foldedForComparison(a) == annotation::foldedForComparison(b);
}

/// Those of the highlight that stand in a range of the new text.
static int charactersIn(const Mutation& mutation, TextRange highlight, TextRange range)
{
    int characters = 0;
    for (qsizetype at = range.start; at < range.end; ++at)
        characters +=
            highlight.contains(mutation.origin[std::size_t(at)]) && !mutation.text[at].isSpace() ? 1 : 0;
    return characters;
}

Verdict verdictOn(TextRange range, const Truth& truth, const Mutation& mutation, const QString& quote,
                  TextRange highlight, bool byConstruction)
{
    if (range.isEmpty())
        return truth.exists() ? Verdict::Missed : Verdict::RightlyNone;
    const TextRange common{std::max(range.start, truth.span.start), std::min(range.end, truth.span.end)};
    const bool there = truth.survivors > 0 && common.length() * 2 >= range.length();
    if (there && truth.exists())
        return charactersIn(mutation, highlight, common) * 10 >= truth.characters * 8 ? Verdict::Correct
                                                                                      : Verdict::Inexact;
    if (there)
        return Verdict::RightlyNone; // not there as a whole; what is left of it is where it was put
    if (byConstruction || truth.exists())
        return Verdict::False;
    qsizetype foreign = 0;
    for (qsizetype at = range.start; at < range.end; ++at)
        foreign += mutation.origin[std::size_t(at)] >= 0 ? 1 : 0;
    const bool isNew = foreign * 2 < range.length();
    return isNew && quote.size() >= 8 && sameWords(range.of(mutation.text), quote) ? Verdict::Unsure
                                                                                   : Verdict::False;
}
} // namespace pizhu::bench
