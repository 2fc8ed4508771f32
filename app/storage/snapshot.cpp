// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/snapshot.h"

#include "app/storage/connection.h"
#include "app/storage/filestate.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <fcntl.h>
#include <unistd.h>

namespace pizhu::storage {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

// Removes the unfinished copy unless it was renamed.
struct PartialFile
{
    explicit PartialFile(const QString& target)
        : path(target + QLatin1String(".partial"))
    {
        QFile::remove(path);
    }
    ~PartialFile() { QFile::remove(path); }
    Q_DISABLE_COPY_MOVE(PartialFile)

    const QString path;
};

bool flush(const QString& path, int flags)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool done = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return done;
}

base::Error copyFailed(const QString& path, const QString& detail)
{
    return {ErrorCode::Storage,
            QCoreApplication::translate(
                "pizhu::storage", "The copy %1 could not be written. Check the free space and the folder.")
                .arg(QDir::toNativeSeparators(path)),
            detail};
}

base::Error existsAlready(const QString& path)
{
    return {ErrorCode::Conflict,
            QCoreApplication::translate("pizhu::storage", "%1 exists already and is not overwritten.")
                .arg(QDir::toNativeSeparators(path)),
            {}};
}

base::Error damagedFile(const QString& path, const QString& detail)
{
    return {ErrorCode::Damaged,
            QCoreApplication::translate("pizhu::storage", "%1 is damaged or not a database.")
                .arg(QDir::toNativeSeparators(path)),
            detail};
}

Result<void> publish(const PartialFile& partial, const QString& path)
{
    if (!flush(partial.path, O_RDONLY))
        return fail(copyFailed(path, QStringLiteral("fsync")));
    if (QFileInfo::exists(path))
        return fail(existsAlready(path));
    if (!QFile::rename(partial.path, path) || !flushToDisk(path))
        return fail(copyFailed(path, QStringLiteral("rename")));
    return {};
}

Result<void> vacuumInto(Connection& connection, const QString& path)
{
    auto statement = connection.prepare("VACUUM INTO ?1");
    if (!statement)
        return fail(statement.error());
    return statement->bind(path).run();
}

Result<void> quickCheck(Connection& connection, const QString& path)
{
    auto statement = connection.prepare("PRAGMA quick_check(1)");
    if (!statement)
        return fail(statement.error());
    const auto row = statement->step();
    if (!row)
        return fail(row.error());
    const QString verdict = *row ? statement->string(0) : QString();
    if (verdict != QLatin1String("ok"))
        return fail(damagedFile(path, verdict));
    return {};
}

} // namespace

bool flushToDisk(const QString& path)
{
    return flush(path, O_RDONLY) && flush(QFileInfo(path).absolutePath(), O_RDONLY | O_DIRECTORY);
}

Result<qint64> verifySnapshot(const QString& path)
{
    const FileState state = probeFile(path);
    if (state == FileState::Empty || state == FileState::NotADatabase)
        return fail(damagedFile(path, QStringLiteral("no SQLite header")));
    const auto connection = Connection::open(path, Connection::Mode::ReadOnly);
    if (!connection)
        return fail(connection.error());
    if (auto checked = quickCheck(**connection, path); !checked)
        return fail(checked.error());
    return (*connection)->queryInteger("PRAGMA application_id");
}

Result<void> writeSnapshot(Connection& connection, const QString& path)
{
    if (QFileInfo::exists(path))
        return fail(existsAlready(path));
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return fail(copyFailed(path, QStringLiteral("mkpath")));
    const PartialFile partial(QFileInfo(path).absoluteFilePath());
    if (auto copied = vacuumInto(connection, partial.path); !copied)
        return copied;
    const auto expected = connection.queryInteger("PRAGMA application_id");
    if (!expected)
        return fail(expected.error());
    const auto found = verifySnapshot(partial.path);
    if (!found)
        return fail(found.error());
    if (*found != *expected)
        return fail(
            damagedFile(path, QStringLiteral("application_id %1, not %2").arg(*found).arg(*expected)));
    return publish(partial, path);
}

Result<void> copyDurably(const QString& from, const QString& to)
{
    if (QFileInfo::exists(to))
        return fail(existsAlready(to));
    const PartialFile partial(to);
    QFile source(from);
    if (!source.copy(partial.path))
        return fail(copyFailed(to, source.errorString()));
    return publish(partial, to);
}

} // namespace pizhu::storage
