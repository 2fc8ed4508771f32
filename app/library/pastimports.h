// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"

#include <QDateTime>
#include <QString>
#include <vector>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

/// An import as the library remembers it.
struct PastImport
{
    base::ImportId id;
    QString label;
    QDateTime started; ///< UTC
    int added = 0;     ///< articles
    int versions = 0;  ///< new versions of articles that were there
    int present = 0;   ///< of those articles, how many are not in the trash and show what this import brought
    bool complete = true; ///< false: it was cancelled or broke off, and has not been gone on with
};

/// What was imported when, and taking one of those imports back.
class PastImports
{
public:
    explicit PastImports(storage::Connection& connection)
        : m_connection(connection)
    {}

    /// Newest first.
    [[nodiscard]] base::Result<std::vector<PastImport>> all(int limit = 500) const;
    /// As it was told when the import ended; empty for one that broke off.
    [[nodiscard]] base::Result<QString> report(base::ImportId id) const;
    /// Moves the articles that the import added to the trash and brings back the versions it replaced, where
    /// nothing newer has come since; returns how many articles that were.
    [[nodiscard]] base::Result<int> takeBack(base::ImportId id);

private:
    struct Shown;
    [[nodiscard]] base::Result<std::vector<Shown>> shownFrom(base::ImportId id) const;
    [[nodiscard]] base::Result<void> takeBack(const Shown& change);

    storage::Connection& m_connection;
};

} // namespace pizhu::library
