// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QMap>

namespace pizhu::importing {

/// An HTTP/1.x response as an archive keeps it.
struct HttpResponse
{
    int status = 0;
    QMap<QByteArray, QByteArray> headers; ///< keys in lower case; repeated ones joined by ", "
    QByteArray body;                      ///< still encoded as the headers say
};

/// Lines of "Key: value" up to the empty line, folded lines joined; `at` moves behind it. Bytes that are no
/// header are passed over.
[[nodiscard]] QMap<QByteArray, QByteArray> readHeaders(const QByteArray& bytes, qsizetype& at);

/// Fails with Unreadable when it does not begin with a status line.
[[nodiscard]] base::Result<HttpResponse> readHttpResponse(const QByteArray& bytes);

/// The body without transfer and content encodings (chunked, gzip, deflate). A body that an archive already
/// decoded, as many do, is returned as it is. Fails with Unsupported for others such as br, with
/// LimitExceeded beyond `limit` bytes.
[[nodiscard]] base::Result<QByteArray> decodedBody(const HttpResponse& response, qint64 limit);

/// The charset parameter of a Content-Type; empty when there is none.
[[nodiscard]] QByteArray charsetOf(const QByteArray& contentType);
/// "text/html" of "Text/HTML; charset=gbk".
[[nodiscard]] QByteArray mediaTypeOf(const QByteArray& contentType);

} // namespace pizhu::importing
