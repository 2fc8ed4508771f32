// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/normalisation.h"

#include <unicode/uchar.h>

namespace pizhu::text {

namespace {

constexpr char16_t kZeroWidthJoiner = 0x200D;
constexpr char16_t kEmojiSelector = 0xFE0F;

[[nodiscard]] bool isRemovedControl(char16_t unit)
{
    return (unit < 0x20 && unit != u'\t' && unit != u'\n') || (unit >= 0x7F && unit <= 0x9F);
}

/// Zero-width spaces and joiners, soft hyphens, inner BOMs, directional marks and overrides. Word joiners and
/// embeddings are written on purpose, around emoji and in mixed scripts, and stay.
[[nodiscard]] bool isInvisible(char16_t unit)
{
    return (unit >= 0x200B && unit <= 0x200F) || unit == 0x202D || unit == 0x202E ||
           (unit >= 0x2061 && unit <= 0x206F) || unit == 0xFEFF || unit == 0x00AD || unit == 0x061C ||
           unit == 0x180E;
}

[[nodiscard]] char32_t codePointBefore(QStringView text, qsizetype end)
{
    if (end <= 0)
        return 0;
    const QChar last = text[end - 1];
    if (last.isLowSurrogate() && end > 1 && text[end - 2].isHighSurrogate())
        return QChar::surrogateToUcs4(text[end - 2], last);
    return last.unicode();
}

[[nodiscard]] char32_t codePointAt(QStringView text, qsizetype start)
{
    if (start >= text.size())
        return 0;
    const QChar first = text[start];
    if (first.isHighSurrogate() && start + 1 < text.size() && text[start + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(first, text[start + 1]);
    return first.unicode();
}

/// A joiner inside an emoji sequence (family, profession, flag) is part of what is seen.
[[nodiscard]] bool joinsEmoji(QStringView text, qsizetype position)
{
    const char32_t before = codePointBefore(text, position);
    const char32_t after = codePointAt(text, position + 1);
    return (before == kEmojiSelector || u_hasBinaryProperty(UChar32(before), UCHAR_EMOJI)) &&
           u_hasBinaryProperty(UChar32(after), UCHAR_EXTENDED_PICTOGRAPHIC);
}

[[nodiscard]] bool isPair(QStringView text, qsizetype position)
{
    return text[position].isHighSurrogate() && position + 1 < text.size() &&
           text[position + 1].isLowSurrogate();
}

[[nodiscard]] bool isKept(QStringView text, qsizetype position)
{
    const char16_t unit = text[position].unicode();
    if (unit == kZeroWidthJoiner)
        return joinsEmoji(text, position);
    return !isRemovedControl(unit) && !isInvisible(unit);
}

/// The last two code points of every plane and U+FDD0…U+FDEF: they stand for no character, and markup that
/// holds them reads back as U+FFFD.
[[nodiscard]] bool isNoncharacter(char32_t character)
{
    return (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
}

[[nodiscard]] bool isLineEnd(char16_t unit)
{
    return unit == u'\r' || unit == 0x2028 || unit == 0x2029;
}

} // namespace

QString normalise(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        if (isLineEnd(unit.unicode())) {
            result += u'\n';
            if (unit == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n')
                ++i;
        } else if (isPair(text, i)) {
            if (isNoncharacter(QChar::surrogateToUcs4(unit, text[i + 1])))
                result += QChar(QChar::ReplacementCharacter);
            else
                result.append(text.sliced(i, 2));
            ++i;
        } else if (unit.isSurrogate() || isNoncharacter(unit.unicode())) {
            result += QChar(QChar::ReplacementCharacter);
        } else if (isKept(text, i)) {
            result += unit;
        }
    }
    return result;
}

QString simplifySpaces(QStringView text)
{
    QString result;
    result.reserve(text.size());
    bool pending = false;
    for (const QChar unit : text) {
        if (unit.isSpace()) {
            pending = !result.isEmpty();
            continue;
        }
        if (pending)
            result += u' ';
        pending = false;
        result += unit;
    }
    return result;
}

bool isHan(char32_t character)
{
    return (character >= 0x4E00 && character <= 0x9FFF) || (character >= 0x3400 && character <= 0x4DBF) ||
           character == 0x3005 || character == 0x3007 || (character >= 0xF900 && character <= 0xFAFF) ||
           (character >= 0x20000 && character <= 0x3FFFD);
}

} // namespace pizhu::text
