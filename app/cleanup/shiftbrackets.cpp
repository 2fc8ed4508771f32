// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/shiftlattice.h"

namespace pizhu::cleanup {

namespace {

constexpr QStringView kOpening = u"（「『《〈【“(";
constexpr QStringView kClosing = u"）」』》〉】”)";
/// How far brackets may be apart.
constexpr qsizetype kBracketed = 40;
/// What it is worth that a bracket closes the last open one, and costs that there is none.
constexpr double kBracket = 2;

} // namespace

/// What brackets are worth beyond what the model says of them: it does not see far enough.
double ShiftLattice::bracketScore(const Node& node, QChar character) const
{
    if (const qsizetype closing = kClosing.indexOf(character); closing >= 0)
        return isOpen(node, kOpening[closing], character) ? kBracket : -kBracket;
    const qsizetype opening = kOpening.indexOf(character);
    if (opening < 0)
        return 0;
    const QStringView ahead = m_text.mid(node.position, kBracketed);
    const qsizetype closed = ahead.indexOf(kClosing[opening]);
    const qsizetype opened = ahead.indexOf(character);
    return closed >= 0 && (opened < 0 || opened > closed) ? kBracket : 0;
}

/// True when the last bracket of this kind before the end of `node` is an opening one.
bool ShiftLattice::isOpen(const Node& node, QChar opening, QChar closing) const
{
    qsizetype left = kBracketed;
    const Node* here = &node;
    for (; left > 0; here = &at(here->previous), --left) {
        for (const QChar character : {here->added[1], here->added[0]}) {
            if (character == opening || character == closing)
                return character == opening;
        }
        if (here->previous < 0)
            break;
    }
    const QStringView before = m_text.left(at(0).position).right(left);
    return before.lastIndexOf(opening) > before.lastIndexOf(closing);
}

} // namespace pizhu::cleanup
