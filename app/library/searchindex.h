// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QStringList>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

/// The two full-text indexes and the version of folding they were made with.
class SearchIndex
{
public:
    explicit SearchIndex(storage::Connection& connection)
        : m_connection(connection)
    {}

    [[nodiscard]] base::Result<bool> isUpToDate() const;
    /// Builds the indexes anew when they were made with another folding. Writes.
    [[nodiscard]] base::Result<void> rebuildIfOutdated();
    /// Compares the indexes with the texts; problems as sentences. Needs a connection that may write, changes
    /// nothing.
    [[nodiscard]] QStringList problems();

private:
    storage::Connection& m_connection;
};

/// Integrity of pages, tables and references; problems as sentences. Reads only.
[[nodiscard]] base::Result<QStringList> databaseProblems(storage::Connection& connection);

} // namespace pizhu::library
