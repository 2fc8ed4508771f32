// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/worker/webpdecoder.h"

#include <QCoreApplication>
#include <memory>
#include <webp/decode.h>
#include <webp/demux.h>

namespace pizhu::importing {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

const uchar* dataOf(const QByteArray& bytes)
{
    return reinterpret_cast<const uchar*>(bytes.constData());
}

/// RFC 9649, 2.7: the second bit of the flags of an extended file.
bool isAnimated(const QByteArray& bytes)
{
    return bytes.mid(12, 4) == "VP8X" && bytes.size() > 20 && (bytes[20] & 0x02) != 0;
}

// Format_ARGB32 is a number of 32 bits: blue first in memory where the least byte comes first.
static_assert(Q_BYTE_ORDER == Q_LITTLE_ENDIAN, "the other order is MODE_ARGB and WebPDecodeARGBInto");

QImage firstFrame(const QByteArray& bytes)
{
    WebPAnimDecoderOptions options;
    if (!WebPAnimDecoderOptionsInit(&options))
        return {};
    options.color_mode = MODE_BGRA;
    options.use_threads = 0;
    const WebPData data{dataOf(bytes), static_cast<std::size_t>(bytes.size())};
    const std::unique_ptr<WebPAnimDecoder, void (*)(WebPAnimDecoder*)> decoder(
        WebPAnimDecoderNew(&data, &options), WebPAnimDecoderDelete);
    WebPAnimInfo info;
    uchar* pixels = nullptr;
    int milliseconds = 0;
    if (!decoder || !WebPAnimDecoderGetInfo(decoder.get(), &info) ||
        !WebPAnimDecoderGetNext(decoder.get(), &pixels, &milliseconds))
        return {};
    const QImage frame(pixels, static_cast<int>(info.canvas_width), static_cast<int>(info.canvas_height),
                       QImage::Format_ARGB32);
    return frame.copy(); // the pixels are the decoder's
}

QImage onlyFrame(const QByteArray& bytes, QSize size)
{
    QImage image(size, QImage::Format_ARGB32);
    if (image.isNull() || !WebPDecodeBGRAInto(dataOf(bytes), static_cast<std::size_t>(bytes.size()),
                                              image.bits(), static_cast<std::size_t>(image.sizeInBytes()),
                                              static_cast<int>(image.bytesPerLine())))
        return {};
    return image;
}

} // namespace

QSize webpSize(const QByteArray& bytes)
{
    int width = 0;
    int height = 0;
    if (WebPGetInfo(dataOf(bytes), static_cast<std::size_t>(bytes.size()), &width, &height) == 0)
        return {};
    return {width, height};
}

Result<QImage> decodeWebp(const QByteArray& bytes, QSize size)
{
    QImage image = isAnimated(bytes) ? firstFrame(bytes) : onlyFrame(bytes, size);
    if (image.isNull())
        return fail(ErrorCode::Unreadable, Text::tr("The picture is damaged or incomplete."));
    return image;
}

} // namespace pizhu::importing
