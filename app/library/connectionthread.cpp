// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/connectionthread.h"

#include "app/base/priority.h"

#include <QDeadlineTimer>

namespace pizhu::library {

ConnectionThread::ConnectionThread(std::unique_ptr<storage::Connection> connection)
    : m_connection(std::move(connection))
    , m_thread([this] { run(); })
{}

ConnectionThread::~ConnectionThread()
{
    stop();
}

bool ConnectionThread::post(Task task)
{
    {
        const QMutexLocker lock(&m_mutex);
        if (m_finished)
            return false;
        m_tasks.push_back(std::move(task));
    }
    m_wake.wakeOne();
    return true;
}

void ConnectionThread::setIdleStep(IdleStep step, std::chrono::milliseconds quiet)
{
    {
        const QMutexLocker lock(&m_mutex);
        m_idleStep = std::move(step);
        m_quiet = quiet;
        m_nextStep = quiet;
    }
    m_wake.wakeOne();
}

void ConnectionThread::stop()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_stopping = true;
    }
    m_wake.wakeAll();
    if (m_thread.joinable())
        m_thread.join();
}

void ConnectionThread::run()
{
    base::letOthersGoFirst(base::kBehindWindow);
    while (const Task task = next())
        task(*m_connection);
}

ConnectionThread::Task ConnectionThread::next()
{
    QMutexLocker lock(&m_mutex);
    while (m_tasks.empty() && !m_stopping) {
        const bool isIdle = m_nextStep.count() > 0;
        if (!m_wake.wait(&m_mutex, isIdle ? QDeadlineTimer(m_nextStep) : QDeadlineTimer::Forever))
            return idleTask();
    }
    if (m_tasks.empty()) {
        m_finished = true;
        return {};
    }
    Task task = std::move(m_tasks.front());
    m_tasks.pop_front();
    m_nextStep = m_quiet;
    return task;
}

ConnectionThread::Task ConnectionThread::idleTask()
{
    return [this, step = m_idleStep](storage::Connection& connection) {
        const std::chrono::milliseconds pause = step(connection);
        const QMutexLocker lock(&m_mutex);
        m_nextStep = pause;
    };
}

} // namespace pizhu::library
