// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/gbk.h"

#include <memory>
#include <unicode/ucnv.h>

namespace pizhu::cleanup {

namespace {

constexpr int kFirstLead = 0x81;
constexpr int kLastLead = 0xfe;
constexpr int kFirstTrail = 0x40;

struct CloseConverter
{
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

QChar decoded(UConverter* converter, int lead, int trail)
{
    const char bytes[] = {static_cast<char>(lead), static_cast<char>(trail)};
    UChar result[4] = {};
    UErrorCode status = U_ZERO_ERROR;
    const int32_t length = ucnv_toUChars(converter, result, 4, bytes, 2, &status);
    const bool usable =
        U_SUCCESS(status) && length == 1 && result[0] != 0xfffd && (result[0] < 0xe000 || result[0] > 0xf8ff);
    return usable ? QChar(result[0]) : QChar();
}

} // namespace

Gbk::Gbk()
    : m_codes(0x10000)
    , m_characters(0x10000)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open("windows-936-2000", &status));
    if (U_FAILURE(status))
        return;
    for (int lead = kFirstLead; lead <= kLastLead; ++lead) {
        for (int trail = kFirstTrail; trail <= kLastLead; ++trail) {
            const QChar character = decoded(converter.get(), lead, trail);
            if (character.isNull())
                continue;
            const auto code = static_cast<quint16>(lead * 256 + trail);
            m_characters[code] = character;
            m_codes[character.unicode()] = code;
        }
    }
}

bool Gbk::isOutsideGb2312(QChar character) const
{
    const quint16 value = code(character);
    const int lead = value >> 8;
    const int trail = value & 0xff;
    return value != 0 && (lead < 0xa1 || lead > 0xf7 || trail < 0xa1);
}

const Gbk& gbk()
{
    static const Gbk table;
    return table;
}

} // namespace pizhu::cleanup
