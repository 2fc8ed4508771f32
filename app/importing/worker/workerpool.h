// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/worker/workerprocess.h"

#include <QElapsedTimer>
#include <deque>
#include <map>
#include <optional>
#include <vector>

namespace pizhu::importing {

/// What became of a request so far, in the order of its items.
struct WorkerAnswer
{
    quint64 request = 0;
    std::variant<ItemRead, ReadEnded> content;
    bool lost = false; ///< the worker was lost with this item; `error` says how
};

/// Has files read by worker processes and hands the answers back in the order of the requests. A worker that
/// crashes, hangs or grows beyond its limits is replaced; the item it was at becomes one failed item and
/// whatever else it had to do is done by another. One thread, the one that made it; next() is where it works.
class WorkerPool
{
public:
    struct Setup
    {
        QString program; ///< workerProgram()
        int workers = 2;
        WorkerSetup worker;
    };

    explicit WorkerPool(Setup setup);
    ~WorkerPool();

    /// Ids must ascend.
    void submit(ReadRequest request);
    /// Requests that no worker has taken yet: few means that more should be submitted.
    [[nodiscard]] std::size_t waiting() const;
    [[nodiscard]] bool isIdle() const { return m_jobs.empty(); }
    /// The next answer of the oldest request; nullopt when none comes within the time or nothing was asked
    /// for. Fails when workers cannot be run at all.
    [[nodiscard]] base::Result<std::optional<WorkerAnswer>> next(int milliseconds);
    /// What the oldest request's worker is at; empty when unknown.
    [[nodiscard]] QString current() const;

private:
    struct Job;
    struct Worker;

    void dispatch();
    [[nodiscard]] Worker* leastBusy();
    [[nodiscard]] bool assign(Worker& worker, Job& job);
    [[nodiscard]] bool ensureRunning(Worker& worker);
    [[nodiscard]] bool mayReceive(const Worker& worker) const;
    [[nodiscard]] std::optional<qint64> patience(const Worker& worker) const;
    [[nodiscard]] int waitingTime(int milliseconds) const;
    void exchange(int milliseconds);
    void receive(Worker& worker);
    void handle(Worker& worker, WorkerMessage message);
    void endHung();
    void lose(Worker& worker, const QString& reason);
    void failLostItem(Worker& worker, Job& job, const base::Error& error);
    [[nodiscard]] std::optional<WorkerAnswer> takeAnswer();
    [[nodiscard]] Job* jobOf(quint64 request);

    Setup m_setup;
    std::map<quint64, Job> m_jobs; ///< not yet handed out, oldest first
    std::vector<Worker> m_workers;
    qint64 m_heldBytes = 0; ///< of all their answers
    int m_failedStarts = 0; ///< in a row
    std::optional<base::Error> m_error;
};

} // namespace pizhu::importing
