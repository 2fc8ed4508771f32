// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/sources/bytestream.h"
#include "app/importing/sources/delivery.h"

namespace pizhu::importing {

/// Zotero's RDF export: its items with the files exported beside it (place.folder).
[[nodiscard]] base::Result<void> readZoteroRdf(ByteStream& stream, const SourcePlace& place,
                                               Delivery& delivery);

} // namespace pizhu::importing
