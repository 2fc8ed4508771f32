// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/worker/workerpool.h"

#include "app/base/logging.h"
#include "app/importing/worker/confinement.h"

#include <QCoreApplication>
#include <algorithm>
#include <csignal>
#include <numeric>
#include <poll.h>

namespace pizhu::importing {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

/// Requests given to a worker ahead of the one it is at, so that it never waits for the host.
constexpr size_t kAhead = 8;

/// Answers that may wait for an older request, all together, before only the worker at that one is listened
/// to. What an article takes in memory is some five times its bytes.
constexpr qint64 kMaxHeldBytes = 6ll * 1024 * 1024;

/// An item of the largest size, its text in UTF-16, its blocks and repairs.
constexpr qint64 kMaxAnswerBytes = 512ll * 1024 * 1024;

/// Workers that end before they say a word have something wrong that no restart cures.
constexpr int kMaxFailedStarts = 3;

/// What a worker may take to load, on a busy machine.
constexpr qint64 kStartMilliseconds = 30'000;

/// A file that takes that many workers with it is given up.
constexpr int kMaxLossesPerFile = 20;

QString howItEnded(const WorkerProcess::End& end, const WorkerLimits& limits)
{
    if (end.signal == SIGXCPU)
        return Text::tr("The reader took longer than %n second(s) on this file and was stopped.", nullptr,
                        limits.cpuSeconds);
    // C libraries do not tell that memory ran out, they crash: then the worker was large.
    const bool wasLarge = end.signal != 0 && end.signal != SIGKILL && end.peakBytes > limits.memoryBytes / 2;
    if (end.exitCode == kExitOutOfMemory || wasLarge)
        return Text::tr("The reader ran out of memory on this file.");
    return Text::tr("The reader crashed on this file.");
}

QString tookTooLong(const WorkerLimits& limits)
{
    const int seconds = (limits.wallMilliseconds + 999) / 1000;
    return Text::tr("The reader took longer than %n second(s) on this file and was stopped.", nullptr,
                    seconds);
}

qint64 weightOf(const ItemRead& item)
{
    return std::accumulate(item.pictures.begin(), item.pictures.end(), qint64(item.bytes.size()),
                           [](qint64 sum, const Picture& picture) { return sum + picture.bytes.size(); });
}

} // namespace

struct WorkerPool::Job
{
    ReadRequest request;
    std::deque<WorkerAnswer> answers; ///< not yet handed out
    bool assigned = false;
    int losses = 0;
    int lostBefore = 0; ///< the item before which a worker was lost without saying why
};

struct WorkerPool::Worker
{
    std::unique_ptr<WorkerProcess> process;
    FrameReader frames{kMaxAnswerBytes};
    std::deque<quint64> requests; ///< assigned, the one it is at first
    std::optional<ItemBegan> item;
    bool atPictures = false; ///< of the item
    QElapsedTimer silence;   ///< since it was last heard of or last given the word
    bool greeted = false;
};

WorkerPool::WorkerPool(Setup setup)
    : m_setup(std::move(setup))
    , m_workers(static_cast<std::size_t>(std::max(1, m_setup.workers)))
{}

WorkerPool::~WorkerPool() = default;

void WorkerPool::submit(ReadRequest request)
{
    const quint64 id = request.id;
    m_jobs.emplace(id, Job{.request = std::move(request)});
}

std::size_t WorkerPool::waiting() const
{
    return static_cast<std::size_t>(
        std::ranges::count_if(m_jobs, [](const auto& entry) { return !entry.second.assigned; }));
}

QString WorkerPool::current() const
{
    const auto at = [this](const Worker& worker) {
        return worker.item && !m_jobs.empty() && worker.item->request == m_jobs.begin()->first;
    };
    const auto worker = std::ranges::find_if(m_workers, at);
    return worker == m_workers.end() ? QString() : worker->item->name;
}

base::Result<std::optional<WorkerAnswer>> WorkerPool::next(int milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    for (;;) {
        if (auto answer = takeAnswer())
            return answer;
        const qint64 left = milliseconds - clock.elapsed();
        if (m_jobs.empty() || left < 0)
            return std::nullopt;
        dispatch();
        if (m_error)
            return base::fail(*m_error);
        exchange(static_cast<int>(left));
        endHung();
    }
}

std::optional<WorkerAnswer> WorkerPool::takeAnswer()
{
    if (m_jobs.empty())
        return std::nullopt;
    Job& job = m_jobs.begin()->second;
    if (job.answers.empty())
        return std::nullopt;
    WorkerAnswer answer = std::move(job.answers.front());
    job.answers.pop_front();
    if (const auto* item = std::get_if<ItemRead>(&answer.content))
        m_heldBytes -= weightOf(*item);
    else
        m_jobs.erase(m_jobs.begin());
    return answer;
}

WorkerPool::Job* WorkerPool::jobOf(quint64 request)
{
    const auto job = m_jobs.find(request);
    return job == m_jobs.end() ? nullptr : &job->second;
}

void WorkerPool::dispatch()
{
    for (auto& [id, job] : m_jobs) {
        if (job.assigned)
            continue;
        Worker* worker = leastBusy();
        if (!worker || !assign(*worker, job))
            return;
    }
}

WorkerPool::Worker* WorkerPool::leastBusy()
{
    Worker& worker = *std::ranges::min_element(
        m_workers, {}, [](const Worker& candidate) { return candidate.requests.size(); });
    return worker.requests.size() < kAhead ? &worker : nullptr;
}

bool WorkerPool::assign(Worker& worker, Job& job)
{
    if (!ensureRunning(worker))
        return false;
    if (worker.requests.empty())
        worker.silence.start();
    worker.requests.push_back(job.request.id);
    job.assigned = true;
    worker.process->send(job.request);
    return true;
}

bool WorkerPool::ensureRunning(Worker& worker)
{
    if (worker.process)
        return true;
    auto process = WorkerProcess::start(m_setup.program);
    if (!process) {
        m_error = process.error();
        return false;
    }
    worker.process = std::move(*process);
    worker.frames = FrameReader(kMaxAnswerBytes);
    worker.greeted = false;
    worker.process->send(m_setup.worker);
    return true;
}

/// A worker that is far ahead of the oldest request waits, unless the oldest request waits for it.
bool WorkerPool::mayReceive(const Worker& worker) const
{
    if (worker.requests.empty())
        return true;
    const quint64 oldest = m_jobs.begin()->first;
    if (std::ranges::find(worker.requests, oldest) != worker.requests.end())
        return true;
    return m_heldBytes < kMaxHeldBytes;
}

/// How long it may still keep silent; nothing when it has nothing to say or is not listened to.
std::optional<qint64> WorkerPool::patience(const Worker& worker) const
{
    if (!worker.process || worker.requests.empty() || !mayReceive(worker))
        return std::nullopt;
    const qint64 limit = m_setup.worker.limits.wallMilliseconds;
    return (worker.greeted ? limit : std::max(limit, kStartMilliseconds)) - worker.silence.elapsed();
}

int WorkerPool::waitingTime(int milliseconds) const
{
    qint64 time = milliseconds;
    for (const Worker& worker : m_workers)
        time = std::min(time, patience(worker).value_or(time));
    return static_cast<int>(std::max<qint64>(0, time));
}

void WorkerPool::exchange(int milliseconds)
{
    const int time = waitingTime(milliseconds);
    std::vector<pollfd> polled;
    for (Worker& worker : m_workers) {
        const bool runs = worker.process != nullptr;
        const bool receives = runs && mayReceive(worker);
        if (!receives)
            worker.silence.start();
        polled.push_back({receives ? worker.process->answers() : -1, POLLIN, 0});
        polled.push_back({runs && worker.process->hasUnsent() ? worker.process->requests() : -1, POLLOUT, 0});
    }
    if (::poll(polled.data(), polled.size(), time) <= 0)
        return;
    for (std::size_t i = 0; i < m_workers.size(); ++i) {
        if (polled[2 * i + 1].revents != 0)
            m_workers[i].process->flush();
        if (polled[2 * i].revents != 0)
            receive(m_workers[i]);
    }
}

void WorkerPool::receive(Worker& worker)
{
    if (worker.process->receive(worker.frames) == WorkerProcess::Received::EndOfAnswers)
        return lose(worker, {});
    worker.silence.start();
    QByteArray payload;
    for (;;) {
        const FrameReader::State state = worker.frames.take(payload);
        if (state == FrameReader::State::Incomplete)
            return;
        auto message = state == FrameReader::State::Complete ? workerMessage(payload) : std::nullopt;
        if (state == FrameReader::State::TooLarge)
            return lose(worker, Text::tr("What the reader found in this file is too large for an article."));
        if (!message)
            return lose(worker, Text::tr("The reader crashed on this file."));
        handle(worker, std::move(*message));
        if (!worker.process)
            return;
    }
}

void WorkerPool::handle(Worker& worker, WorkerMessage message)
{
    if (const auto* hello = std::get_if<WorkerHello>(&message)) {
        worker.greeted = hello->protocol == kWorkerProtocol;
        if (worker.greeted)
            m_failedStarts = 0;
        return worker.greeted ? void() : lose(worker, {});
    }
    if (worker.requests.empty())
        return lose(worker, {});
    Job* job = jobOf(worker.requests.front());
    Q_ASSERT(job);
    if (auto* began = std::get_if<ItemBegan>(&message)) {
        job->request.firstItem = began->index + 1;
        worker.item = std::move(*began);
        worker.atPictures = false;
    } else if (std::holds_alternative<PicturesBegan>(message)) {
        worker.atPictures = true;
    } else if (auto* item = std::get_if<ItemRead>(&message)) {
        if (!worker.item)
            ++job->request.firstItem; // an entry that could not be read
        worker.item.reset();
        m_heldBytes += weightOf(*item);
        job->answers.push_back({job->request.id, std::move(*item)});
    } else if (auto* ended = std::get_if<ReadEnded>(&message)) {
        worker.requests.pop_front();
        worker.item.reset();
        job->answers.push_back({job->request.id, std::move(*ended)});
    }
}

void WorkerPool::endHung()
{
    for (Worker& worker : m_workers) {
        if (patience(worker).value_or(1) <= 0)
            lose(worker, tookTooLong(m_setup.worker.limits));
    }
}

/// `reason` is empty when the worker's end itself tells.
void WorkerPool::lose(Worker& worker, const QString& reason)
{
    const WorkerProcess::End end = worker.process->end();
    worker.process.reset();
    const QString why = reason.isEmpty() ? howItEnded(end, m_setup.worker.limits) : reason;
    qCInfo(base::logImport) << "lost a worker: exit" << end.exitCode << "signal" << end.signal << why;
    const std::deque<quint64> requests = std::exchange(worker.requests, {});
    for (const quint64 request : requests)
        jobOf(request)->assigned = false;
    if (!worker.greeted && ++m_failedStarts >= kMaxFailedStarts) {
        m_error = base::Error{base::ErrorCode::Internal,
                              Text::tr("The program “%1”, which reads files for Pizhu, does not run or is of "
                                       "another version. Install Pizhu again.")
                                  .arg(m_setup.program),
                              {}};
    } else if (worker.greeted && !requests.empty()) {
        failLostItem(worker, *jobOf(requests.front()), {base::ErrorCode::LimitExceeded, why, {}});
    }
    worker.item.reset();
}

void WorkerPool::failLostItem(Worker& worker, Job& job, const base::Error& error)
{
    const quint64 id = job.request.id;
    if (worker.item && worker.atPictures && job.request.pictureless != worker.item->index &&
        ++job.losses < kMaxLossesPerFile) {
        job.request.firstItem = worker.item->index;
        job.request.pictureless = worker.item->index;
        return; // another worker reads the article again
    }
    const bool isNewPlace = job.request.firstItem > 0 && job.lostBefore != job.request.firstItem;
    if (!worker.item && isNewPlace && ++job.losses < kMaxLossesPerFile && !job.request.item) {
        job.lostBefore = job.request.firstItem;
        return; // no item is known to be the cause: another worker tries the rest once
    }
    const bool rest = worker.item.has_value() && ++job.losses < kMaxLossesPerFile && !job.request.item;
    if (worker.item) {
        ItemRead item{
            .request = id, .name = worker.item->name, .origin = worker.item->origin, .error = error};
        job.answers.push_back({id, std::move(item), true});
    }
    if (rest)
        return; // another worker goes on behind the item
    ReadEnded ended{id, {}};
    if (!worker.item || job.losses >= kMaxLossesPerFile)
        ended.error = error;
    job.answers.push_back({id, std::move(ended), true});
    job.assigned = true;
}

} // namespace pizhu::importing
