// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QString>

namespace pizhu::storage {

class Connection;

/// Copies the database with VACUUM INTO under a temporary name beside `path`, checks the copy
/// (verifySnapshot, same application_id), makes it durable and renames it. Fails with Conflict when `path`
/// exists; leaves nothing behind when it fails.
[[nodiscard]] base::Result<void> writeSnapshot(Connection& connection, const QString& path);

/// Opens the file read-only and runs quick_check: Unreadable when it is missing, Damaged when it is no intact
/// database. Returns its application_id.
[[nodiscard]] base::Result<qint64> verifySnapshot(const QString& path);

/// Copies `from` to the new name `to` through a temporary name, durable when it returns. Never overwrites.
[[nodiscard]] base::Result<void> copyDurably(const QString& from, const QString& to);

/// Flushes a file and the folder entry that names it to the disk.
[[nodiscard]] bool flushToDisk(const QString& path);

} // namespace pizhu::storage
