// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/connectionthread.h"

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
    while (const Task task = next())
        task(*m_connection);
}

ConnectionThread::Task ConnectionThread::next()
{
    QMutexLocker lock(&m_mutex);
    while (m_tasks.empty() && !m_stopping)
        m_wake.wait(&m_mutex);
    if (m_tasks.empty()) {
        m_finished = true;
        return {};
    }
    Task task = std::move(m_tasks.front());
    m_tasks.pop_front();
    return task;
}

} // namespace pizhu::library
