// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QStringList>
#include <memory>

struct sqlite3_session;

namespace pizhu::storage {

class Connection;

/// Records what happens to the named tables between start() and take() (an SQLite session, cascades and
/// triggers on ordinary tables included).
class ChangesetRecorder
{
public:
    [[nodiscard]] static base::Result<ChangesetRecorder> start(Connection& connection,
                                                               const QStringList& tables);
    ChangesetRecorder(ChangesetRecorder&& other) noexcept;
    ChangesetRecorder& operator=(ChangesetRecorder&&) = delete;
    ~ChangesetRecorder();

    /// The changeset, empty when nothing changed.
    [[nodiscard]] base::Result<QByteArray> take();

private:
    explicit ChangesetRecorder(sqlite3_session* session);
    sqlite3_session* m_session = nullptr;
};

/// What of the changeset was done to these tables; empty when nothing was. Damaged when it is none.
[[nodiscard]] base::Result<QByteArray> changesOf(const QByteArray& changeset, const QStringList& tables);

/// The changeset that undoes `changeset`.
[[nodiscard]] base::Result<QByteArray> invertChangeset(const QByteArray& changeset);

/// Applies inside the current transaction with foreign keys deferred; rows are inserted and updated before
/// any is deleted, so that a cascade does not take what is being moved away from a deleted parent. Rows
/// already as wanted are skipped; a row that was changed by somebody else since, or a reference left
/// dangling, makes it fail with Conflict and the caller rolls back. Bytes that are no changeset fail with
/// Damaged. Triggers fire: recorded tables must not hold what triggers compute, other than in FTS5. Two rows
/// that swap values of a UNIQUE column end as Conflict. A change of a column named in `loose`
/// ("table.column") by somebody else is no conflict: the changeset's value wins.
[[nodiscard]] base::Result<void> applyChangeset(Connection& connection, const QByteArray& changeset,
                                                const QStringList& loose = {});

} // namespace pizhu::storage
