// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/charset.h"

#include <QRegularExpression>

#include <array>
#include <memory>
#include <unicode/ucnv.h>
#include <utility>

namespace pizhu::text {

using namespace Qt::StringLiterals;

namespace {

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

/// Labels that mean more on the web than their standard says, in lower case.
constexpr std::array<std::pair<QStringView, QStringView>, 35> kLabels{{
    {u"gb2312", u"GB18030"},
    {u"gbk", u"GB18030"},
    {u"x-gbk", u"GB18030"},
    {u"cp936", u"GB18030"},
    {u"ms936", u"GB18030"},
    {u"windows-936", u"GB18030"},
    {u"gb_2312", u"GB18030"},
    {u"gb_2312-80", u"GB18030"},
    {u"csgb2312", u"GB18030"},
    {u"chinese", u"GB18030"},
    {u"euc-cn", u"GB18030"},
    {u"gb18030", u"GB18030"},
    {u"gb2312-80", u"GB18030"},
    {u"iso-ir-58", u"GB18030"},
    {u"gb-2312", u"GB18030"},
    {u"big5", u"Big5-HKSCS"},
    {u"big5-hkscs", u"Big5-HKSCS"},
    {u"big-5", u"Big5-HKSCS"},
    {u"x-x-big5", u"Big5-HKSCS"},
    {u"cn-big5", u"Big5-HKSCS"},
    {u"cp950", u"Big5-HKSCS"},
    {u"shift_jis", u"Shift_JIS"},
    {u"shift-jis", u"Shift_JIS"},
    {u"sjis", u"Shift_JIS"},
    {u"x-sjis", u"Shift_JIS"},
    {u"windows-31j", u"Shift_JIS"},
    {u"euc-kr", u"EUC-KR"},
    {u"ks_c_5601-1987", u"EUC-KR"},
    {u"uhc", u"EUC-KR"},
    {u"iso-8859-1", u"windows-1252"},
    {u"latin1", u"windows-1252"},
    {u"ascii", u"windows-1252"},
    {u"us-ascii", u"windows-1252"},
    {u"utf8", u"UTF-8"},
    {u"unicode-1-1-utf-8", u"UTF-8"},
}};

/// Converters whose name differs from the charset's: windows-31j writes the backslash that pages mean, and
/// windows-949 has the syllables that EUC-KR pages use.
[[nodiscard]] QByteArray icuName(const QString& charset)
{
    if (charset == u"Shift_JIS")
        return "ibm-943_P15A-2003";
    if (charset == u"EUC-KR")
        return "windows-949-2000";
    return charset.toLatin1();
}

[[nodiscard]] Converter openConverter(const QString& charset)
{
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(icuName(charset).constData(), &status), &ucnv_close);
    return converter;
}

/// ICU's preferred MIME name of a label it knows.
[[nodiscard]] QString knownToIcu(const QByteArray& label)
{
    UErrorCode status = U_ZERO_ERROR;
    const char* name = ucnv_getStandardName(label.constData(), "MIME", &status);
    if (!name)
        name = ucnv_getStandardName(label.constData(), "IANA", &status);
    return name && U_SUCCESS(status) ? QString::fromLatin1(name) : QString();
}

/// JIS X 0208 as Unicode's own table (JIS0208.TXT) and iconv read it; ICU reads these signs as Windows does.
void useJisSigns(QString& text)
{
    static constexpr std::array<std::pair<char16_t, char16_t>, 6> kSigns{{{0xFF5E, 0x301C},
                                                                          {0x2225, 0x2016},
                                                                          {0xFF0D, 0x2212},
                                                                          {0xFFE0, 0xA2},
                                                                          {0xFFE1, 0xA3},
                                                                          {0xFFE2, 0xAC}}};
    for (const auto& [windows, jis] : kSigns)
        text.replace(QChar(windows), QChar(jis));
}

struct Conversion
{
    QString text;
    bool failed = false;
};

[[nodiscard]] Conversion convert(UConverter* converter, QByteArrayView bytes)
{
    Conversion result;
    std::array<char16_t, 8192> buffer{};
    const char* source = bytes.data();
    const char* const sourceEnd = source + bytes.size();
    UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
    while (status == U_BUFFER_OVERFLOW_ERROR) {
        status = U_ZERO_ERROR;
        char16_t* target = buffer.data();
        ucnv_toUnicode(converter, &target, buffer.data() + buffer.size(), &source, sourceEnd, nullptr, true,
                       &status);
        result.text.append(QStringView(buffer.data(), target));
    }
    result.failed = U_FAILURE(status);
    return result;
}

[[nodiscard]] QString captured(const QString& head, const QRegularExpression& pattern)
{
    return pattern.match(head).captured(1);
}

} // namespace

QString charsetNamed(QByteArrayView label)
{
    const QByteArray lower = label.toByteArray().trimmed().toLower();
    const QString text = QString::fromLatin1(lower);
    for (const auto& [name, charset] : kLabels) {
        if (name == text)
            return charset.toString();
    }
    return lower.isEmpty() ? QString() : knownToIcu(lower);
}

QByteArray declaredCharset(QByteArrayView head)
{
    static const QRegularExpression kXml(uR"(^\s*<\?xml[^>]*\bencoding\s*=\s*["']\s*([\w.:-]+))"_s);
    static const QRegularExpression kMeta(uR"(<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w.:-]+))"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const QString text = QString::fromLatin1(head);
    const QString xml = captured(text, kXml);
    return (xml.isEmpty() ? captured(text, kMeta) : xml).toLatin1();
}

std::optional<QString> decodeStrictly(QByteArrayView bytes, const QString& charset)
{
    const Converter converter = openConverter(charset);
    UErrorCode status = U_ZERO_ERROR;
    if (!converter)
        return std::nullopt;
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    Conversion conversion = convert(converter.get(), bytes);
    if (conversion.failed)
        return std::nullopt;
    if (charset == u"EUC-JP")
        useJisSigns(conversion.text);
    return std::move(conversion.text);
}

LossyText decodeLossily(QByteArrayView bytes, const QString& charset)
{
    if (std::optional<QString> text = decodeStrictly(bytes, charset))
        return {*std::move(text), 0};
    const Converter converter = openConverter(charset);
    if (!converter)
        return {QString::fromUtf8(bytes), bytes.size()};
    Conversion conversion = convert(converter.get(), bytes);
    const qsizetype replaced = conversion.text.count(QChar(QChar::ReplacementCharacter));
    return {std::move(conversion.text), replaced};
}

} // namespace pizhu::text
