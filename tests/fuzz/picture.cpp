// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/worker/picturedecoder.h"
#include "tests/fuzz/require.h"

#include <QImage>

using namespace pizhu;

/// What is stored can be shown, has the size it says and is decoded to itself.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto picture = importing::decodePicture(bytes);
    fuzz::require(picture.has_value() || !picture.error().message.isEmpty(), "a failure has a reason");
    if (!picture)
        return 0;
    const QImage image = QImage::fromData(picture->bytes);
    fuzz::require(image.size() == QSize(picture->width, picture->height), "a stored picture has its size");
    fuzz::require(std::max(picture->width, picture->height) <= importing::kMaxPictureSide,
                  "it is not too large");
    return 0;
}
