// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/rows.h"

#include <QCoreApplication>

namespace pizhu::library {

/// The one row whose uid starts with `prefix`; NotFound or Ambiguous otherwise. `sql` selects id and uid of
/// the first two such rows.
template <typename IdType>
[[nodiscard]] base::Result<IdType> resolveUid(storage::Connection& connection, const char* sql,
                                              const QString& prefix)
{
    const QString wanted = prefix.trimmed().toLower();
    std::vector<IdType> found;
    const auto add = [&](const storage::Statement& row) { found.push_back(row.id<IdType>(0)); };
    if (!wanted.isEmpty()) {
        if (auto done = eachRow(connection, sql, add, wanted); !done)
            return base::fail(done.error());
    }
    if (found.empty())
        return base::fail(
            base::ErrorCode::NotFound,
            QCoreApplication::translate("pizhu::library", "Nothing here has the id “%1”.").arg(prefix));
    if (found.size() > 1)
        return base::fail(
            base::ErrorCode::Ambiguous,
            QCoreApplication::translate("pizhu::library", "Several ids start with “%1”; give more of it.")
                .arg(prefix));
    return found.front();
}

} // namespace pizhu::library
