// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/sources/httpmessage.h"

#include "app/importing/sources/archivehandle.h"

#include <QCoreApplication>

namespace pizhu::importing {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

constexpr qsizetype kPiece = 64 * 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

QByteArray nextLine(const QByteArray& bytes, qsizetype& at)
{
    const qsizetype end = bytes.indexOf('\n', at);
    const QByteArray line = bytes.mid(at, end < 0 ? -1 : end - at);
    at = end < 0 ? bytes.size() : end + 1;
    return line.endsWith('\r') ? line.chopped(1) : line;
}

// RFC 9112 §7.1. Nothing when the bytes are not chunked after all.
std::optional<QByteArray> withoutChunks(const QByteArray& body)
{
    QByteArray plain;
    qsizetype at = 0;
    while (at < body.size()) {
        QByteArray line = nextLine(body, at);
        line = line.left(line.indexOf(';') < 0 ? line.size() : line.indexOf(';')).trimmed();
        bool isNumber = false;
        const qlonglong size = line.toLongLong(&isNumber, 16);
        if (!isNumber || size < 0)
            return plain.isEmpty() ? std::nullopt : std::optional(plain);
        if (size == 0)
            return plain;
        plain += body.mid(at, size);
        at = std::min<qsizetype>(body.size(), at + std::min<qlonglong>(size, body.size()));
        nextLine(body, at);
    }
    return plain;
}

Result<QByteArray> inflated(const QByteArray& gzip, qint64 limit)
{
    MemoryStream packed(gzip);
    auto handle = ArchiveHandle::open(packed, ArchiveFormats::Compression);
    if (!handle)
        return fail(handle.error());
    if (auto entry = (*handle)->next(); !entry)
        return fail(entry.error());
    QByteArray plain;
    while (true) {
        auto piece = (*handle)->read(kPiece);
        // A body cut short still has its beginning.
        if (!piece && plain.isEmpty())
            return piece;
        if (!piece || piece->isEmpty())
            return plain;
        plain += *piece;
        if (plain.size() > limit)
            return fail(ErrorCode::LimitExceeded,
                        Text::tr("It is larger than %1 MB and was left out.").arg(limit >> 20));
    }
}

bool isZlib(const QByteArray& body)
{
    return body.size() > 6 && (static_cast<uchar>(body[0]) & 0x0F) == 8 &&
           (static_cast<uchar>(body[0]) * 256 + static_cast<uchar>(body[1])) % 31 == 0;
}

// "deflate" is zlib by the standard and bare deflate by habit; as a gzip member libarchive reads both (it
// does not look at the check sum).
QByteArray asGzip(const QByteArray& deflated)
{
    const QByteArray bare = isZlib(deflated) ? deflated.mid(2).chopped(4) : deflated;
    return QByteArray("\x1F\x8B\x08\0\0\0\0\0\0\xFF", 10) + bare + QByteArray(8, '\0');
}

} // namespace

QMap<QByteArray, QByteArray> readHeaders(const QByteArray& bytes, qsizetype& at)
{
    QMap<QByteArray, QByteArray> headers;
    QByteArray last;
    while (at < bytes.size()) {
        const QByteArray line = nextLine(bytes, at);
        if (line.isEmpty())
            break;
        const qsizetype colon = line.indexOf(':');
        if ((line.startsWith(' ') || line.startsWith('\t')) && !last.isEmpty()) {
            headers[last] += ' ' + line.trimmed();
        } else if (colon > 0) {
            last = line.left(colon).trimmed().toLower();
            QByteArray& value = headers[last];
            value += (value.isEmpty() ? QByteArray() : QByteArray(", ")) + line.mid(colon + 1).trimmed();
        }
    }
    return headers;
}

Result<HttpResponse> readHttpResponse(const QByteArray& bytes)
{
    qsizetype at = 0;
    const QList<QByteArray> status = nextLine(bytes, at).simplified().split(' ');
    if (!status.value(0).startsWith("HTTP/") || status.size() < 2)
        return fail(ErrorCode::Unreadable, Text::tr("The record holds no HTTP response."));
    HttpResponse response{.status = status[1].toInt()};
    response.headers = readHeaders(bytes, at);
    response.body = bytes.mid(at);
    return response;
}

Result<QByteArray> decodedBody(const HttpResponse& response, qint64 limit)
{
    QByteArray body = response.body;
    if (response.headers.value("transfer-encoding").toLower().contains("chunked"))
        body = withoutChunks(body).value_or(body);
    const QByteArray encoding = response.headers.value("content-encoding").toLower().trimmed();
    if (body.startsWith("\x1F\x8B"))
        return inflated(body, limit);
    if (encoding == "deflate" && !body.trimmed().startsWith('<'))
        return inflated(asGzip(body), limit);
    if ((encoding == "br" || encoding == "zstd" || encoding == "compress") && !body.trimmed().startsWith('<'))
        return fail(
            ErrorCode::Unsupported,
            Text::tr("Its content encoding “%1” cannot be decoded.").arg(QString::fromLatin1(encoding)));
    return body;
}

QByteArray charsetOf(const QByteArray& contentType)
{
    const qsizetype at = contentType.toLower().indexOf("charset=");
    if (at < 0)
        return {};
    QByteArray value = contentType.mid(at + 8);
    value = value.left(value.indexOf(';') < 0 ? value.size() : value.indexOf(';')).trimmed();
    return value.replace('"', "").replace('\'', "");
}

QByteArray mediaTypeOf(const QByteArray& contentType)
{
    const qsizetype end = contentType.indexOf(';');
    return contentType.left(end < 0 ? contentType.size() : end).trimmed().toLower();
}

} // namespace pizhu::importing
