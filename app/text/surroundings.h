// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"

#include <QString>

namespace pizhu::text {

/// What stands in front of a passage and behind it, to be read with it.
struct Surroundings
{
    QString before;
    QString after;

    bool operator==(const Surroundings&) const = default;
};

/// Of about `around` UTF-16 units on each side, at most: whole sentences where they are not too short for it,
/// else whole clauses, else whole characters. "…" stands where something was left out.
[[nodiscard]] Surroundings surroundings(QStringView text, base::TextRange passage, qsizetype around);

} // namespace pizhu::text
