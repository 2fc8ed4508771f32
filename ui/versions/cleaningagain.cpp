// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/versions/cleaningagain.h"

namespace pizhu::ui {

CleaningAgain::CleaningAgain(library::Library& library, QObject* parent)
    : QObject(parent)
    , m_library(library)
{}

CleaningAgain::~CleaningAgain() = default;

void CleaningAgain::clean(const std::vector<base::ArticleId>& articles)
{
    if (!articles.empty())
        enqueue({.articles = articles, .charset = {}});
}

void CleaningAgain::readAs(base::ArticleId article, const QString& charset)
{
    enqueue({.articles = {article}, .charset = charset});
}

void CleaningAgain::cancel()
{
    m_waiting.clear();
    if (m_job)
        m_job->cancel();
}

void CleaningAgain::enqueue(importing::RecleanOptions options)
{
    m_waiting.append(std::move(options));
    startNext();
}

void CleaningAgain::startNext()
{
    if (m_job || m_waiting.isEmpty())
        return;
    m_job = std::make_unique<importing::RecleanJob>(m_library, m_waiting.takeFirst());
    connect(m_job.get(), &importing::RecleanJob::progressed, this, &CleaningAgain::progressed);
    connect(m_job.get(), &importing::RecleanJob::finished, this, &CleaningAgain::takeReport);
    Q_EMIT started();
    m_job->start();
}

void CleaningAgain::takeReport(const importing::ImportReport& report)
{
    m_job.release()->deleteLater(); // it is the sender
    Q_EMIT finished(report);
    startNext();
}

} // namespace pizhu::ui
