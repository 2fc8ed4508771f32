// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QDateTime>
#include <QString>
#include <optional>
#include <vector>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

struct WatchedFolder
{
    QString path; ///< absolute
    /// The newest import whose files came from there.
    struct Import
    {
        QDateTime at; ///< UTC
        int articles = 0;
    };
    std::optional<Import> lastImport;
};

/// The folders whose new files a library takes in by itself.
class WatchedFolders
{
public:
    explicit WatchedFolders(storage::Connection& connection)
        : m_connection(connection)
    {}

    /// By path.
    [[nodiscard]] base::Result<std::vector<WatchedFolder>> all() const;
    /// `path` is absolute. One that is watched already stays so.
    [[nodiscard]] base::Result<void> add(const QString& path);
    /// What was imported from there stays.
    [[nodiscard]] base::Result<void> remove(const QString& path);

private:
    storage::Connection& m_connection;
};

} // namespace pizhu::library
