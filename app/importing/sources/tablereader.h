// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/sources/bytestream.h"
#include "app/importing/sources/delivery.h"

namespace pizhu::importing {

/// A CSV or TSV (RFC 4180; separator and charset judged) with a first row of column names, one article a row.
/// A mapping may name columns by number from 1; when it names them only so, the first row is an article.
[[nodiscard]] base::Result<void> readTable(ByteStream& stream, const SourcePlace& place, Delivery& delivery);

/// The first rows, the names of the columns among them.
[[nodiscard]] base::Result<QList<QStringList>> firstTableRows(ByteStream& stream, int count);

} // namespace pizhu::importing
