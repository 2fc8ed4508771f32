// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/pictures/picture.h"

class QImage;

namespace pizhu::importing {

/// Encodes the pixels and nothing else. `lossless`: the source lost no detail, so a PNG that is not much
/// larger than a JPEG is kept.
[[nodiscard]] base::Result<Picture> writePicture(const QImage& image, bool lossless);

} // namespace pizhu::importing
