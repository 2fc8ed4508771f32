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
///     cost of the class alone,
///     number of forms; for each: UTF-16 unit (2 bytes), cost of the form in simplified and in traditional
///     text
///   for each class: its followers, that is
///     number n of followers; when n > 0: cost of falling back; for each follower:
///       number 2 × d + m, d being the difference of class numbers; cost of following all that stands before
///       it; when m is 1: its own followers behind all this
///   Sequences end at kLongestSequence classes; the last class of such a sequence has no m: its number is d.
///
/// A class is a character in folded form with all its simplified, traditional and variant forms, so that
/// texts of both scripts teach the same pairs. All ASCII digits are one class, all ASCII letters another,
/// white space a third.
namespace pizhu::cleanup::languagemodel {

inline constexpr QByteArrayView kMagic = "PZCM";
inline constexpr quint8 kVersion = 2;
/// The probability of a class depends on at most three before it.
inline constexpr int kLongestSequence = 4;
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
