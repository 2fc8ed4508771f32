// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/articleschemehandler.h"

#include "ui/reader/articlescheme.h"

#include <QBuffer>
#include <QPointer>
#include <QWebEngineUrlRequestJob>

namespace pizhu::ui {

namespace {

/// What the library stores; anything else would not be a picture.
bool isShownType(const QString& mediaType)
{
    return mediaType == u"image/jpeg" || mediaType == u"image/png";
}

void reply(QWebEngineUrlRequestJob* job, const QByteArray& type, const QByteArray& bytes)
{
    auto* body = new QBuffer;
    body->setData(bytes);
    body->open(QIODevice::ReadOnly);
    // The engine reads the buffer until the job ends, which outlives this call.
    QObject::connect(job, &QObject::destroyed, body, &QObject::deleteLater);
    job->reply(type, body);
}

} // namespace

void ArticleSchemeHandler::setPage(const QUrl& url, const QByteArray& html)
{
    const QMutexLocker locked(&m_lock);
    m_url = url;
    m_html = html;
}

bool ArticleSchemeHandler::isPage(const QUrl& url, QByteArray& html)
{
    const QMutexLocker locked(&m_lock);
    html = m_html;
    return url == m_url;
}

void ArticleSchemeHandler::requestStarted(QWebEngineUrlRequestJob* job)
{
    const QUrl url = job->requestUrl();
    QByteArray html;
    if (job->requestMethod() != QByteArrayLiteral("GET"))
        return job->fail(QWebEngineUrlRequestJob::RequestDenied);
    if (isPage(url, html))
        return reply(job, QByteArrayLiteral("text/html;charset=utf-8"), html);
    const QString sha256 = pictureOf(url);
    if (sha256.isEmpty() || !m_pictures)
        return job->fail(QWebEngineUrlRequestJob::RequestDenied);
    servePicture(job, sha256);
}

void ArticleSchemeHandler::servePicture(QWebEngineUrlRequestJob* job, const QString& sha256)
{
    m_pictures(sha256, [waiting = QPointer(job)](const PageResource& picture) {
        if (!waiting)
            return;
        if (picture.bytes.isEmpty() || !isShownType(picture.mediaType))
            waiting->fail(QWebEngineUrlRequestJob::UrlNotFound);
        else
            reply(waiting, picture.mediaType.toLatin1(), picture.bytes);
    });
}

} // namespace pizhu::ui
