// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace pizhu::test {

/// Sees every SQL statement of every connection that is opened while it lives, and on which thread it runs.
/// One at a time.
class SqlWitness
{
public:
    SqlWitness();
    ~SqlWitness();
    Q_DISABLE_COPY_MOVE(SqlWitness)

    void forget(); ///< what has been seen
    /// Statements that ran on the thread that made the witness.
    [[nodiscard]] QStringList here() const;
    [[nodiscard]] int elsewhere() const; ///< how many ran on other threads
};

} // namespace pizhu::test
