// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importcontroller.h"

namespace pizhu::ui {

ImportController::ImportController(library::Library& library, QObject* parent)
    : QObject(parent)
    , m_library(library)
{}

ImportController::~ImportController() = default;

void ImportController::importPaths(const QStringList& paths)
{
    if (paths.isEmpty())
        return;
    m_waiting.append(paths);
    startNext();
}

void ImportController::cancel()
{
    m_waiting.clear();
    if (m_job)
        m_job->cancel();
}

void ImportController::startNext()
{
    if (m_job || m_waiting.isEmpty())
        return;
    m_job = std::make_unique<importing::ImportJob>(m_library,
                                                   importing::ImportOptions{.paths = m_waiting.takeFirst()});
    connect(m_job.get(), &importing::ImportJob::progressed, this, &ImportController::progressed);
    connect(m_job.get(), &importing::ImportJob::finished, this, &ImportController::takeReport);
    Q_EMIT started();
    m_job->start();
}

void ImportController::takeReport(const importing::ImportReport& report)
{
    m_job.release()->deleteLater(); // it is the sender
    Q_EMIT finished(report);
    startNext();
}

} // namespace pizhu::ui
