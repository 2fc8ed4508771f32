// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/annotation/codepoints.h"

namespace pizhu::annotation {

CodePointIndex::CodePointIndex(QStringView text)
    : m_utf16Length(text.size())
{
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text[i].isLowSurrogate() && text[i - 1].isHighSurrogate())
            m_pairs.push_back(i);
    }
}

base::TextRange CodePointIndex::toCodePoints(base::TextRange utf16) const
{
    return {toCodePoint(utf16.start), toCodePoint(utf16.end)};
}

std::optional<base::TextRange> CodePointIndex::toUtf16(base::TextRange codePoints) const
{
    if (!codePoints.fits(m_utf16Length - qsizetype(m_pairs.size())))
        return std::nullopt;
    return base::TextRange{toUtf16Unit(codePoints.start), toUtf16Unit(codePoints.end)};
}

qsizetype CodePointIndex::toCodePoint(qsizetype utf16) const
{
    return utf16 - (std::lower_bound(m_pairs.begin(), m_pairs.end(), utf16) - m_pairs.begin());
}

qsizetype CodePointIndex::toUtf16Unit(qsizetype codePoint) const
{
    // The k-th pair is the code point (offset of its first unit) − k; count the pairs before `codePoint`.
    std::size_t low = 0;
    std::size_t high = m_pairs.size();
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (m_pairs[middle] - 1 - qsizetype(middle) < codePoint)
            low = middle + 1;
        else
            high = middle;
    }
    return codePoint + qsizetype(low);
}

} // namespace pizhu::annotation
