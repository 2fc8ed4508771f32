// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/decodingscore.h"

#include "app/text/charset.h"
#include "app/text/normalisation.h"

#include <QByteArray>
#include <QList>
#include <algorithm>
#include <bitset>
#include <memory>

namespace pizhu::text {

using namespace Qt::StringLiterals;

namespace {

using CharacterSet = std::bitset<0x10000>;

/// Rows of a two-byte charset: lead bytes [firstLead, lastLead], trails from `firstTrail` on.
struct Rows
{
    const char* charset;
    int firstLead;
    int lastLead;
    int firstTrail;
};

/// Decodes one code a line: a line feed is no trail byte.
[[nodiscard]] CharacterSet charactersOf(const Rows& rows)
{
    QByteArray codes;
    for (int lead = rows.firstLead; lead <= rows.lastLead; ++lead) {
        for (int trail = rows.firstTrail; trail <= 0xFE; ++trail)
            codes.append(static_cast<char>(lead)).append(static_cast<char>(trail)).append('\n');
    }
    CharacterSet set;
    const QString text = decodeLossily(codes, charsetNamed(rows.charset)).text;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        if (line.size() == 1)
            set.set(line.front().unicode());
    }
    set.reset(QChar::ReplacementCharacter);
    return set;
}

/// The characters that the standards put first because they are the common ones, and the most frequent ones
/// of running text.
struct Common
{
    CharacterSet simplified = charactersOf({"gb2312", 0xB0, 0xD7, 0xA1});
    CharacterSet traditional = charactersOf({"big5", 0xA4, 0xC6, 0x40});
    CharacterSet japanese = charactersOf({"euc-jp", 0xB0, 0xCF, 0xA1});
    CharacterSet syllables = charactersOf({"euc-kr", 0xB0, 0xC8, 0xA1});
    CharacterSet frequent;

    Common()
    {
        for (const QChar c :
             u"的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們生到作地于於出就分对對成会會可"
             "主发發年动動同工也能下过過子说說产產种種面而方后後多定行学學法所民得经經十三之进進着著等部度家"
             "电電力里裡如水化高自二理起小物现現实實加都两兩体體制机機当當使点點从從业業本去把性好应應开開它"
             "合"
             "还還因由其些然前外天政四日那社义義事平相全表间間样樣与與关關各重新内內数數正心你明看原又么麼利"
             "比或但第向道此变變条條只没沒结結解问問意建月公无無很情者最立代想已通并並提党黨五位入常文总總次"
             "이다의는에을를은가고한하지도로사기들어서나해그아자일인리시있것수대정부전스으게라과와"_s)
            frequent.set(c.unicode());
    }
};

[[nodiscard]] const Common& common()
{
    static const auto sets = std::make_unique<const Common>();
    return *sets;
}

enum class Language { Simplified, Traditional, Japanese, Korean };

[[nodiscard]] bool isKana(char16_t c)
{
    return (c >= 0x3041 && c <= 0x309F) || (c >= 0x30A0 && c <= 0x30FF);
}

[[nodiscard]] bool isHangul(char16_t c)
{
    return c >= 0xAC00 && c <= 0xD7A3;
}

/// Punctuation of running text; not the symbols that share its blocks.
[[nodiscard]] bool isStop(char16_t c)
{
    return QStringView(u"\u3000、。，．・：；？！（）「」『』〈〉《》【】“”‘’…—―～·ー").contains(QChar(c));
}

[[nodiscard]] double hanScore(char16_t c, Language language)
{
    const Common& sets = common();
    const bool frequent = sets.frequent.test(c);
    switch (language) {
    case Language::Simplified:
        if (sets.simplified.test(c))
            return frequent ? 3 : 1;
        return sets.traditional.test(c) ? (frequent ? 2 : 0.5) : -1.5;
    case Language::Traditional:
        if (sets.traditional.test(c))
            return frequent ? 3 : 1;
        return sets.simplified.test(c) ? -2 : -1.5;
    case Language::Japanese:
        return sets.japanese.test(c) ? 0.7 : -1.5;
    case Language::Korean:
        return -1.5;
    }
    return 0;
}

[[nodiscard]] double kanaScore(Language language)
{
    return language == Language::Japanese ? 2 : language == Language::Korean ? -3 : -1.5;
}

[[nodiscard]] double hangulScore(char16_t c, Language language)
{
    if (language != Language::Korean)
        return -4;
    return common().frequent.test(c) ? 2.5 : common().syllables.test(c) ? 1 : -2;
}

[[nodiscard]] bool isNoCharacter(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Other_PrivateUse || category == QChar::Other_NotAssigned ||
           category == QChar::Other_Control || c == QChar::ReplacementCharacter;
}

[[nodiscard]] double scoreOf(char32_t c, Language language)
{
    if (isNoCharacter(c))
        return -6;
    if (c > 0xFFFF)
        return -3;
    const auto unit = static_cast<char16_t>(c);
    if (isStop(unit))
        return language == Language::Korean ? 0 : 1.5;
    if (isKana(unit))
        return kanaScore(language);
    if (isHangul(unit))
        return hangulScore(unit, language);
    if (isHan(c))
        return hanScore(unit, language);
    const bool halfWidthKana = unit >= 0xFF61 && unit <= 0xFF9F;
    const bool fullWidthAscii = unit >= 0xFF01 && unit <= 0xFF5E;
    return halfWidthKana ? -2 : fullWidthAscii ? 0.5 : -1;
}

[[nodiscard]] bool isLowerAscii(QStringView text, qsizetype at)
{
    return at >= 0 && at < text.size() && text[at] >= u'a' && text[at] <= u'z';
}

/// One character beyond ASCII among small letters: the accented letter of a word, read together with the
/// letter behind it.
[[nodiscard]] bool standsInWord(QStringView text, qsizetype at)
{
    const auto beyondAscii = [&](qsizetype i) {
        return i >= 0 && i < text.size() && text[i].unicode() >= 0x80;
    };
    return !beyondAscii(at - 1) && !beyondAscii(at + 1) &&
           (isLowerAscii(text, at - 1) || isLowerAscii(text, at + 1));
}

[[nodiscard]] double scoreIn(QStringView text, Language language)
{
    double total = 0;
    qsizetype count = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (c < 0x80)
            continue;
        if (text[i].isHighSurrogate() && i + 1 < text.size())
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
        total += isHan(c) && standsInWord(text, i) ? -2 : scoreOf(c, language);
        i += c > 0xFFFF;
        ++count;
    }
    return count > 0 ? total / double(count) : 0;
}

/// Typographic marks that stand beside words in every alphabet.
[[nodiscard]] bool isMark(QChar c)
{
    return QStringView(u"\u00A0«»“”„‘’‚…–—•·©®™°§№€£¡¿").contains(c);
}

[[nodiscard]] bool isC1Control(QChar c)
{
    return c.unicode() >= 0x80 && c.unicode() < 0xA0;
}

[[nodiscard]] bool endsWord(QChar c)
{
    return c.unicode() < 0x80 ? !c.isLetter() : isMark(c) || isC1Control(c);
}

/// The weight of a word: 1 regular, 0.5 in capitals, 0 for anything else.
[[nodiscard]] double wordScore(QStringView word)
{
    qsizetype upper = 0;
    qsizetype beyondAscii = 0;
    bool lateCapital = false;
    const QChar::Script script = word.back().script();
    for (qsizetype i = 0; i < word.size(); ++i) {
        const QChar c = word[i];
        if (!c.isLetter() || c.script() != script)
            return 0;
        upper += c.isUpper();
        lateCapital |= i > 0 && c.isUpper();
        beyondAscii += c.unicode() >= 0x80;
    }
    if (script == QChar::Script_Latin && beyondAscii * 2 > word.size() + 1)
        return 0; // letters with accents are the rarer ones
    if (!lateCapital)
        return upper == 1 && word.size() == 1 ? 0 : 1;
    return upper == word.size() ? 0.5 : 0;
}

} // namespace

double decodingScore(QStringView text, const QString& charset)
{
    if (charset == u"GB18030" || charset.startsWith(u"HZ"))
        return scoreIn(text, Language::Simplified);
    if (charset == u"Big5-HKSCS" || charset == u"EUC-TW")
        return scoreIn(text, Language::Traditional);
    if (charset == u"EUC-KR" || charset == u"ISO-2022-KR")
        return scoreIn(text, Language::Korean);
    if (!charset.startsWith(u"UTF-"))
        return scoreIn(text, Language::Japanese);
    return std::max({scoreIn(text, Language::Simplified), scoreIn(text, Language::Traditional),
                     scoreIn(text, Language::Japanese), scoreIn(text, Language::Korean)});
}

double alphabeticScore(QStringView text)
{
    constexpr double kMarksOnly = 0.5;
    double total = 0;
    qsizetype words = 0;
    qsizetype marks = 0;
    for (qsizetype start = 0; start < text.size();) {
        qsizetype end = start;
        bool beyondAscii = false;
        for (; end < text.size() && !endsWord(text[end]); ++end)
            beyondAscii |= text[end].unicode() >= 0x80;
        if (beyondAscii) {
            total += wordScore(text.sliced(start, end - start));
            ++words;
        }
        if (end < text.size() && isC1Control(text[end]))
            return 0;
        marks += end < text.size() && isMark(text[end]);
        start = end + 1;
    }
    return words > 0 ? total / double(words) : marks > 0 ? kMarksOnly : 0;
}

} // namespace pizhu::text
