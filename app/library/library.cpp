// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/library.h"

#include "app/base/logging.h"
#include "app/library/connectionthread.h"
#include "app/library/indexscan.h"
#include "app/library/journalstore.h"
#include "app/library/libraryfile.h"
#include "app/library/livecolumns.h"
#include "app/library/promised.h"
#include "app/library/readerpool.h"
#include "app/library/upkeep.h"
#include "app/library/writetransaction.h"
#include "app/storage/backup.h"
#include "app/storage/transaction.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace pizhu::library {

using base::ErrorCode;
using base::fail;
using base::Result;
using storage::Connection;

namespace {

constexpr int kReaders = 2;

base::Error closing()
{
    return {ErrorCode::Cancelled,
            QCoreApplication::translate("pizhu::library", "The library is being closed."),
            {}};
}

QString backupKindName(storage::BackupKind kind)
{
    switch (kind) {
    case storage::BackupKind::Recent:
        return QStringLiteral("recent");
    case storage::BackupKind::Daily:
        return QStringLiteral("daily");
    case storage::BackupKind::Weekly:
        return QStringLiteral("weekly");
    case storage::BackupKind::BeforeMigration:
        return QStringLiteral("migration");
    }
    return {};
}

BackupSummary summaryOf(const storage::BackupFile& file)
{
    return {file.path, file.made, file.bytes, backupKindName(file.kind)};
}

Result<BackupSummary> makeBackup(Connection& connection, const QString& path)
{
    const auto file = storage::makeBackup(connection, backupFolder(path), QDateTime::currentDateTimeUtc());
    if (!file)
        return fail(file.error());
    return summaryOf(*file);
}

/// One step back or forth.
Result<QString> travel(Connection& connection, Result<QString> (JournalStore::*step)())
{
    auto transaction = storage::Transaction::begin(connection);
    if (!transaction)
        return fail(transaction.error());
    JournalStore journal(connection);
    auto label = (journal.*step)();
    if (!label)
        return label;
    if (auto done = transaction->commit(); !done)
        return fail(done.error());
    return label;
}

/// After a transaction, whether it was committed or not.
void refreshColumns(Connection& connection, LiveColumns& columns)
{
    const auto touched = takeTouchedArticles(connection);
    if (touched)
        columns.refresh(connection, *touched);
    else
        qCWarning(base::logStorage) << touched.error().message << touched.error().detail;
}

void loadColumns(Connection& connection, LiveColumns& columns)
{
    auto done = watchArticles(connection);
    if (done)
        done = columns.load(connection);
    if (!done)
        qCWarning(base::logStorage) << "no columns:" << done.error().message << done.error().detail;
}

/// Rolls back whatever the check did.
QStringList indexProblems(Connection& connection)
{
    const auto transaction = storage::Transaction::begin(connection);
    if (!transaction)
        return {transaction.error().message};
    return SearchIndex(connection).problems();
}

} // namespace

// Destroyed from the last to the first: the writer's connection is the last to close, so that it empties the
// log.
struct Library::Private
{
    LibraryFile file;
    LiveColumns columns; ///< loaded by the writer; none when read-only
    std::unique_ptr<Upkeep> upkeep;
    std::unique_ptr<ConnectionThread> writer;      ///< null when read-only
    std::unique_ptr<ConnectionThread> maintenance; ///< backups and checks, on a connection of its own
    std::shared_ptr<SecondReader> second;          ///< helps the readers
    std::unique_ptr<ReaderPool> readers;

    [[nodiscard]] ReadView view() const
    {
        ReadView view = columns.current();
        view.second = second;
        return view;
    }
};

Library::Library(std::unique_ptr<Private> parts)
    : d(std::move(parts))
{}

Library::~Library()
{
    d->upkeep->stop();
    d->readers->stop();
    d->maintenance->stop();
    if (d->writer)
        d->writer->stop();
}

Result<std::unique_ptr<Library>> Library::open(const QString& path, OpenOptions options)
{
    auto file = openLibraryFile(path, options);
    if (!file)
        return fail(file.error());
    std::vector<std::unique_ptr<Connection>> connections;
    for (int i = 0; i < kReaders + 2; ++i) {
        auto connection = Connection::open(file->path, Connection::Mode::ReadOnly);
        if (!connection)
            return fail(connection.error());
        connections.push_back(std::move(*connection));
    }
    auto parts = std::make_unique<Private>();
    parts->maintenance = std::make_unique<ConnectionThread>(std::move(connections.back()));
    connections.pop_back();
    parts->second = std::make_shared<SecondReader>(std::move(connections.back()));
    connections.pop_back();
    parts->readers = std::make_unique<ReaderPool>(std::move(connections));
    if (file->writer) {
        parts->writer = std::make_unique<ConnectionThread>(std::move(file->writer));
        std::ignore = parts->writer->post(
            [columns = &parts->columns](Connection& connection) { loadColumns(connection, *columns); });
    }
    parts->file = std::move(*file);
    std::unique_ptr<Library> library(new Library(std::move(parts)));
    library->startUpkeep();
    return library;
}

void Library::startUpkeep()
{
    const auto indexed = [this](const IndexProgress& progress) {
        d->columns.forgetMatches();
        QMetaObject::invokeMethod(
            this,
            [this, progress] {
                Q_EMIT indexProgressed(progress);
                if (progress.isComplete())
                    Q_EMIT changed();
            },
            Qt::QueuedConnection);
    };
    const auto damaged = [this](const base::Error& error) {
        QMetaObject::invokeMethod(
            this, [this, error] { Q_EMIT damageFound(error); }, Qt::QueuedConnection);
    };
    d->upkeep = std::make_unique<Upkeep>(d->file.path, d->writer.get(), *d->maintenance,
                                         Upkeep::Events{indexed, damaged});
    d->upkeep->start(d->file.checked);
}

IndexProgress Library::indexProgress() const
{
    return d->upkeep->indexProgress();
}

QFuture<Result<void>> Library::indexComplete()
{
    return d->upkeep->indexComplete();
}

QFuture<Result<void>> Library::rebuildIndex()
{
    if (!isReadOnly())
        return d->upkeep->rebuildIndex();
    const Promised<void> promised;
    promised.finish(fail(ErrorCode::ReadOnly, readOnlyReason()));
    return promised.future();
}

QString Library::path() const
{
    return d->file.path;
}

bool Library::isReadOnly() const
{
    return !d->writer;
}

QString Library::readOnlyReason() const
{
    return d->file.readOnlyReason;
}

void Library::postRead(const QString& channel, ReadTask task, Done done) const
{
    d->readers->post(
        channel,
        [task = std::move(task), parts = d.get()](Connection& connection) {
            task(Stores(connection, parts->view()));
        },
        std::move(done));
}

void Library::postIdleRead(ReadTask task, Done done) const
{
    d->readers->postIdle([task = std::move(task), parts = d.get()](
                             Connection& connection) { task(Stores(connection, parts->view())); },
                         std::move(done));
}

void Library::postWrite(const QString& label, Journalling journalling, WriteTask task, Done done)
{
    if (isReadOnly())
        return done(fail(ErrorCode::ReadOnly, readOnlyReason()));
    const auto run = [=, this](Connection& connection) {
        const Result<bool> written = runWrite(connection, label, journalling, task);
        refreshColumns(connection, d->columns);
        if (written && *written)
            QMetaObject::invokeMethod(this, &Library::changed, Qt::QueuedConnection);
        done(written ? Result<void>() : fail(written.error()));
    };
    if (!d->writer->post(run))
        done(fail(closing()));
}

QFuture<Result<QString>> Library::undo()
{
    return travelHistory(Direction::Back);
}

QFuture<Result<QString>> Library::redo()
{
    return travelHistory(Direction::Forth);
}

QFuture<Result<QString>> Library::travelHistory(Direction direction)
{
    const Promised<QString> promised;
    QFuture<Result<QString>> future = promised.future();
    const auto run = [=, this](Connection& connection) {
        auto label =
            travel(connection, direction == Direction::Back ? &JournalStore::undo : &JournalStore::redo);
        refreshColumns(connection, d->columns);
        if (label)
            QMetaObject::invokeMethod(this, &Library::changed, Qt::QueuedConnection);
        promised.finish(std::move(label));
    };
    if (isReadOnly())
        promised.finish(fail(ErrorCode::ReadOnly, readOnlyReason()));
    else if (!d->writer->post(run))
        promised.finish(fail(closing()));
    return future;
}

QFuture<Result<std::vector<JournalEntry>>> Library::history(int limit) const
{
    using Entries = std::vector<JournalEntry>;
    const Promised<Entries> promised;
    QFuture<Result<Entries>> future = promised.future();
    auto entries = std::make_shared<Result<Entries>>();
    d->readers->post(
        QString(),
        [entries, limit](Connection& connection) { *entries = JournalStore(connection).history(limit); },
        [entries, promised](const Result<void>& done) {
            promised.finish(done ? std::move(*entries) : Result<Entries>(fail(done.error())));
        });
    return future;
}

QFuture<Result<QStringList>> Library::check() const
{
    const Promised<QStringList> promised;
    QFuture<Result<QStringList>> future = promised.future();
    // FTS5 checks its index through an INSERT, which only the writer may do.
    const auto checkIndex = [promised](const QStringList& found, Connection& connection) {
        promised.finish(found + indexProblems(connection));
    };
    const auto run = [promised, checkIndex, writer = d->writer.get()](Connection& connection) {
        const auto found = databaseProblems(connection);
        if (!found || !writer)
            return promised.finish(found);
        if (!writer->post([checkIndex, found = *found](Connection& own) { checkIndex(found, own); }))
            promised.finish(fail(closing()));
    };
    if (!d->maintenance->post(run))
        promised.finish(fail(closing()));
    return future;
}

QFuture<Result<BackupSummary>> Library::backup()
{
    const Promised<BackupSummary> promised;
    QFuture<Result<BackupSummary>> future = promised.future();
    const auto run = [promised, saved = path()](Connection& connection) {
        promised.finish(makeBackup(connection, saved));
    };
    if (!d->maintenance->post(run))
        promised.finish(fail(closing()));
    return future;
}

std::vector<BackupSummary> Library::backups() const
{
    return backupsOf(path());
}

std::vector<BackupSummary> Library::backupsOf(const QString& libraryPath)
{
    std::vector<BackupSummary> found;
    for (const storage::BackupFile& file : storage::listBackups(backupFolder(libraryPath)))
        found.push_back(summaryOf(file));
    return found;
}

Result<QString> Library::restore(const QString& libraryPath, const QString& backupPath)
{
    const auto lock = storage::WriterLock::acquire(libraryPath);
    if (!lock)
        return fail(lock.error());
    return storage::restoreBackup(backupPath, libraryPath);
}

Result<QString> Library::setAside(const QString& libraryPath)
{
    const auto lock = storage::WriterLock::acquire(libraryPath);
    if (!lock)
        return fail(lock.error());
    return storage::setAside(libraryPath);
}

} // namespace pizhu::library
