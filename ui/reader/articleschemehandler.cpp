// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/articleschemehandler.h"

#include <QBuffer>
#include <QWebEngineUrlRequestJob>

namespace pizhu::ui {

void ArticleSchemeHandler::setPage(const QUrl& url, const QByteArray& html)
{
    const QMutexLocker locked(&m_lock);
    m_url = url;
    m_html = html;
}

void ArticleSchemeHandler::requestStarted(QWebEngineUrlRequestJob* job)
{
    const QMutexLocker locked(&m_lock);
    if (job->requestUrl() != m_url || job->requestMethod() != QByteArrayLiteral("GET")) {
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
        return;
    }
    auto* body = new QBuffer;
    body->setData(m_html);
    body->open(QIODevice::ReadOnly);
    // The engine reads the buffer until the job ends, which outlives this call.
    connect(job, &QObject::destroyed, body, &QObject::deleteLater);
    job->reply(QByteArrayLiteral("text/html;charset=utf-8"), body);
}

} // namespace pizhu::ui
