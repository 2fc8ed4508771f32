// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/textedit.h"

namespace pizhu::cleanup {

using base::TextRange;

namespace {

/// Where a range of the old text lies in the new one; an end inside an edit snaps outwards.
TextRange moved(TextRange range, const std::vector<TextEdit>& edits)
{
    TextRange result = range;
    for (const TextEdit& edit : edits) {
        const qsizetype growth = edit.after.size() - edit.range.length();
        if (edit.range.end <= range.start)
            result = result.shifted(growth);
        else if (edit.range.start < range.end)
            result.end += std::max(growth, -edit.range.length());
    }
    return {std::max<qsizetype>(result.start, 0), std::max(result.start, result.end)};
}

} // namespace

QString edited(const QString& text, const std::vector<TextEdit>& edits)
{
    QString result;
    qsizetype at = 0;
    for (const TextEdit& edit : edits) {
        result.append(QStringView(text).mid(at, edit.range.start - at));
        result.append(edit.after);
        at = edit.range.end;
    }
    return result.append(QStringView(text).mid(at));
}

void applyEdits(Piece& piece, const std::vector<TextEdit>& edits)
{
    if (edits.empty())
        return;
    const QString after = edited(piece.text, edits);
    for (document::Run& run : piece.block.runs) {
        run.range = moved(run.range, edits);
        run.range.end = std::min(run.range.end, after.size());
    }
    std::erase_if(piece.block.runs, [](const document::Run& run) { return run.range.isEmpty(); });
    for (document::Repair& repair : piece.repairs)
        repair.range = moved(repair.range, edits);
    qsizetype growth = 0;
    for (const TextEdit& edit : edits) {
        const qsizetype start = edit.range.start + growth;
        document::Repair repair;
        repair.range = {start, start + edit.after.size()};
        repair.before = edit.range.of(piece.text).toString();
        repair.after = edit.after;
        repair.kind = edit.kind;
        repair.certainty = edit.certainty;
        piece.repairs.push_back(std::move(repair));
        growth += edit.after.size() - edit.range.length();
    }
    piece.text = after;
}

} // namespace pizhu::cleanup
