// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/annotation/foldedtext.h"

#include "app/annotation/characters.h"
#include "app/text/folding.h"

#include <algorithm>

namespace pizhu::annotation {

namespace {

/// Letters and digits of scripts that separate words by spaces.
bool isSpacedLetter(QChar unit)
{
    return unit.isLetterOrNumber() && unit.unicode() < 0x2E80;
}

bool isCombining(char32_t character)
{
    return QChar::category(character) == QChar::Mark_NonSpacing ||
           QChar::category(character) == QChar::Mark_Enclosing;
}

} // namespace

FoldedText::FoldedText(QStringView source)
{
    m_text.reserve(source.size());
    m_starts.reserve(static_cast<std::size_t>(source.size()));
    m_ends.reserve(static_cast<std::size_t>(source.size()));
    for (qsizetype at = 0; at < source.size();) {
        const qsizetype start = at;
        const char32_t character = nextCharacter(source, at);
        appendCharacter(character, {start, at});
    }
}

void FoldedText::appendCharacter(char32_t character, base::TextRange source)
{
    if (QChar::isSpace(character)) {
        m_spacePending = true;
        return;
    }
    const QStringView folded = text::foldCharacter(character);
    if (folded.isEmpty() && isCombining(character) && !m_ends.empty() && !m_spacePending)
        m_ends.back() = static_cast<qint32>(source.end);
    if (folded.isEmpty())
        return;
    const bool separatesWords = m_spacePending && !m_text.isEmpty() && isSpacedLetter(m_text.back()) &&
                                isSpacedLetter(folded.front());
    if (separatesWords)
        appendUnit(u' ', {m_ends.back(), source.start});
    m_spacePending = false;
    for (const QChar unit : folded)
        appendUnit(unit, source);
}

void FoldedText::appendUnit(QChar unit, base::TextRange source)
{
    m_text.append(unit);
    m_starts.push_back(static_cast<qint32>(source.start));
    m_ends.push_back(static_cast<qint32>(source.end));
}

base::TextRange FoldedText::toSource(base::TextRange folded) const
{
    Q_ASSERT(folded.fits(m_text.size()));
    return {m_starts[static_cast<std::size_t>(folded.start)],
            m_ends[static_cast<std::size_t>(folded.end - 1)]};
}

base::TextRange FoldedText::toFolded(base::TextRange source) const
{
    const auto first = std::ranges::upper_bound(m_ends, static_cast<qint32>(source.start));
    const auto last = std::ranges::lower_bound(m_starts, static_cast<qint32>(source.end));
    const base::TextRange folded{first - m_ends.begin(), last - m_starts.begin()};
    return folded.isEmpty() ? base::TextRange() : folded;
}

QString foldedForComparison(QStringView text)
{
    return FoldedText(text).text();
}

} // namespace pizhu::annotation
