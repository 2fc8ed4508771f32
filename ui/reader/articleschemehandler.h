// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMutex>
#include <QUrl>
#include <QWebEngineUrlSchemeHandler>

namespace pizhu::ui {

/// Serves exactly one page: the one given last. Every other address fails.
/// The engine may ask from a thread of its own, so the page is kept under a lock.
class ArticleSchemeHandler : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT

public:
    using QWebEngineUrlSchemeHandler::QWebEngineUrlSchemeHandler;

    /// `html` is UTF-8.
    void setPage(const QUrl& url, const QByteArray& html);
    void requestStarted(QWebEngineUrlRequestJob* job) override;

private:
    QMutex m_lock;
    QUrl m_url;
    QByteArray m_html;
};

} // namespace pizhu::ui
