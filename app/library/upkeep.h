// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/library/promised.h"
#include "app/library/searchindex.h"

#include <QMutex>
#include <atomic>
#include <chrono>
#include <functional>
#include <vector>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

class ConnectionThread;

/// What an open library does by itself, a little at a time between the user's steps: builds its search index,
/// completes fingerprints, joins the parts of the index, looks for damage, backs up.
class Upkeep
{
public:
    /// Called from any of the library's threads.
    struct Events
    {
        std::function<void(const IndexProgress&)> indexProgressed;
        std::function<void(const base::Error&)> damageFound;
    };

    /// The threads must be stopped before it goes.
    Upkeep(QString path, ConnectionThread* writer, ConnectionThread& maintenance, Events events);
    ~Upkeep();
    Q_DISABLE_COPY_MOVE(Upkeep)

    /// What has to be done before anything is written.
    void start();
    /// What can wait until the library is open. `checked`: the whole file was looked at already.
    void lookAfter(bool checked);
    /// Somebody reads: what can wait does so for a while. Any thread.
    void giveWay();
    /// Gives up what takes long and finishes what is waited for.
    void stop();

    [[nodiscard]] IndexProgress indexProgress() const; ///< any thread
    [[nodiscard]] QFuture<base::Result<void>> indexComplete();
    [[nodiscard]] QFuture<base::Result<void>> rebuildIndex();

private:
    void buildIndex();
    void noteProgress(const IndexProgress& progress);
    void finishWaiting(const base::Result<void>& result);
    void completeFingerprints(base::VersionId after);
    void lookForDamage(storage::Connection& connection);
    void backUpWhenDue(storage::Connection& connection);
    [[nodiscard]] bool beginLong(storage::Connection& connection);
    void endLong();
    [[nodiscard]] bool isBusyWithFile() const;
    void waitForReaders() const;
    [[nodiscard]] std::chrono::milliseconds mergeIndex(storage::Connection& connection);
    [[nodiscard]] std::chrono::milliseconds sinceLastRead() const;
    [[nodiscard]] bool isStopping() const;

    const QString m_path;
    ConnectionThread* m_writer; ///< null: the library is open for reading only
    ConnectionThread& m_maintenance;
    const Events m_events;
    mutable QMutex m_mutex; ///< for all that follows
    IndexProgress m_index;
    std::vector<Promised<void>> m_waiting;          ///< for the index
    storage::Connection* m_interruptible = nullptr; ///< runs what closing does not wait for
    bool m_stopping = false;
    std::atomic<std::chrono::steady_clock::time_point> m_lastRead;
};

} // namespace pizhu::library
