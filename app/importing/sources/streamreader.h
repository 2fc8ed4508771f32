// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/sources/bytestream.h"
#include "app/importing/sources/delivery.h"

namespace pizhu::importing {

/// Reads whatever the stream holds and hands it to the delivery. An error of the stream as a whole is
/// returned; the caller reports it under the place's name unless the delivery is over.
[[nodiscard]] base::Result<void> readStream(ByteStream& stream, const SourcePlace& place, Delivery& delivery);

/// The kind of a stream; a ZIP is looked into (the stream stays where it was).
[[nodiscard]] base::Result<SourceKind> kindOfStream(ByteStream& stream, const QString& fileName);

/// "a.csv.gz" → "a.csv", "a.tgz" → "a.tar": what the packed file is called.
[[nodiscard]] QString nameWithoutCompression(const QString& fileName);

} // namespace pizhu::importing
