// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/readingstyle.h"

#include <algorithm>

namespace pizhu::ui {

QString cssVariables(const ReadingStyle& style)
{
    const bool serif = style.typeface == ReadingStyle::Typeface::Serif;
    return QStringLiteral(":root{--reading-size:%1px;--reading-width:%2em;--reading-height:%3;"
                          "--reading-align:%4;--reading-face:var(--%5)}")
        .arg(std::clamp(style.fontPx, 12, 40))
        .arg(std::clamp(style.columnEm, 20, 60))
        .arg(std::clamp(style.lineHeight, 1.2, 2.6))
        .arg(style.justified ? QStringLiteral("justify") : QStringLiteral("start"))
        .arg(serif ? QStringLiteral("serif") : QStringLiteral("sans"));
}

} // namespace pizhu::ui
