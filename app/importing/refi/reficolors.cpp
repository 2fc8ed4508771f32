// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/refi/reficolors.h"

#include <array>
#include <cmath>

namespace pizhu::importing {

using annotation::HighlightColor;

namespace {

struct Hue
{
    HighlightColor color;
    double degrees;
};
/// The hues of our highlights on the colour wheel.
constexpr std::array kHues{Hue{HighlightColor::Amber, 44}, Hue{HighlightColor::Rose, 356},
                           Hue{HighlightColor::Leaf, 92}, Hue{HighlightColor::Sky, 205},
                           Hue{HighlightColor::Violet, 264}};
constexpr double kGrey = 0.06; ///< saturation under which a colour has no hue to speak of

double apart(double a, double b)
{
    const double difference = std::abs(a - b);
    return std::min(difference, 360 - difference);
}

double hueOf(double red, double green, double blue, double most, double range)
{
    if (most == red)
        return std::fmod(60 * (green - blue) / range + 360, 360);
    if (most == green)
        return 60 * (blue - red) / range + 120;
    return 60 * (red - green) / range + 240;
}

} // namespace

std::optional<HighlightColor> nearestHighlight(QStringView rgb)
{
    QString digits = rgb.startsWith(u'#') ? rgb.sliced(1).toString() : QString();
    if (digits.size() == 3)
        digits = QString(2, digits[0]) + QString(2, digits[1]) + QString(2, digits[2]);
    bool ok = false;
    const uint value = digits.toUInt(&ok, 16);
    if (!ok || digits.size() != 6)
        return std::nullopt;
    const double red = (value >> 16) / 255.0;
    const double green = ((value >> 8) & 0xFF) / 255.0;
    const double blue = (value & 0xFF) / 255.0;
    const double most = std::max({red, green, blue});
    const double range = most - std::min({red, green, blue});
    if (range < kGrey)
        return HighlightColor::Slate;
    const double hue = hueOf(red, green, blue, most, range);
    const auto nearest = std::min_element(kHues.begin(), kHues.end(), [hue](const Hue& a, const Hue& b) {
        return apart(a.degrees, hue) < apart(b.degrees, hue);
    });
    return nearest->color;
}

} // namespace pizhu::importing
