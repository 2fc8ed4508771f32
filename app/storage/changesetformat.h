// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <optional>
#include <vector>

namespace pizhu::storage {

/// One changeset in two that are applied one after the other.
struct SplitChangeset
{
    QByteArray upserts; ///< inserts and updates
    QByteArray deletes;
    std::vector<QByteArray> tables;
};

/// Splits by reading SQLite's changeset format (described in ext/session/sqlite3session.c, "CHANGESET
/// FORMAT"). Nothing when the bytes do not have that form.
[[nodiscard]] std::optional<SplitChangeset> splitChangeset(const QByteArray& changeset);

/// The changes of these tables only, in order. Nothing when the bytes do not have that form.
[[nodiscard]] std::optional<QByteArray> keepTables(const QByteArray& changeset,
                                                   const std::vector<QByteArray>& tables);

} // namespace pizhu::storage
