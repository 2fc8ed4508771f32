// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/draft.h"

#include "app/text/normalisation.h"

namespace pizhu::cleanup {

using base::TextRange;

namespace {

/// Where `range` lies after `cut` was taken out; empty when nothing of it is left.
TextRange without(TextRange range, TextRange cut)
{
    const auto moved = [&](qsizetype at) {
        return at <= cut.start ? at : std::max(cut.start, at - cut.length());
    };
    return {moved(range.start), moved(range.end)};
}

void cutRuns(std::vector<document::Run>& runs, TextRange cut)
{
    for (document::Run& run : runs)
        run.range = without(run.range, cut);
    std::erase_if(runs, [](const document::Run& run) { return run.range.isEmpty(); });
}

/// A repair may be empty (a tag was taken out), so emptiness alone does not end it.
void cutRepairs(std::vector<document::Repair>& repairs, TextRange cut)
{
    std::erase_if(repairs, [cut](const document::Repair& repair) {
        return cut.contains(repair.range) && (!repair.range.isEmpty() || cut.contains(repair.range.start));
    });
    for (document::Repair& repair : repairs)
        repair.range = without(repair.range, cut);
}

} // namespace

void noteCandidate(document::Metadata& metadata, QLatin1String field, const QStringList& value,
                   const Finding& finding)
{
    TextRange range;
    if (value.size() == 1) {
        const qsizetype at = finding.line.indexOf(value.front());
        range = at < 0 ? TextRange() : TextRange{at, at + value.front().size()};
    }
    document::addCandidate(metadata, {field, value, finding.origin, finding.confidence, finding.line, range});
}

void offerText(Draft& draft, document::Field<QString> document::Metadata::*member, const QString& value,
               const Finding& finding)
{
    if (const QString tidy = text::simplifySpaces(value); !tidy.isEmpty())
        offer(draft, member, tidy, finding);
}

void offerList(Draft& draft, document::Field<QStringList> document::Metadata::*member,
               const QStringList& value, const Finding& finding)
{
    if (!value.isEmpty())
        offer(draft, member, value, finding);
}

void removePieces(Draft& draft, std::size_t first, std::size_t last, const QString& rule)
{
    const auto from = draft.pieces.begin() + static_cast<std::ptrdiff_t>(first);
    const auto to = draft.pieces.begin() + static_cast<std::ptrdiff_t>(last);
    for (auto piece = from; piece != to; ++piece) {
        draft.log.removals.push_back({rule, piece->text});
        draft.fieldTexts.push_back(std::move(*piece));
    }
    draft.pieces.erase(from, to);
}

void cutRange(Draft& draft, Piece& piece, TextRange range, const QString& rule)
{
    if (range.isEmpty())
        return;
    draft.log.removals.push_back({rule, range.of(piece.text).toString()});
    Piece removed = piece;
    draft.fieldTexts.push_back(std::move(removed));
    piece.text.remove(range.start, range.length());
    cutRuns(piece.block.runs, range);
    cutRepairs(piece.repairs, range);
}

bool isProse(const Piece& piece)
{
    using document::BlockKind;
    const BlockKind kind = piece.block.kind;
    return kind == BlockKind::Paragraph || kind == BlockKind::Quote || kind == BlockKind::List;
}

} // namespace pizhu::cleanup
