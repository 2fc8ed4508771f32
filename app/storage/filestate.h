// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pizhu::storage {

enum class FileState {
    Missing,
    Empty,          ///< a file without a byte, which SQLite takes for a new database
    SqliteDatabase, ///< has SQLite's header; says nothing about the rest
    NotADatabase,
    Unreadable, ///< a folder, or a file we may not read
};

/// Looks at the first bytes only; opens nothing with SQLite and changes nothing.
[[nodiscard]] FileState probeFile(const QString& path);

} // namespace pizhu::storage
