// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/foldedtext.h"

#include "app/text/folding.h"
#include "app/text/foldtable/foldtable.h"

namespace pizhu::cleanup {

namespace {

qsizetype lengthAt(QStringView text, qsizetype at)
{
    return text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate() ? 2 : 1;
}

QStringView folded(QStringView character)
{
    const char32_t code =
        character.size() == 2 ? QChar::surrogateToUcs4(character[0], character[1]) : character[0].unicode();
    if (QChar::isSpace(code))
        return u" ";
    const text::FoldEntry entry = text::foldEntry(code);
    return entry.isChanged() ? text::foldedText(entry) : character;
}

} // namespace

// Clean-up does this several times to every text, and nearly every character folds to one unit: room for
// that is made at once.
FoldedText::FoldedText(QStringView source)
    : m_text(source.size(), Qt::Uninitialized)
    , m_starts(static_cast<std::size_t>(source.size()) + 1)
{
    QChar* units = m_text.data();
    std::size_t written = 0;
    for (qsizetype start = 0, next = 0; start < source.size(); start = next) {
        next = start + lengthAt(source, start);
        for (const QChar unit : folded(source.mid(start, next - start))) {
            if (written + 1 == m_starts.size()) {
                m_starts.resize(2 * m_starts.size());
                m_text.resize(static_cast<qsizetype>(m_starts.size()) - 1);
                units = m_text.data();
            }
            units[written] = unit;
            m_starts[written++] = start;
        }
    }
    m_text.truncate(static_cast<qsizetype>(written));
    m_starts.resize(written + 1);
    m_starts.back() = source.size();
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
