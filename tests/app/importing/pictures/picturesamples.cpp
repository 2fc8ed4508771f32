// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/importing/pictures/picturesamples.h"

#include <QBuffer>
#include <QImageWriter>
#include <QtEndian>
#include <webp/encode.h>
#include <webp/mux.h>

using namespace Qt::StringLiterals;

namespace pizhu::test {

namespace {

/// PNG (RFC 2083), annex D.
quint32 crc32(const QByteArray& bytes)
{
    quint32 crc = 0xffffffff;
    for (const char byte : bytes) {
        crc ^= static_cast<uchar>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 1) != 0 ? 0xedb88320 ^ (crc >> 1) : crc >> 1;
    }
    return ~crc;
}

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

} // namespace

QImage photo(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    quint32 noise = 1;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            noise = noise * 1664525 + 1013904223; // Numerical Recipes
            const int grain = static_cast<int>(noise >> 27);
            image.setPixel(x, y, qRgb(200 * x / width + grain, 200 * y / height + grain, 90 + grain));
        }
    }
    return image;
}

QImage drawing(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            image.setPixel(x, y, (x / 16 + y / 16) % 2 == 0 ? qRgb(255, 255, 255) : qRgb(180, 40, 30));
    }
    return image;
}

QByteArray encoded(const QImage& image, const char* format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    return writer.write(image) ? bytes : QByteArray();
}

QByteArray webp(const QImage& image)
{
    const QImage argb = image.convertToFormat(QImage::Format_ARGB32);
    uint8_t* output = nullptr;
    const std::size_t size = WebPEncodeLosslessBGRA(argb.constBits(), argb.width(), argb.height(),
                                                    static_cast<int>(argb.bytesPerLine()), &output);
    const QByteArray bytes(reinterpret_cast<const char*>(output), static_cast<qsizetype>(size));
    WebPFree(output);
    return bytes;
}

QByteArray animatedWebp(const QList<QImage>& frames)
{
    WebPAnimEncoderOptions options;
    WebPConfig config;
    if (!WebPAnimEncoderOptionsInit(&options) || !WebPConfigPreset(&config, WEBP_PRESET_DRAWING, 75))
        return {};
    config.lossless = 1;
    WebPAnimEncoder* encoder = WebPAnimEncoderNew(frames.front().width(), frames.front().height(), &options);
    int milliseconds = 0;
    for (const QImage& frame : frames) {
        const QImage argb = frame.convertToFormat(QImage::Format_ARGB32);
        WebPPicture picture;
        WebPPictureInit(&picture);
        picture.use_argb = 1;
        picture.width = argb.width();
        picture.height = argb.height();
        WebPPictureImportBGRA(&picture, argb.constBits(), static_cast<int>(argb.bytesPerLine()));
        WebPAnimEncoderAdd(encoder, &picture, milliseconds += 100, &config);
        WebPPictureFree(&picture);
    }
    WebPAnimEncoderAdd(encoder, nullptr, milliseconds + 100, nullptr);
    WebPData data{};
    WebPAnimEncoderAssemble(encoder, &data);
    const QByteArray bytes(reinterpret_cast<const char*>(data.bytes), static_cast<qsizetype>(data.size));
    WebPDataClear(&data);
    WebPAnimEncoderDelete(encoder);
    return bytes;
}

QByteArray animatedGif()
{
    const auto frame = [](char colour) {
        // An image block of 1 × 1 pixel; its data are the codes "clear, colour, end" of three bits each.
        const char codes = static_cast<char>(4 | colour << 3 | 5 << 6);
        return QByteArray("\x2c\0\0\0\0\1\0\1\0\0", 10) + QByteArray("\x02\x02", 2) + codes +
               QByteArray("\x01\0", 2);
    };
    const QByteArray palette("\xff\0\0\0\0\xff\0\0\0\0\0\0", 12);
    return QByteArray("GIF89a\1\0\1\0\x81\0\0", 13) + palette + frame(0) + frame(1) + ';';
}

QByteArray withOrientation(const QByteArray& jpeg, char orientation)
{
    // TIFF header and one directory with one entry: tag 0x0112, type short, count 1, the value.
    QByteArray exif("Exif\0\0II*\0\x08\0\0\0\1\0\x12\1\3\0\1\0\0\0", 24);
    exif += orientation + QByteArray("\0\0\0\0\0\0\0", 7);
    const QByteArray length = bigEndian(static_cast<quint32>(exif.size() + 2)).mid(2);
    return jpeg.left(2) + "\xff\xe1" + length + exif + jpeg.mid(2);
}

QByteArray withSize(const QByteArray& png, quint32 width, quint32 height)
{
    // Signature (8), length (4), then what the checksum counts: "IHDR" and its 13 bytes.
    const QByteArray header = "IHDR" + bigEndian(width) + bigEndian(height) + png.mid(24, 5);
    return png.left(12) + header + bigEndian(crc32(header)) + png.mid(33);
}

} // namespace pizhu::test
