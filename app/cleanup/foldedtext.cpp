// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/foldedtext.h"

#include "app/text/folding.h"

namespace pizhu::cleanup {

FoldedText::FoldedText(QStringView source)
{
    m_text.reserve(source.size());
    m_starts.reserve(static_cast<std::size_t>(source.size()) + 1);
    for (qsizetype start = 0, next = 0; start < source.size(); start = next) {
        const bool pair = source[start].isHighSurrogate() && start + 1 < source.size() &&
                          source[start + 1].isLowSurrogate();
        const char32_t character =
            pair ? QChar::surrogateToUcs4(source[start], source[start + 1]) : source[start].unicode();
        next = start + (pair ? 2 : 1);
        if (QChar::isSpace(character))
            m_text.append(u' ');
        else
            m_text.append(text::foldCharacter(character));
        m_starts.resize(static_cast<std::size_t>(m_text.size()), start);
    }
    m_starts.push_back(source.size());
}

base::TextRange FoldedText::toSource(base::TextRange folded) const
{
    return {m_starts[static_cast<std::size_t>(folded.start)], m_starts[static_cast<std::size_t>(folded.end)]};
}

QString comparisonKey(QStringView text)
{
    const QString folded = text::fold(text);
    QString key;
    for (const QChar c : folded) {
        if (c.isLetterOrNumber() || c.isSurrogate())
            key.append(c);
    }
    return key;
}

} // namespace pizhu::cleanup
