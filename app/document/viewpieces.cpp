// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/viewpieces.h"

#include "app/text/normalisation.h"

namespace pizhu::document {

namespace {

using base::TextRange;

bool isInsidePair(QStringView text, qsizetype at)
{
    return at > 0 && at < text.size() && text[at - 1].isHighSurrogate() && text[at].isLowSurrogate();
}

/// The run of the conversion that holds the source unit at `at`: one to one (a single unit) or atomic.
ViewPiece runAt(qsizetype at, const text::OffsetMap& map)
{
    const TextRange unit{at, at + 1};
    const TextRange view = map.toView(unit);
    const TextRange source = map.toSource(view);
    if (source == unit && view.length() == 1)
        return {unit, view, true, false};
    return {source.contains(at) ? source : unit, view, false, false};
}

/// One-to-one stretches and atomic runs in order.
std::vector<ViewPiece> conversionRuns(qsizetype length, const text::OffsetMap& map)
{
    if (map.isIdentity())
        return {{{0, length}, {0, length}, true, false}};
    std::vector<ViewPiece> runs;
    for (qsizetype at = 0; at < length;) {
        const ViewPiece run = runAt(at, map);
        if (run.oneToOne && !runs.empty() && runs.back().oneToOne) {
            runs.back().source.end = run.source.end;
            runs.back().view.end = run.view.end;
        } else {
            runs.push_back(run);
        }
        at = run.source.end;
    }
    return runs;
}

char32_t characterBefore(QStringView text, qsizetype at)
{
    return isInsidePair(text, at - 1) ? QChar::surrogateToUcs4(text[at - 2], text[at - 1])
                                      : text[at - 1].unicode();
}

char32_t characterAt(QStringView text, qsizetype at)
{
    return isInsidePair(text, at + 1) ? QChar::surrogateToUcs4(text[at], text[at + 1]) : text[at].unicode();
}

bool isLatinOrDigit(char32_t c)
{
    constexpr char32_t kFirstCjk = 0x2E80;
    return c < kFirstCjk && QChar::isLetterOrNumber(c);
}

bool isGap(QStringView view, qsizetype at)
{
    if (at <= 0 || at >= view.size() || isInsidePair(view, at))
        return false;
    const char32_t before = characterBefore(view, at);
    const char32_t after = characterAt(view, at);
    return (text::isHan(before) && isLatinOrDigit(after)) || (isLatinOrDigit(before) && text::isHan(after));
}

/// The source offsets inside a one-to-one run where the view has a gap.
void addGapCuts(const ViewPiece& run, QStringView view, std::vector<qsizetype>& cuts)
{
    for (qsizetype at = run.view.start + 1; at < run.view.end; ++at) {
        if (isGap(view, at))
            cuts.push_back(run.source.start + at - run.view.start);
    }
}

} // namespace

TextRange snapped(TextRange range, QStringView source, const text::OffsetMap& map)
{
    if (isInsidePair(source, range.start))
        --range.start;
    if (isInsidePair(source, range.end))
        ++range.end;
    return map.isIdentity() ? range : map.toSource(map.toView(range)).united(range);
}

std::vector<ViewPiece> cutIntoPieces(QStringView source, const text::ConvertedText& converted,
                                     std::vector<qsizetype> cuts)
{
    if (source.isEmpty())
        return {};
    const std::vector<ViewPiece> runs = conversionRuns(source.size(), converted.map);
    for (const ViewPiece& run : runs) {
        if (run.oneToOne)
            addGapCuts(run, converted.text, cuts);
    }
    std::sort(cuts.begin(), cuts.end());
    std::vector<ViewPiece> pieces;
    auto cut = cuts.begin();
    for (ViewPiece run : runs) {
        for (; cut != cuts.end() && *cut < run.source.end; ++cut) {
            const qsizetype length = *cut - run.source.start;
            if (!run.oneToOne || length <= 0)
                continue;
            pieces.push_back(
                {{run.source.start, *cut}, {run.view.start, run.view.start + length}, true, false});
            run.source.start += length;
            run.view.start += length;
        }
        pieces.push_back(run);
    }
    for (ViewPiece& piece : pieces)
        piece.gapBefore = isGap(converted.text, piece.view.start);
    return pieces;
}

} // namespace pizhu::document
