// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/articlejob.h"

#include "app/base/priority.h"

#include <QThread>

namespace pizhu::importing {

namespace {

constexpr int kProgressInterval = 40; // ms

} // namespace

ImportReport ArticleRun::execute(Progress progress)
{
    m_progress = std::move(progress);
    m_clock.start();
    m_shown.start();
    run();
    m_report.cancelled = m_cancelled;
    return std::move(m_report);
}

void ArticleRun::reportProgress(int done, int total, const QString& current)
{
    const qint64 elapsed = m_clock.elapsed();
    m_progress({.done = done,
                .total = total,
                .items = static_cast<int>(m_report.items.size()),
                .bytes = m_report.bytes,
                .milliseconds = elapsed,
                .millisecondsLeft = done > 0 ? elapsed * (total - done) / done : -1,
                .current = current});
}

void ArticleRun::reportProgressNowAndThen(int done, int total, const QString& current)
{
    if (!m_shown.hasExpired(kProgressInterval))
        return;
    m_shown.start();
    reportProgress(done, total, current);
}

ArticleJob::ArticleJob(std::unique_ptr<ArticleRun> run, QObject* parent)
    : QObject(parent)
    , m_run(std::move(run))
{}

ArticleJob::~ArticleJob()
{
    cancel();
    if (m_thread)
        m_thread->wait();
}

void ArticleJob::start()
{
    Q_ASSERT(!m_thread);
    m_thread.reset(QThread::create([this] {
        base::letOthersGoFirst(base::kBesideWindow);
        const ImportReport report = m_run->execute([this](const ImportProgress& progress) {
            QMetaObject::invokeMethod(
                this, [this, progress] { Q_EMIT progressed(progress); }, Qt::QueuedConnection);
        });
        QMetaObject::invokeMethod(
            this, [this, report] { Q_EMIT finished(report); }, Qt::QueuedConnection);
    }));
    m_thread->start();
}

void ArticleJob::cancel()
{
    m_run->cancel();
}

} // namespace pizhu::importing
