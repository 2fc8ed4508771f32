// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/connection.h"

#include <QMutex>
#include <QWaitCondition>
#include <chrono>
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

    /// What the thread does when nobody wants anything, in short steps. A step returns how long nobody must
    /// want anything before the next one; zero: nothing is left to do until after another task.
    using IdleStep = std::function<std::chrono::milliseconds(storage::Connection&)>;

    explicit ConnectionThread(std::unique_ptr<storage::Connection> connection);
    ~ConnectionThread(); ///< stops
    Q_DISABLE_COPY_MOVE(ConnectionThread)

    /// From any thread. False when the thread has stopped: the task will never run.
    [[nodiscard]] bool post(Task task);
    /// From now on, and after each task, when nothing was posted for so long. Not once the thread is to stop.
    void setIdleStep(IdleStep step, std::chrono::milliseconds quiet);
    /// Lets queued tasks and what they post run, then joins. Not from a task.
    void stop();

private:
    void run();
    [[nodiscard]] Task next(); ///< empty: stop
    [[nodiscard]] Task idleTask();

    std::unique_ptr<storage::Connection> m_connection;
    QMutex m_mutex;
    QWaitCondition m_wake;
    std::deque<Task> m_tasks;
    IdleStep m_idleStep;
    std::chrono::milliseconds m_quiet{0};    ///< before the first idle step
    std::chrono::milliseconds m_nextStep{0}; ///< before the next one; zero: there is none
    bool m_stopping = false;
    bool m_finished = false;
    std::thread m_thread;
};

} // namespace pizhu::library
