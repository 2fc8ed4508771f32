// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/bulkjob.h"

#include "app/base/whendone.h"
#include "app/library/library.h"

namespace pizhu::library {

using base::ArticleId;
using base::Result;

namespace {

constexpr int kTellEveryMs = 100;

} // namespace

BulkJob::BulkJob(Library& library, QObject* parent)
    : QObject(parent)
    , m_library(library)
{
    m_timer.setInterval(kTellEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &BulkJob::tell);
}

BulkJob::~BulkJob()
{
    cancel();
}

QFuture<Result<int>> BulkJob::run(const QString& label, std::vector<ArticleId> articles, BulkChange change)
{
    const int total = static_cast<int>(articles.size());
    return run(
        label, total,
        [articles = std::move(articles), change = std::move(change)](Stores& stores, BulkProgress& progress) {
            return applyBulk(stores, articles, change, progress);
        });
}

QFuture<Result<int>> BulkJob::run(const QString& label, int total, Work work)
{
    auto progress = std::make_shared<BulkProgress>();
    m_running.push_back({progress, total});
    m_timer.start();
    const auto write = [work = std::move(work), progress](Stores& stores) { return work(stores, *progress); };
    const auto written = m_library.write(label, write);
    base::whenDone(written, this, [this, progress](const Result<int>& changed) {
        std::erase_if(m_running, [&progress](const Running& one) { return one.progress == progress; });
        if (!changed)
            Q_EMIT failed(changed.error());
        if (m_running.empty()) {
            m_timer.stop();
            Q_EMIT idle();
        }
    });
    return written;
}

void BulkJob::cancel()
{
    for (const Running& one : m_running)
        one.progress->cancel();
}

void BulkJob::tell()
{
    int done = 0;
    int total = 0;
    for (const Running& one : m_running) {
        done += one.progress->done();
        total += one.total;
    }
    Q_EMIT progressed(done, total);
}

} // namespace pizhu::library
