// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/library.h"

#include "app/base/logging.h"
#include "app/library/awaitedreads.h"
#include "app/library/connectionthread.h"
#include "app/library/indexscan.h"
#include "app/library/journalstore.h"
#include "app/library/librarybackups.h"
#include "app/library/libraryfile.h"
#include "app/library/livecolumns.h"
#include "app/library/promised.h"
#include "app/library/readerpool.h"
#include "app/library/rows.h"
#include "app/library/touchedannotations.h"
#include "app/library/upkeep.h"
#include "app/library/writetransaction.h"
#include "app/storage/transaction.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <map>

namespace pizhu::library {

using base::ErrorCode;
using base::fail;
using base::Result;
using storage::Connection;

namespace {

constexpr int kReaders = 2;
constexpr char kDataVersion[] = "PRAGMA data_version";

base::Error closing()
{
    return {ErrorCode::Cancelled,
            QCoreApplication::translate("pizhu::library", "The library is being closed."),
            {}};
}

base::Error outdated()
{
    return {ErrorCode::Cancelled,
            QCoreApplication::translate("pizhu::library", "This was given up for something newer."),
            {}};
}

/// Steps back or forth, all in one transaction.
template <typename T, typename Steps>
Result<T> travel(Connection& connection, Steps steps)
{
    auto transaction = storage::Transaction::begin(connection);
    if (!transaction)
        return fail(transaction.error());
    JournalStore journal(connection);
    Result<T> outcome = steps(journal);
    if (!outcome)
        return outcome;
    if (auto done = transaction->commit(); !done)
        return fail(done.error());
    return outcome;
}

/// After a transaction, whether it was committed or not.
void refreshColumns(Connection& connection, LiveColumns& columns)
{
    const auto articles = takeTouchedArticles(connection);
    auto annotations = takeTouchedAnnotations(connection);
    if (!articles) {
        qCWarning(base::logStorage) << articles.error().message << articles.error().detail;
        return columns.refresh(connection, {});
    }
    LiveColumns::Touched touched{.articles = *articles, .annotations = std::nullopt};
    if (annotations)
        touched.annotations = std::move(*annotations);
    columns.refresh(connection, touched);
}

void tellWhyNoColumns(const Result<void>& done)
{
    if (!done && done.error().code != ErrorCode::Cancelled)
        qCWarning(base::logStorage) << "no columns:" << done.error().message << done.error().detail;
}

void loadColumns(Connection& connection, LiveColumns& columns, ConnectionThread& beside)
{
    auto done = watchArticles(connection);
    if (done)
        done = watchAnnotations(connection);
    const auto runBeside = [&beside](ConnectionThread::Task task) { return beside.post(std::move(task)); };
    const auto loaded = columns.load(connection, runBeside);
    tellWhyNoColumns(done ? loaded : done);
}

/// Changes when another connection has written, as far as this one's snapshot goes.
Result<qint64> dataVersionOf(Connection& connection)
{
    const auto version =
        firstRow(connection, kDataVersion, [](const storage::Statement& row) { return row.integer(0); });
    return version ? Result<qint64>(version->value_or(0)) : fail(version.error());
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
    LiveColumns columns; ///< loaded by the writer, or once when another Pizhu writes
    /// Of the readers of a library that another may write: as long as it stays, the columns are not older
    /// than what they see.
    std::map<const Connection*, qint64> dataVersions;
    AwaitedReads awaited; ///< reads that need them
    std::unique_ptr<Upkeep> upkeep;
    std::unique_ptr<ConnectionThread> writer;      ///< null when read-only
    std::unique_ptr<ConnectionThread> maintenance; ///< backups and checks, on a connection of its own
    std::shared_ptr<SecondReader> second;          ///< helps the readers
    std::unique_ptr<ReaderPool> readers;

    [[nodiscard]] ReadView view(Connection& connection) const
    {
        ReadView view = isChangedByOthers(connection) ? ReadView() : columns.current();
        view.second = second;
        return view;
    }

    [[nodiscard]] bool isChangedByOthers(Connection& connection) const
    {
        const auto known = dataVersions.find(&connection);
        if (known == dataVersions.end())
            return false;
        const Result<qint64> version = dataVersionOf(connection);
        return !version || *version != known->second;
    }
};

Library::Library(std::unique_ptr<Private> parts)
    : d(std::move(parts))
{}

Library::~Library()
{
    d->upkeep->stop();
    d->columns.stop();
    d->readers->stop();
    if (d->writer) // before the one that helps it to load
        d->writer->stop();
    d->maintenance->stop();
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
    if (!file->writer && !options.readOnly) {
        for (const auto& connection : connections) {
            const Result<qint64> version = dataVersionOf(*connection);
            if (!version)
                return fail(version.error());
            parts->dataVersions.emplace(connection.get(), *version);
        }
    }
    parts->readers = std::make_unique<ReaderPool>(std::move(connections));
    if (file->writer)
        parts->writer = std::make_unique<ConnectionThread>(std::move(file->writer));
    parts->file = std::move(*file);
    std::unique_ptr<Library> library(new Library(std::move(parts)));
    library->startUpkeep();
    library->startLoading();
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
}

/// The columns first, for which the user waits, then everything else. Who only reads for a moment has none.
void Library::startLoading()
{
    if (isReadOnly() && d->dataVersions.empty())
        return d->upkeep->lookAfter(d->file.checked);
    d->columns.expect();
    if (isReadOnly()) {
        std::ignore = d->maintenance->post([this](Connection& connection) {
            tellWhyNoColumns(d->columns.load(connection, {}));
            d->awaited.release();
        });
        return d->upkeep->lookAfter(d->file.checked);
    }
    std::ignore = d->writer->post([this](Connection& connection) {
        loadColumns(connection, d->columns, *d->maintenance);
        d->awaited.release();
        d->upkeep->lookAfter(d->file.checked);
        if (const auto columns = d->columns.current().columns)
            std::ignore = columns->newestFirst(); // the first search is not to wait for it
    });
    d->upkeep->start();
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

struct Library::AskedRead
{
    AwaitedReads::Read read;
    ReadTask task;
    Done done;
    bool waits = false; ///< for the columns

    void runOn(Connection& connection, const ReadView& view)
    {
        waits = !task(Stores(connection, view)) && view.loading;
    }
};

void Library::postRead(const QString& channel, ReadTask task, Done done) const
{
    d->upkeep->giveWay();
    const auto asked = std::make_shared<AskedRead>(
        AskedRead{.read = d->awaited.enter(channel), .task = std::move(task), .done = std::move(done)});
    const auto ended = [asked, this](const Result<void>& result) {
        if (result && asked->waits)
            d->awaited.add([asked, this] { readAgain(asked); });
        else
            asked->done(result);
    };
    d->readers->post(
        channel, [asked, this](Connection& connection) { asked->runOn(connection, d->view(connection)); },
        ended);
}

/// Without its channel, where by now there may be a newer one that must not be interrupted.
void Library::readAgain(const std::shared_ptr<AskedRead>& asked) const
{
    if (d->awaited.isOutdated(asked->read))
        return asked->done(fail(outdated()));
    d->readers->post(
        QString(), [asked, this](Connection& connection) { asked->runOn(connection, d->view(connection)); },
        asked->done);
}

void Library::postIdleRead(ReadTask task, Done done) const
{
    const auto read = [task = std::move(task), parts = d.get()](Connection& connection) {
        task(Stores(connection, parts->view(connection)));
    };
    const auto post = [read, done = std::move(done), readers = d->readers.get()] {
        readers->postIdle(read, done);
    };
    if (d->columns.isLoading())
        d->awaited.add(post);
    else
        post();
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

template <typename T>
QFuture<Result<T>> Library::postTravel(std::function<Result<T>(Connection&)> task)
{
    const Promised<T> promised;
    QFuture<Result<T>> future = promised.future();
    const auto run = [=, this](Connection& connection) {
        auto outcome = task(connection);
        refreshColumns(connection, d->columns);
        if (outcome)
            QMetaObject::invokeMethod(this, &Library::changed, Qt::QueuedConnection);
        promised.finish(std::move(outcome));
    };
    if (isReadOnly())
        promised.finish(fail(ErrorCode::ReadOnly, readOnlyReason()));
    else if (!d->writer->post(run))
        promised.finish(fail(closing()));
    return future;
}

QFuture<Result<QString>> Library::travelHistory(Direction direction)
{
    return postTravel<QString>([direction](Connection& connection) {
        return travel<QString>(connection, [direction](JournalStore& journal) {
            return direction == Direction::Back ? journal.undo() : journal.redo();
        });
    });
}

QFuture<Result<int>> Library::travelTo(base::JournalId step,
                                       std::function<bool(int done, int total)> progress)
{
    return postTravel<int>([step, progress = std::move(progress)](Connection& connection) {
        return travel<int>(connection,
                           [&](JournalStore& journal) { return journal.travelTo(step, progress); });
    });
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
        promised.finish(backUp(connection, saved));
    };
    if (!d->maintenance->post(run))
        promised.finish(fail(closing()));
    return future;
}

} // namespace pizhu::library
