// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace pizhu::text {

/// What a character is to the tokeniser.
enum class CharacterClass : quint32 {
    Transparent, ///< quotes, brackets, symbols, spaces: ends a run, no token
    Ideograph,   ///< Han or kana: a token of its own
    Letter,      ///< joins letters and digits into a run
    Mark,        ///< combining or invisible: goes on with a run, starts none
    Break,       ///< ends a sentence, a clause or a line
    MaybeBreak,  ///< ASCII punctuation: a break before a space or line end only
};

/// One packed entry of the generated table; made by generator.cpp.
/// Bits 0–19 offset into the text pool, 20–24 length there in UTF-16 units, 25–27 class, 28 simplified only,
/// 29 traditional only, 30 the text pool holds the folded form, 31 that form is more than one character.
struct FoldEntry
{
    quint32 bits = 0;

    static constexpr int kLengthShift = 20;
    static constexpr int kClassShift = 25;
    static constexpr quint32 kMaxOffset = (1U << kLengthShift) - 1;
    static constexpr quint32 kMaxLength = (1U << (kClassShift - kLengthShift)) - 1;
    static constexpr quint32 kSimplifiedOnly = 1U << 28;
    static constexpr quint32 kTraditionalOnly = 1U << 29;
    static constexpr quint32 kChanged = 1U << 30;
    static constexpr quint32 kExpands = 1U << 31;

    [[nodiscard]] constexpr quint32 offset() const { return bits & kMaxOffset; }
    [[nodiscard]] constexpr qsizetype length() const { return (bits >> kLengthShift) & kMaxLength; }
    [[nodiscard]] constexpr CharacterClass characterClass() const
    {
        return CharacterClass((bits >> kClassShift) & 7U);
    }
    [[nodiscard]] constexpr bool isSimplifiedOnly() const { return bits & kSimplifiedOnly; }
    [[nodiscard]] constexpr bool isTraditionalOnly() const { return bits & kTraditionalOnly; }
    /// The folded form differs from the character; otherwise it is the character itself.
    [[nodiscard]] constexpr bool isChanged() const { return bits & kChanged; }
    /// The folded form is several characters, each with a class of its own.
    [[nodiscard]] constexpr bool isExpanded() const { return bits & kExpands; }
};

namespace generated {
extern const quint16 kFoldPages[];   ///< page number of each 256 characters
extern const quint32 kFoldEntries[]; ///< pages of 256 entries
extern const char16_t kFoldTexts[];
extern const char kFoldVersion[];
} // namespace generated

/// The entry of any code point up to U+10FFFF.
[[nodiscard]] inline FoldEntry foldEntry(char32_t character)
{
    return {generated::kFoldEntries[generated::kFoldPages[character >> 8] * 256U + (character & 255U)]};
}

/// The folded form of a changed character.
[[nodiscard]] inline QStringView foldedText(FoldEntry entry)
{
    return {generated::kFoldTexts + entry.offset(), entry.length()};
}

} // namespace pizhu::text
