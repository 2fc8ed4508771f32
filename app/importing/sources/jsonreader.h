// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/sources/bytestream.h"
#include "app/importing/sources/delivery.h"

namespace pizhu::importing {

/// A JSON value: an array of records, an object that holds one, or one record by itself. wallabag's export
/// and CSL-JSON are told by their records; annotations (Hypothesis, W3C) fail with Unsupported and say where
/// they belong. Every text is read in bounded memory, one record at a time.
[[nodiscard]] base::Result<void> readJson(ByteStream& stream, const SourcePlace& place, Delivery& delivery);

/// One record a line; a line that is no JSON costs only itself.
[[nodiscard]] base::Result<void> readJsonLines(ByteStream& stream, const SourcePlace& place,
                                               Delivery& delivery);

/// The first records of a JSON or JSON Lines stream.
[[nodiscard]] base::Result<QList<QJsonObject>> firstJsonRecords(ByteStream& stream, SourceKind kind,
                                                                int count);

} // namespace pizhu::importing
