// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"

#include <QString>
#include <vector>

namespace pizhu::text {

/// How one character is read.
struct CharacterReading
{
    base::TextRange range; ///< one Han character, in UTF-16 units
    QString pinyin;        ///< a syllable with its tone mark: "xíng"

    bool operator==(const CharacterReading&) const = default;
};

/// The most likely reading of each Han character, by ICU's Han-Latin transliteration, which knows a few words
/// and goes by the character otherwise. Characters it does not know are left out. Empty without ICU's data.
[[nodiscard]] std::vector<CharacterReading> readPinyin(QStringView text);

/// "zhong1" → "zhōng", "lu:4" and "lv4" → "lǜ", "ma5" → "ma"; in any case of letters. What is no such
/// syllable stays as it is.
[[nodiscard]] QString pinyinWithMark(QStringView numbered);

/// A syllable with its tone mark, or numbered, in zhuyin: "zhōng" → "ㄓㄨㄥ", "ma" → "˙ㄇㄚ". Initials,
/// finals and tones as in the table of ISO 7098:2015, annex A. Empty for what is no syllable of Mandarin.
[[nodiscard]] QString zhuyin(QStringView pinyin);

} // namespace pizhu::text
