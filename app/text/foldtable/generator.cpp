// SPDX-License-Identifier: GPL-3.0-or-later
// Build-time program: writes the fold table as C++ source. Usage: foldtable VARIANTS OUTPUT
#include "app/text/foldtable/foldtable.h"
#include "app/text/openccdata.h"

#include <QCryptographicHash>
#include <QFile>
#include <QHash>
#include <QSet>
#include <QTextStream>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

using namespace Qt::StringLiterals;

namespace pizhu::text {

namespace {

/// Raised whenever the rules of the tokeniser or the layout of tokens change without the table changing.
constexpr int kFormat = 1;
constexpr char32_t kPages = 0x110000 / 256;
constexpr char32_t kEndOfPlane3 = 0x40000;

using CharacterMap = QHash<char32_t, char32_t>;

[[noreturn]] void die(const QString& message)
{
    std::fprintf(stderr, "foldtable: %s\n", qPrintable(message));
    std::exit(1);
}

[[nodiscard]] char32_t onlyCharacter(const QString& text)
{
    const QList<uint> characters = text.toUcs4();
    return characters.size() == 1 ? characters.front() : 0;
}

/// The single-character dictionary is the last of the first step in both profiles.
[[nodiscard]] DictionaryEntries charactersOf(const QString& profileName)
{
    base::Result<OpenCcProfile> profile = readOpenCcProfile(profileName);
    if (!profile)
        die(profile.error().message + u' ' + profile.error().detail);
    return std::move(profile->steps.front().back());
}

[[nodiscard]] CharacterMap simplifications(const DictionaryEntries& traditional)
{
    CharacterMap map;
    for (const DictionaryEntry& entry : traditional) {
        const char32_t key = onlyCharacter(entry.key);
        const char32_t value = onlyCharacter(entry.values.front());
        if (key && value && key != value)
            map.insert(key, value);
    }
    return map;
}

/// Lines "着 著 …": the first character stands for all that follow; `#` begins a comment.
void addVariants(CharacterMap& map, const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        die(u"cannot read "_s + path);
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QStringList words = line.section(u'#', 0, 0).split(u' ', Qt::SkipEmptyParts);
        for (qsizetype i = 1; i < words.size(); ++i) {
            if (onlyCharacter(words[i]) == 0)
                die(u"not a character: "_s + words[i]);
            map.insert(onlyCharacter(words[i]), onlyCharacter(words[0]));
        }
    }
}

class Folder
{
public:
    explicit Folder(CharacterMap simplified)
        : m_simplified(std::move(simplified))
    {
        UErrorCode status = U_ZERO_ERROR;
        m_caseFold = icu::Normalizer2::getNFKCCasefoldInstance(status);
        m_decompose = icu::Normalizer2::getNFDInstance(status);
        if (U_FAILURE(status))
            die(u"ICU has no normalisation data"_s);
    }

    /// The fixed point, so that folding twice is folding once.
    [[nodiscard]] icu::UnicodeString fold(char32_t character) const
    {
        icu::UnicodeString text{UChar32(character)};
        for (int i = 0; i < 16; ++i) {
            const icu::UnicodeString next = step(text);
            if (next == text)
                return text;
            text = next;
        }
        die(u"circular variants at U+%1"_s.arg(uint(character), 4, 16));
    }

private:
    [[nodiscard]] icu::UnicodeString step(const icu::UnicodeString& text) const
    {
        icu::UnicodeString result;
        for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1))
            appendCharacter(result, text.char32At(i));
        return result;
    }

    void appendCharacter(icu::UnicodeString& result, UChar32 character) const
    {
        UErrorCode status = U_ZERO_ERROR;
        const icu::UnicodeString folded = m_caseFold->normalize(icu::UnicodeString(character), status);
        for (int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1))
            appendPlain(result, folded.char32At(i));
    }

    /// Without its diacritics when Latin, simplified when Han.
    void appendPlain(icu::UnicodeString& result, UChar32 character) const
    {
        if (character >= 0x300 && character <= 0x36F)
            return;
        UErrorCode status = U_ZERO_ERROR;
        icu::UnicodeString decomposed;
        const bool hasParts = m_decompose->getDecomposition(character, decomposed);
        if (hasParts && uscript_getScript(decomposed.char32At(0), &status) == USCRIPT_LATIN)
            result.append(decomposed.char32At(0));
        else
            result.append(UChar32(m_simplified.value(char32_t(character), char32_t(character))));
    }

    CharacterMap m_simplified;
    const icu::Normalizer2* m_caseFold = nullptr;
    const icu::Normalizer2* m_decompose = nullptr;
};

[[nodiscard]] bool isBreak(char32_t character)
{
    static constexpr QStringView kBreaks =
        u"。，、；：！？｡､﹐﹑﹒﹔﹕﹖﹗︐︑︒︓︔︕︖．‼⁇⁈⁉\n\r\v\f\u0085\u2028\u2029";
    return character < 0x10000 && kBreaks.contains(QChar(char16_t(character)));
}

[[nodiscard]] bool isIdeograph(char32_t character)
{
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(UChar32(character), &status);
    return character == 0x30FC || script == USCRIPT_HAN || script == USCRIPT_HIRAGANA ||
           script == USCRIPT_KATAKANA;
}

[[nodiscard]] CharacterClass classOf(char32_t character)
{
    static constexpr QStringView kMaybeBreaks = u".,:;!?";
    if (isBreak(character))
        return CharacterClass::Break;
    if (character < 0x80 && kMaybeBreaks.contains(QChar(char16_t(character))))
        return CharacterClass::MaybeBreak;
    const quint32 category = U_GET_GC_MASK(UChar32(character));
    if (category & U_GC_M_MASK)
        return CharacterClass::Mark;
    if (!(category & (U_GC_L_MASK | U_GC_N_MASK | U_GC_SO_MASK)))
        return CharacterClass::Transparent;
    if (isIdeograph(character))
        return CharacterClass::Ideograph;
    return category & U_GC_SO_MASK ? CharacterClass::Transparent : CharacterClass::Letter;
}

/// A legacy national charset: what Big5 can write is in use in traditional text.
class Charset
{
public:
    explicit Charset(const char* name)
        : m_converter(nullptr, &ucnv_close)
    {
        UErrorCode status = U_ZERO_ERROR;
        m_converter.reset(ucnv_open(name, &status));
        ucnv_setFromUCallBack(m_converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                              &status);
        if (U_FAILURE(status))
            die(u"ICU lacks a charset: "_s + QString::fromLatin1(name));
    }

    [[nodiscard]] bool has(const QString& character) const
    {
        std::array<char, 16> bytes{};
        const std::u16string text = character.toStdU16String();
        UErrorCode status = U_ZERO_ERROR;
        ucnv_fromUChars(m_converter.get(), bytes.data(), int32_t(bytes.size()), text.data(),
                        int32_t(text.size()), &status);
        return U_SUCCESS(status);
    }

private:
    std::unique_ptr<UConverter, decltype(&ucnv_close)> m_converter;
};

/// Characters that always convert and that the other script's charset does not have.
[[nodiscard]] QSet<char32_t> oneSided(const DictionaryEntries& entries, const Charset& other)
{
    QSet<char32_t> result;
    for (const DictionaryEntry& entry : entries) {
        const char32_t character = onlyCharacter(entry.key);
        if (character && !entry.values.contains(entry.key) && !other.has(entry.key))
            result.insert(character);
    }
    return result;
}

class Table
{
public:
    Table(const Folder& folder, QSet<char32_t> simplifiedOnly, QSet<char32_t> traditionalOnly)
        : m_folder(folder)
        , m_simplifiedOnly(std::move(simplifiedOnly))
        , m_traditionalOnly(std::move(traditionalOnly))
    {}

    void build()
    {
        for (char32_t page = 0; page < kPages; ++page)
            addPage(page);
    }

    [[nodiscard]] QByteArray source() const
    {
        QByteArray result =
            "// Generated by foldtable; do not edit.\n#include \"app/text/foldtable/foldtable.h\"\n\n"
            "namespace pizhu::text::generated {\n\n";
        result += numbers("const quint16 kFoldPages[]", m_pages);
        result += numbers("const quint32 kFoldEntries[]", m_entries);
        result += numbers("const char16_t kFoldTexts[]", m_texts);
        result +=
            "const char kFoldVersion[] = \"" + version() + "\";\n\n} // namespace pizhu::text::generated\n";
        return result;
    }

private:
    void addPage(char32_t page)
    {
        QList<quint32> entries;
        for (char32_t character = page * 256; character < (page + 1) * 256; ++character)
            entries += entry(character);
        auto known = m_pageNumbers.constFind(entries);
        if (known == m_pageNumbers.constEnd()) {
            known = m_pageNumbers.insert(entries, quint16(m_pageNumbers.size()));
            m_entries += entries;
        }
        m_pages += *known;
    }

    [[nodiscard]] quint32 entry(char32_t character)
    {
        if (QChar::isSurrogate(character))
            return 0;
        if (character >= kEndOfPlane3)
            return FoldEntry::kChanged | (quint32(CharacterClass::Mark) << FoldEntry::kClassShift);
        const icu::UnicodeString folded = m_folder.fold(character);
        const quint32 bits = textBits(character, folded) | scriptBits(character);
        return bits | (quint32(tokenClass(character, folded)) << FoldEntry::kClassShift);
    }

    [[nodiscard]] static CharacterClass tokenClass(char32_t character, const icu::UnicodeString& folded)
    {
        if (isBreak(character))
            return CharacterClass::Break;
        if (folded.isEmpty())
            return CharacterClass::Mark;
        const CharacterClass result = classOf(char32_t(folded.char32At(0)));
        // Only what is ASCII in the text waits for a space; … or ￮ never ends a sentence.
        return result == CharacterClass::MaybeBreak && character >= 0x80 ? CharacterClass::Transparent
                                                                         : result;
    }

    [[nodiscard]] quint32 textBits(char32_t character, const icu::UnicodeString& folded)
    {
        if (folded == icu::UnicodeString(UChar32(character)))
            return 0;
        const QString text = QString::fromUtf16(folded.getBuffer(), folded.length());
        if (text.size() > qsizetype(FoldEntry::kMaxLength))
            die(u"too long: "_s + text);
        const quint32 expands = folded.countChar32() > 1 ? FoldEntry::kExpands : 0;
        return FoldEntry::kChanged | expands | (quint32(text.size()) << FoldEntry::kLengthShift) |
               offsetOf(text);
    }

    [[nodiscard]] quint32 offsetOf(const QString& text)
    {
        const auto known = m_offsets.constFind(text);
        if (known != m_offsets.constEnd())
            return *known;
        const auto offset = quint32(m_texts.size());
        if (offset + text.size() > FoldEntry::kMaxOffset)
            die(u"too many texts"_s);
        for (const QChar unit : text)
            m_texts += unit.unicode();
        m_offsets.insert(text, offset);
        return offset;
    }

    [[nodiscard]] quint32 scriptBits(char32_t character) const
    {
        return (m_simplifiedOnly.contains(character) ? FoldEntry::kSimplifiedOnly : 0) |
               (m_traditionalOnly.contains(character) ? FoldEntry::kTraditionalOnly : 0);
    }

    template <typename Number>
    [[nodiscard]] static QByteArray numbers(const QByteArray& declaration, const QList<Number>& values)
    {
        QByteArray result = declaration + " = {";
        for (qsizetype i = 0; i < values.size(); ++i) {
            result += i % 16 == 0 ? "\n    " : " ";
            result += QByteArray::number(quint32(values[i])) + ',';
        }
        return result + "\n};\n\n";
    }

    template <typename Number>
    static void addTo(QCryptographicHash& hash, const QList<Number>& values)
    {
        hash.addData(QByteArrayView(reinterpret_cast<const char*>(values.constData()),
                                    values.size() * qsizetype(sizeof(Number))));
    }

    [[nodiscard]] QByteArray version() const
    {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        addTo(hash, m_pages);
        addTo(hash, m_entries);
        addTo(hash, m_texts);
        return QByteArray::number(kFormat) + '-' + hash.result().toHex().left(10);
    }

    const Folder& m_folder;
    QSet<char32_t> m_simplifiedOnly;
    QSet<char32_t> m_traditionalOnly;
    QList<quint16> m_pages;
    QList<quint32> m_entries;
    QList<char16_t> m_texts;
    QHash<QString, quint32> m_offsets;
    QHash<QList<quint32>, quint16> m_pageNumbers;
};

void generate(const QString& variants, const QString& output)
{
    const DictionaryEntries traditional = charactersOf(u"t2s"_s);
    const DictionaryEntries simplified = charactersOf(u"s2t"_s);
    CharacterMap map = simplifications(traditional);
    addVariants(map, variants);
    const Folder folder(std::move(map));
    Table table(folder, oneSided(simplified, Charset("Big5")), oneSided(traditional, Charset("GB2312")));
    table.build();
    QFile file(output);
    if (!file.open(QIODevice::WriteOnly) || file.write(table.source()) < 0)
        die(u"cannot write "_s + output);
}

} // namespace

} // namespace pizhu::text

int main(int argc, char** argv)
{
    if (argc != 3) {
        std::fprintf(stderr, "usage: foldtable VARIANTS OUTPUT\n");
        return 2;
    }
    pizhu::text::generate(QString::fromLocal8Bit(argv[1]), QString::fromLocal8Bit(argv[2]));
    return 0;
}
