// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/pictures/picture.h"

namespace pizhu::importing {

/// The longer side of a stored picture at most; pixels of one that is decoded at most.
inline constexpr int kMaxPictureSide = 2400;
inline constexpr qint64 kMaxPicturePixels = 64'000'000;

/// Decodes PNG, JPEG, GIF (its first frame), WebP or BMP and makes a picture to store of it: upright, in
/// sRGB, not larger than kMaxPictureSide, without any metadata. Photographs become JPEG; what has
/// transparency, few colours or is not larger that way becomes PNG. The same bytes always give the same
/// picture. Fails with a sentence for readers: Unsupported for other formats, LimitExceeded, Unreadable. Only
/// for the worker: a decoder of images is where a stranger's bytes may do harm.
[[nodiscard]] base::Result<Picture> decodePicture(const QByteArray& bytes);

} // namespace pizhu::importing
