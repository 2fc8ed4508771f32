// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/surroundings.h"

#include "app/text/boundaries.h"

#include <algorithm>

namespace pizhu::text {

namespace {

constexpr QStringView kSentenceEnds = u"。！？!?…\n";
constexpr QStringView kClauseEnds = u"，、；：,;:";
constexpr QStringView kClosing = u"”’」』》）〉】\")";
/// Less than this part of what was asked for tells too little.
constexpr qsizetype kLeastPart = 3;

/// Whether something ends right in front of `at`: a mark of `ends`, maybe with quotes and brackets closed
/// behind it.
bool endsBefore(QStringView text, qsizetype at, QStringView ends)
{
    if (at < text.size() && kClosing.contains(text[at]))
        return false;
    while (at > 0 && kClosing.contains(text[at - 1]))
        --at;
    return at > 0 && ends.contains(text[at - 1]);
}

/// The first of the places [from, to) at which something ends; -1 where nothing does.
qsizetype firstEnd(QStringView text, qsizetype from, qsizetype to, QStringView ends)
{
    for (qsizetype at = from; at < to; ++at) {
        if (endsBefore(text, at, ends))
            return at;
    }
    return -1;
}

qsizetype lastEnd(QStringView text, qsizetype from, qsizetype to, QStringView ends)
{
    for (qsizetype at = to; at > from; --at) {
        if (endsBefore(text, at, ends))
            return at;
    }
    return -1;
}

QString before(QStringView text, qsizetype around)
{
    if (text.size() <= around)
        return text.toString();
    const qsizetype from = text.size() - around;
    const qsizetype to = text.size() - around / kLeastPart;
    qsizetype start = firstEnd(text, from, to, kSentenceEnds);
    if (start < 0)
        start = firstEnd(text, from, to, kClauseEnds);
    if (start < 0)
        start = Boundaries(text, TextUnit::Character).following(from - 1);
    while (start < text.size() && text[start].isSpace()) // of a paragraph that begins there
        ++start;
    return u'…' + text.sliced(start).toString();
}

QString after(QStringView text, qsizetype around)
{
    if (text.size() <= around)
        return text.toString();
    const qsizetype from = around / kLeastPart;
    qsizetype end = lastEnd(text, from, around, kSentenceEnds);
    if (end < 0)
        end = lastEnd(text, from, around, kClauseEnds);
    if (end < 0)
        end = Boundaries(text, TextUnit::Character).preceding(around + 1);
    QStringView kept = text.first(end);
    while (kept.endsWith(u'\n'))
        kept.chop(1);
    return kept.toString() + u'…';
}

} // namespace

Surroundings surroundings(QStringView text, base::TextRange passage, qsizetype around)
{
    return {before(text.first(passage.start), around), after(text.sliced(passage.end), around)};
}

} // namespace pizhu::text
