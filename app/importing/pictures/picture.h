// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QString>
#include <functional>
#include <vector>

namespace pizhu::importing {

/// A picture as it may be stored and shown: made anew from the pixels of the one that was found.
struct Picture
{
    QString url; ///< Block::imageUrl of the figures that show it
    QByteArray bytes;
    QString mediaType; ///< "image/jpeg" or "image/png"
    int width = 0;     ///< pixels
    int height = 0;

    bool operator==(const Picture&) const = default;
};

/// A picture that was found and cannot be shown.
struct PictureProblem
{
    QString url;
    QString reason; ///< a sentence

    bool operator==(const PictureProblem&) const = default;
};

/// What became of the pictures of one article. One that was not found anywhere is in neither list.
struct ArticlePictures
{
    std::vector<Picture> pictures;
    std::vector<PictureProblem> problems;

    bool operator==(const ArticlePictures&) const = default;
};

/// What the pictures of one article may cost.
struct PictureLimits
{
    qint64 maxSourceBytes = 32ll * 1024 * 1024; ///< of one, as found
    qint64 maxStoredBytes = 64ll * 1024 * 1024; ///< of all, as stored
    int maxCount = 500;
    int maxMilliseconds = 12'000; ///< computing time for all; none is begun after it
};

/// Makes a stored picture, without its url, of the bytes of one. Fails with a sentence.
using PictureDecoder = std::function<base::Result<Picture>(const QByteArray& bytes)>;

} // namespace pizhu::importing
