// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/decoding.h"

#include "app/text/charset.h"
#include "app/text/decodingscore.h"

#include <array>
#include <limits>
#include <uchardet/uchardet.h>
#include <utility>

namespace pizhu::text {

using namespace Qt::StringLiterals;

namespace {

/// Enough for the detector; more only costs time.
constexpr qsizetype kDetectorBytes = 256 * 1024;
constexpr qsizetype kDeclarationBytes = 4096;
/// Enough to tell charsets apart by what is written.
constexpr qsizetype kScoredBytes = 64 * 1024;
/// A score that bytes of another charset hardly reach.
constexpr double kPlausible = 0.6;
/// One that words of an alphabet, two letters read as one character, do not reach.
constexpr double kCertain = 1.5;
/// One that hardly any writing has: better no charset than this.
constexpr double kHopeless = -1.5;
/// Words that are hardly bytes of another charset.
constexpr double kRegularWords = 0.8;
/// Enough to correct the detector within the alphabets.
constexpr double kSomeWords = 0.3;

struct ByteOrderMark
{
    QByteArrayView bytes;
    QStringView charset;
};

/// UTF-32 before UTF-16, whose mark it begins with.
constexpr std::array<std::pair<const char*, int>, 6> kMarks{{
    {"\xEF\xBB\xBF", 3},
    {"\xFF\xFE\0\0", 4},
    {"\0\0\xFE\xFF", 4},
    {"\xFF\xFE", 2},
    {"\xFE\xFF", 2},
    {"\x84\x31\x95\x33", 4},
}};
constexpr std::array<QStringView, 6> kMarkCharsets{
    u"UTF-8", u"UTF-32LE", u"UTF-32BE", u"UTF-16LE", u"UTF-16BE", u"GB18030",
};

[[nodiscard]] ByteOrderMark markOf(QByteArrayView bytes)
{
    for (size_t i = 0; i < kMarks.size(); ++i) {
        const QByteArrayView mark(kMarks[i].first, kMarks[i].second);
        if (bytes.startsWith(mark))
            return {mark, kMarkCharsets[i]};
    }
    return {};
}

[[nodiscard]] bool isAscii(QByteArrayView bytes)
{
    return std::ranges::none_of(bytes, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

/// ISO-2022, HZ and UTF-7 hide their characters in ASCII bytes, so ASCII alone does not decide against them.
[[nodiscard]] bool isShifted(const QString& charset)
{
    return charset.startsWith(u"ISO-2022") || charset.startsWith(u"HZ") || charset == u"UTF-7";
}

[[nodiscard]] QString detectedCharset(QByteArrayView bytes)
{
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
    const QByteArrayView sample = bytes.first(std::min(bytes.size(), kDetectorBytes));
    if (uchardet_handle_data(detector.get(), sample.data(), size_t(sample.size())) != 0)
        return {};
    uchardet_data_end(detector.get());
    return charsetNamed(uchardet_get_charset(detector.get()));
}

/// UTF-32 proves itself: hardly any other bytes are code points, four by four.
[[nodiscard]] QString utf32Charset(QByteArrayView bytes)
{
    for (const QString& charset : {u"UTF-32LE"_s, u"UTF-32BE"_s}) {
        if (bytes.size() % 4 == 0 && bytes.contains('\0') && decodeStrictly(bytes, charset))
            return charset;
    }
    return {};
}

/// Without a mark, ASCII parts of UTF-16 show as NULs on one side of the code units. A text without ASCII
/// has stops and line ends, whose bytes are control characters elsewhere, and must read well.
[[nodiscard]] QString utf16Charset(QByteArrayView bytes)
{
    std::array<qsizetype, 2> zeros{};
    bool control = false;
    const qsizetype size = std::min(bytes.size(), kDeclarationBytes) / 2 * 2;
    for (qsizetype i = 0; i < size; ++i) {
        zeros[size_t(i % 2)] += bytes[i] == '\0';
        control |=
            static_cast<unsigned char>(bytes[i]) < 0x20 && !QByteArrayView("\t\n\r\f\x1B").contains(bytes[i]);
    }
    if (size >= 8 && zeros[0] + zeros[1] > size / 16)
        return zeros[0] > zeros[1] ? u"UTF-16BE"_s : u"UTF-16LE"_s;
    const QByteArrayView sample = bytes.first(std::min(bytes.size(), kScoredBytes) / 2 * 2);
    QString best;
    double bestScore = control ? kPlausible : std::numeric_limits<double>::infinity();
    for (const QString& charset : {u"UTF-16LE"_s, u"UTF-16BE"_s}) {
        const auto text = decodeStrictly(sample, charset);
        const double score = text ? decodingScore(*text, charset) : 0;
        if (score > bestScore) {
            best = charset;
            bestScore = score;
        }
    }
    return best;
}

[[nodiscard]] QString wideCharset(QByteArrayView bytes)
{
    const QString charset = utf32Charset(bytes);
    return charset.isEmpty() ? utf16Charset(bytes) : charset;
}

struct Candidate
{
    QString charset;
    double score = 0;
};

/// The East Asian charset in which the bytes are valid and read best; empty when there is none.
[[nodiscard]] Candidate bestEastAsian(QByteArrayView bytes)
{
    Candidate best;
    for (const QString& charset :
         {u"GB18030"_s, u"Big5-HKSCS"_s, u"EUC-JP"_s, u"Shift_JIS"_s, u"EUC-KR"_s, u"EUC-TW"_s}) {
        const auto text = decodeStrictly(bytes, charset);
        if (!text)
            continue;
        const double score = decodingScore(QStringView(*text).left(kScoredBytes), charset);
        if (score > kHopeless && (best.charset.isEmpty() || score > best.score))
            best = {charset, score};
    }
    return best;
}

[[nodiscard]] bool isEastAsian(const QString& charset)
{
    static constexpr std::array<QStringView, 9> kEastAsian{u"GB18030",     u"Big5-HKSCS",  u"EUC-TW",
                                                           u"EUC-JP",      u"Shift_JIS",   u"EUC-KR",
                                                           u"ISO-2022-JP", u"ISO-2022-KR", u"HZ-GB-2312"};
    return std::ranges::find(kEastAsian, charset) != kEastAsian.end();
}

/// What the detector says, unless the words look more regular in the charset of most alphabetic pages. The
/// detector takes short texts for charsets that hardly anybody uses.
[[nodiscard]] Candidate bestAlphabetic(QByteArrayView bytes, const QString& detected)
{
    constexpr double kDetectorBonus = 0.05;
    Candidate best;
    double bestScore = 0;
    for (const QString& charset : {u"windows-1252"_s, detected, u"windows-1251"_s, u"KOI8-R"_s}) {
        const auto text = charset.isEmpty() || isEastAsian(charset) || charset.startsWith(u"UTF-")
                              ? std::nullopt
                              : decodeStrictly(bytes.first(std::min(bytes.size(), kScoredBytes)), charset);
        const double score = text ? alphabeticScore(*text) : 0;
        const bool common = charset.startsWith(u"windows-") || charset.startsWith(u"KOI8");
        const double weighed = score + (charset == detected && common && score > 0.5 ? kDetectorBonus : 0);
        if (score > 0 && weighed > bestScore) {
            best = {charset, score};
            bestScore = weighed;
        }
    }
    return best;
}

[[nodiscard]] bool isUnicode(const QString& charset)
{
    return charset.startsWith(u"UTF-");
}

/// Decides for one file; the steps are in order of trust.
class Decision
{
public:
    Decision(QByteArrayView bytes, QByteArrayView declared)
        : m_bytes(bytes)
    {
        const QByteArray name = declared.isEmpty()
                                    ? declaredCharset(bytes.first(std::min(bytes.size(), kDeclarationBytes)))
                                    : declared.toByteArray().trimmed();
        m_declaredName = QString::fromLatin1(name);
        m_declared = charsetNamed(name);
    }

    [[nodiscard]] DecodedText decide()
    {
        std::optional<DecodedText> result = byMark();
        for (const auto step : {&Decision::byShiftedDeclaration, &Decision::byValidUtf8,
                                &Decision::byDeclaration, &Decision::byDetector}) {
            if (!result)
                result = (this->*step)();
        }
        if (!result)
            result = leastDamage();
        result->declared = m_declaredName;
        return *std::move(result);
    }

private:
    [[nodiscard]] std::optional<DecodedText> strictly(const QString& charset, CharsetEvidence evidence) const
    {
        std::optional<QString> text = decodeStrictly(m_bytes, charset);
        if (!text)
            return std::nullopt;
        return DecodedText{*std::move(text), charset, evidence, {}, true};
    }

    [[nodiscard]] std::optional<DecodedText> byMark()
    {
        const ByteOrderMark mark = markOf(m_bytes);
        if (mark.bytes.isEmpty())
            return std::nullopt;
        const QString charset = mark.charset.toString();
        LossyText lossy = decodeLossily(m_bytes.sliced(mark.bytes.size()), charset);
        return DecodedText{std::move(lossy.text), charset, CharsetEvidence::Bom, {}, lossy.replaced == 0};
    }

    [[nodiscard]] std::optional<DecodedText> byShiftedDeclaration()
    {
        return isShifted(m_declared) && isAscii(m_bytes) ? strictly(m_declared, CharsetEvidence::Declared)
                                                         : std::nullopt;
    }

    [[nodiscard]] std::optional<DecodedText> byValidUtf8()
    {
        const bool ascii = isAscii(m_bytes);
        if (m_bytes.contains('\0') || (ascii && (m_bytes.contains('\x1B') || m_bytes.contains("~{"))))
            return std::nullopt; // perhaps UTF-16, ISO-2022 or HZ, which only look like ASCII
        const bool declared = !m_declared.isEmpty() && (m_declared == u"UTF-8" || ascii);
        if (declared && !isUnicode(m_declared))
            return strictly(m_declared, CharsetEvidence::Declared);
        return strictly(u"UTF-8"_s, declared ? CharsetEvidence::Declared : CharsetEvidence::ValidUtf8);
    }

    /// Every byte is a character in the single-byte charsets, so these are believed only where the bytes do
    /// not look East Asian: old servers declare iso-8859-1 for everything.
    [[nodiscard]] std::optional<DecodedText> byDeclaration()
    {
        if (m_declared.isEmpty() || (m_declared.startsWith(u"UTF-16") && wideCharset(m_bytes).isEmpty()))
            return std::nullopt;
        const bool sure = isEastAsian(m_declared) || isUnicode(m_declared);
        if (!sure && isEastAsian(detected()) && decodeStrictly(m_bytes, detected()))
            return std::nullopt;
        return strictly(m_declared, CharsetEvidence::Declared);
    }

    [[nodiscard]] std::optional<DecodedText> byDetector()
    {
        if (const QString wide = wideCharset(m_bytes); !wide.isEmpty())
            return strictly(wide, CharsetEvidence::Detected);
        if (!detected().isEmpty()) {
            if (std::optional<DecodedText> result = strictly(detected(), CharsetEvidence::Detected))
                return result;
        }
        if (std::optional<DecodedText> result = strictly(u"UTF-8"_s, CharsetEvidence::ValidUtf8))
            return result;
        const Candidate best = bestEastAsian(m_bytes);
        return best.charset.isEmpty() ? std::nullopt : strictly(best.charset, CharsetEvidence::Detected);
    }

    /// The detector knows the single-byte charsets. Among the East Asian ones it takes short texts for others
    /// and knows no EUC-TW, so what reads as one of them is told apart by what is written.
    [[nodiscard]] const QString& detected()
    {
        if (m_detected.isNull()) {
            m_detected = detectedCharset(m_bytes);
            if (!isShifted(m_detected) && !isAscii(m_bytes))
                weighDetected();
            if (m_detected.isNull())
                m_detected = u""_s;
        }
        return m_detected;
    }

    void weighDetected()
    {
        const Candidate eastAsian = bestEastAsian(m_bytes);
        const Candidate alphabetic = bestAlphabetic(m_bytes, m_detected);
        const bool words = alphabetic.score >= kRegularWords && eastAsian.score < kCertain;
        if (!words && eastAsian.score >= kPlausible)
            m_detected = eastAsian.charset;
        else if (words ||
                 (alphabetic.score >= kSomeWords && !m_detected.isEmpty() && !isEastAsian(m_detected)))
            m_detected = alphabetic.charset;
        else if (isEastAsian(m_detected))
            m_detected = eastAsian.charset;
    }

    [[nodiscard]] DecodedText leastDamage()
    {
        QString best = u"UTF-8"_s;
        LossyText lossy = decodeLossily(m_bytes, best);
        for (const QString& charset : {m_declared, detected(), u"GB18030"_s, u"Big5-HKSCS"_s}) {
            LossyText other =
                charset.isEmpty() ? LossyText{{}, lossy.replaced} : decodeLossily(m_bytes, charset);
            if (other.replaced < lossy.replaced) {
                lossy = std::move(other);
                best = charset;
            }
        }
        return {std::move(lossy.text), best, CharsetEvidence::Fallback, {}, lossy.replaced == 0};
    }

    QByteArrayView m_bytes;
    QString m_declaredName;
    QString m_declared;
    QString m_detected;
};

} // namespace

DecodedText decode(QByteArrayView bytes, QByteArrayView declared)
{
    return Decision(bytes, declared).decide();
}

QString evidenceName(CharsetEvidence evidence)
{
    switch (evidence) {
    case CharsetEvidence::Bom:
        return u"bom"_s;
    case CharsetEvidence::Declared:
        return u"declared"_s;
    case CharsetEvidence::ValidUtf8:
        return u"utf-8"_s;
    case CharsetEvidence::Detected:
        return u"detected"_s;
    case CharsetEvidence::Fallback:
        return u"fallback"_s;
    case CharsetEvidence::User:
        return u"user"_s;
    }
    return {};
}

} // namespace pizhu::text
