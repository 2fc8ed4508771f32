// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>

namespace pizhu::storage {

/// One zstd frame with its length and a checksum. Empty input gives a frame, too.
[[nodiscard]] QByteArray compress(const QByteArray& bytes);

/// The bytes given to compress(). LimitExceeded when they would be more than `maxBytes`, which is found out
/// before memory is taken; Damaged when the frame is broken.
[[nodiscard]] base::Result<QByteArray> decompress(const QByteArray& frame, qsizetype maxBytes);

} // namespace pizhu::storage
