// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

struct sqlite3_stmt;

namespace pizhu::storage {

/// Compiled statements of one connection that nobody uses at the moment, by their SQL: compiling one costs
/// more than running it on a row. Statements may outlive the connection. One thread, the connection's.
class StatementCache
{
public:
    StatementCache() = default;
    ~StatementCache() { close(); }
    StatementCache(const StatementCache&) = delete;
    StatementCache& operator=(const StatementCache&) = delete;

    /// One that is ready for new bindings, or null.
    [[nodiscard]] sqlite3_stmt* take(const char* sql);
    /// Takes a statement back; it no longer holds locks or values.
    void giveBack(sqlite3_stmt* statement);
    /// Frees everything, also what is given back later.
    void close();

private:
    QHash<QByteArray, sqlite3_stmt*> m_idle;
    bool m_closed = false;
};

} // namespace pizhu::storage
