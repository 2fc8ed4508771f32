// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/sources/bytestream.h"
#include "app/importing/sources/delivery.h"

namespace pizhu::importing {

/// The entries of an RSS 2.0, RSS 1.0 or Atom (RFC 4287) file, streamed. The fullest text of an entry is its
/// body: content:encoded or content before description or summary. The feed's own title is given as "site".
[[nodiscard]] base::Result<void> readFeed(ByteStream& stream, const SourcePlace& place, Delivery& delivery);

} // namespace pizhu::importing
