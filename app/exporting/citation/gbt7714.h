// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/citation/gbtparts.h"

namespace pizhu::exporting {

/// An entry of the list of references after GB/T 7714, without a number before it.
[[nodiscard]] QString gbtEntry(const CslItem& item, GbtEdition edition);

} // namespace pizhu::exporting
