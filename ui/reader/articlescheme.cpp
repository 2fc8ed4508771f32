// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/articlescheme.h"

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

} // namespace pizhu::ui
