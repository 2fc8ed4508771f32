// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QChar>

#include <algorithm>
#include <cmath>

/// The file of the character model, written by the generator and read by CharacterModel. It holds counts made
/// into probabilities and no text. Little-endian; "number" is an unsigned LEB128, "cost" one byte (see
/// below):
///
///   "PZCM", byte version, number n, n bytes UTF-8: what was counted
///   number of classes; for each class, from class 1 on:
///     cost of the class alone, cost of falling back behind it,
///     number of forms; for each: UTF-16 unit (2 bytes), cost of the form in simplified and in traditional
///     text
///   for each class: number of followers; for each: number (difference of class numbers), cost of following,
///     number of thirds; when there are any: cost of falling back behind the pair, and for each third: number
///     (difference of class numbers), cost of following the pair
///
/// A class is a character in folded form with all its simplified, traditional and variant forms, so that
/// texts of both scripts teach the same pairs. All ASCII digits are one class, all ASCII letters another,
/// white space a third.
namespace pizhu::cleanup::languagemodel {

inline constexpr QByteArrayView kMagic = "PZCM";
inline constexpr quint8 kVersion = 1;
/// A cost is -ln p in sixteenths; kNever means so unlikely that it was not counted.
inline constexpr double kCostSteps = 16;
inline constexpr quint8 kNever = 255;

inline quint8 costOf(double probability)
{
    const double cost = probability > 0 ? -std::log(probability) * kCostSteps : kNever;
    return static_cast<quint8>(std::clamp(std::round(cost), 0.0, double(kNever - 1)));
}

/// The character that stands for the class of `character` when it is no Han character.
inline QChar plainClass(QChar character)
{
    if (character.isSpace())
        return u' ';
    if (character >= u'0' && character <= u'9')
        return u'0';
    const bool letter = (character >= u'a' && character <= u'z') || (character >= u'A' && character <= u'Z');
    return letter ? QChar(u'a') : character;
}

} // namespace pizhu::cleanup::languagemodel
