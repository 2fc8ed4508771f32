// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/highlightcolors.h"

#include <array>

namespace pizhu::exporting {

namespace {

// In the order of HighlightColor: amber, rose, leaf, sky, violet, slate.
constexpr std::array<quint32, 6> kColors{0xFFE08A, 0xF9C6C9, 0xCDE8B5, 0xBFE0F7, 0xDCCBF5, 0xD5DADF};

} // namespace

QString highlightRgb(annotation::HighlightColor color)
{
    const quint32 rgb = kColors.at(static_cast<std::size_t>(color));
    return QString::number(rgb, 16).toUpper().rightJustified(6, u'0');
}

} // namespace pizhu::exporting
