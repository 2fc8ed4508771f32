// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"

#include <optional>
#include <vector>

namespace pizhu::study {

/// How two people decided about the same units, each with yes or no.
struct Decisions
{
    qsizetype both = 0; ///< both said yes
    qsizetype onlyFirst = 0;
    qsizetype onlySecond = 0;
    qsizetype neither = 0;

    [[nodiscard]] qsizetype total() const { return both + onlyFirst + onlySecond + neither; }
    /// The share of units decided alike; absent without units.
    [[nodiscard]] std::optional<double> observed() const;
    /// Cohen's kappa: J. Cohen, "A coefficient of agreement for nominal scales", Educational and
    /// Psychological Measurement 20 (1960), 37–46. Absent where nothing could have been decided otherwise:
    /// both said yes to all, or to none.
    [[nodiscard]] std::optional<double> kappa() const;

    bool operator==(const Decisions&) const = default;
};

/// A stretch of a text that somebody marked, with what they called it.
struct MarkedUnit
{
    base::TextRange range;
    int value = 0;

    bool operator==(const MarkedUnit&) const = default;
};

/// Krippendorff's alpha for unitised continua with nominal values, uα: K. Krippendorff, Y. Mathet, S. Bouvry,
/// A. Widlöcher, "On the reliability of unitizing textual continua", Quality & Quantity 50 (2016), 2347–2364,
/// equations 2–5; K. Krippendorff, Content Analysis, 4th ed. (2019), section 12.6.3. Each observer's units
/// are ascending and do not overlap; what is between them is a value of its own. One value for all units
/// gives |uα, the reliability of telling marked from unmarked matter. Absent with fewer than two observers or
/// where everything is one value.
[[nodiscard]] std::optional<double> unitizedAlpha(const std::vector<std::vector<MarkedUnit>>& observers,
                                                  qsizetype length);

/// Units of one value out of passages in any order: those that overlap are one, those that touch stay two.
[[nodiscard]] std::vector<MarkedUnit> unitsOf(std::vector<base::TextRange> passages);

} // namespace pizhu::study
