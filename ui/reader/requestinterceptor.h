// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMutex>
#include <QUrl>
#include <QWebEngineUrlRequestInterceptor>

namespace pizhu::ui {

/// One rule: the shown page itself may load, and the stored pictures it shows, nothing else. Pizhu opens no
/// socket.
class RequestInterceptor : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT

public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;

    void setAllowed(const QUrl& page);
    void interceptRequest(QWebEngineUrlRequestInfo& request) override;

Q_SIGNALS:
    /// May come from a thread of the engine.
    void allowed(const QUrl& url);
    void blocked(const QUrl& url);

private:
    [[nodiscard]] bool isAllowed(const QWebEngineUrlRequestInfo& request) const;

    QMutex m_lock;
    QUrl m_page;
};

} // namespace pizhu::ui
