// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/changeset.h"

#include "app/storage/changesetformat.h"
#include "app/storage/connection.h"
#include "app/storage/sqliteapi.h"
#include "app/storage/sqliteerror.h"

#include <QCoreApplication>
#include <limits>
#include <utility>

namespace pizhu::storage {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

struct FreeWithSqlite
{
    void operator()(void* memory) const { sqlite3_free(memory); }
};
using SqliteMemory = std::unique_ptr<void, FreeWithSqlite>;

QByteArray toByteArray(const SqliteMemory& memory, int size)
{
    return size > 0 ? QByteArray(static_cast<const char*>(memory.get()), size) : QByteArray();
}

bool fitsSqlite(const QByteArray& changeset)
{
    return changeset.size() <= std::numeric_limits<int>::max();
}

base::Error damaged(const QString& detail)
{
    return {ErrorCode::Damaged,
            QCoreApplication::translate("pizhu::storage",
                                        "A step of the history is damaged and cannot be repeated."),
            detail};
}

bool tableExists(sqlite3* database, const char* table)
{
    return sqlite3_table_column_metadata(database, "main", table, nullptr, nullptr, nullptr, nullptr, nullptr,
                                         nullptr) == SQLITE_OK;
}

bool isSameValue(sqlite3_value* a, sqlite3_value* b)
{
    const int type = sqlite3_value_type(a);
    if (type != sqlite3_value_type(b))
        return false;
    switch (type) {
    case SQLITE_NULL:
        return true;
    case SQLITE_INTEGER:
        return sqlite3_value_int64(a) == sqlite3_value_int64(b);
    case SQLITE_FLOAT:
        return sqlite3_value_double(a) == sqlite3_value_double(b);
    default: {
        const int size = sqlite3_value_bytes(a);
        return size == sqlite3_value_bytes(b) &&
               (size == 0 ||
                memcmp(sqlite3_value_blob(a), sqlite3_value_blob(b), static_cast<std::size_t>(size)) == 0);
    }
    }
}

// Whether the row that is there has every value the insert or update would give it.
bool isAlreadyAsWanted(sqlite3_changeset_iter* change, int columns)
{
    for (int i = 0; i < columns; ++i) {
        sqlite3_value* wanted = nullptr;
        sqlite3_value* present = nullptr;
        sqlite3changeset_new(change, i, &wanted);
        if (!wanted)
            continue;
        sqlite3changeset_conflict(change, i, &present);
        if (!present || !isSameValue(wanted, present))
            return false;
    }
    return true;
}

Result<Statement> describeTable(Connection& connection, const char* pragma, const char* table)
{
    const SqliteMemory sql(sqlite3_mprintf("PRAGMA %s(\"%w\")", pragma, table));
    return connection.prepare(static_cast<const char*>(sql.get()));
}

QString columnName(Connection& connection, const char* table, int column)
{
    auto row = describeTable(connection, "table_info", table); // number, name, …
    while (row && row->step().value_or(false)) {
        if (row->integer(0) == column)
            return row->string(1);
    }
    return {};
}

// Whether deleting the row that this column refers to sets it to NULL.
bool isSetNullByDeletes(Connection& connection, const char* table, int column)
{
    const QString name = columnName(connection, table, column);
    auto row = describeTable(connection, "foreign_key_list",
                             table); // id, seq, table, from, to, on update, on delete
    while (row && row->step().value_or(false)) {
        if (row->string(3).compare(name, Qt::CaseInsensitive) == 0 &&
            row->string(6) == QLatin1String("SET NULL"))
            return true;
    }
    return false;
}

// Whether the row that is there differs from what was recorded only in columns that may differ, or, when it
// is to be deleted, where the delete of another row, earlier in the same changeset, has set its reference to
// NULL.
bool differsLoosely(Connection& connection, sqlite3_changeset_iter* change, const char* table, int columns,
                    bool isDeleted, const QStringList& loose)
{
    for (int i = 0; i < columns; ++i) {
        sqlite3_value* recorded = nullptr;
        sqlite3_value* present = nullptr;
        sqlite3changeset_old(change, i, &recorded);
        sqlite3changeset_conflict(change, i, &present);
        if (!recorded && !isDeleted)
            continue; // an update that leaves this column alone
        if (!recorded || !present)
            return false;
        if (isSameValue(recorded, present))
            continue;
        const bool isDetached = isDeleted && sqlite3_value_type(present) == SQLITE_NULL &&
                                isSetNullByDeletes(connection, table, i);
        if (!isDetached && !loose.contains(QLatin1String(table) + u'.' + columnName(connection, table, i)))
            return false;
    }
    return true;
}

// What an application found out; handed through SQLite as the context pointer.
struct Application
{
    Connection& connection;
    const QStringList& loose;
    bool tolerant = false; ///< leave rows that collide or dangle for the next pass
    bool leftSomething = false;
    QString conflict;
};

const char* nameOfConflict(int kind)
{
    switch (kind) {
    case SQLITE_CHANGESET_DATA:
        return "row was changed";
    case SQLITE_CHANGESET_NOTFOUND:
        return "row is gone";
    case SQLITE_CHANGESET_CONFLICT:
        return "row exists";
    case SQLITE_CHANGESET_CONSTRAINT:
        return "constraint";
    default:
        return "dangling reference";
    }
}

int leaveForLater(Application& application)
{
    application.leftSomething = true;
    return SQLITE_CHANGESET_OMIT;
}

int onConflict(void* context, int kind, sqlite3_changeset_iter* change)
{
    auto& application = *static_cast<Application*>(context);
    if (application.tolerant && (kind == SQLITE_CHANGESET_FOREIGN_KEY || kind == SQLITE_CHANGESET_CONSTRAINT))
        return leaveForLater(application);

    const char* table = "";
    int columns = 0;
    int operation = 0;
    if (kind != SQLITE_CHANGESET_FOREIGN_KEY)
        sqlite3changeset_op(change, &table, &columns, &operation, nullptr);
    // A cascade has taken the row before its own delete came up.
    if (kind == SQLITE_CHANGESET_NOTFOUND && operation == SQLITE_DELETE)
        return SQLITE_CHANGESET_OMIT;
    const bool rowIsThere = kind == SQLITE_CHANGESET_DATA || kind == SQLITE_CHANGESET_CONFLICT;
    if (rowIsThere && operation != SQLITE_DELETE && isAlreadyAsWanted(change, columns))
        return SQLITE_CHANGESET_OMIT;
    if (kind == SQLITE_CHANGESET_DATA && differsLoosely(application.connection, change, table, columns,
                                                        operation == SQLITE_DELETE, application.loose))
        return SQLITE_CHANGESET_REPLACE; // does it all the same
    application.conflict = QStringLiteral("%1 in table %2, operation %3")
                               .arg(QLatin1String(nameOfConflict(kind)), QLatin1String(table))
                               .arg(operation);
    return SQLITE_CHANGESET_ABORT;
}

Result<Application> applyPass(Connection& connection, QByteArray changeset, bool tolerant,
                              const QStringList& loose)
{
    Application application{.connection = connection, .loose = loose, .tolerant = tolerant};
    if (changeset.isEmpty())
        return application;
    // Without a savepoint of its own: the caller rolls back. With one, SQLite keeps the old pages of the
    // whole pass and walks along them after every statement (undoing 10,000 edits took three minutes).
    const int code = sqlite3changeset_apply_v2(connection.handle(), static_cast<int>(changeset.size()),
                                               changeset.data(), nullptr, onConflict, &application, nullptr,
                                               nullptr, SQLITE_CHANGESETAPPLY_NOSAVEPOINT);
    if (!application.conflict.isEmpty())
        return fail(ErrorCode::Conflict,
                    QCoreApplication::translate(
                        "pizhu::storage",
                        "What this step changed has been changed again since, so it was left alone."),
                    application.conflict);
    if (code != SQLITE_OK)
        return fail(lastError(connection.handle(), code));
    return application;
}

Result<void> applyInOrder(Connection& connection, const SplitChangeset& split, const QStringList& loose)
{
    const bool deletesFollow = !split.deletes.isEmpty();
    const auto written = applyPass(connection, split.upserts, deletesFollow, loose);
    if (!written)
        return fail(written.error());
    const bool again = written->leftSomething;
    if (auto deleted = applyPass(connection, split.deletes, again, loose); !deleted)
        return fail(deleted.error());
    if (!again)
        return {};
    // A unique value was held by a row that is deleted now; what the first pass did write is found as wanted.
    if (auto rewritten = applyPass(connection, split.upserts, false, loose); !rewritten)
        return fail(rewritten.error());
    return {};
}

} // namespace

ChangesetRecorder::ChangesetRecorder(sqlite3_session* session)
    : m_session(session)
{}

ChangesetRecorder::ChangesetRecorder(ChangesetRecorder&& other) noexcept
    : m_session(std::exchange(other.m_session, nullptr))
{}

ChangesetRecorder::~ChangesetRecorder()
{
    if (m_session)
        sqlite3session_delete(m_session);
}

Result<ChangesetRecorder> ChangesetRecorder::start(Connection& connection, const QStringList& tables)
{
    sqlite3_session* session = nullptr;
    if (const int code = sqlite3session_create(connection.handle(), "main", &session); code != SQLITE_OK)
        return fail(lastError(connection.handle(), code));
    ChangesetRecorder recorder(session);
    for (const QString& table : tables) {
        const QByteArray name = table.toUtf8();
        if (!tableExists(connection.handle(), name.constData()))
            return fail(
                ErrorCode::Internal,
                QCoreApplication::translate("pizhu::storage", "The history cannot record this change."),
                QStringLiteral("no table ") + table);
        if (const int code = sqlite3session_attach(session, name.constData()); code != SQLITE_OK)
            return fail(lastError(connection.handle(), code));
    }
    return recorder;
}

Result<QByteArray> ChangesetRecorder::take()
{
    int size = 0;
    void* bytes = nullptr;
    const int code = sqlite3session_changeset(m_session, &size, &bytes);
    const SqliteMemory memory(bytes);
    if (code != SQLITE_OK)
        return fail(errorForCode(code, {}, QStringLiteral("sqlite3session_changeset")));
    return toByteArray(memory, size);
}

Result<QByteArray> changesOf(const QByteArray& changeset, const QStringList& tables)
{
    std::vector<QByteArray> names;
    for (const QString& table : tables)
        names.push_back(table.toUtf8());
    auto kept = keepTables(changeset, names);
    if (!kept)
        return fail(damaged(QStringLiteral("not a changeset")));
    return std::move(*kept);
}

Result<QByteArray> invertChangeset(const QByteArray& changeset)
{
    if (changeset.isEmpty())
        return QByteArray();
    // SQLite's own reader trusts the lengths it finds more than we do.
    if (!fitsSqlite(changeset) || !splitChangeset(changeset))
        return fail(damaged(QStringLiteral("not a changeset")));
    int size = 0;
    void* bytes = nullptr;
    const int code =
        sqlite3changeset_invert(static_cast<int>(changeset.size()), changeset.constData(), &size, &bytes);
    const SqliteMemory memory(bytes);
    if (code != SQLITE_OK)
        return fail(damaged(QStringLiteral("sqlite3changeset_invert: %1").arg(code)));
    return toByteArray(memory, size);
}

Result<void> applyChangeset(Connection& connection, const QByteArray& changeset, const QStringList& loose)
{
    const std::optional<SplitChangeset> split =
        fitsSqlite(changeset) ? splitChangeset(changeset) : std::nullopt;
    if (!split)
        return fail(damaged(QStringLiteral("not a changeset")));
    for (const QByteArray& table : split->tables) {
        // SQLite would pass over a table it does not know without a word.
        if (!tableExists(connection.handle(), table.constData()))
            return fail(damaged(QStringLiteral("no table ") + QString::fromUtf8(table)));
    }
    return applyInOrder(connection, *split, loose);
}

} // namespace pizhu::storage
