// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/librarybackups.h"

#include "app/library/libraryfile.h"
#include "app/storage/backup.h"

namespace pizhu::library {

using base::fail;
using base::Result;
using storage::Connection;

namespace {

QString backupKindName(storage::BackupKind kind)
{
    switch (kind) {
    case storage::BackupKind::Recent:
        return QStringLiteral("recent");
    case storage::BackupKind::Daily:
        return QStringLiteral("daily");
    case storage::BackupKind::Weekly:
        return QStringLiteral("weekly");
    case storage::BackupKind::BeforeMigration:
        return QStringLiteral("migration");
    }
    return {};
}

BackupSummary summaryOf(const storage::BackupFile& file)
{
    return {file.path, file.made, file.bytes, backupKindName(file.kind)};
}

} // namespace

Result<BackupSummary> backUp(Connection& connection, const QString& path)
{
    const auto file = storage::makeBackup(connection, backupFolder(path), QDateTime::currentDateTimeUtc());
    if (!file)
        return fail(file.error());
    return summaryOf(*file);
}

std::vector<BackupSummary> Library::backups() const
{
    return backupsOf(path());
}

std::vector<BackupSummary> Library::backupsOf(const QString& libraryPath)
{
    std::vector<BackupSummary> found;
    for (const storage::BackupFile& file : storage::listBackups(backupFolder(libraryPath)))
        found.push_back(summaryOf(file));
    return found;
}

Result<QString> Library::restore(const QString& libraryPath, const QString& backupPath)
{
    const auto lock = storage::WriterLock::acquire(libraryPath);
    if (!lock)
        return fail(lock.error());
    return storage::restoreBackup(backupPath, libraryPath);
}

Result<QString> Library::setAside(const QString& libraryPath)
{
    const auto lock = storage::WriterLock::acquire(libraryPath);
    if (!lock)
        return fail(lock.error());
    return storage::setAside(libraryPath);
}

} // namespace pizhu::library
