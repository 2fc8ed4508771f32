// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"
#include "app/cleanup/pinyindamage.h"
#include "app/cleanup/textsense.h"

#include <optional>

namespace pizhu::cleanup {

/// A run whose bytes were shifted, read right again.
struct ShiftRepair
{
    base::TextRange range; ///< in the damaged text, from the character before the "?" on
    QString after;
    bool guessed = false; ///< bytes were lost and chosen by likelihood
};

/// The damage hit a code that straddles two characters: the second lost its first byte ("當?shù)丶…" ←
/// "當地加…"). `position` is that of a "?". Shifts the bytes back until both readings meet again. Nothing
/// when there is no such damage here or when no reading fits.
[[nodiscard]] std::optional<ShiftRepair> undoShift(QStringView text, qsizetype position,
                                                   const DamageList& candidates, const TextSense& sense);

/// The length of "reading)" when it stands behind the "?" at `position` and some candidate reads so; else 0.
[[nodiscard]] qsizetype shiftMarkLength(QStringView text, qsizetype position, const DamageList& candidates);

} // namespace pizhu::cleanup
