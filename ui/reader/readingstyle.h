// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/themepapers.h"

#include <QString>

namespace pizhu::ui {

/// How the article page is set: what one profile holds. Nothing of it changes the text.
struct ReadingStyle
{
    enum class Typeface { Serif, Sans };
    enum class Indent { Source, Always, Never };     ///< of two characters, in a paragraph's first line
    enum class Punctuation { Full, Squeezed, Half }; ///< all wide; narrow beside each other; all narrow
    enum class LatinGap { None, Thin, Wide };        ///< between Chinese and Latin letters or digits

    Typeface typeface = Typeface::Serif;
    // Families that come before those of the typeface; empty: none does.
    QString latinFace;
    QString simplifiedFace;
    QString traditionalFace;
    QString hongKongFace;
    int fontPx = 19;   ///< body size
    int columnEm = 36; ///< width of the text column in body characters
    double lineHeight = 1.85;
    double paragraphGap =
        0.8; ///< em between paragraphs; less than half of it where the first line is indented
    Indent indent = Indent::Source;
    Punctuation punctuation = Punctuation::Squeezed;
    LatinGap latinGap = LatinGap::Thin;
    bool justified = true;
    bool numbered = false; ///< the number of each paragraph in the margin, from 1: its place in the text
    Paper paper = Paper::Window;

    static constexpr int kMinFontPx = 12;
    static constexpr int kMaxFontPx = 40;
    static constexpr int kMinColumnEm = 20;
    static constexpr int kMaxColumnEm = 60;
    static constexpr double kMinLineHeight = 1.2;
    static constexpr double kMaxLineHeight = 2.6;
    static constexpr double kMaxParagraphGap = 2.0;

    bool operator==(const ReadingStyle&) const = default;
};

/// The same with every number inside its limits.
[[nodiscard]] ReadingStyle clamped(ReadingStyle style);

/// The style as rules for the article page: ":root{--reading-size:19px;…}"; values are clamped to their
/// limits.
[[nodiscard]] QString cssVariables(const ReadingStyle& style);

} // namespace pizhu::ui
