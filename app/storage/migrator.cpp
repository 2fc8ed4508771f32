// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/migrator.h"

#include "app/base/logging.h"
#include "app/storage/connection.h"
#include "app/storage/snapshot.h"
#include "app/storage/sqliteapi.h"
#include "app/storage/transaction.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <algorithm>
#include <span>

namespace pizhu::storage {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

QString fileNameOf(const Connection& connection)
{
    return QDir::toNativeSeparators(QString::fromUtf8(sqlite3_db_filename(connection.handle(), "main")));
}

Result<Migration> loadMigration(const QFileInfo& entry)
{
    static const QRegularExpression kName(QStringLiteral("^([0-9]{4})_([a-z0-9_]+)\\.sql$"));
    const QRegularExpressionMatch match = kName.match(entry.fileName());
    QFile file(entry.filePath());
    if (!match.hasMatch() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Internal,
                    QCoreApplication::translate("pizhu::storage",
                                                "The description of the library's tables is unusable."),
                    entry.filePath());
    return Migration{match.captured(1).toInt(), match.captured(2), file.readAll()};
}

// Rebuilding a table drops it, and with enforcement on that would cascade. The pragma does nothing inside a
// transaction, which is why this wraps the transactions.
class ForeignKeysOff
{
public:
    explicit ForeignKeysOff(Connection& connection)
        : m_database(connection.handle())
    {
        sqlite3_db_config(m_database, SQLITE_DBCONFIG_ENABLE_FKEY, 0, nullptr);
    }
    ~ForeignKeysOff() { sqlite3_db_config(m_database, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr); }
    Q_DISABLE_COPY_MOVE(ForeignKeysOff)

private:
    sqlite3* m_database;
};

base::Error migrationFailed(const Connection& connection, const Migration& migration,
                            const base::Error& reason)
{
    const QString step = QStringLiteral("migration %1 %2: ").arg(migration.version).arg(migration.name);
    // Cancelled, a full disk, a damaged file: their own sentence says more than ours.
    if (reason.code != ErrorCode::Storage && reason.code != ErrorCode::Internal)
        return {reason.code, reason.message, step + reason.detail};
    return {ErrorCode::Storage,
            QCoreApplication::translate("pizhu::storage",
                                        "%1 could not be brought up to date and was left as it was.")
                .arg(fileNameOf(connection)),
            step + reason.detail};
}

Result<void> checkForeignKeys(Connection& connection)
{
    auto statement = connection.prepare("PRAGMA foreign_key_check");
    if (!statement)
        return fail(statement.error());
    const auto row = statement->step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return {};
    return fail(ErrorCode::Storage, {},
                QStringLiteral("row %1 of %2 refers to nothing in %3")
                    .arg(statement->integer(1))
                    .arg(statement->string(0), statement->string(2)));
}

Result<void> runScript(Connection& connection, const Migration& migration)
{
    if (auto done = connection.execute(migration.script); !done)
        return done;
    if (!connection.inTransaction())
        return fail(ErrorCode::Internal, {}, QStringLiteral("the script ended our transaction"));
    if (auto done = checkForeignKeys(connection); !done)
        return done;
    return connection.execute("PRAGMA user_version=" + QByteArray::number(migration.version));
}

Result<void> runInOneTransaction(Connection& connection, std::span<const Migration> migrations)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return fail(migrationFailed(connection, migrations.front(), transaction.error()));
    for (const Migration& migration : migrations) {
        if (auto done = runScript(connection, migration); !done)
            return fail(migrationFailed(connection, migration, done.error()));
    }
    if (auto done = transaction->commit(); !done)
        return fail(migrationFailed(connection, migrations.back(), done.error()));
    return {};
}

/// A new database is made as a whole, which is written to the disk once instead of once for each script.
/// What has content goes step by step: no step has to keep a copy of what the one before it wrote.
Result<void> runPending(Connection& connection, std::span<const Migration> missing, bool isNew)
{
    const ForeignKeysOff whileScriptsRun(connection);
    const std::size_t step = isNew ? missing.size() : 1;
    for (; !missing.empty(); missing = missing.subspan(step)) {
        if (auto done = runInOneTransaction(connection, missing.first(step)); !done)
            return done;
        qCInfo(base::logStorage) << "migrated to version" << missing[step - 1].version
                                 << missing[step - 1].name;
    }
    return {};
}

// A database that never had a table has schema version 0.
Result<void> backUpUnlessNew(Connection& connection, const QString& backupPath)
{
    const auto schema = connection.queryInteger("PRAGMA schema_version");
    if (!schema)
        return fail(schema.error());
    if (*schema == 0)
        return {};
    return writeSnapshot(connection, backupPath);
}

bool isAscending(const std::vector<Migration>& migrations)
{
    const auto notBefore = [](const Migration& a, const Migration& b) { return a.version >= b.version; };
    return std::adjacent_find(migrations.begin(), migrations.end(), notBefore) == migrations.end();
}

} // namespace

Result<std::vector<Migration>> loadMigrations(const QString& folder)
{
    std::vector<Migration> migrations;
    const QFileInfoList entries =
        QDir(folder).entryInfoList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QFileInfo& entry : entries) {
        auto migration = loadMigration(entry);
        if (!migration)
            return fail(migration.error());
        migrations.push_back(*std::move(migration));
    }
    if (migrations.empty() || !isAscending(migrations))
        return fail(ErrorCode::Internal,
                    QCoreApplication::translate("pizhu::storage",
                                                "The description of the library's tables is unusable."),
                    QStringLiteral("none or two of one number in ") + folder);
    return migrations;
}

Result<void> migrate(Connection& connection, const std::vector<Migration>& migrations,
                     const QString& backupPath)
{
    Q_ASSERT(isAscending(migrations));
    const auto version = connection.queryInteger("PRAGMA user_version");
    if (!version)
        return fail(version.error());
    const int last = migrations.empty() ? 0 : migrations.back().version;
    if (*version > last)
        return fail(ErrorCode::Unsupported,
                    QCoreApplication::translate(
                        "pizhu::storage", "%1 was made by a newer version of Pizhu. Update Pizhu to open it.")
                        .arg(fileNameOf(connection)),
                    QStringLiteral("user_version %1, newest known %2").arg(*version).arg(last));
    if (*version == last)
        return {};
    if (auto saved = backUpUnlessNew(connection, backupPath); !saved)
        return saved;
    const auto missing = std::ranges::upper_bound(migrations, *version, {}, &Migration::version);
    return runPending(connection, {missing, migrations.end()}, *version == 0);
}

} // namespace pizhu::storage
