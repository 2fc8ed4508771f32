// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/requestinterceptor.h"

namespace pizhu::ui {

void RequestInterceptor::setAllowed(const QUrl& page)
{
    const QMutexLocker locked(&m_lock);
    m_page = page;
}

void RequestInterceptor::interceptRequest(QWebEngineUrlRequestInfo& request)
{
    const QMutexLocker locked(&m_lock);
    const QUrl url = request.requestUrl();
    const bool isPage =
        url == m_page && request.resourceType() == QWebEngineUrlRequestInfo::ResourceTypeMainFrame;
    request.block(!isPage);
    if (isPage)
        Q_EMIT allowed(url);
    else
        Q_EMIT blocked(url);
}

} // namespace pizhu::ui
