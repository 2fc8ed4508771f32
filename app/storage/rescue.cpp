// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/backup.h"
#include "app/storage/connection.h"
#include "app/storage/snapshot.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace pizhu::storage {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

// The file itself first: SQLite deletes a log that lies beside no database, but would replay one beside
// another.
constexpr const char* kSuffixes[] = {"", "-wal", "-shm", "-journal"};

bool anyExists(const QString& database)
{
    return std::any_of(std::begin(kSuffixes), std::end(kSuffixes), [&](const char* suffix) {
        return QFileInfo::exists(database + QLatin1String(suffix));
    });
}

QString unusedName(const QString& wanted)
{
    QString name = wanted;
    for (int i = 2; anyExists(name); ++i)
        name = QStringLiteral("%1-%2").arg(wanted).arg(i);
    return name;
}

QString asideName(const QString& database, QLatin1String reason)
{
    const QString time = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyy-MM-ddTHHmmssZ"));
    return unusedName(QStringLiteral("%1.%2-%3").arg(database, reason, time));
}

// Renames what there is; on a failure everything returns to its old name.
bool moveAll(const QString& from, const QString& to)
{
    QStringList moved;
    for (const char* suffix : kSuffixes) {
        const QLatin1String part(suffix);
        if (!QFileInfo::exists(from + part))
            continue;
        if (QFile::rename(from + part, to + part)) {
            moved.append(part);
            continue;
        }
        for (const QString& back : std::as_const(moved))
            QFile::rename(to + back, from + back);
        return false;
    }
    return true;
}

base::Error cannotMove(const QString& database)
{
    return {ErrorCode::Storage,
            QCoreApplication::translate(
                "pizhu::storage", "%1 could not be moved aside. Check that its folder can be written to.")
                .arg(QDir::toNativeSeparators(database)),
            {}};
}

Result<QString> moveAside(const QString& database, QLatin1String reason)
{
    const QString aside = asideName(database, reason);
    if (!moveAll(database, aside))
        return fail(cannotMove(database));
    return aside;
}

// Through SQLite rather than byte by byte: a file that was moved aside may have its latest changes in a -wal
// beside it.
Result<void> copyVerified(const QString& backup, const QString& copy)
{
    if (auto verified = verifySnapshot(backup); !verified)
        return fail(verified.error());
    const auto source = Connection::open(backup, Connection::Mode::ReadOnly);
    if (!source)
        return fail(source.error());
    return writeSnapshot(**source, copy);
}

} // namespace

Result<QString> setAside(const QString& database)
{
    if (!anyExists(database))
        return fail(ErrorCode::NotFound, QCoreApplication::translate("pizhu::storage", "%1 does not exist.")
                                             .arg(QDir::toNativeSeparators(database)));
    return moveAside(database, QLatin1String("damaged"));
}

Result<QString> restoreBackup(const QString& backup, const QString& database)
{
    // Everything that can fail for want of space happens before the present file is touched.
    const QString copy = unusedName(database + QLatin1String(".restoring"));
    if (auto copied = copyVerified(backup, copy); !copied)
        return fail(copied.error());
    QString aside;
    if (anyExists(database)) {
        auto moved = moveAside(database, QLatin1String("before-restore"));
        if (!moved) {
            QFile::remove(copy);
            return moved;
        }
        aside = *moved;
    }
    if (QFile::rename(copy, database)) {
        (void)flushToDisk(
            database); // the content is on disk already; at worst a power cut brings the old name back
        return aside;
    }
    QFile::remove(copy);
    if (!aside.isNull())
        moveAll(aside, database);
    return fail(cannotMove(database));
}

} // namespace pizhu::storage
