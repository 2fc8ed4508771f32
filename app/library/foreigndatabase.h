// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QString>
#include <memory>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

enum class ForeignDatabase { Unknown, Zotero, Taguette, QualCoder };

/// Opens a copy of another program's SQLite file for reading; where a log lies beside it, that is merged into
/// the copy.
[[nodiscard]] base::Result<std::unique_ptr<storage::Connection>> openForeignDatabase(const QString& path);

/// Which program the copy belongs to, by its tables.
[[nodiscard]] base::Result<ForeignDatabase> foreignDatabaseKind(const QString& path);

} // namespace pizhu::library
