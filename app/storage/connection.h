// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/storage/statement.h"

#include <QString>
#include <functional>
#include <memory>

struct sqlite3;

namespace pizhu::storage {

/// One SQLite connection with our settings (WAL, synchronous=FULL, foreign_keys, DEFENSIVE, DQS off,
/// cell_size_check, busy timeout), the folding tokenizer "pizhu", our SQL functions (fold(text)) and the
/// collations of Chinese (collations.h). Used by one thread at a time; interrupt() alone may be called from
/// any thread.
class Connection
{
public:
    enum class Mode { ReadWrite, Create, ReadOnly };

    [[nodiscard]] static base::Result<std::unique_ptr<Connection>> open(const QString& path, Mode mode);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// Compiles one statement, or finds it compiled. The SQL is ours, values are always bound.
    [[nodiscard]] base::Result<Statement> prepare(const char* sql);
    [[nodiscard]] base::Result<Statement> prepare(const QByteArray& sql) { return prepare(sql.constData()); }
    /// Runs a whole script (migrations, pragmas) through sqlite3_exec.
    [[nodiscard]] base::Result<void> execute(const QByteArray& script);
    /// First column of the first row as an integer; NotFound when there is no row.
    [[nodiscard]] base::Result<qint64> queryInteger(const char* sql);

    [[nodiscard]] qint64 lastInsertId() const;
    [[nodiscard]] qint64 changeCount() const;
    [[nodiscard]] bool inTransaction() const;
    /// Makes the running statement end with Cancelled. Thread-safe.
    void interrupt();
    /// Called every few thousand instructions of whatever runs; it may sleep. Null: nothing is called.
    void setPause(std::function<void()> pause);
    [[nodiscard]] sqlite3* handle() const { return m_database; }

private:
    explicit Connection(sqlite3* database);
    sqlite3* m_database = nullptr;
    std::function<void()> m_pause;
    std::shared_ptr<StatementCache> m_statements;
};

} // namespace pizhu::storage
