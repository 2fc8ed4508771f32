// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/utf8offsets.h"

namespace pizhu::storage {

namespace {

struct Decoded
{
    char32_t character = U'\uFFFD';
    std::size_t bytes = 1;
};

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xc0) == 0x80;
}

std::size_t announcedLength(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    if (lead >= 0xc2 && lead < 0xe0)
        return 2;
    if (lead >= 0xe0 && lead < 0xf0)
        return 3;
    return lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
}

// Overlong forms, surrogates and values above U+10FFFF are not valid (RFC 3629 §3).
bool isValidOf(char32_t character, std::size_t bytes)
{
    constexpr char32_t kLowest[] = {0, 0, 0x80, 0x800, 0x10000};
    return character >= kLowest[bytes] && character <= 0x10ffff && (character < 0xd800 || character > 0xdfff);
}

Decoded decodeAt(std::string_view utf8, std::size_t at)
{
    const auto lead = static_cast<unsigned char>(utf8[at]);
    if (lead < 0x80)
        return {lead, 1};
    const std::size_t length = announcedLength(lead);
    if (length == 0 || at + length > utf8.size())
        return {};
    char32_t character = lead & (0xffu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if (!isContinuation(utf8[at + i]))
            return {};
        character = (character << 6) | (static_cast<unsigned char>(utf8[at + i]) & 0x3fu);
    }
    return isValidOf(character, length) ? Decoded{character, length} : Decoded{};
}

qsizetype unitsOf(char32_t character)
{
    return QChar::requiresSurrogates(character) ? 2 : 1;
}

} // namespace

QString decodeUtf8(std::string_view utf8)
{
    QString text(static_cast<qsizetype>(utf8.size()), Qt::Uninitialized);
    QChar* const begin = text.data();
    QChar* out = begin;
    for (std::size_t at = 0; at < utf8.size();) {
        const Decoded decoded = decodeAt(utf8, at);
        at += decoded.bytes;
        if (unitsOf(decoded.character) == 2) {
            *out++ = QChar(QChar::highSurrogate(decoded.character));
            *out++ = QChar(QChar::lowSurrogate(decoded.character));
        } else {
            *out++ = QChar(static_cast<char16_t>(decoded.character));
        }
    }
    text.truncate(out - begin);
    return text;
}

void appendUtf8(QVarLengthArray<char, 64>& out, QStringView text)
{
    const auto continuation = [](char32_t bits) { return static_cast<char>(0x80 | (bits & 0x3f)); };
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        if (c < 0x80) {
            out.append(static_cast<char>(c));
        } else if (c < 0x800) {
            out.append(static_cast<char>(0xc0 | (c >> 6)));
            out.append(continuation(c));
        } else if (c < 0x10000) {
            out.append(static_cast<char>(0xe0 | (c >> 12)));
            out.append(continuation(c >> 6));
            out.append(continuation(c));
        } else {
            out.append(static_cast<char>(0xf0 | (c >> 18)));
            out.append(continuation(c >> 12));
            out.append(continuation(c >> 6));
            out.append(continuation(c));
        }
    }
}

std::size_t Utf8Offsets::byteAt(qsizetype unit)
{
    const Position last = m_current;
    if (unit < m_current.unit)
        m_current = unit >= m_previous.unit ? m_previous : Position{};
    m_previous = m_current.unit < last.unit ? m_current : last;
    while (m_current.unit < unit && m_current.byte < m_utf8.size()) {
        const Decoded decoded = decodeAt(m_utf8, m_current.byte);
        m_current.byte += decoded.bytes;
        m_current.unit += unitsOf(decoded.character);
    }
    return m_current.byte;
}

} // namespace pizhu::storage
