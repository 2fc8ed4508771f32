// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/importreport.h"

#include <QElapsedTimer>
#include <QObject>
#include <atomic>
#include <functional>
#include <memory>

class QThread;

namespace pizhu::importing {

/// Work on many articles that ends in a report, on the thread that calls execute(). cancel() may be called
/// from any thread.
class ArticleRun
{
public:
    using Progress = std::function<void(const ImportProgress&)>;

    ArticleRun() = default;
    ArticleRun(const ArticleRun&) = delete;
    ArticleRun& operator=(const ArticleRun&) = delete;
    virtual ~ArticleRun() = default;

    /// Once.
    [[nodiscard]] ImportReport execute(Progress progress);
    void cancel() { m_cancelled = true; }

protected:
    /// Fills m_report but for `cancelled`.
    virtual void run() = 0;
    void reportProgress(int done, int total, const QString& current);
    /// The same, but only now and then: for every round of a loop.
    void reportProgressNowAndThen(int done, int total, const QString& current);
    [[nodiscard]] qint64 milliseconds() const { return m_clock.elapsed(); }

    std::atomic_bool m_cancelled = false;
    ImportReport m_report;

private:
    Progress m_progress;
    QElapsedTimer m_clock;
    QElapsedTimer m_shown;
};

/// Runs such work on a thread of its own. Lives on the thread that made it and emits there.
class ArticleJob : public QObject
{
    Q_OBJECT

public:
    ~ArticleJob() override; ///< cancels and waits

    void start();
    /// Keeps what is done; finished() follows.
    void cancel();

Q_SIGNALS:
    void progressed(const pizhu::importing::ImportProgress& progress);
    void finished(const pizhu::importing::ImportReport& report);

protected:
    explicit ArticleJob(std::unique_ptr<ArticleRun> run, QObject* parent);

private:
    std::unique_ptr<ArticleRun> m_run;
    std::unique_ptr<QThread> m_thread;
};

} // namespace pizhu::importing
