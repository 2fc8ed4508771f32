// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/folding.h"

#include "app/text/foldtable/foldtable.h"

namespace pizhu::text {

namespace {

constexpr char32_t kFirstOfPlane1 = 0x10000;
constexpr char32_t kEndOfPlane3 = 0x40000;

/// Every character of planes 0 to 3 in UTF-16, in order, so that an unchanged character has static text too.
[[nodiscard]] std::u16string everyCharacter()
{
    std::u16string all;
    all.reserve(kFirstOfPlane1 + 2 * (kEndOfPlane3 - kFirstOfPlane1));
    for (char32_t c = 0; c < kFirstOfPlane1; ++c)
        all += char16_t(c);
    for (char32_t c = kFirstOfPlane1; c < kEndOfPlane3; ++c)
        all.append({QChar::highSurrogate(c), QChar::lowSurrogate(c)});
    return all;
}

[[nodiscard]] QStringView unchanged(char32_t character)
{
    static const std::u16string all = everyCharacter();
    if (character < kFirstOfPlane1)
        return QStringView(all).mid(character, 1);
    return QStringView(all).mid(kFirstOfPlane1 + 2 * qsizetype(character - kFirstOfPlane1), 2);
}

/// Length in units of the character at `position`; a lone surrogate is a character of its own.
[[nodiscard]] qsizetype lengthAt(QStringView text, qsizetype position)
{
    const bool pair =
        text[position].isHighSurrogate() && position + 1 < text.size() && text[position + 1].isLowSurrogate();
    return pair ? 2 : 1;
}

[[nodiscard]] char32_t characterAt(QStringView text, qsizetype position, qsizetype length)
{
    return length == 2 ? QChar::surrogateToUcs4(text[position], text[position + 1])
                       : text[position].unicode();
}

class Tokeniser
{
public:
    Tokeniser(QStringView text, const TokenSink& sink)
        : m_text(text)
        , m_sink(sink)
    {}

    void run()
    {
        for (qsizetype i = 0; i < m_text.size() && !m_stopped; i = m_next) {
            const qsizetype length = lengthAt(m_text, i);
            m_next = i + length;
            take(i, foldEntry(characterAt(m_text, i, length)));
        }
        endRun();
    }

private:
    void take(qsizetype start, FoldEntry entry)
    {
        if (entry.isExpanded() && entry.characterClass() != CharacterClass::Break)
            takeExpanded(start, foldedText(entry));
        else
            takeOne(start, entry, entry.isChanged() ? foldedText(entry) : m_text.mid(start, m_next - start));
    }

    /// ㈱ stands for (株) and ㎡ for m2: each part counts as if it stood in the text.
    void takeExpanded(qsizetype start, QStringView folded)
    {
        for (qsizetype i = 0; i < folded.size();) {
            const qsizetype length = lengthAt(folded, i);
            const FoldEntry entry = foldEntry(characterAt(folded, i, length));
            if (entry.characterClass() == CharacterClass::MaybeBreak)
                endRun();
            else
                takeOne(start, entry, folded.mid(i, length));
            i += length;
        }
    }

    void takeOne(qsizetype start, FoldEntry entry, QStringView folded)
    {
        switch (entry.characterClass()) {
        case CharacterClass::Ideograph:
            endRun();
            emitWord(start, m_next, folded);
            break;
        case CharacterClass::Letter:
            continueRun(start, folded);
            break;
        case CharacterClass::Mark:
            if (m_inRun)
                continueRun(start, folded);
            break;
        case CharacterClass::Transparent:
            endRun();
            break;
        case CharacterClass::MaybeBreak:
            endRun();
            if (m_next >= m_text.size() || m_text[m_next].isSpace())
                emitBreak(start);
            break;
        case CharacterClass::Break:
            endRun();
            emitBreak(start);
            break;
        }
    }

    void continueRun(qsizetype start, QStringView folded)
    {
        if (!m_inRun)
            m_runStart = start;
        m_inRun = true;
        m_runEnd = m_next;
        m_run.append(folded);
    }

    void endRun()
    {
        if (!m_inRun)
            return;
        m_inRun = false;
        emitWord(m_runStart, m_runEnd, m_run);
        m_run.resize(0);
    }

    void emitWord(qsizetype start, qsizetype end, QStringView folded)
    {
        m_afterBreak = false;
        m_stopped = m_stopped || !m_sink(start, end, TokenKind::Word, folded);
    }

    void emitBreak(qsizetype start)
    {
        if (!m_afterBreak)
            m_stopped = m_stopped || !m_sink(start, m_next, TokenKind::Break, {});
        m_afterBreak = true;
    }

    QStringView m_text;
    const TokenSink& m_sink;
    QString m_run;
    qsizetype m_runStart = 0;
    qsizetype m_runEnd = 0;
    qsizetype m_next = 0;
    bool m_inRun = false;
    bool m_afterBreak = false;
    bool m_stopped = false;
};

} // namespace

QByteArray foldVersion()
{
    return QByteArray(generated::kFoldVersion);
}

QStringView foldCharacter(char32_t character)
{
    if (character > QChar::LastValidCodePoint)
        return {};
    const FoldEntry entry = foldEntry(character);
    return entry.isChanged() ? foldedText(entry) : unchanged(character);
}

QString fold(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype length = lengthAt(text, i);
        const FoldEntry entry = foldEntry(characterAt(text, i, length));
        result.append(entry.isChanged() ? foldedText(entry) : text.mid(i, length));
        i += length;
    }
    return result;
}

void tokenise(QStringView text, const TokenSink& sink)
{
    Tokeniser(text, sink).run();
}

std::vector<Token> tokenise(QStringView text)
{
    std::vector<Token> tokens;
    tokenise(text, [&tokens](qsizetype start, qsizetype end, TokenKind kind, QStringView folded) {
        tokens.push_back({start, end, kind, folded.toString()});
        return true;
    });
    return tokens;
}

} // namespace pizhu::text
