// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/importjob.h"

#include "app/importing/importrun.h"

#include <QThread>

namespace pizhu::importing {

/// The run and the thread it lives on.
struct ImportJob::Run
{
    Run(library::Library& library, ImportOptions options)
        : work(library, std::move(options))
    {}

    ImportRun work;
    std::unique_ptr<QThread> thread;
};

ImportJob::ImportJob(library::Library& library, ImportOptions options, QObject* parent)
    : QObject(parent)
    , m_run(std::make_unique<Run>(library, std::move(options)))
{}

ImportJob::~ImportJob()
{
    cancel();
    if (m_run->thread)
        m_run->thread->wait();
}

void ImportJob::start()
{
    Q_ASSERT(!m_run->thread);
    m_run->thread.reset(QThread::create([this] {
        const ImportReport report = m_run->work.execute([this](const ImportProgress& progress) {
            QMetaObject::invokeMethod(
                this, [this, progress] { Q_EMIT progressed(progress); }, Qt::QueuedConnection);
        });
        QMetaObject::invokeMethod(
            this, [this, report] { Q_EMIT finished(report); }, Qt::QueuedConnection);
    }));
    m_run->thread->start();
}

void ImportJob::cancel()
{
    m_run->work.cancel();
}

} // namespace pizhu::importing
