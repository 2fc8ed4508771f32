// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/annotation/anchoring.h"

#include "app/annotation/anchorcarrier.h"

namespace pizhu::annotation {

namespace {

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
    return AnchorCarrier(newText).carry(anchor).anchor;
}

} // namespace pizhu::annotation
