// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/library/bruteforce.h"

#include "app/text/folding.h"

#include <QString>
#include <algorithm>
#include <cstring>

namespace pizhu::test {

namespace {

// Control characters that no text holds.
constexpr char kRunStart = '\x01';
constexpr char kRunEnd = '\x02';
constexpr char kBreak = '\x03';
constexpr char kFieldEnd = '\x04';

enum class Kind { Ideograph, Letter, Mark, Sign };

bool isSentenceSign(char32_t c)
{
    static constexpr QStringView kSigns =
        u"。，、；：！？｡､﹐﹑﹒﹔﹕﹖﹗︐︑︒︓︔︕︖．‼⁇⁈⁉\n\r\v\f\u0085\u2028\u2029";
    return c < 0x10000 && kSigns.contains(QChar(char16_t(c)));
}

bool isAsciiSentenceSign(char32_t c)
{
    return c < 128 && QStringView(u".,:;!?").contains(QChar(char16_t(c)));
}

Kind kindOf(char32_t c)
{
    if (QChar::isMark(c))
        return Kind::Mark;
    const bool symbol = QChar::category(c) == QChar::Symbol_Other;
    if (!QChar::isLetterOrNumber(c) && !symbol)
        return Kind::Sign;
    const QChar::Script script = QChar::script(c);
    constexpr char32_t kProlongedSoundMark = 0x30FC; // of both kana
    if (c == kProlongedSoundMark || script == QChar::Script_Han || script == QChar::Script_Hiragana ||
        script == QChar::Script_Katakana)
        return Kind::Ideograph;
    return symbol ? Kind::Sign : Kind::Letter;
}

/// Writes a text as its words and breaks, spelled folded or as they are.
class Spelling
{
public:
    Spelling(std::string& target, bool folded)
        : m_target(target)
        , m_begin(target.size())
        , m_folded(folded)
    {}

    void write(QStringView text)
    {
        const QList<uint> characters = text.toUcs4();
        for (qsizetype i = 0; i < characters.size(); ++i) {
            const bool atEnd = i + 1 == characters.size() || QChar::isSpace(characters[i + 1]);
            take(characters[i], atEnd);
        }
        endRun();
        if (m_target.size() > m_begin && m_target.back() == kBreak)
            m_target.pop_back();
    }

private:
    void take(char32_t c, bool atEnd)
    {
        if (isSentenceSign(c) || (isAsciiSentenceSign(c) && atEnd))
            return takeBreak();
        const QList<uint> parts = text::foldCharacter(c).toUcs4();
        const QString source = QString::fromUcs4(&c, 1);
        m_spelled = false;
        // An accent that stands on a letter folds to nothing, and is there all the same.
        if (parts.isEmpty() && m_inRun)
            spell({}, source);
        for (const uint part : parts) {
            const char32_t character = part;
            takePart(kindOf(part), QString::fromUcs4(&character, 1), source);
        }
    }

    void takePart(Kind kind, const QString& part, const QString& source)
    {
        if (kind == Kind::Mark) {
            if (m_inRun)
                spell(part, source);
            return;
        }
        if (kind != Kind::Letter)
            endRun();
        if (kind == Kind::Sign)
            return;
        if (kind == Kind::Letter && !m_inRun) {
            m_target += kRunStart;
            m_inRun = true;
        }
        spell(part, source);
    }

    /// As it stands, a character is in each word that it is part of, once: ½ is one in 1 and one in 2.
    void spell(const QString& part, const QString& source)
    {
        if (m_folded || !m_inRun || !m_spelled)
            m_target += (m_folded ? part : source).toStdString();
        m_spelled = m_inRun;
    }

    /// Several are one, and before the first word there is none.
    void takeBreak()
    {
        endRun();
        if (m_target.size() > m_begin && m_target.back() != kBreak)
            m_target += kBreak;
    }

    void endRun()
    {
        if (m_inRun)
            m_target += kRunEnd;
        m_inRun = false;
        m_spelled = false;
    }

    std::string& m_target;
    std::size_t m_begin;
    bool m_folded;
    bool m_inRun = false;
    bool m_spelled = false; ///< the character is in the run already
};

std::string spelled(QStringView text, bool folded)
{
    std::string result;
    Spelling(result, folded).write(text);
    return result;
}

} // namespace

void BruteForce::add(base::ArticleId id, QStringView title, QStringView text)
{
    m_ids.push_back(id);
    for (const bool folded : {true, false}) {
        Buffer& buffer = folded ? m_folded : m_exact;
        for (const QStringView field : {title, text}) {
            Spelling(buffer.text, folded).write(field);
            buffer.text += kFieldEnd;
        }
        buffer.ends.push_back(buffer.text.size());
    }
}

std::vector<base::ArticleId> BruteForce::search(const Buffer& buffer, const std::string& phrase) const
{
    std::vector<base::ArticleId> found;
    const char* const begin = buffer.text.data();
    const char* const end = begin + buffer.text.size();
    const char* from = begin;
    while (const void* hit =
               memmem(from, static_cast<std::size_t>(end - from), phrase.data(), phrase.size())) {
        const auto place = static_cast<std::size_t>(static_cast<const char*>(hit) - begin);
        const auto article = std::upper_bound(buffer.ends.begin(), buffer.ends.end(), place);
        found.push_back(m_ids[static_cast<std::size_t>(article - buffer.ends.begin())]);
        from = begin + *article;
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<base::ArticleId> BruteForce::folded(QStringView phrase) const
{
    return search(m_folded, spelled(phrase, true));
}

std::vector<base::ArticleId> BruteForce::exact(QStringView phrase) const
{
    return search(m_exact, spelled(phrase, false));
}

bool BruteForce::hasWords(QStringView phrase)
{
    return !spelled(phrase, true).empty();
}

} // namespace pizhu::test
