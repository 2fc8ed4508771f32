// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

/// Moves the articles an import added to the trash and makes the versions it replaced current again. Nothing
/// is lost: a big import needs no changeset, and redoImport() brings all of it back.
[[nodiscard]] base::Result<void> undoImport(storage::Connection& connection, base::ImportId import);
[[nodiscard]] base::Result<void> redoImport(storage::Connection& connection, base::ImportId import);

} // namespace pizhu::library
