// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/transaction.h"

#include "app/base/logging.h"
#include "app/storage/connection.h"

#include <utility>

namespace pizhu::storage {

using base::fail;
using base::Result;

namespace {

void rollBack(Connection& connection)
{
    // Some errors (a full disk, no memory) make SQLite roll back by itself.
    if (!connection.inTransaction())
        return;
    if (auto done = connection.execute("ROLLBACK"); !done)
        qCCritical(base::logStorage) << "rollback failed:" << done.error().detail;
}

} // namespace

Transaction::Transaction(Connection& connection)
    : m_connection(&connection)
{}

Transaction::Transaction(Transaction&& other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{}

Transaction::~Transaction()
{
    if (m_connection)
        rollBack(*m_connection);
}

Result<Transaction> Transaction::begin(Connection& connection)
{
    if (auto begun = connection.execute("BEGIN IMMEDIATE"); !begun)
        return fail(begun.error());
    return Transaction(connection);
}

Result<void> Transaction::commit()
{
    Q_ASSERT(m_connection);
    Connection* connection = std::exchange(m_connection, nullptr);
    auto done = connection->execute("COMMIT");
    if (!done)
        rollBack(*connection);
    return done;
}

} // namespace pizhu::storage
