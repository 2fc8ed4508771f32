// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/worker/picturewriting.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QHash>
#include <QImage>
#include <QImageWriter>
#include <cstring>
#include <optional>

using namespace Qt::StringLiterals;

namespace pizhu::importing {

namespace {

constexpr int kJpegQuality = 85;
constexpr int kPngEffort = 60; ///< of 100: zlib's level 4, where text and drawings are small already
constexpr int kPaletteSize = 256;

const QRgb* line(const QImage& image, int y)
{
    return reinterpret_cast<const QRgb*>(image.constScanLine(y));
}

bool isOpaque(const QImage& argb)
{
    for (int y = 0; y < argb.height(); ++y) {
        const QRgb* pixels = line(argb, y);
        if (!std::all_of(pixels, pixels + argb.width(), [](QRgb pixel) { return qAlpha(pixel) == 255; }))
            return false;
    }
    return true;
}

/// The image with a palette when it has few enough colours.
std::optional<QImage> withPalette(const QImage& rgb)
{
    QHash<QRgb, uchar> places;
    QList<QRgb> palette;
    QImage indexed(rgb.size(), QImage::Format_Indexed8);
    for (int y = 0; y < rgb.height(); ++y) {
        const QRgb* pixels = line(rgb, y);
        uchar* out = indexed.scanLine(y);
        for (int x = 0; x < rgb.width(); ++x) {
            auto place = places.constFind(pixels[x]);
            if (place == places.cend()) {
                if (palette.size() == kPaletteSize)
                    return {};
                place = places.insert(pixels[x], static_cast<uchar>(palette.size()));
                palette.append(pixels[x]);
            }
            out[x] = *place;
        }
    }
    indexed.setColorTable(palette);
    return indexed;
}

/// A copy of the pixels alone: texts, profiles and resolutions of the original are metadata, too.
QImage pixelsOf(const QImage& image, QImage::Format format)
{
    const QImage converted = image.convertToFormat(format);
    QImage pixels(converted.size(), format);
    for (int y = 0; y < converted.height(); ++y)
        std::memcpy(pixels.scanLine(y), converted.constScanLine(y),
                    static_cast<size_t>(std::min(pixels.bytesPerLine(), converted.bytesPerLine())));
    return pixels;
}

QByteArray encoded(const QImage& image, const char* format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    if (qstrcmp(format, "png") == 0)
        writer.setCompression(kPngEffort);
    else
        writer.setQuality(kJpegQuality);
    writer.setOptimizedWrite(true);
    return writer.write(image) ? bytes : QByteArray();
}

Picture pictureOf(const QImage& image, QByteArray bytes, const QString& mediaType)
{
    return {
        .bytes = std::move(bytes), .mediaType = mediaType, .width = image.width(), .height = image.height()};
}

Picture asPng(const QImage& image)
{
    return pictureOf(image, encoded(image, "png"), u"image/png"_s);
}

Picture encodedSmall(const QImage& image, bool lossless)
{
    const QImage argb = pixelsOf(image, QImage::Format_ARGB32);
    if (auto indexed = withPalette(argb))
        return asPng(*indexed);
    if (image.hasAlphaChannel() && !isOpaque(argb))
        return asPng(argb);
    const QImage rgb = pixelsOf(argb, argb.isGrayscale() ? QImage::Format_Grayscale8 : QImage::Format_RGB32);
    Picture jpeg = pictureOf(rgb, encoded(rgb, "jpeg"), u"image/jpeg"_s);
    if (!lossless)
        return jpeg;
    Picture png = asPng(rgb);
    return png.bytes.size() <= jpeg.bytes.size() * 3 / 2 ? png : jpeg;
}

} // namespace

base::Result<Picture> writePicture(const QImage& image, bool lossless)
{
    Picture picture = encodedSmall(image, lossless);
    if (picture.bytes.isEmpty())
        return base::fail(base::ErrorCode::Internal,
                          QCoreApplication::translate("pizhu::importing", "The picture cannot be stored."));
    return picture;
}

} // namespace pizhu::importing
