// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/readerpool.h"

#include "app/base/priority.h"

#include <QCoreApplication>
#include <algorithm>

namespace pizhu::library {

using base::Result;

namespace {

Result<void> cancelled()
{
    return base::fail(
        base::ErrorCode::Cancelled,
        QCoreApplication::translate("pizhu::library", "This was given up for something newer."));
}

} // namespace

ReaderPool::ReaderPool(std::vector<std::unique_ptr<storage::Connection>> connections)
{
    for (auto& connection : connections) {
        m_readers.push_back(std::make_unique<Reader>());
        m_readers.back()->connection = std::move(connection);
    }
    for (const auto& reader : m_readers)
        reader->thread = std::thread([this, &own = *reader] { run(own); });
}

ReaderPool::~ReaderPool()
{
    stop();
}

void ReaderPool::stop()
{
    std::deque<Task> queued;
    {
        const QMutexLocker lock(&m_mutex);
        m_stopping = true;
        queued.swap(m_tasks);
        std::ranges::move(m_idle, std::back_inserter(queued));
        m_idle.clear();
        for (const auto& reader : m_readers)
            cancelRunning(*reader);
    }
    m_wake.wakeAll();
    for (const Task& task : queued)
        task.done(cancelled());
    for (const auto& reader : m_readers) {
        if (reader->thread.joinable())
            reader->thread.join();
    }
}

void ReaderPool::post(const QString& channel, Read read, Done done)
{
    std::vector<Task> outdated;
    {
        QMutexLocker lock(&m_mutex);
        if (m_stopping) {
            lock.unlock();
            done(cancelled());
            return;
        }
        if (!channel.isEmpty()) {
            outdated = takeQueued(channel);
            for (const auto& reader : m_readers) {
                if (reader->channel == channel)
                    cancelRunning(*reader);
            }
        }
        m_tasks.push_back({channel, std::move(read), std::move(done)});
        makeWay();
    }
    m_wake.wakeOne();
    for (const Task& task : outdated)
        task.done(cancelled());
}

void ReaderPool::postIdle(Read read, Done done)
{
    {
        QMutexLocker lock(&m_mutex);
        if (m_stopping) {
            lock.unlock();
            done(cancelled());
            return;
        }
        m_idle.push_back({{}, std::move(read), std::move(done)});
    }
    m_wake.wakeOne();
}

bool ReaderPool::runsIdle() const
{
    return std::ranges::any_of(m_readers, [](const auto& reader) { return reader->running && reader->idle; });
}

/// Nothing that was asked for waits for what gives way.
void ReaderPool::makeWay()
{
    const auto busy = [](const auto& reader) { return reader->running; };
    const auto free = m_readers.size() - static_cast<std::size_t>(std::ranges::count_if(m_readers, busy));
    if (m_tasks.size() <= free)
        return;
    for (const auto& reader : m_readers) {
        if (reader->idle)
            cancelRunning(*reader);
    }
}

void ReaderPool::run(Reader& reader)
{
    base::letOthersGoFirst(base::kBehindWindow);
    while (const std::optional<Task> task = next(reader)) {
        Result<void> done = reader.connection->execute("BEGIN");
        if (done)
            task->read(*reader.connection);
        // From here on nobody interrupts: an interrupted ROLLBACK would leave the snapshot open for the next
        // task.
        const bool wanted = finish(reader);
        if (done)
            done = reader.connection->execute("ROLLBACK");
        task->done(wanted ? done : cancelled());
    }
}

std::optional<ReaderPool::Task> ReaderPool::next(Reader& reader)
{
    QMutexLocker lock(&m_mutex);
    while (m_tasks.empty() && (m_idle.empty() || runsIdle()) && !m_stopping)
        m_wake.wait(&m_mutex);
    if (m_stopping)
        return std::nullopt;
    reader.idle = m_tasks.empty();
    std::deque<Task>& queue = reader.idle ? m_idle : m_tasks;
    Task task = std::move(queue.front());
    queue.pop_front();
    reader.channel = task.channel;
    reader.running = true;
    reader.cancelled = false;
    return task;
}

bool ReaderPool::finish(Reader& reader)
{
    const QMutexLocker lock(&m_mutex);
    reader.running = false;
    reader.idle = false;
    reader.channel.clear();
    return !reader.cancelled;
}

void ReaderPool::cancelRunning(Reader& reader)
{
    if (!reader.running)
        return;
    reader.cancelled = true;
    reader.connection->interrupt();
}

std::vector<ReaderPool::Task> ReaderPool::takeQueued(const QString& channel)
{
    std::vector<Task> taken;
    const auto kept = std::stable_partition(m_tasks.begin(), m_tasks.end(),
                                            [&channel](const Task& task) { return task.channel != channel; });
    std::move(kept, m_tasks.end(), std::back_inserter(taken));
    m_tasks.erase(kept, m_tasks.end());
    return taken;
}

} // namespace pizhu::library
