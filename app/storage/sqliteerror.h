// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QByteArray>
#include <QString>

struct sqlite3;

namespace pizhu::storage {

/// The error for an extended SQLite result code: a translated sentence that names `file`, with `detail` for
/// the log.
[[nodiscard]] base::Error errorForCode(int code, const QString& file, const QString& detail);

/// The error of the last call on `database` (may be null): the message names its file, the detail has the SQL
/// and SQLite's own words. Call it before anything else touches the connection.
[[nodiscard]] base::Error lastError(sqlite3* database, int code, const QByteArray& sql = {});

} // namespace pizhu::storage
