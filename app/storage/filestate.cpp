// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/filestate.h"

#include <QFile>
#include <QFileInfo>

namespace pizhu::storage {

namespace {

// The header string of https://www.sqlite.org/fileformat2.html §1.3.1, its closing zero included.
constexpr char kMagic[] = "SQLite format 3";

} // namespace

FileState probeFile(const QString& path)
{
    const QFileInfo found(path);
    if (!found.exists())
        return FileState::Missing;
    QFile file(path);
    if (!found.isFile() || !file.open(QIODevice::ReadOnly))
        return FileState::Unreadable;
    const QByteArray start = file.read(sizeof kMagic);
    if (start.isEmpty())
        return file.error() == QFileDevice::NoError ? FileState::Empty : FileState::Unreadable;
    return start == QByteArray(kMagic, sizeof kMagic) ? FileState::SqliteDatabase : FileState::NotADatabase;
}

} // namespace pizhu::storage
