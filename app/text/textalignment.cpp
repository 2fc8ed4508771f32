// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/textalignment.h"

#include <algorithm>

namespace pizhu::text {

namespace {

/// Between two anchors, in proportion.
qsizetype between(qsizetype at, qsizetype from, qsizetype to, qsizetype otherFrom, qsizetype otherTo)
{
    if (to <= from)
        return otherFrom;
    const double part = static_cast<double>(at - from) / static_cast<double>(to - from);
    return otherFrom + static_cast<qsizetype>(part * static_cast<double>(otherTo - otherFrom));
}

template <typename Anchors, typename Member>
qsizetype mapped(const Anchors& anchors, qsizetype at, Member from, Member to)
{
    if (anchors.empty())
        return at;
    const auto next = std::ranges::upper_bound(anchors, at, {}, from);
    if (next == anchors.begin())
        return anchors.front().*to;
    const auto last = std::prev(next);
    if (next == anchors.end())
        return (*last).*to;
    return between(at, (*last).*from, (*next).*from, (*last).*to, (*next).*to);
}

} // namespace

TextAlignment::TextAlignment(const TextDiff& diff, qsizetype beforeLength, qsizetype afterLength)
{
    add(0, 0);
    for (const DiffParagraph& paragraph : diff.paragraphs) {
        if (paragraph.before.isEmpty() || paragraph.after.isEmpty() || paragraph.counterpart >= 0)
            continue;
        add(paragraph.before.start, paragraph.after.start);
        for (const DiffPiece& piece : paragraph.pieces) {
            if (piece.change == PieceChange::Same || piece.change == PieceChange::Variant) {
                add(piece.before.start, piece.after.start);
                add(piece.before.end, piece.after.end);
            }
        }
        add(paragraph.before.end, paragraph.after.end);
    }
    add(beforeLength, afterLength);
}

void TextAlignment::add(qsizetype before, qsizetype after)
{
    if (m_anchors.empty() || (before >= m_anchors.back().before && after >= m_anchors.back().after))
        m_anchors.push_back({before, after});
}

qsizetype TextAlignment::toAfter(qsizetype before) const
{
    return mapped(m_anchors, before, &Anchor::before, &Anchor::after);
}

qsizetype TextAlignment::toBefore(qsizetype after) const
{
    return mapped(m_anchors, after, &Anchor::after, &Anchor::before);
}

} // namespace pizhu::text
