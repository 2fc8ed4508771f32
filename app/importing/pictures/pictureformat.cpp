// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/pictures/pictureformat.h"

namespace pizhu::importing {

QByteArray pictureFormat(const QByteArray& bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return "png";
    if (bytes.startsWith("\xff\xd8\xff"))
        return "jpeg";
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return "gif";
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return "webp";
    // "BM" begins many a word: bytes 6 to 9 are reserved and zero.
    if (bytes.startsWith("BM") && bytes.mid(6, 4) == QByteArray(4, '\0'))
        return "bmp";
    return {};
}

} // namespace pizhu::importing
