// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <array>
#include <atomic>
#include <pthread.h>
#include <thread>

namespace pizhu::bench {

/// Looks where the thread that made it is when something takes longer than it should. One at a time, as a
/// signal (SIGUSR2) brings the answer.
class StallWatch
{
public:
    explicit StallWatch(double limit); ///< milliseconds
    ~StallWatch();
    Q_DISABLE_COPY_MOVE(StallWatch)

    void begin();
    /// Our functions the thread was in when the limit was over, innermost first; nothing when it was not
    /// reached.
    [[nodiscard]] QStringList end();

private:
    void watch();

    double m_limit;
    pthread_t m_watched;
    std::atomic<qint64> m_began = 0; ///< nanoseconds; 0: nothing to watch
    std::atomic<bool> m_stop = false;
    std::thread m_thread;
};

} // namespace pizhu::bench
