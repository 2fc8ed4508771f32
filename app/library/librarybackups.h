// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

/// A verified copy of the library at `path`, which the connection has open, in its folder of backups.
[[nodiscard]] base::Result<BackupSummary> backUp(storage::Connection& connection, const QString& path);

} // namespace pizhu::library
