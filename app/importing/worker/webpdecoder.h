// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QImage>
#include <QSize>

namespace pizhu::importing {

/// WebP by libwebp: Qt itself reads it only with a plugin that few have.
/// Pixels, of the canvas of an animation; invalid when the bytes are no WebP.
[[nodiscard]] QSize webpSize(const QByteArray& bytes);
/// The picture, or the first frame of an animation. `size` is webpSize().
[[nodiscard]] base::Result<QImage> decodeWebp(const QByteArray& bytes, QSize size);

} // namespace pizhu::importing
