// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/requestinterceptor.h"

#include "ui/reader/articlescheme.h"

namespace pizhu::ui {

void RequestInterceptor::setAllowed(const QUrl& page)
{
    const QMutexLocker locked(&m_lock);
    m_page = page;
}

bool RequestInterceptor::isAllowed(const QWebEngineUrlRequestInfo& request) const
{
    const QUrl url = request.requestUrl();
    switch (request.resourceType()) {
    case QWebEngineUrlRequestInfo::ResourceTypeMainFrame:
        return url == m_page;
    case QWebEngineUrlRequestInfo::ResourceTypeImage:
        return url.host() == m_page.host() && !pictureOf(url).isEmpty();
    default:
        return false;
    }
}

void RequestInterceptor::interceptRequest(QWebEngineUrlRequestInfo& request)
{
    const QMutexLocker locked(&m_lock);
    const QUrl url = request.requestUrl();
    const bool may = isAllowed(request);
    request.block(!may);
    if (may)
        Q_EMIT allowed(url);
    else
        Q_EMIT blocked(url);
}

} // namespace pizhu::ui
