// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tagmime.h"

#include <QDataStream>
#include <QMimeData>

namespace pizhu::ui {

QString tagMimeType()
{
    return QStringLiteral("application/x-pizhu-tag");
}

QMimeData* tagToMime(base::TagId tag, const QString& library)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << library << tag.value;
    auto* mime = new QMimeData;
    mime->setData(tagMimeType(), bytes);
    return mime;
}

base::TagId tagFromMime(const QMimeData& mime, const QString& library)
{
    QDataStream stream(mime.data(tagMimeType()));
    QString from;
    base::TagId tag;
    stream >> from >> tag.value;
    return stream.status() == QDataStream::Ok && from == library ? tag : base::TagId();
}

} // namespace pizhu::ui
