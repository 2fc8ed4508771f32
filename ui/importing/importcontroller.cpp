// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importcontroller.h"

#include "app/importing/pastedarticle.h"

#include <QMimeData>

namespace pizhu::ui {

ImportController::ImportController(library::Library& library, QObject* parent)
    : QObject(parent)
    , m_library(library)
{}

ImportController::~ImportController() = default;

void ImportController::importPaths(const QStringList& paths)
{
    if (!paths.isEmpty())
        enqueue({.paths = paths});
}

void ImportController::importPasted(const QMimeData& clipboard)
{
    if (!clipboard.hasHtml() && !clipboard.hasText())
        return;
    importing::ImportOptions options;
    options.items.push_back(importing::pastedArticle({.html = clipboard.html(), .text = clipboard.text()}));
    enqueue(std::move(options));
}

void ImportController::enqueue(importing::ImportOptions options)
{
    m_waiting.append(std::move(options));
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
    m_job = std::make_unique<importing::ImportJob>(m_library, m_waiting.takeFirst());
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
