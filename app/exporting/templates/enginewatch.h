// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/templates/templateengine.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

class QJSEngine;

namespace pizhu::exporting {

/// Bytes of memory the program holds; 0 where that cannot be told.
[[nodiscard]] qint64 residentMemory();

/// Interrupts an engine that goes too far, unless it is destroyed first.
class EngineWatch
{
public:
    enum class Reason { None, Time, Memory, Cancelled };

    /// `memoryBefore` is what `limits.memoryBytes` comes on top of. The engine must outlive this.
    EngineWatch(QJSEngine& engine, const TemplateLimits& limits, qint64 memoryBefore);
    ~EngineWatch();
    EngineWatch(const EngineWatch&) = delete;
    EngineWatch& operator=(const EngineWatch&) = delete;

    /// Why it was interrupted.
    [[nodiscard]] Reason reason() const { return m_reason; }

private:
    void watch();
    [[nodiscard]] Reason reasonToStop() const;

    QJSEngine& m_engine;
    const TemplateLimits& m_limits;
    qint64 m_memoryBefore;
    std::chrono::steady_clock::time_point m_end;
    std::atomic<Reason> m_reason = Reason::None;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_done = false;
    std::thread m_thread;
};

} // namespace pizhu::exporting
