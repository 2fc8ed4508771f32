// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/decoding.h"

#include "app/text/charset.h"

#include <array>
#include <uchardet/uchardet.h>
#include <utility>

namespace pizhu::text {

using namespace Qt::StringLiterals;

namespace {

/// Enough for the detector; more only costs time.
constexpr qsizetype kDetectorBytes = 256 * 1024;
constexpr qsizetype kDeclarationBytes = 4096;
/// Of the two-byte characters of Chinese text, most are among the 3,755 that GB 2312 calls level 1.
constexpr double kCommonShare = 0.6;
constexpr double kBeyondKoreanShare = 0.15;

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

/// Without a mark, ASCII parts of UTF-16 and UTF-32 show as NULs on one side of the code units.
[[nodiscard]] QString wideCharset(QByteArrayView bytes)
{
    std::array<qsizetype, 4> zeros{};
    const qsizetype size = std::min(bytes.size(), kDeclarationBytes) / 4 * 4;
    for (qsizetype i = 0; i < size; ++i)
        zeros[size_t(i % 4)] += bytes[i] == '\0';
    const qsizetype many = size / 16;
    if (size < 8 || zeros[0] + zeros[1] + zeros[2] + zeros[3] <= many)
        return {};
    if (zeros[1] > many && zeros[2] > many)
        return zeros[0] < zeros[3] ? u"UTF-32LE"_s : u"UTF-32BE"_s;
    return zeros[0] + zeros[2] > zeros[1] + zeros[3] ? u"UTF-16BE"_s : u"UTF-16LE"_s;
}

/// Mostly characters of GB 2312's level 1 (pinyin order, lead bytes B0–D7) and full-width punctuation, and
/// from its whole length: Korean syllables end at C8, Japanese kana are outside.
[[nodiscard]] bool looksLikeGb(QByteArrayView bytes)
{
    qsizetype pairs = 0;
    qsizetype common = 0;
    qsizetype beyondKorean = 0;
    for (qsizetype i = 0; i + 1 < bytes.size(); ++i) {
        const auto lead = static_cast<unsigned char>(bytes[i]);
        if (lead < 0x80)
            continue;
        const auto trail = static_cast<unsigned char>(bytes[++i]);
        ++pairs;
        common += trail >= 0xA1 && ((lead >= 0xB0 && lead <= 0xD7) || lead == 0xA1 || lead == 0xA3);
        beyondKorean += trail >= 0xA1 && lead >= 0xC9 && lead <= 0xD7;
    }
    return pairs > 0 && double(common) >= kCommonShare * double(pairs) &&
           double(beyondKorean) >= kBeyondKoreanShare * double(pairs);
}

[[nodiscard]] bool isEastAsian(const QString& charset)
{
    static constexpr std::array<QStringView, 9> kEastAsian{u"GB18030",     u"Big5-HKSCS",  u"EUC-TW",
                                                           u"EUC-JP",      u"Shift_JIS",   u"EUC-KR",
                                                           u"ISO-2022-JP", u"ISO-2022-KR", u"HZ-GB-2312"};
    return std::ranges::find(kEastAsian, charset) != kEastAsian.end();
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
        if (std::optional<DecodedText> result = strictly(u"GB18030"_s, CharsetEvidence::Detected))
            return result;
        return strictly(u"Big5-HKSCS"_s, CharsetEvidence::Detected);
    }

    /// The detector knows frequencies, not Chinese web pages: short GBK texts come out as Korean or Cyrillic.
    [[nodiscard]] const QString& detected()
    {
        if (m_detected.isNull()) {
            m_detected = detectedCharset(m_bytes);
            const bool chinese =
                m_detected == u"GB18030" || m_detected == u"Big5-HKSCS" || isShifted(m_detected);
            if (!chinese && looksLikeGb(m_bytes) && decodeStrictly(m_bytes, u"GB18030"_s))
                m_detected = u"GB18030"_s;
            if (m_detected.isNull())
                m_detected = u""_s;
        }
        return m_detected;
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
