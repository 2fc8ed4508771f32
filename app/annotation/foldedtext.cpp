// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/annotation/foldedtext.h"

#include "app/annotation/characters.h"
#include "app/text/folding.h"

#include <algorithm>

namespace pizhu::annotation {

using base::TextRange;

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

/// Folds a text into something that is told of each unit with the source range it comes from, and of a
/// combining mark that belongs to the unit before it.
template <typename Sink>
class Folding
{
public:
    explicit Folding(Sink& sink)
        : m_sink(sink)
    {}

    void fold(QStringView source)
    {
        for (qsizetype at = 0; at < source.size();) {
            const qsizetype start = at;
            const char32_t character = nextCharacter(source, at);
            append(character, {start, at});
        }
    }

private:
    void append(char32_t character, TextRange source)
    {
        if (QChar::isSpace(character)) {
            m_spacePending = true;
            return;
        }
        const QStringView folded = text::foldCharacter(character);
        if (folded.isEmpty()) {
            if (isCombining(character) && !m_sink.text.isEmpty() && !m_spacePending)
                m_sink.widenTo(source.end);
            return;
        }
        const bool separatesWords = m_spacePending && !m_sink.text.isEmpty() &&
                                    isSpacedLetter(m_sink.text.back()) && isSpacedLetter(folded.front());
        if (separatesWords)
            m_sink.appendSpaceBefore(source.start);
        m_spacePending = false;
        for (const QChar unit : folded)
            m_sink.append(unit, source);
    }

    Sink& m_sink;
    bool m_spacePending = false;
};

struct FoldedUnits
{
    QString& text;

    void append(QChar unit, TextRange /*source*/) { text.append(unit); }
    void appendSpaceBefore(qsizetype /*source*/) { text.append(u' '); }
    void widenTo(qsizetype /*end*/) {}
};

struct FoldedUnitsWithPlaces
{
    QString& text;
    std::vector<qint32>& starts;
    std::vector<qint32>& ends;

    void append(QChar unit, TextRange source)
    {
        text.append(unit);
        starts.push_back(static_cast<qint32>(source.start));
        ends.push_back(static_cast<qint32>(source.end));
    }
    void appendSpaceBefore(qsizetype source) { append(u' ', {ends.back(), source}); }
    void widenTo(qsizetype end) { ends.back() = static_cast<qint32>(end); }
};

} // namespace

FoldedText::FoldedText(QStringView source)
{
    m_text.reserve(source.size());
    m_starts.reserve(static_cast<std::size_t>(source.size()));
    m_ends.reserve(static_cast<std::size_t>(source.size()));
    FoldedUnitsWithPlaces units{m_text, m_starts, m_ends};
    Folding(units).fold(source);
}

TextRange FoldedText::toSource(TextRange folded) const
{
    Q_ASSERT(folded.fits(m_text.size()));
    return {m_starts[static_cast<std::size_t>(folded.start)],
            m_ends[static_cast<std::size_t>(folded.end - 1)]};
}

TextRange FoldedText::toFolded(TextRange source) const
{
    const auto first = std::ranges::upper_bound(m_ends, static_cast<qint32>(source.start));
    const auto last = std::ranges::lower_bound(m_starts, static_cast<qint32>(source.end));
    const TextRange folded{first - m_ends.begin(), last - m_starts.begin()};
    return folded.isEmpty() ? TextRange() : folded;
}

QString foldedForComparison(QStringView text)
{
    QString folded;
    folded.reserve(text.size());
    FoldedUnits units{folded};
    Folding(units).fold(text);
    return folded;
}

} // namespace pizhu::annotation
