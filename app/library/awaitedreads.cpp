// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/awaitedreads.h"

namespace pizhu::library {

AwaitedReads::Read AwaitedReads::enter(const QString& channel)
{
    const QMutexLocker lock(&m_mutex);
    const Read read{channel, ++m_last};
    if (!channel.isEmpty())
        m_newest.insert(channel, read.number);
    return read;
}

bool AwaitedReads::isOutdated(const Read& read) const
{
    const QMutexLocker lock(&m_mutex);
    return m_newest.value(read.channel, read.number) != read.number;
}

void AwaitedReads::add(std::function<void()> again)
{
    {
        const QMutexLocker lock(&m_mutex);
        if (!m_released) {
            m_waiting.push_back(std::move(again));
            return;
        }
    }
    again();
}

void AwaitedReads::release()
{
    std::vector<std::function<void()>> waiting;
    {
        const QMutexLocker lock(&m_mutex);
        m_released = true;
        waiting.swap(m_waiting);
    }
    for (const auto& again : waiting)
        again();
}

} // namespace pizhu::library
