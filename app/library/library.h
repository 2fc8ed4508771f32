// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/library/journal.h"
#include "app/library/searchindex.h"
#include "app/library/stores.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <functional>
#include <memory>
#include <optional>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

enum class Journalling {
    Record, ///< one undoable step (the default)
    Skip,   ///< reading state and other things nobody undoes
};

struct BackupSummary
{
    QString path;
    QDateTime made; ///< UTC
    qint64 bytes = 0;
    QString kind; ///< "recent", "daily", "weekly", "migration"
};

/// One open library file: a writer thread and a small pool of readers, each with its own connection.
/// Methods may be called from any thread and return at once; functions given run on a library thread and must
/// not touch widgets. Futures always finish; `.then(context, …)` brings results to the GUI thread,
/// `.result()` waits (CLI, tests).
class Library : public QObject
{
    Q_OBJECT

public:
    struct OpenOptions
    {
        bool create = false;   ///< make the file where there is none
        bool readOnly = false; ///< never take the writer lock
    };

    /// Checks header, application_id and schema, takes the writer lock (else opens read-only and says so
    /// through readOnlyReason()), runs quick_check (on a large file afterwards: damageFound()), backs up and
    /// migrates. Fails with NotFound, Unsupported (newer schema), Damaged (the file is left as it is) or
    /// Storage.
    [[nodiscard]] static base::Result<std::unique_ptr<Library>> open(const QString& path,
                                                                     OpenOptions options);
    ~Library() override;

    [[nodiscard]] QString path() const;
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] QString readOnlyReason() const; ///< a sentence for the user; empty when writable

    /// Runs `f(const Stores&) -> Result<T>` on a reader thread over one consistent snapshot. Runs it once
    /// more when it needs what a library just opened is still loading (ArticleStore::facets()).
    template <typename F>
    auto read(F f) const;
    /// Like read(), but a newer call with the same `channel` interrupts an older one, which ends with
    /// Cancelled: for searches at every keystroke.
    template <typename F>
    auto readNewest(const QString& channel, F f) const;
    /// Like read(), for what nobody waits for: runs when nothing else is being read, gives way to everything
    /// that is, and then ends with Cancelled, to be asked for again.
    template <typename F>
    auto readIdle(F f) const;
    /// Runs `f(Stores&) -> Result<T>` on the writer thread in one transaction; an error rolls everything
    /// back. `label` is what the history shows. Emits changed() after the commit.
    template <typename F>
    auto write(const QString& label, F f, Journalling journalling = Journalling::Record);

    /// Undoes the newest step not undone / redoes the oldest undone; the label of what was done. NotFound
    /// when there is nothing. Both survive a restart. A new step drops the undone ones.
    QFuture<base::Result<QString>> undo();
    QFuture<base::Result<QString>> redo();
    QFuture<base::Result<std::vector<JournalEntry>>> history(int limit = 200) const; ///< newest first
    /// Undoes or redoes until `step` is the newest that is done; an invalid one: until none is. All of it or,
    /// when one step fails, nothing. `progress` is called on the writer's thread after each step and gives up
    /// (Cancelled, nothing changed) by returning false. The number of steps; NotFound without such a step.
    QFuture<base::Result<int>> travelTo(base::JournalId step,
                                        std::function<bool(int done, int total)> progress = {});

    /// Where building the search index stands. After an update of the program it may have to be built anew,
    /// which goes on in the background and over restarts; until it is complete, words are found in the
    /// articles that are in it. Any thread.
    [[nodiscard]] IndexProgress indexProgress() const;
    /// Finishes when the search index is complete.
    QFuture<base::Result<void>> indexComplete();
    /// Empties the search index and builds it again in the background; finishes as soon as that has begun.
    QFuture<base::Result<void>> rebuildIndex();

    /// Integrity check of database and search index; problems as sentences, empty = healthy.
    QFuture<base::Result<QStringList>> check() const;
    QFuture<base::Result<BackupSummary>> backup();
    [[nodiscard]] std::vector<BackupSummary> backups() const; ///< newest first
    [[nodiscard]] static std::vector<BackupSummary> backupsOf(const QString& libraryPath);
    /// Puts a backup in the place of a library nobody has open; returns where the present file was moved.
    [[nodiscard]] static base::Result<QString> restore(const QString& libraryPath, const QString& backupPath);
    /// Moves a damaged library file aside untouched; returns the new path.
    [[nodiscard]] static base::Result<QString> setAside(const QString& libraryPath);

Q_SIGNALS:
    /// Rows were written and committed (also by undo and redo). Emitted on the thread that owns this object.
    void changed();
    /// While the search index is built, at its end with a complete one. Emitted like changed().
    void indexProgressed(const pizhu::library::IndexProgress& progress);
    /// What the look over the whole file found that follows opening a large one. Emitted like changed().
    void damageFound(const pizhu::base::Error& error);

private:
    struct Private;
    enum class Direction { Back, Forth };
    using ReadTask = std::function<bool(const Stores&)>; ///< false: it ended with Cancelled
    using WriteTask = std::function<base::Result<void>(Stores&)>;
    using Done = std::function<void(base::Result<void>)>;

    struct AskedRead;

    explicit Library(std::unique_ptr<Private> d);
    /// `task` keeps its result; `done` hands it out, or the reason why there is none (Cancelled by a newer
    /// call, too).
    void postRead(const QString& channel, ReadTask task, Done done) const;
    void postIdleRead(ReadTask task, Done done) const;
    void readAgain(const std::shared_ptr<AskedRead>& asked) const;
    template <typename F, typename Post>
    static auto promiseRead(F f, Post post);
    /// `task` runs inside the transaction, `done` after commit or rollback.
    void postWrite(const QString& label, Journalling journalling, WriteTask task, Done done);

    void startUpkeep();
    void startLoading();
    QFuture<base::Result<QString>> travelHistory(Direction direction);
    /// Runs `task` on the writer's thread outside any recording; what it did is announced when it succeeds.
    template <typename T>
    QFuture<base::Result<T>> postTravel(std::function<base::Result<T>(storage::Connection&)> task);

    std::unique_ptr<Private> d;
};

template <typename F, typename Post>
auto Library::promiseRead(F f, Post post)
{
    using R = std::invoke_result_t<F, const Stores&>;
    auto promise = std::make_shared<QPromise<R>>();
    promise->start();
    QFuture<R> future = promise->future();
    auto outcome = std::make_shared<std::optional<R>>();
    post(
        [outcome, f = std::move(f)](const Stores& stores) mutable {
            const R& result = outcome->emplace(f(stores));
            return result || result.error().code != base::ErrorCode::Cancelled;
        },
        [promise, outcome](base::Result<void> done) {
            promise->addResult(done ? std::move(**outcome) : R(base::fail(done.error())));
            promise->finish();
        });
    return future;
}

template <typename F>
auto Library::readNewest(const QString& channel, F f) const
{
    return promiseRead(std::move(f), [this, &channel](ReadTask task, Done done) {
        postRead(channel, std::move(task), std::move(done));
    });
}

template <typename F>
auto Library::readIdle(F f) const
{
    return promiseRead(std::move(f),
                       [this](ReadTask task, Done done) { postIdleRead(std::move(task), std::move(done)); });
}

template <typename F>
auto Library::read(F f) const
{
    return readNewest(QString(), std::move(f));
}

template <typename F>
auto Library::write(const QString& label, F f, Journalling journalling)
{
    using R = std::invoke_result_t<F, Stores&>;
    auto promise = std::make_shared<QPromise<R>>();
    promise->start();
    QFuture<R> future = promise->future();
    auto outcome = std::make_shared<std::optional<R>>();
    postWrite(
        label, journalling,
        [outcome, f = std::move(f)](Stores& stores) mutable -> base::Result<void> {
            outcome->emplace(f(stores));
            if (!**outcome)
                return base::fail((*outcome)->error());
            return {};
        },
        [promise, outcome](base::Result<void> done) {
            if (!done)
                promise->addResult(R(base::fail(done.error())));
            else
                promise->addResult(std::move(**outcome));
            promise->finish();
        });
    return future;
}

} // namespace pizhu::library
