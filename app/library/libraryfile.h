// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/library/library.h"
#include "app/storage/connection.h"
#include "app/storage/writerlock.h"

namespace pizhu::library {

/// 'Pzhu': SQLite's application_id of a library.
inline constexpr quint32 kApplicationId = 0x507a6875;

/// A library file that was looked at, locked and brought up to date.
struct LibraryFile
{
    QString path;                                ///< absolute
    std::unique_ptr<storage::WriterLock> lock;   ///< null when read-only
    std::unique_ptr<storage::Connection> writer; ///< null when read-only
    QString readOnlyReason;                      ///< a sentence; empty when writable
    bool checked = true;                         ///< quickCheck() was passed, or there was nothing to check
};

/// The steps of Library::open() before there are threads.
[[nodiscard]] base::Result<LibraryFile> openLibraryFile(const QString& path, Library::OpenOptions options);

/// Looks at every page of the file; Damaged when one is not as it should be.
[[nodiscard]] base::Result<void> quickCheck(storage::Connection& connection, const QString& path);

/// "<library>.backups" beside the file.
[[nodiscard]] QString backupFolder(const QString& libraryPath);

} // namespace pizhu::library
