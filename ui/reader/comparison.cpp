// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/comparison.h"

namespace pizhu::ui {

namespace {

using base::TextRange;
using document::MarkKind;
using text::DiffParagraph;
using text::DiffPiece;
using text::ParagraphChange;
using text::PieceChange;

void mark(std::vector<document::Mark>& marks, TextRange range, MarkKind kind)
{
    if (!range.isEmpty())
        marks.push_back({.range = range, .kind = kind});
}

class ComparisonWriter
{
public:
    explicit ComparisonWriter(Comparison& comparison)
        : m_comparison(comparison)
    {}

    void add(const DiffParagraph& paragraph)
    {
        switch (paragraph.change) {
        case ParagraphChange::Same:
            break;
        case ParagraphChange::Changed:
            for (const DiffPiece& piece : paragraph.pieces)
                add(piece);
            finishPlace();
            break;
        case ParagraphChange::Removed:
        case ParagraphChange::Added:
            place(paragraph.before, paragraph.after, MarkKind::OnlyHere);
            break;
        case ParagraphChange::MovedAway:
            mark(m_comparison.leftMarks, paragraph.before, MarkKind::Elsewhere);
            break;
        case ParagraphChange::MovedHere:
            mark(m_comparison.rightMarks, paragraph.after, MarkKind::Elsewhere);
            break;
        }
        if (!paragraph.before.isEmpty())
            m_left = paragraph.before.end;
        if (!paragraph.after.isEmpty())
            m_right = paragraph.after.end;
    }

private:
    /// Removals and additions that touch are one difference.
    void add(const DiffPiece& piece)
    {
        if (piece.change == PieceChange::Removed)
            m_open.left = m_open.left.isEmpty() ? piece.before : m_open.left.united(piece.before);
        else if (piece.change == PieceChange::Added)
            m_open.right = m_open.right.isEmpty() ? piece.after : m_open.right.united(piece.after);
        else {
            finishPlace();
            m_left = piece.before.end;
            m_right = piece.after.end;
        }
    }

    void finishPlace()
    {
        const bool both = !m_open.left.isEmpty() && !m_open.right.isEmpty();
        if (!m_open.left.isEmpty() || !m_open.right.isEmpty())
            place(m_open.left, m_open.right, both ? MarkKind::Differs : MarkKind::OnlyHere);
        m_open = {};
    }

    void place(TextRange left, TextRange right, MarkKind kind)
    {
        mark(m_comparison.leftMarks, left, kind);
        mark(m_comparison.rightMarks, right, kind);
        if (left.isEmpty())
            left = {m_left, m_left};
        if (right.isEmpty())
            right = {m_right, m_right};
        m_comparison.differences.push_back({left, right});
        m_left = left.end;
        m_right = right.end;
    }

    Comparison& m_comparison;
    Comparison::Difference m_open;
    qsizetype m_left = 0; ///< how far both texts are written
    qsizetype m_right = 0;
};

} // namespace

Comparison compareTexts(const QString& left, const QString& right)
{
    const text::TextDiff diff = text::diffTexts(left, right);
    Comparison comparison;
    comparison.alignment = text::TextAlignment(diff, left.size(), right.size());
    ComparisonWriter writer(comparison);
    for (const DiffParagraph& paragraph : diff.paragraphs)
        writer.add(paragraph);
    comparison.isSame = comparison.leftMarks.empty() && comparison.rightMarks.empty();
    return comparison;
}

} // namespace pizhu::ui
