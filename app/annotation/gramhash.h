// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>
#include <cstring>

namespace pizhu::annotation {

inline constexpr qsizetype kGramLength = 8; ///< UTF-16 units

/// Of the gram that begins at `at`. Mixes both halves of it (the finaliser of SplitMix64, S. Vigna).
[[nodiscard]] inline quint64 gramHash(QStringView text, qsizetype at)
{
    static_assert(kGramLength * sizeof(QChar) == 2 * sizeof(quint64));
    quint64 halves[2];
    std::memcpy(halves, text.data() + at, sizeof halves);
    quint64 z = halves[0] * 0x9E3779B97F4A7C15u ^ (halves[1] + 0xBF58476D1CE4E5B9u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

} // namespace pizhu::annotation
