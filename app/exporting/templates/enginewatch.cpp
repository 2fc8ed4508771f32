// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/templates/enginewatch.h"

#include <QFile>
#include <QJSEngine>
#ifdef Q_OS_LINUX
#include <unistd.h>
#endif

namespace pizhu::exporting {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kLook{10};

} // namespace

qint64 residentMemory()
{
#ifdef Q_OS_LINUX
    QFile statm(u"/proc/self/statm"_s); // proc(5): pages; the second number is what is resident
    if (statm.open(QIODevice::ReadOnly))
        return statm.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
#endif
    return 0;
}

EngineWatch::EngineWatch(QJSEngine& engine, const TemplateLimits& limits, qint64 memoryBefore)
    : m_engine(engine)
    , m_limits(limits)
    , m_memoryBefore(memoryBefore)
    , m_end(std::chrono::steady_clock::now() + limits.time)
    , m_thread([this] { watch(); })
{}

EngineWatch::~EngineWatch()
{
    {
        const std::lock_guard lock(m_mutex);
        m_done = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void EngineWatch::watch()
{
    std::unique_lock lock(m_mutex);
    while (!m_wake.wait_for(lock, kLook, [this] { return m_done; })) {
        const Reason reason = reasonToStop();
        if (reason == Reason::None)
            continue;
        m_reason = reason;
        m_engine.setInterrupted(true);
        return;
    }
}

EngineWatch::Reason EngineWatch::reasonToStop() const
{
    if (m_limits.isCancelled && m_limits.isCancelled())
        return Reason::Cancelled;
    if (std::chrono::steady_clock::now() >= m_end)
        return Reason::Time;
    if (residentMemory() - m_memoryBefore > m_limits.memoryBytes)
        return Reason::Memory;
    return Reason::None;
}

} // namespace pizhu::exporting
