// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pizhu::ui {

/// How the article page is set; the user's choice, kept in the settings.
struct ReadingStyle
{
    enum class Typeface { Serif, Sans };

    Typeface typeface = Typeface::Serif;
    int fontPx = 19;          ///< body size, 12 … 40
    int columnEm = 36;        ///< width of the text column in body characters, 20 … 60
    double lineHeight = 1.85; ///< 1.2 … 2.6
    bool justified = true;

    bool operator==(const ReadingStyle&) const = default;
};

/// The style as ":root{--reading-size:19px;…}" for the article page; values are clamped to their limits.
[[nodiscard]] QString cssVariables(const ReadingStyle& style);

} // namespace pizhu::ui
