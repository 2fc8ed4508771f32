// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

namespace pizhu::storage {

class Connection;

/// BEGIN IMMEDIATE … COMMIT; rolls back when destroyed without commit(). A commit that fails rolls back.
class Transaction
{
public:
    [[nodiscard]] static base::Result<Transaction> begin(Connection& connection);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    [[nodiscard]] base::Result<void> commit();

private:
    explicit Transaction(Connection& connection);
    Connection* m_connection = nullptr;
};

} // namespace pizhu::storage
