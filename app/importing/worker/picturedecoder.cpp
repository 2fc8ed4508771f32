// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/worker/picturedecoder.h"

#include "app/importing/pictures/pictureformat.h"
#include "app/importing/worker/picturewriting.h"
#include "app/importing/worker/webpdecoder.h"

#include <QBuffer>
#include <QColorSpace>
#include <QCoreApplication>
#include <QImage>
#include <QImageReader>

using namespace Qt::StringLiterals;

namespace pizhu::importing {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

constexpr int kAllocationMegabytes = int(kMaxPicturePixels * 4 / (1024 * 1024)) + 1;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

tl::unexpected<base::Error> damaged(const QString& detail = {})
{
    return fail(ErrorCode::Unreadable, Text::tr("The picture is damaged or incomplete."), detail);
}

tl::unexpected<base::Error> unsupported(const QByteArray& bytes)
{
    if (bytes.left(1024).contains("<svg"))
        return fail(ErrorCode::Unsupported, Text::tr("The picture is a drawing (SVG), which is not shown."));
    return fail(ErrorCode::Unsupported, Text::tr("The picture is not in a format that can be shown."));
}

Result<void> checkSize(QSize size)
{
    if (size.isEmpty())
        return damaged(u"no size"_s);
    if (qint64(size.width()) * size.height() > kMaxPicturePixels)
        return fail(
            ErrorCode::LimitExceeded,
            Text::tr("The picture is too large: %1 × %2 pixels.").arg(size.width()).arg(size.height()));
    return {};
}

bool isTooWide(QSize size)
{
    return std::max(size.width(), size.height()) > kMaxPictureSide;
}

QSize storedSize(QSize size)
{
    return size.scaled(kMaxPictureSide, kMaxPictureSide, Qt::KeepAspectRatio).expandedTo({1, 1});
}

/// What a header says of the size need not be true, and not every reader can scale.
QImage fitting(QImage image)
{
    return isTooWide(image.size())
               ? image.scaled(storedSize(image.size()), Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
               : image;
}

/// libjpeg fills what is missing with grey and calls it a success. What follows the end, as cameras and sites
/// append, does no harm.
bool isCutOff(const QByteArray& format, const QByteArray& bytes)
{
    return format == "jpeg" && bytes.lastIndexOf(QByteArrayView("\xff\xd9")) < bytes.size() / 2;
}

Result<QImage> readByQt(const QByteArray& format, const QByteArray& bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader::setAllocationLimit(kAllocationMegabytes);
    QImageReader reader(&buffer, format);
    reader.setDecideFormatFromContent(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (auto fits = checkSize(size); !fits)
        return fail(fits.error());
    if (isTooWide(size))
        reader.setScaledSize(storedSize(size));
    QImage image = reader.read();
    return image.isNull() || isCutOff(format, bytes) ? damaged(reader.errorString())
                                                     : Result<QImage>(std::move(image));
}

Result<QImage> readByWebp(const QByteArray& bytes)
{
    const QSize size = webpSize(bytes);
    if (auto fits = checkSize(size); !fits)
        return fail(fits.error());
    return decodeWebp(bytes, size);
}

QImage inStandardColours(QImage image)
{
    const QColorSpace srgb(QColorSpace::SRgb);
    if (image.colorSpace().isValid() && image.colorSpace() != srgb)
        image.convertToColorSpace(srgb);
    return image;
}

} // namespace

Result<Picture> decodePicture(const QByteArray& bytes)
{
    const QByteArray format = pictureFormat(bytes);
    if (format.isEmpty())
        return unsupported(bytes);
    auto image = format == "webp" ? readByWebp(bytes) : readByQt(format, bytes);
    if (!image)
        return fail(image.error());
    const bool lossless = format != "jpeg" && format != "webp";
    return writePicture(inStandardColours(fitting(std::move(*image))), lossless);
}

} // namespace pizhu::importing
