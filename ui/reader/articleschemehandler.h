// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMutex>
#include <QUrl>
#include <QWebEngineUrlSchemeHandler>
#include <functional>

namespace pizhu::ui {

/// A stored picture on its way to the page; without bytes there is none.
struct PageResource
{
    QByteArray bytes;
    QString mediaType;
};

/// Fetches the picture with that SHA-256 (hex) and calls `answer` once, on the GUI thread, soon.
using PictureSource =
    std::function<void(const QString& sha256, const std::function<void(const PageResource&)>& answer)>;

/// Serves exactly one page, the one given last, and the stored pictures it shows. Every other address fails.
/// The engine may ask for a page from a thread of its own, so the page is kept under a lock; pictures come
/// from the library without keeping any thread waiting.
class ArticleSchemeHandler : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT

public:
    using QWebEngineUrlSchemeHandler::QWebEngineUrlSchemeHandler;

    /// `html` is UTF-8.
    void setPage(const QUrl& url, const QByteArray& html);
    void setPictureSource(PictureSource source) { m_pictures = std::move(source); }
    void requestStarted(QWebEngineUrlRequestJob* job) override;

private:
    [[nodiscard]] bool isPage(const QUrl& url, QByteArray& html);
    void servePicture(QWebEngineUrlRequestJob* job, const QString& sha256);

    QMutex m_lock;
    QUrl m_url;
    QByteArray m_html;
    PictureSource m_pictures;
};

} // namespace pizhu::ui
