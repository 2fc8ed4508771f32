// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/pinyin.h"

#include <QHash>
#include <algorithm>
#include <array>
#include <memory>
#include <unicode/translit.h>
#include <unicode/uscript.h>

using namespace Qt::StringLiterals;

namespace pizhu::text {

namespace {

using base::TextRange;

/// Vowels with the marks of tones 1 to 4.
struct MarkedVowel
{
    char16_t plain;
    std::array<char16_t, 4> marked;
};

constexpr std::array<MarkedVowel, 6> kVowels{{{u'a', {u'ā', u'á', u'ǎ', u'à'}},
                                              {u'e', {u'ē', u'é', u'ě', u'è'}},
                                              {u'i', {u'ī', u'í', u'ǐ', u'ì'}},
                                              {u'o', {u'ō', u'ó', u'ǒ', u'ò'}},
                                              {u'u', {u'ū', u'ú', u'ǔ', u'ù'}},
                                              {u'ü', {u'ǖ', u'ǘ', u'ǚ', u'ǜ'}}}};

constexpr int kNeutral = 5;

struct Syllable
{
    QString letters; ///< lower case, without tone; ü as itself
    int tone = kNeutral;
};

/// Where the mark stands: on a or e, on the o of ou, else on the last vowel.
qsizetype markedVowel(const QString& letters)
{
    for (const QChar vowel : {u'a', u'e'}) {
        if (const qsizetype at = letters.indexOf(vowel, 0, Qt::CaseInsensitive); at >= 0)
            return at;
    }
    if (const qsizetype at = letters.indexOf(QLatin1String("ou"), 0, Qt::CaseInsensitive); at >= 0)
        return at;
    for (qsizetype at = letters.size() - 1; at >= 0; --at) {
        if (QStringView(u"iouü").contains(letters.at(at).toLower()))
            return at;
    }
    return -1;
}

QChar withMark(QChar vowel, int tone)
{
    for (const MarkedVowel& known : kVowels) {
        if (vowel.toLower() != QChar(known.plain))
            continue;
        const QChar marked(known.marked[static_cast<std::size_t>(tone - 1)]);
        return vowel.isUpper() ? marked.toUpper() : marked;
    }
    return vowel;
}

Syllable syllableOf(QStringView pinyin)
{
    Syllable syllable;
    for (const QChar unit : pinyin.toString().normalized(QString::NormalizationForm_C).toLower()) {
        if (unit.isDigit()) {
            syllable.tone = unit.digitValue();
            continue;
        }
        QChar plain = unit;
        for (const MarkedVowel& known : kVowels) {
            const auto at = std::ranges::find(known.marked, unit.unicode());
            if (at == known.marked.end())
                continue;
            plain = QChar(known.plain);
            syllable.tone = static_cast<int>(at - known.marked.begin()) + 1;
        }
        syllable.letters += plain;
    }
    syllable.letters.replace(QLatin1String("u:"), QStringLiteral("ü")).replace(u'v', QStringLiteral("ü"));
    return syllable;
}

const QHash<QString, QString>& initials()
{
    static const QHash<QString, QString> table{
        {u"b"_s, u"ㄅ"_s},  {u"p"_s, u"ㄆ"_s},  {u"m"_s, u"ㄇ"_s}, {u"f"_s, u"ㄈ"_s}, {u"d"_s, u"ㄉ"_s},
        {u"t"_s, u"ㄊ"_s},  {u"n"_s, u"ㄋ"_s},  {u"l"_s, u"ㄌ"_s}, {u"g"_s, u"ㄍ"_s}, {u"k"_s, u"ㄎ"_s},
        {u"h"_s, u"ㄏ"_s},  {u"j"_s, u"ㄐ"_s},  {u"q"_s, u"ㄑ"_s}, {u"x"_s, u"ㄒ"_s}, {u"zh"_s, u"ㄓ"_s},
        {u"ch"_s, u"ㄔ"_s}, {u"sh"_s, u"ㄕ"_s}, {u"r"_s, u"ㄖ"_s}, {u"z"_s, u"ㄗ"_s}, {u"c"_s, u"ㄘ"_s},
        {u"s"_s, u"ㄙ"_s}};
    return table;
}

/// By their spelling after an initial; those that stand alone are brought to it first.
const QHash<QString, QString>& finals()
{
    static const QHash<QString, QString> table{
        {u"a"_s, u"ㄚ"_s},     {u"o"_s, u"ㄛ"_s},     {u"e"_s, u"ㄜ"_s},      {u"ê"_s, u"ㄝ"_s},
        {u"ai"_s, u"ㄞ"_s},    {u"ei"_s, u"ㄟ"_s},    {u"ao"_s, u"ㄠ"_s},     {u"ou"_s, u"ㄡ"_s},
        {u"an"_s, u"ㄢ"_s},    {u"en"_s, u"ㄣ"_s},    {u"ang"_s, u"ㄤ"_s},    {u"eng"_s, u"ㄥ"_s},
        {u"er"_s, u"ㄦ"_s},    {u"r"_s, u"ㄦ"_s},     {u"i"_s, u"ㄧ"_s},      {u"ia"_s, u"ㄧㄚ"_s},
        {u"io"_s, u"ㄧㄛ"_s},  {u"ie"_s, u"ㄧㄝ"_s},  {u"iao"_s, u"ㄧㄠ"_s},  {u"iu"_s, u"ㄧㄡ"_s},
        {u"ian"_s, u"ㄧㄢ"_s}, {u"in"_s, u"ㄧㄣ"_s},  {u"iang"_s, u"ㄧㄤ"_s}, {u"ing"_s, u"ㄧㄥ"_s},
        {u"u"_s, u"ㄨ"_s},     {u"ua"_s, u"ㄨㄚ"_s},  {u"uo"_s, u"ㄨㄛ"_s},   {u"uai"_s, u"ㄨㄞ"_s},
        {u"ui"_s, u"ㄨㄟ"_s},  {u"uan"_s, u"ㄨㄢ"_s}, {u"un"_s, u"ㄨㄣ"_s},   {u"uang"_s, u"ㄨㄤ"_s},
        {u"ong"_s, u"ㄨㄥ"_s}, {u"ü"_s, u"ㄩ"_s},     {u"üe"_s, u"ㄩㄝ"_s},   {u"üan"_s, u"ㄩㄢ"_s},
        {u"ün"_s, u"ㄩㄣ"_s},  {u"iong"_s, u"ㄩㄥ"_s}};
    return table;
}

/// A syllable without an initial is written with y or w: its final as it would stand after one.
QString bareFinal(const QString& letters)
{
    static const QHash<QString, QString> whole{
        {u"yi"_s, u"i"_s},     {u"yin"_s, u"in"_s}, {u"ying"_s, u"ing"_s}, {u"you"_s, u"iu"_s},
        {u"wu"_s, u"u"_s},     {u"wei"_s, u"ui"_s}, {u"wen"_s, u"un"_s},   {u"weng"_s, u"ong"_s},
        {u"yu"_s, u"ü"_s},     {u"yue"_s, u"üe"_s}, {u"yuan"_s, u"üan"_s}, {u"yun"_s, u"ün"_s},
        {u"yong"_s, u"iong"_s}};
    if (const auto known = whole.constFind(letters); known != whole.cend())
        return *known;
    if (letters.startsWith(u'y'))
        return u'i' + letters.mid(1);
    return letters.startsWith(u'w') ? u'u' + letters.mid(1) : letters;
}

/// The sounds without the tone; empty for none of Mandarin.
QString sounds(const QString& letters)
{
    const qsizetype length = letters.size() > 1 && letters.at(1) == u'h' ? 2 : 1;
    const QString initial = letters.left(length);
    if (letters.size() <= length || !initials().contains(initial))
        return finals().value(bareFinal(letters));
    QString rest = letters.mid(length);
    const bool hissing =
        QStringList{u"zh"_s, u"ch"_s, u"sh"_s, u"r"_s, u"z"_s, u"c"_s, u"s"_s}.contains(initial);
    if (hissing && rest == u"i")
        return initials().value(initial); // the vowel is not written
    if (QStringView(u"jqx").contains(initial.front()) && rest.startsWith(u'u'))
        rest.replace(0, 1, QStringLiteral("ü"));
    const QString final_ = finals().value(rest);
    return final_.isEmpty() ? QString() : initials().value(initial) + final_;
}

std::unique_ptr<icu::Transliterator> hanLatin()
{
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made(
        icu::Transliterator::createInstance("Han-Latin", UTRANS_FORWARD, status));
    return U_SUCCESS(status) ? std::move(made) : nullptr;
}

bool isHan(char32_t character)
{
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(static_cast<UChar32>(character), &status) == USCRIPT_HAN && U_SUCCESS(status) &&
           character != U'々' && character != U'〇';
}

/// Runs of Han characters, which are read together.
std::vector<TextRange> hanRuns(QStringView text)
{
    std::vector<TextRange> runs;
    for (qsizetype at = 0; at < text.size();) {
        const bool pair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        const char32_t character =
            pair ? QChar::surrogateToUcs4(text[at], text[at + 1]) : char32_t(text[at].unicode());
        const qsizetype end = at + (pair ? 2 : 1);
        if (isHan(character)) {
            if (!runs.empty() && runs.back().end == at)
                runs.back().end = end;
            else
                runs.push_back({at, end});
        }
        at = end;
    }
    return runs;
}

std::vector<TextRange> characters(QStringView run)
{
    std::vector<TextRange> found;
    for (qsizetype at = 0; at < run.size();) {
        const qsizetype length = run[at].isHighSurrogate() && at + 1 < run.size() ? 2 : 1;
        found.push_back({at, at + length});
        at += length;
    }
    return found;
}

QStringList syllables(const icu::Transliterator& transliterator, QStringView text)
{
    icu::UnicodeString changed(reinterpret_cast<const char16_t*>(text.utf16()),
                               static_cast<int32_t>(text.size()));
    transliterator.transliterate(changed);
    return QString(reinterpret_cast<const QChar*>(changed.getBuffer()), changed.length())
        .split(u' ', Qt::SkipEmptyParts);
}

void readRun(const icu::Transliterator& transliterator, QStringView text, TextRange run,
             std::vector<CharacterReading>& readings)
{
    const std::vector<TextRange> places = characters(run.of(text));
    const QStringList together = syllables(transliterator, run.of(text));
    const bool fits = together.size() == std::ssize(places);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const TextRange place = places[i].shifted(run.start);
        const QStringList alone = fits ? QStringList() : syllables(transliterator, place.of(text));
        const QString pinyin = fits                ? together.at(static_cast<qsizetype>(i))
                               : alone.size() == 1 ? alone.first()
                                                   : QString();
        if (!pinyin.isEmpty() && pinyin.front().script() == QChar::Script_Latin)
            readings.push_back({place, pinyin});
    }
}

} // namespace

std::vector<CharacterReading> readPinyin(QStringView text)
{
    const auto transliterator = hanLatin();
    std::vector<CharacterReading> readings;
    if (!transliterator)
        return readings;
    for (const TextRange& run : hanRuns(text))
        readRun(*transliterator, text, run, readings);
    return readings;
}

QString pinyinWithMark(QStringView numbered)
{
    const QString given = numbered.toString();
    const int tone = given.isEmpty() ? 0 : given.back().digitValue();
    if (tone < 1 || tone > kNeutral)
        return given;
    QString letters = given.chopped(1);
    letters.replace(QLatin1String("u:"), QStringLiteral("ü"))
        .replace(QLatin1String("U:"), QStringLiteral("Ü"))
        .replace(u'v', QStringLiteral("ü"))
        .replace(u'V', QStringLiteral("Ü"));
    const qsizetype vowel = markedVowel(letters);
    if (tone != kNeutral && vowel >= 0)
        letters[vowel] = withMark(letters.at(vowel), tone);
    return letters;
}

QString zhuyin(QStringView pinyin)
{
    static constexpr std::array<QStringView, 4> kTones{u"", u"ˊ", u"ˇ", u"ˋ"};
    const Syllable syllable = syllableOf(pinyin);
    const QString sound = sounds(syllable.letters);
    if (sound.isEmpty() || syllable.tone < 1 || syllable.tone > kNeutral)
        return {};
    if (syllable.tone == kNeutral)
        return u'˙' + sound;
    return sound + kTones[static_cast<std::size_t>(syllable.tone - 1)].toString();
}

} // namespace pizhu::text
