// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <optional>
#include <vector>

namespace pizhu::importing {

/// A part with its transfer encoding undone.
struct MimePart
{
    QString mediaType;  ///< "text/html"
    QByteArray charset; ///< as declared, may be empty
    QString location;   ///< Content-Location
    QString id;         ///< Content-ID without < >
    QByteArray bytes;
    bool complete = true; ///< false when the file ends inside the part
};

/// What a MIME file consists of as far as articles go: its main headers and its text.
struct MimeDocument
{
    QString subject;
    QString sender;
    QDateTime date;               ///< with the offset of the header; invalid without one
    QString location;             ///< where the whole page was saved from, when the headers say so
    bool savedPage = false;       ///< written by a browser, not sent by anyone
    std::optional<MimePart> main; ///< the page, or the text when there is no page
};

/// Reads a MIME message with GMime. Fails with Unreadable when it is none.
[[nodiscard]] base::Result<MimeDocument> readMime(const QString& fileName, const QByteArray& bytes);

/// The pictures of a MIME message, and what the addresses in its page are relative to.
struct MimePictureParts
{
    QString pageLocation; ///< empty when the headers do not say
    std::vector<MimePart> pictures;
};

/// Reads the parts that are declared as images, or as nothing in particular. Empty when it is no message.
[[nodiscard]] MimePictureParts readMimePictures(const QByteArray& bytes);

/// True when the bytes begin with headers that announce MIME content.
[[nodiscard]] bool beginsWithMimeHeaders(const QByteArray& bytes);

} // namespace pizhu::importing
