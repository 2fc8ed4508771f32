// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/sources/bytestream.h"
#include "app/importing/sources/delivery.h"

#include <cstdint>

namespace pizhu::fuzz {

using SourceReading = base::Result<void>(importing::ByteStream&, const importing::SourcePlace&,
                                         importing::Delivery&);

/// Reads the bytes as a source within small limits, with `folder` as the one of the file. Ends the program
/// when an item has no name, or a name that could be taken for a path, when limits were not kept, or when a
/// problem comes without a sentence.
void readAndCheck(SourceReading& reader, const QString& fileName, const uint8_t* data, size_t size,
                  const QString& folder = {});

} // namespace pizhu::fuzz
