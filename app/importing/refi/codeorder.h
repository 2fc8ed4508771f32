// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/refi/refiimport.h"

namespace pizhu::importing {

/// Puts tags that came with the project in its order, once they are written. Where the library had one of the
/// children before, the order of all of them stays the user's.
[[nodiscard]] base::Result<void> orderCodes(library::Stores& stores, const RefiImportPlan& plan);

} // namespace pizhu::importing
