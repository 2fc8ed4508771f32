// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sqliteerror.h"

#include "app/storage/sqliteapi.h"

#include <QCoreApplication>
#include <QDir>

namespace pizhu::storage {

using base::Error;
using base::ErrorCode;

namespace {

constexpr qsizetype kMaxQuotedSql = 400;

ErrorCode categoryOf(int code)
{
    if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY)
        return ErrorCode::Conflict;
    switch (code & 0xff) {
    case SQLITE_INTERRUPT:
        return ErrorCode::Cancelled;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return ErrorCode::ReadOnly;
    case SQLITE_CANTOPEN:
        return ErrorCode::Unreadable;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorCode::Damaged;
    case SQLITE_TOOBIG:
        return ErrorCode::LimitExceeded;
    default:
        return ErrorCode::Storage;
    }
}

QString storageSentence(int code)
{
    switch (code & 0xff) {
    case SQLITE_FULL:
        return QCoreApplication::translate("pizhu::storage",
                                           "There is no space left for %1. Free some and try again.");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return QCoreApplication::translate("pizhu::storage",
                                           "%1 is being used by another program. Try again in a moment.");
    case SQLITE_NOMEM:
        return QCoreApplication::translate("pizhu::storage", "There is not enough memory to work with %1.");
    case SQLITE_IOERR:
        return QCoreApplication::translate("pizhu::storage",
                                           "Reading or writing %1 failed. Check the disk it is stored on.");
    default:
        return QCoreApplication::translate("pizhu::storage", "The operation on %1 could not be completed.");
    }
}

QString sentenceFor(int code)
{
    switch (categoryOf(code)) {
    case ErrorCode::Cancelled:
        return QCoreApplication::translate("pizhu::storage", "The operation on %1 was cancelled.");
    case ErrorCode::ReadOnly:
        return QCoreApplication::translate("pizhu::storage", "%1 cannot be changed because it is read-only.");
    case ErrorCode::Unreadable:
        return QCoreApplication::translate(
            "pizhu::storage",
            "%1 cannot be opened. Check that it exists and that you may read and write there.");
    case ErrorCode::Damaged:
        return QCoreApplication::translate("pizhu::storage",
                                           "%1 is damaged or not a database. Restore it from a backup.");
    case ErrorCode::Conflict:
        return QCoreApplication::translate("pizhu::storage", "%1 already has such an entry.");
    case ErrorCode::LimitExceeded:
        return QCoreApplication::translate("pizhu::storage", "A value is too large to be stored in %1.");
    default:
        return storageSentence(code);
    }
}

QString nameOf(const QString& file)
{
    if (file.isEmpty())
        return QCoreApplication::translate("pizhu::storage", "The database in memory");
    return QDir::toNativeSeparators(file);
}

} // namespace

Error errorForCode(int code, const QString& file, const QString& detail)
{
    return {
        categoryOf(code), sentenceFor(code).arg(nameOf(file)),
        QStringLiteral("SQLite %1 (%2): %3").arg(code).arg(QString::fromUtf8(sqlite3_errstr(code)), detail)};
}

Error lastError(sqlite3* database, int code, const QByteArray& sql)
{
    if (!database)
        return errorForCode(code, {}, QStringLiteral("no connection"));
    QString detail = QString::fromUtf8(sqlite3_errmsg(database));
    if (!sql.isEmpty())
        detail += QStringLiteral(" in: ") + QString::fromUtf8(sql.left(kMaxQuotedSql)).simplified();
    return errorForCode(code, QString::fromUtf8(sqlite3_db_filename(database, "main")), detail);
}

} // namespace pizhu::storage
