// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/importing/worker/workermessages.h"

#include <QByteArray>
#include <memory>
#include <sys/types.h>

namespace pizhu::importing {

/// One running pizhu-import-worker as its host sees it. Never blocks. It dies with the thread that started
/// it. One thread.
class WorkerProcess
{
public:
    /// How a worker ended.
    struct End
    {
        int exitCode = -1; ///< −1: by a signal
        int signal = 0;
        qint64 peakBytes = 0; ///< most memory it had at a time
    };
    enum class Received { Nothing, Bytes, EndOfAnswers };

    [[nodiscard]] static base::Result<std::unique_ptr<WorkerProcess>> start(const QString& program);
    ~WorkerProcess(); ///< kills and collects it
    WorkerProcess(const WorkerProcess&) = delete;
    WorkerProcess& operator=(const WorkerProcess&) = delete;

    /// Descriptors to poll.
    [[nodiscard]] int requests() const { return m_requests; }
    [[nodiscard]] int answers() const { return m_answers; }

    void send(const HostMessage& message);
    [[nodiscard]] bool hasUnsent() const { return !m_unsent.isEmpty(); }
    /// Writes as much of what is unsent as goes without waiting. A worker that is gone shows at receive().
    void flush();
    /// Reads what is there.
    [[nodiscard]] Received receive(FrameReader& frames);
    /// Kills it when it still runs.
    End end();

private:
    WorkerProcess(pid_t pid, int requests, int answers)
        : m_pid(pid)
        , m_requests(requests)
        , m_answers(answers)
    {}

    void letItExit() const;

    pid_t m_pid; ///< 0 once collected
    int m_requests;
    int m_answers;
    QByteArray m_unsent;
    bool m_answersEnded = false;
};

} // namespace pizhu::importing
