// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/writetransaction.h"

#include "app/library/journalstore.h"
#include "app/library/library.h"
#include "app/storage/changeset.h"
#include "app/storage/connection.h"
#include "app/storage/transaction.h"

namespace pizhu::library {

using base::fail;
using base::Result;

namespace {

constexpr char kTotalChanges[] = "SELECT total_changes()";

using Task = std::function<Result<void>(Stores&)>;

Result<void> runRecorded(storage::Connection& connection, const QString& label, const Task& task)
{
    JournalStore journal(connection);
    const auto before = journal.newest();
    if (!before)
        return fail(before.error());
    auto recorder = storage::ChangesetRecorder::start(connection, JournalStore::recordedTables());
    if (!recorder)
        return fail(recorder.error());
    Stores stores(connection);
    if (auto done = task(stores); !done)
        return done;
    const auto after = journal.newest();
    if (!after)
        return fail(after.error());
    const auto changeset = recorder->take();
    if (!changeset)
        return fail(changeset.error());
    if (changeset->isEmpty())
        return {};
    if (*after > *before) // an import recorded itself
        return journal.recordBeside(*after, label, *changeset);
    return journal.recordChangeset(label, *changeset);
}

} // namespace

Result<bool> runWrite(storage::Connection& connection, const QString& label, Journalling journalling,
                      const Task& task)
{
    auto transaction = storage::Transaction::begin(connection);
    if (!transaction)
        return fail(transaction.error());
    const auto before = connection.queryInteger(kTotalChanges);
    if (!before)
        return fail(before.error());
    Stores stores(connection);
    const Result<void> done =
        journalling == Journalling::Record ? runRecorded(connection, label, task) : task(stores);
    if (!done)
        return fail(done.error());
    const auto after = connection.queryInteger(kTotalChanges);
    if (!after)
        return fail(after.error());
    if (auto committed = transaction->commit(); !committed)
        return fail(committed.error());
    return *after != *before;
}

} // namespace pizhu::library
