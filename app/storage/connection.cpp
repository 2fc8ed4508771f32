// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/connection.h"

#include "app/base/logging.h"
#include "app/storage/collations.h"
#include "app/storage/foldingtokenizer.h"
#include "app/storage/notelinkfunction.h"
#include "app/storage/sqliteapi.h"
#include "app/storage/sqliteerror.h"
#include "app/storage/statementcache.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace pizhu::storage {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr int kBusyTimeoutMs = 10'000;
constexpr char kMemory[] = ":memory:";

// No memory mapping: a disk that fails or a file that shrinks must end as an Error, not as SIGBUS.
constexpr char kSettings[] = "PRAGMA foreign_keys=ON;"
                             "PRAGMA synchronous=FULL;"
                             "PRAGMA cell_size_check=ON;"
                             "PRAGMA temp_store=MEMORY;"
                             "PRAGMA cache_size=-32768;" // KiB
                             "PRAGMA mmap_size=0;"
                             "PRAGMA wal_autocheckpoint=4000;"      // pages
                             "PRAGMA journal_size_limit=67108864;"; // bytes

struct OpenTarget
{
    QByteArray name;
    int flags = 0;
};

// A database in WAL mode on a medium that nobody can write to opens only as immutable: its -shm cannot be
// made.
bool isOnReadOnlyMedium(const QString& path)
{
    return !QFileInfo(QFileInfo(path).absolutePath()).isWritable() &&
           !QFileInfo::exists(path + QLatin1String("-wal"));
}

OpenTarget openTarget(const QString& path, Connection::Mode mode)
{
    if (path == QLatin1String(kMemory))
        return {kMemory, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE};
    const QString absolute = QFileInfo(path).absoluteFilePath();
    switch (mode) {
    case Connection::Mode::Create:
        return {absolute.toUtf8(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE};
    case Connection::Mode::ReadWrite:
        return {absolute.toUtf8(), SQLITE_OPEN_READWRITE};
    case Connection::Mode::ReadOnly:
        break;
    }
    if (!isOnReadOnlyMedium(absolute))
        return {absolute.toUtf8(), SQLITE_OPEN_READONLY};
    const QByteArray encoded = QUrl::toPercentEncoding(absolute, "/");
    return {"file:" + encoded + "?immutable=1", SQLITE_OPEN_READONLY | SQLITE_OPEN_URI};
}

void hardenConnection(sqlite3* database)
{
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    // Triggers fill the FTS5 tables, which SQLite 3.40 allows in trusted schemas only. What that would let a
    // hostile file reach is closed otherwise: no extensions, no writable schema, and no function of ours has
    // side effects.
    sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 1, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_busy_timeout(database, kBusyTimeoutMs);
}

Result<void> useWriteAheadLog(Connection& connection)
{
    auto statement = connection.prepare("PRAGMA journal_mode=WAL");
    if (!statement)
        return fail(statement.error());
    const auto row = statement->step();
    if (!row)
        return fail(row.error());
    // Some network file systems and databases in memory refuse; every other guarantee still holds there.
    const QString mode = *row ? statement->string(0) : QString();
    if (mode != QLatin1String("wal") && mode != QLatin1String("memory"))
        qCWarning(base::logStorage) << "no write-ahead log, journal mode is" << mode;
    return {};
}

} // namespace

Connection::Connection(sqlite3* database)
    : m_database(database)
    , m_statements(std::make_shared<StatementCache>())
{}

Connection::~Connection()
{
    m_statements->close();
    sqlite3_close_v2(m_database);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString& path, Mode mode)
{
    const OpenTarget target = openTarget(path, mode);
    sqlite3* database = nullptr;
    const int opened = sqlite3_open_v2(target.name.constData(), &database,
                                       target.flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    std::unique_ptr<Connection> connection(new Connection(database));
    if (opened != SQLITE_OK)
        return fail(
            errorForCode(opened, path, database ? QString::fromUtf8(sqlite3_errmsg(database)) : QString()));

    hardenConnection(database);
    if (const int code = registerFolding(database); code != SQLITE_OK)
        return fail(lastError(database, code));
    if (const int code = registerNoteLinks(database); code != SQLITE_OK)
        return fail(lastError(database, code));
    if (const int code = registerCollations(database); code != SQLITE_OK)
        return fail(lastError(database, code));
    if (auto done = connection->execute(kSettings); !done)
        return fail(done.error());
    if (mode != Mode::ReadOnly) {
        if (auto done = useWriteAheadLog(*connection); !done)
            return fail(done.error());
    }
    // The file is read only by the first real question; a damaged or foreign one is to fail here.
    if (auto version = connection->queryInteger("PRAGMA schema_version"); !version)
        return fail(version.error());
    return connection;
}

Result<Statement> Connection::prepare(const char* sql)
{
    sqlite3_stmt* statement = m_statements->take(sql);
    if (statement)
        return Statement(statement, m_statements);
    const int code = sqlite3_prepare_v2(m_database, sql, -1, &statement, nullptr);
    if (code != SQLITE_OK)
        return fail(lastError(m_database, code, sql));
    return Statement(statement, m_statements);
}

Result<void> Connection::execute(const QByteArray& script)
{
    const int code = sqlite3_exec(m_database, script.constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return fail(lastError(m_database, code, script));
    return {};
}

Result<qint64> Connection::queryInteger(const char* sql)
{
    auto statement = prepare(sql);
    if (!statement)
        return fail(statement.error());
    const auto row = statement->step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return fail(ErrorCode::NotFound,
                    QCoreApplication::translate("pizhu::storage", "There is no such entry."),
                    QString::fromUtf8(sql));
    return statement->integer(0);
}

qint64 Connection::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_database);
}

qint64 Connection::changeCount() const
{
    return sqlite3_changes64(m_database);
}

bool Connection::inTransaction() const
{
    return sqlite3_get_autocommit(m_database) == 0;
}

void Connection::interrupt()
{
    sqlite3_interrupt(m_database);
}

void Connection::setPause(std::function<void()> pause)
{
    constexpr int kInstructions = 5000; // about a millisecond
    m_pause = std::move(pause);
    const auto call = [](void* self) {
        static_cast<Connection*>(self)->m_pause();
        return 0; // go on
    };
    sqlite3_progress_handler(m_database, m_pause ? kInstructions : 0, m_pause ? +call : nullptr, this);
}

} // namespace pizhu::storage
