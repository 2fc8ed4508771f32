// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/connection.h"

#include <QMutex>
#include <QWaitCondition>
#include <deque>
#include <functional>
#include <memory>
#include <thread>

namespace pizhu::library {

/// One thread that owns one connection and runs tasks in order.
class ConnectionThread
{
public:
    using Task = std::function<void(storage::Connection&)>;

    explicit ConnectionThread(std::unique_ptr<storage::Connection> connection);
    ~ConnectionThread(); ///< stops
    Q_DISABLE_COPY_MOVE(ConnectionThread)

    /// From any thread. False when the thread has stopped: the task will never run.
    [[nodiscard]] bool post(Task task);
    /// Lets queued tasks and what they post run, then joins. Not from a task.
    void stop();

private:
    void run();
    [[nodiscard]] Task next(); ///< empty: stop

    std::unique_ptr<storage::Connection> m_connection;
    QMutex m_mutex;
    QWaitCondition m_wake;
    std::deque<Task> m_tasks;
    bool m_stopping = false;
    bool m_finished = false;
    std::thread m_thread;
};

} // namespace pizhu::library
