// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/sources/bytestream.h"
#include "app/importing/sources/delivery.h"

namespace pizhu::importing {

/// Every entry of a ZIP, TAR, 7-Zip or RAR archive as a source of its own; containers in it are read too, to
/// the nesting that the limits allow. Nothing is unpacked to disk; entry names only name.
[[nodiscard]] base::Result<void> readArchive(ByteStream& stream, const SourcePlace& place,
                                             Delivery& delivery);

/// A web archive collection (WACZ 1.1): the pages of archive/*.warc(.gz) in a ZIP.
[[nodiscard]] base::Result<void> readWacz(ByteStream& stream, const SourcePlace& place, Delivery& delivery);

/// Article for EPUB, ODT and Office files, Wacz, else Archive, by the names of the entries. The stream must
/// have random access and stays where it was.
[[nodiscard]] base::Result<SourceKind> kindOfZip(ByteStream& stream);

} // namespace pizhu::importing
