// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMutex>
#include <QString>
#include <functional>
#include <vector>

namespace pizhu::library {

/// Reads that need what a library is still loading: each is kept until that is there and then runs again,
/// unless a newer one of its channel was asked for meanwhile. Any thread.
class AwaitedReads
{
public:
    /// A read of a channel, or of none.
    struct Read
    {
        QString channel;
        quint64 number = 0;
    };

    /// The newest read of its channel from now on.
    [[nodiscard]] Read enter(const QString& channel);
    /// A newer one of its channel was asked for.
    [[nodiscard]] bool isOutdated(const Read& read) const;
    /// Calls `again` when what is awaited is there; at once when it is there already.
    void add(std::function<void()> again);
    /// It is there, or will not come: runs all that waits.
    void release();

private:
    mutable QMutex m_mutex;
    QHash<QString, quint64> m_newest; ///< by channel
    quint64 m_last = 0;
    std::vector<std::function<void()>> m_waiting;
    bool m_released = false;
};

} // namespace pizhu::library
