// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/statementcache.h"

#include "app/storage/sqliteapi.h"

#include <utility>

namespace pizhu::storage {

namespace {

/// Far more than an import uses; searches put together statements without end.
constexpr qsizetype kMaxIdle = 128;

} // namespace

sqlite3_stmt* StatementCache::take(const char* sql)
{
    return m_idle.take(QByteArray::fromRawData(sql, qstrlen(sql)));
}

void StatementCache::giveBack(sqlite3_stmt* statement)
{
    if (!statement)
        return;
    sqlite3_reset(statement); // repeats the error of the last step, which was reported then
    sqlite3_clear_bindings(statement);
    const QByteArray sql(sqlite3_sql(statement));
    if (m_closed || m_idle.size() >= kMaxIdle || m_idle.contains(sql))
        sqlite3_finalize(statement);
    else
        m_idle.insert(sql, statement);
}

void StatementCache::close()
{
    m_closed = true;
    for (sqlite3_stmt* statement : std::exchange(m_idle, {}))
        sqlite3_finalize(statement);
}

} // namespace pizhu::storage
