// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/storage/connection.h"

#include <QMutex>
#include <QString>
#include <QWaitCondition>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

namespace pizhu::library {

/// A few threads, each with its own connection; every read sees one snapshot.
class ReaderPool
{
public:
    /// Runs on a reader thread and keeps its result to itself.
    using Read = std::function<void(storage::Connection&)>;
    /// Hands out what `read` kept, or the reason why there is nothing. Called exactly once, on a reader
    /// thread or, when the read never ran, on the thread that cancelled it.
    using Done = std::function<void(base::Result<void>)>;

    explicit ReaderPool(std::vector<std::unique_ptr<storage::Connection>> connections);
    ~ReaderPool(); ///< stops
    Q_DISABLE_COPY_MOVE(ReaderPool)

    /// From any thread. An older read of the same channel, unless that is empty, is interrupted and ends as
    /// Cancelled.
    void post(const QString& channel, Read read, Done done);
    /// Runs while nothing else waits, one at a time, and gives way: when all readers are busy and something
    /// else is posted, it is interrupted and ends as Cancelled.
    void postIdle(Read read, Done done);
    /// Cancels what is queued, running or posted later, and joins. Not from a read.
    void stop();

private:
    struct Task
    {
        QString channel;
        Read read;
        Done done;
    };
    struct Reader
    {
        std::unique_ptr<storage::Connection> connection;
        std::thread thread;
        QString channel; ///< of the running read
        bool running = false;
        bool idle = false; ///< what is running gives way
        bool cancelled = false;
    };

    void run(Reader& reader);
    [[nodiscard]] std::optional<Task> next(Reader& reader);
    [[nodiscard]] bool runsIdle() const;
    void makeWay();
    [[nodiscard]] bool finish(Reader& reader); ///< false when the read was cancelled meanwhile
    void cancelRunning(Reader& reader);
    [[nodiscard]] std::vector<Task> takeQueued(const QString& channel);

    QMutex m_mutex;
    QWaitCondition m_wake;
    std::deque<Task> m_tasks;
    std::deque<Task> m_idle;
    bool m_stopping = false;
    std::vector<std::unique_ptr<Reader>> m_readers;
};

} // namespace pizhu::library
