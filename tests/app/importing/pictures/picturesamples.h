// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

namespace pizhu::test {

/// Pixels as irregular as those of a photograph; the same for the same size.
[[nodiscard]] QImage photo(int width, int height);

/// A drawing of a few colours.
[[nodiscard]] QImage drawing(int width, int height);

/// `format` is one of Qt's: "png", "jpeg", "bmp".
[[nodiscard]] QByteArray encoded(const QImage& image, const char* format);

/// Exact.
[[nodiscard]] QByteArray webp(const QImage& image);

/// An animation of two frames of 1 × 1 pixel: the first is red, the second is blue.
[[nodiscard]] QByteArray animatedGif();
/// Exact; a tenth of a second for each frame.
[[nodiscard]] QByteArray animatedWebp(const QList<QImage>& frames);

/// The JPEG with an EXIF block that says how a camera was held (1 to 8).
[[nodiscard]] QByteArray withOrientation(const QByteArray& jpeg, char orientation);

/// The PNG with other dimensions in its header, its checksum right.
[[nodiscard]] QByteArray withSize(const QByteArray& png, quint32 width, quint32 height);

} // namespace pizhu::test
