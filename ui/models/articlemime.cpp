// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/articlemime.h"

#include <QDataStream>
#include <QMimeData>

namespace pizhu::ui {

QMimeData* articlesToMime(const std::vector<base::ArticleId>& articles, const QString& library)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << library << static_cast<qint64>(articles.size());
    for (const base::ArticleId article : articles)
        stream << article.value;
    auto* mime = new QMimeData;
    mime->setData(QLatin1String(kArticlesMimeType), bytes);
    return mime;
}

std::vector<base::ArticleId> articlesFromMime(const QMimeData& mime, const QString& library)
{
    QDataStream stream(mime.data(QLatin1String(kArticlesMimeType)));
    QString from;
    qint64 count = 0;
    stream >> from >> count;
    std::vector<base::ArticleId> articles;
    if (from != library)
        return articles;
    for (qint64 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        base::ArticleId article;
        stream >> article.value;
        if (stream.status() == QDataStream::Ok && article.isValid())
            articles.push_back(article);
    }
    return articles;
}

} // namespace pizhu::ui
