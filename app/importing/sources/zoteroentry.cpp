// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/sources/zoteroentry.h"

#include "app/importing/sources/bytestream.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace pizhu::importing {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

bool isText(const QString& mediaType)
{
    static const QStringList texts{u"application/pdf"_s,          u"application/xhtml+xml"_s,
                                   u"application/epub+zip"_s,     u"application/msword"_s,
                                   u"multipart/related"_s,        u"message/rfc822"_s,
                                   u"application/x-mimearchive"_s};
    return mediaType.isEmpty() || mediaType.startsWith(u"text/"_s) || texts.contains(mediaType) ||
           mediaType.startsWith(u"application/vnd.openxmlformats-officedocument.wordprocessing"_s) ||
           mediaType.startsWith(u"application/vnd.oasis.opendocument.text"_s);
}

// The real path when it lies inside the folder; else empty.
QString confinedPath(const QString& folder, const QString& path)
{
    const QString root = QFileInfo(folder).canonicalFilePath();
    for (const QString& candidate : {path, QUrl::fromPercentEncoding(path.toUtf8())}) {
        const QFileInfo file(QDir(folder).filePath(candidate));
        const QString real = file.canonicalFilePath();
        if (!root.isEmpty() && file.isFile() && real.startsWith(root + u'/'))
            return real;
    }
    return {};
}

Result<SourceItem> readFile(const ZoteroFile& file, const ZoteroEntry& entry, const QString& folder,
                            const SourcePlace& place, const Delivery& delivery)
{
    const QString path = confinedPath(folder, file.path);
    if (path.isEmpty())
        return fail(ErrorCode::NotFound,
                    Text::tr("The attached file “%1” is not in the folder of the export.").arg(file.path));
    auto stream = FileStream::open(path);
    if (!stream)
        return fail(stream.error());
    auto bytes = (*stream)->readAll(delivery.limits().maxItemBytes);
    if (!bytes)
        return fail(bytes.error());
    KnownFields known = entry.fields;
    known.body = u"-"_s; // stands for the file
    auto item = itemOf(std::move(known), place);
    if (!item)
        return item;
    item->fileName = QFileInfo(path).fileName();
    item->bytes = std::move(*bytes);
    item->mediaType = file.mediaType;
    item->charset = file.charset;
    return item;
}

} // namespace

Result<void> deliverEntry(const ZoteroEntry& entry, const QString& folder, const SourcePlace& place,
                          Delivery& delivery)
{
    bool any = false;
    for (const ZoteroFile& file : entry.files) {
        if (!isText(file.mediaType))
            continue;
        any = true;
        const SourcePlace filePlace = place.inside(file.id, {});
        auto item = readFile(file, entry, folder, filePlace, delivery);
        auto done = item ? delivery.deliver(std::move(*item)) : delivery.report(filePlace, item.error());
        if (!done)
            return done;
    }
    if (any)
        return {};
    const SourcePlace own = place.inside(entry.fields.id, {});
    if (entry.fields.body.trimmed().isEmpty())
        return delivery.report(own, {ErrorCode::Unreadable,
                                     Text::tr("“%1” has no attached text and no abstract.")
                                         .arg(entry.fields.given.value(u"title"_s).value(0)),
                                     {}});
    auto item = itemOf(entry.fields, own);
    return item ? delivery.deliver(std::move(*item)) : delivery.report(own, item.error());
}

} // namespace pizhu::importing
