// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QImage>
#include <QSize>

namespace pizhu::importing {

/// WebP by libwebp, which the browser engine of the desktop brings along; Qt itself reads WebP only with a
/// plugin that few have. Fails with Unsupported where the library is not installed and for animations.
[[nodiscard]] base::Result<QSize> webpSize(const QByteArray& bytes);
[[nodiscard]] base::Result<QImage> decodeWebp(const QByteArray& bytes, QSize size);

} // namespace pizhu::importing
