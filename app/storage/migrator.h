// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QString>
#include <vector>

namespace pizhu::storage {

class Connection;

/// One schema step: after it PRAGMA user_version is `version`.
struct Migration
{
    int version = 0;
    QString name;
    QByteArray script;
};

/// Migrations from a resource folder of NNNN_name.sql files, ascending.
[[nodiscard]] base::Result<std::vector<Migration>> loadMigrations(const QString& folder);

/// Applies the missing migrations, each whole script in one IMMEDIATE transaction ended by foreign_key_check;
/// a script that fails leaves the database as the one before it left it. For a new database all are in one.
/// Foreign keys are not enforced while a script runs (no cascades), so that it can rebuild tables. Before the
/// first one a verified VACUUM INTO copy goes to `backupPath`, which must not exist yet (skipped for a new,
/// empty database). A user_version above the last migration fails with Unsupported and changes nothing.
[[nodiscard]] base::Result<void> migrate(Connection& connection, const std::vector<Migration>& migrations,
                                         const QString& backupPath);

} // namespace pizhu::storage
