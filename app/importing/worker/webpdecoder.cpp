// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/worker/webpdecoder.h"

#include <QCoreApplication>
#include <QLibrary>

using namespace Qt::StringLiterals;

namespace pizhu::importing {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

constexpr int kLibraryVersion = 7; ///< of the binary interface, since 2018

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

// webp/decode.h: WebPGetInfo and WebPDecodeBGRAInto.
using GetInfo = int (*)(const uchar* data, size_t size, int* width, int* height);
using DecodeInto = uchar* (*)(const uchar* data, size_t size, uchar* output, size_t outputSize, int stride);

template <typename Function>
Function resolved(const char* name)
{
    return reinterpret_cast<Function>(QLibrary::resolve(u"webp"_s, kLibraryVersion, name));
}

const uchar* dataOf(const QByteArray& bytes)
{
    return reinterpret_cast<const uchar*>(bytes.constData());
}

tl::unexpected<base::Error> noLibrary()
{
    return fail(ErrorCode::Unsupported,
                Text::tr("The picture is in the WebP format, for which libwebp must be installed."));
}

/// RFC 9649, 2.7: the second bit of the flags of an extended file.
bool isAnimated(const QByteArray& bytes)
{
    return bytes.mid(12, 4) == "VP8X" && bytes.size() > 20 && (bytes[20] & 0x02) != 0;
}

} // namespace

Result<QSize> webpSize(const QByteArray& bytes)
{
    const auto getInfo = resolved<GetInfo>("WebPGetInfo");
    if (!getInfo)
        return noLibrary();
    int width = 0;
    int height = 0;
    if (getInfo(dataOf(bytes), static_cast<size_t>(bytes.size()), &width, &height) == 0)
        return QSize();
    return QSize(width, height);
}

Result<QImage> decodeWebp(const QByteArray& bytes, QSize size)
{
    const auto decode = resolved<DecodeInto>("WebPDecodeBGRAInto");
    if (!decode)
        return noLibrary();
    if (isAnimated(bytes))
        return fail(ErrorCode::Unsupported,
                    Text::tr("The picture is an animation (WebP), which is not shown."));
    // Format_ARGB32 is a number of 32 bits: blue first in memory where the least byte comes first.
    static_assert(Q_BYTE_ORDER == Q_LITTLE_ENDIAN, "WebPDecodeARGBInto is for the others");
    QImage image(size, QImage::Format_ARGB32);
    if (image.isNull() ||
        !decode(dataOf(bytes), static_cast<size_t>(bytes.size()), image.bits(),
                static_cast<size_t>(image.sizeInBytes()), static_cast<int>(image.bytesPerLine())))
        return fail(ErrorCode::Unreadable, Text::tr("The picture is damaged or incomplete."));
    return image;
}

} // namespace pizhu::importing
