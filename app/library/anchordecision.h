// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pizhu::library {

/// What the user said about a place.
enum class AnchorDecision { None, Accepted, Kept, Later };

/// "", "accepted", "kept", "later".
[[nodiscard]] QString decisionName(AnchorDecision decision);
[[nodiscard]] AnchorDecision decisionFromName(QStringView name);

} // namespace pizhu::library
