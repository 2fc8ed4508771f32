// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/articlescheme.h"

#include <QRegularExpression>
#include <QWebEngineUrlScheme>

namespace pizhu::ui {

QByteArray articleSchemeName()
{
    return QByteArrayLiteral("article");
}

void registerArticleScheme()
{
    QWebEngineUrlScheme scheme(articleSchemeName());
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme | QWebEngineUrlScheme::NoAccessAllowed);
    QWebEngineUrlScheme::registerScheme(scheme);
}

QUrl articleUrl(const QString& documentToken)
{
    QUrl url;
    url.setScheme(QString::fromLatin1(articleSchemeName()));
    url.setHost(documentToken);
    url.setPath(QStringLiteral("/"));
    return url;
}

QString picturePath(const QString& sha256)
{
    return QStringLiteral("/picture/") + sha256;
}

QString pictureOf(const QUrl& url)
{
    static const QRegularExpression pattern(QStringLiteral("^/picture/([0-9a-f]{64})$"));
    if (url.scheme() != QLatin1String(articleSchemeName()) || url.hasQuery() || url.hasFragment())
        return {};
    return pattern.match(url.path()).captured(1);
}

} // namespace pizhu::ui
