// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/corrections.h"

#include "app/annotation/anchorcarrier.h"
#include "app/annotation/anchoring.h"
#include "app/text/textdiff.h"

#include <QCoreApplication>
#include <algorithm>

namespace pizhu::library {

using base::ErrorCode;
using base::fail;
using base::Result;
using base::TextRange;
using document::Repair;
using document::TextReplacement;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::library)
};

constexpr qsizetype kAdjacent = 1; ///< so many equal characters between two changes make them one

bool isInText(const Repair& repair)
{
    return repair.field == QLatin1String("text");
}

/// One that stands in the text.
bool isMade(const Repair& repair)
{
    return isCorrection(repair) && isInText(repair) &&
           repair.certainty != document::RepairCertainty::Unrepaired;
}

bool touches(TextRange a, TextRange b)
{
    return a.start <= b.end && b.start <= a.end;
}

/// Changes are drawn at the borders of words; of those only what differs is replaced.
void shrink(TextReplacement& change, const QString& text)
{
    const auto first = [&] { return text[change.range.start]; };
    const auto last = [&] { return text[change.range.end - 1]; };
    while (!change.range.isEmpty() && !change.text.isEmpty() && first() == change.text.front() &&
           !first().isHighSurrogate()) {
        change.text.remove(0, 1);
        ++change.range.start;
    }
    while (!change.range.isEmpty() && !change.text.isEmpty() && last() == change.text.back() &&
           !last().isLowSurrogate()) {
        change.text.chop(1);
        --change.range.end;
    }
}

/// The stretches that differ, in offsets of the whole text.
std::vector<TextReplacement> changedStretches(const QString& text, TextRange passage, const QString& wanted)
{
    const QString present = passage.of(text).toString();
    std::vector<TextReplacement> changes;
    qsizetype reached = 0;
    for (const text::DiffPiece& piece : text::diffWords(present, wanted)) {
        const qsizetype start = reached;
        reached = piece.before.isEmpty() ? start : piece.before.end;
        if (piece.change == text::PieceChange::Same)
            continue;
        const qsizetype gap = changes.empty() ? 0 : start - changes.back().range.end;
        if (changes.empty() || gap > kAdjacent)
            changes.push_back({{start, start}, QString()});
        else
            changes.back().text += QStringView(present).mid(changes.back().range.end, gap);
        changes.back().range.end = reached;
        changes.back().text += piece.after.of(wanted);
    }
    for (TextReplacement& change : changes) {
        change.range = change.range.shifted(passage.start);
        shrink(change, text);
    }
    return changes;
}

/// What only adds takes a neighbour in, so that there is something to know the place by.
void takeNeighbourIn(TextReplacement& change, const QString& text, TextRange passage)
{
    if (!change.range.isEmpty())
        return;
    if (change.range.start > passage.start) {
        const qsizetype pair = text[change.range.start - 1].isLowSurrogate() ? 2 : 1;
        change.range.start -= pair;
        change.text.prepend(text.mid(change.range.start, pair));
    } else if (change.range.end < passage.end) {
        const qsizetype pair = text[change.range.end].isHighSurrogate() ? 2 : 1;
        change.text.append(text.mid(change.range.end, pair));
        change.range.end += pair;
    }
}

void put(std::vector<Repair>& repairs, Repair repair)
{
    const auto isBehind = [&repair](const Repair& other) {
        return other.field == repair.field && other.range.start > repair.range.start;
    };
    repairs.insert(std::ranges::find_if(repairs, isBehind), std::move(repair));
}

void moveAll(std::vector<Repair>& repairs, const TextReplacement& edit)
{
    for (Repair& repair : repairs) {
        if (isInText(repair))
            repair.range = document::movedBy(edit, repair.range);
    }
}

/// What stood in `range` before the corrections in it, which are taken out of the log.
QString takeOriginal(std::vector<Repair>& repairs, const QString& text, TextRange range)
{
    QString original = range.of(text).toString();
    for (auto repair = repairs.rbegin(); repair != repairs.rend(); ++repair) {
        if (isMade(*repair) && range.contains(repair->range))
            original.replace(repair->range.start - range.start, repair->range.length(), repair->before);
    }
    std::erase_if(repairs,
                  [range](const Repair& repair) { return isMade(repair) && range.contains(repair.range); });
    return original;
}

/// Reaches over corrections made before that it touches.
void widen(TextReplacement& edit, const std::vector<Repair>& repairs, const QString& text)
{
    for (const Repair& repair : repairs) {
        if (!isMade(repair) || !touches(repair.range, edit.range))
            continue;
        const TextRange whole = edit.range.united(repair.range);
        edit.text = text.mid(whole.start, edit.range.start - whole.start) + edit.text +
                    text.mid(edit.range.end, whole.end - edit.range.end);
        edit.range = whole;
    }
}

bool make(Cleaning& cleaning, TextReplacement& edit)
{
    const QString text = cleaning.document.text;
    widen(edit, cleaning.log.repairs, text);
    if (!document::replaceText(cleaning.document, edit))
        return false;
    const QString original = takeOriginal(cleaning.log.repairs, text, edit.range);
    moveAll(cleaning.log.repairs, edit);
    moveAll(cleaning.log.reverted, edit);
    if (original != edit.text)
        put(cleaning.log.repairs, {.range = edit.place(),
                                   .before = original,
                                   .after = edit.text,
                                   .kind = kCorrectionKind,
                                   .certainty = document::RepairCertainty::Proven});
    return true;
}

const document::Block* blockAround(const document::Document& document, TextRange passage)
{
    const auto block = std::ranges::find_if(document.blocks, [passage](const document::Block& candidate) {
        return candidate.range.contains(passage);
    });
    return block == document.blocks.end() ? nullptr : &*block;
}

annotation::Anchor anchorOf(const Repair& correction, const QString& correctedText, const QString& words)
{
    if (correction.range.isEmpty() || !correction.range.fits(correctedText.size()))
        return {.range = {}, .quote = {words, {}, {}}};
    annotation::Anchor anchor = annotation::makeAnchor(correctedText, correction.range);
    anchor.quote.exact = words;
    return anchor;
}

struct FoundWords
{
    TextRange range;
    double agreement = 0; ///< of the context
};

/// Where those words stand in that context now, if they do.
std::optional<FoundWords> placeOf(const annotation::AnchorCarrier& carrier, const annotation::Anchor& words,
                                  const QString& text)
{
    const annotation::Carried found = carrier.carry(words);
    if (!found.evidence || !found.anchor.range.fits(text.size()) ||
        found.anchor.range.of(text) != words.quote.exact)
        return std::nullopt;
    return FoundWords{found.anchor.range, found.evidence->context().value_or(0)};
}

} // namespace

bool isCorrection(const Repair& repair)
{
    return repair.kind == kCorrectionKind;
}

Result<std::vector<TextReplacement>> correctText(Cleaning& cleaning, TextRange passage, const QString& text)
{
    const QString& present = cleaning.document.text;
    if (!passage.fits(present.size()) || !blockAround(cleaning.document, passage))
        return fail(ErrorCode::InvalidInput, Tr::tr("A correction stays within one paragraph."));
    if (text.contains(u'\n'))
        return fail(ErrorCode::InvalidInput, Tr::tr("A correction cannot split a paragraph."));
    std::vector<TextReplacement> edits = changedStretches(present, passage, text);
    if (edits.empty())
        return fail(ErrorCode::InvalidInput, Tr::tr("The text is the same; there is nothing to correct."));
    std::ranges::reverse(edits); // from the last to the first, so that places stay right
    Cleaning corrected = cleaning;
    for (TextReplacement edit : edits) {
        takeNeighbourIn(edit, present, passage);
        if (!make(corrected, edit))
            return fail(ErrorCode::InvalidInput, Tr::tr("A correction stays within one paragraph."));
    }
    if (corrected.document.text.trimmed().isEmpty())
        return fail(ErrorCode::InvalidInput, Tr::tr("A correction cannot take all of the text away."));
    cleaning = std::move(corrected);
    return edits;
}

void repeatCorrections(Cleaning& cleaning, const QString& correctedText,
                       const document::CleanupLog& corrected)
{
    if (std::ranges::none_of(corrected.repairs, isCorrection))
        return;
    const QString text = cleaning.document.text;
    const annotation::AnchorCarrier carrier(text);
    std::vector<TextReplacement> edits;
    std::vector<Repair> lost;
    for (const Repair& correction : corrected.repairs) {
        if (!isCorrection(correction))
            continue;
        const auto wrong = placeOf(carrier, anchorOf(correction, correctedText, correction.before), text);
        const auto right = placeOf(carrier, anchorOf(correction, correctedText, correction.after), text);
        if (wrong && (!right || wrong->agreement > right->agreement))
            edits.push_back({wrong->range, correction.after});
        else if (!right)
            lost.push_back(correction);
    }
    std::ranges::stable_sort(edits, std::greater(),
                             [](const TextReplacement& edit) { return edit.range.start; });
    for (TextReplacement& edit : edits)
        std::ignore = make(cleaning, edit);
    for (Repair& correction : lost) {
        correction.range = {};
        correction.certainty = document::RepairCertainty::Unrepaired;
        cleaning.log.repairs.push_back(std::move(correction));
    }
}

} // namespace pizhu::library
