// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/library/journal.h"

#include <QStringList>
#include <functional>
#include <vector>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

/// The undo history. A step is a changeset, or a whole import named by its id, with what it did to tags and
/// annotations. Lives for one read or write;
/// undo() and redo() run in the caller's transaction, who rolls back when they fail.
class JournalStore
{
public:
    explicit JournalStore(storage::Connection& connection)
        : m_connection(connection)
    {}

    /// The tables whose changes a step remembers.
    [[nodiscard]] static QStringList recordedTables();

    /// A new step drops the undone ones and, beyond kMaxSteps, the oldest.
    [[nodiscard]] base::Result<void> recordChangeset(const QString& label, const QByteArray& changeset);
    [[nodiscard]] base::Result<void> recordImport(const QString& label, base::ImportId import);
    /// An import that was recorded as `step` also brought tags and annotations, also to articles that were
    /// there: it is undone with them, and called by `label`. Nothing is changed without any.
    [[nodiscard]] base::Result<void> recordBeside(base::JournalId step, const QString& label,
                                                  const QByteArray& changeset);

    /// The label of the step; NotFound when there is none, Conflict when what it changed was changed since.
    [[nodiscard]] base::Result<QString> undo();
    [[nodiscard]] base::Result<QString> redo();

    /// Undoes or redoes until `step` is the newest that is done; an invalid one: until none is. The number of
    /// steps; Cancelled when `progress` returns false.
    [[nodiscard]] base::Result<int> travelTo(base::JournalId step,
                                             const std::function<bool(int done, int total)>& progress);

    [[nodiscard]] base::Result<std::vector<JournalEntry>> history(int limit) const;
    /// The newest step; invalid when there is none.
    [[nodiscard]] base::Result<base::JournalId> newest() const;

    static constexpr int kMaxSteps = 1000;

private:
    [[nodiscard]] base::Result<void> makeRoom();
    [[nodiscard]] base::Result<void> checkThere(base::JournalId step) const;

    storage::Connection& m_connection;
};

} // namespace pizhu::library
