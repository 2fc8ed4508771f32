// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QDateTime>
#include <QString>
#include <vector>

namespace pizhu::storage {

class Connection;

enum class BackupKind { Recent, Daily, Weekly, BeforeMigration };

struct BackupFile
{
    QString path;
    BackupKind kind = BackupKind::Recent;
    QDateTime made; ///< UTC, from the file name
    qint64 bytes = 0;
};

/// Writes a verified copy (VACUUM INTO a temporary name, quick_check on it, then rename) into `folder` and
/// drops what rotation no longer keeps: 5 recent, 7 daily, 8 weekly. A backup that fails its check is removed
/// and reported.
[[nodiscard]] base::Result<BackupFile> makeBackup(Connection& connection, const QString& folder,
                                                  const QDateTime& now);

/// An unused name in `folder` for the copy that migrate() makes of `database`; rotation never drops these.
[[nodiscard]] QString migrationBackupPath(const QString& database, const QString& folder,
                                          const QDateTime& now);

/// The copies in `folder`, newest first.
[[nodiscard]] std::vector<BackupFile> listBackups(const QString& folder);

/// Puts `backup` in the place of `database`: the present file and its -wal are first moved aside untouched
/// under a name with the time, which is returned. Nobody may have the database open.
[[nodiscard]] base::Result<QString> restoreBackup(const QString& backup, const QString& database);

/// Moves a damaged database with its -wal and -shm aside untouched; returns the new path.
[[nodiscard]] base::Result<QString> setAside(const QString& database);

} // namespace pizhu::storage
