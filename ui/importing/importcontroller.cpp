// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importcontroller.h"

#include "app/importing/pastedarticle.h"

#include <QDir>
#include <QMimeData>

namespace pizhu::ui {

ImportController::ImportController(library::Library& library, QObject* parent)
    : QObject(parent)
    , m_library(library)
{}

ImportController::~ImportController() = default;

void ImportController::importPaths(const QStringList& paths)
{
    importMapped(paths, {});
}

void ImportController::importMapped(const QStringList& paths, const Mappings& mappings)
{
    if (!paths.isEmpty())
        enqueue({{.paths = paths, .source = {.saved = mappings}}, {}});
}

void ImportController::checkPaths(const QStringList& paths, const Mappings& mappings)
{
    if (!paths.isEmpty())
        enqueue({{.paths = paths, .dryRun = true, .source = {.saved = mappings}}, {}});
}

void ImportController::importPasted(const QMimeData& clipboard)
{
    if (!clipboard.hasHtml() && !clipboard.hasText())
        return;
    importing::ImportOptions options;
    options.items.push_back(importing::pastedArticle({.html = clipboard.html(), .text = clipboard.text()}));
    enqueue({std::move(options), {}});
}

void ImportController::importWatched(const QString& folder, const QStringList& paths)
{
    const QString label = tr("Import from %1", "a folder").arg(QDir::toNativeSeparators(folder));
    enqueue({{.paths = paths, .chosen = false, .label = label}, folder});
}

void ImportController::resume(const library::UnfinishedImport& unfinished)
{
    enqueue({{.paths = unfinished.paths, .resumed = unfinished}, {}});
}

void ImportController::importChecked(importing::ImportOptions options)
{
    options.dryRun = false;
    enqueue({std::move(options), {}});
}

void ImportController::enqueue(Request request)
{
    m_waiting.append(std::move(request));
    startNext();
}

void ImportController::cancel()
{
    m_waiting.removeIf([](const Request& request) { return request.folder.isEmpty(); });
    if (m_job)
        m_job->cancel();
}

void ImportController::stop()
{
    m_waiting.clear();
    cancel();
}

void ImportController::startNext()
{
    if (m_job || m_waiting.isEmpty())
        return;
    m_running = m_waiting.takeFirst();
    importing::ImportOptions options = m_running.options;
    options.source.saved.insert(options.source.saved.end(), m_mappings.begin(), m_mappings.end());
    m_job = std::make_unique<importing::ImportJob>(m_library, std::move(options));
    connect(m_job.get(), &importing::ImportJob::progressed, this, &ImportController::progressed);
    connect(m_job.get(), &importing::ImportJob::finished, this, &ImportController::takeReport);
    Q_EMIT started();
    m_job->start();
}

void ImportController::takeReport(const importing::ImportReport& report)
{
    m_job.release()->deleteLater(); // it is the sender
    const Request done = std::exchange(m_running, {});
    Q_EMIT ended();
    if (!done.folder.isEmpty())
        Q_EMIT folderImported(done.folder, report);
    else if (done.options.dryRun)
        Q_EMIT checked(report, done.options);
    else
        Q_EMIT finished(report);
    startNext();
}

} // namespace pizhu::ui
