// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/sources/warcreader.h"

#include "app/importing/sources/httpmessage.h"

#include <QCoreApplication>
#include <QUrl>
#include <functional>

using namespace Qt::StringLiterals;

namespace pizhu::importing {

namespace {

using base::Error;
using base::ErrorCode;
using base::fail;
using base::Result;

constexpr qsizetype kMaxHeader = 64 * 1024;
constexpr qsizetype kHttpHead = 16 * 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

using Headers = QMap<QByteArray, QByteArray>;

Error damaged()
{
    return {ErrorCode::Unreadable,
            Text::tr("The web archive is damaged or incomplete; what came before was read."),
            {}};
}

// The next record's header lines; nullopt at the end. Line ends between records vary from tool to tool.
Result<std::optional<Headers>> nextHeaders(ByteStream& stream)
{
    QByteArray line;
    do {
        auto read = stream.readLine(kMaxHeader);
        if (!read)
            return fail(read.error());
        if (read->isEmpty())
            return std::nullopt;
        line = read->trimmed();
    } while (line.isEmpty());
    if (!line.startsWith("WARC/"))
        return fail(damaged());
    QByteArray block;
    while (true) {
        auto read = stream.readLine(kMaxHeader);
        if (!read)
            return fail(read.error());
        if (read->isEmpty() || block.size() > kMaxHeader)
            return fail(damaged());
        if (read->trimmed().isEmpty())
            break;
        block += *read;
    }
    qsizetype at = 0;
    return readHeaders(block, at);
}

bool isHtml(const QByteArray& contentType)
{
    const QByteArray type = mediaTypeOf(contentType);
    return type == "text/html" || type == "application/xhtml+xml";
}

// <uri> in WARC 1.0's grammar, bare in practice.
QByteArray targetOf(const Headers& headers)
{
    QByteArray target = headers.value("warc-target-uri").trimmed();
    if (target.startsWith('<') && target.endsWith('>'))
        target = target.mid(1).chopped(1);
    return target;
}

QDateTime retrievedAt(const Headers& headers)
{
    return QDateTime::fromString(QString::fromLatin1(headers.value("warc-date")), Qt::ISODateWithMs).toUTC();
}

QString fileNameOf(const QByteArray& target)
{
    const QString name = QUrl::fromEncoded(target).fileName();
    return name.isEmpty() ? u"index.html"_s : name;
}

bool isPicture(const QByteArray& contentType)
{
    return mediaTypeOf(contentType).startsWith("image/");
}

using TypeTest = bool (*)(const QByteArray& contentType);

// What the head of a response already tells saves reading everything else into memory.
bool isWantedResponse(const QByteArray& head, TypeTest isWantedType)
{
    const auto response = readHttpResponse(head);
    return response && response->status == 200 && isWantedType(response->headers.value("content-type"));
}

Result<bool> isWanted(const Headers& headers, ByteStream& block, TypeTest isWantedType)
{
    const QByteArray type = headers.value("warc-type").toLower();
    if (type == "resource")
        return isWantedType(headers.value("content-type"));
    // A record of a segmented response holds a part only.
    if (type != "response" || headers.contains("warc-segment-number"))
        return false;
    auto head = block.peek(kHttpHead);
    if (!head)
        return fail(head.error());
    return isWantedResponse(*head, isWantedType);
}

Result<SourceItem> pageOf(const Headers& headers, ByteStream& block, const SourcePlace& place,
                          const Delivery& delivery)
{
    auto bytes = block.readAll(delivery.limits().maxItemBytes);
    if (!bytes)
        return fail(bytes.error());
    SourceItem item{.name = place.name, .origin = place.origin, .fileName = place.fileName};
    item.retrieved = retrievedAt(headers);
    item.given.insert(u"url"_s, {QString::fromUtf8(targetOf(headers))});
    QByteArray contentType = headers.value("content-type");
    if (headers.value("warc-type").toLower() == "response") {
        auto response = readHttpResponse(*bytes);
        if (!response)
            return fail(response.error());
        contentType = response->headers.value("content-type");
        bytes = decodedBody(*response, delivery.limits().maxItemBytes);
        if (!bytes)
            return fail(bytes.error());
    }
    item.mediaType = QString::fromLatin1(mediaTypeOf(contentType));
    item.charset = QString::fromLatin1(charsetOf(contentType));
    item.bytes = std::move(*bytes);
    return item;
}

Result<void> takeRecord(const Headers& headers, ByteStream& block, const SourcePlace& place,
                        Delivery& delivery)
{
    auto wanted = isWanted(headers, block, isHtml);
    if (!wanted)
        return fail(wanted.error());
    if (!*wanted)
        return {};
    const QByteArray target = targetOf(headers);
    const SourcePlace page = place.inside(QString::fromUtf8(target), fileNameOf(target));
    auto item = pageOf(headers, block, page, delivery);
    return item ? delivery.deliver(std::move(*item)) : delivery.report(page, item.error());
}

// The content of a record as it was on the page.
Result<QByteArray> contentOf(const Headers& headers, ByteStream& block, const SourceLimits& limits)
{
    auto bytes = block.readAll(limits.maxItemBytes);
    if (!bytes || headers.value("warc-type").toLower() != "response")
        return bytes;
    const auto response = readHttpResponse(*bytes);
    return response ? decodedBody(*response, limits.maxItemBytes) : fail(response.error());
}

using RecordReader = std::function<Result<void>(const Headers& headers, ByteStream& block)>;

Result<void> forEachRecord(ByteStream& stream, const RecordReader& read)
{
    while (true) {
        auto headers = nextHeaders(stream);
        if (!headers)
            return fail(headers.error());
        if (!*headers)
            return {};
        bool isNumber = false;
        const qint64 length = (*headers)->value("content-length").toLongLong(&isNumber);
        if (!isNumber || length < 0)
            return fail(damaged());
        LimitedStream block(stream, length);
        if (auto done = read(**headers, block); !done)
            return done;
        auto whole = block.finish();
        if (!whole)
            return fail(whole.error());
        if (!*whole)
            return fail(damaged());
    }
}

} // namespace

Result<void> readWarc(ByteStream& stream, const SourcePlace& place, Delivery& delivery)
{
    return forEachRecord(stream, [&](const Headers& headers, ByteStream& block) {
        return takeRecord(headers, block, place, delivery);
    });
}

Result<void> readWarcPictures(ByteStream& stream, const SourceLimits& limits,
                              const std::function<void(const QString& url, const QByteArray& bytes)>& take)
{
    return forEachRecord(stream, [&](const Headers& headers, ByteStream& block) -> Result<void> {
        const auto wanted = isWanted(headers, block, isPicture);
        if (!wanted)
            return fail(wanted.error());
        if (!*wanted)
            return {};
        if (const auto bytes = contentOf(headers, block, limits))
            take(QString::fromUtf8(targetOf(headers)), *bytes);
        return {};
    });
}

} // namespace pizhu::importing
