// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pizhu::base {

/// A new UUID version 7 (RFC 9562 §5.7) in lower-case canonical form, 36 characters: sorts by creation time.
/// Thread-safe; ids made by one process are strictly increasing.
[[nodiscard]] QString newUid();

} // namespace pizhu::base
