// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/punctuation.h"

namespace pizhu::document {

namespace {

constexpr QStringView kOpening = u"（《〈「『【〔〖［｛“‘";
constexpr QStringView kClosing = u"）》〉」』】〕〗］｝”’，。、；：！？";

} // namespace

bool isSqueezed(QStringView text, qsizetype at)
{
    constexpr char16_t kFirst = 0x2018; // of these signs: most characters are told by one comparison
    const char16_t sign = text[at].unicode();
    if (sign < kFirst || (sign >= 0x3020 && sign < 0xFF00))
        return false;
    if (kClosing.contains(text[at])) {
        const bool followed = at + 1 < text.size();
        return followed && (kClosing.contains(text[at + 1]) || kOpening.contains(text[at + 1]));
    }
    return kOpening.contains(text[at]) && at > 0 && kOpening.contains(text[at - 1]);
}

} // namespace pizhu::document
