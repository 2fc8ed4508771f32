// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/sources/bytestream.h"
#include "app/importing/sources/delivery.h"

#include <functional>

namespace pizhu::importing {

/// The pages of a WARC (ISO 28500), not compressed or unpacked on the way: responses with status 200 and
/// resources whose type is HTML. Bytes are those of the page, without HTTP's encodings; the target URI is the
/// url, the record's date the time of retrieval, the charset that of the HTTP header.
[[nodiscard]] base::Result<void> readWarc(ByteStream& stream, const SourcePlace& place, Delivery& delivery);

/// Hands over the pictures of a WARC: responses with status 200 and resources whose type is that of an image,
/// by target URI, without HTTP's encodings. One that is too large or damaged is left out.
[[nodiscard]] base::Result<void>
readWarcPictures(ByteStream& stream, const SourceLimits& limits,
                 const std::function<void(const QString& url, const QByteArray& bytes)>& take);

} // namespace pizhu::importing
