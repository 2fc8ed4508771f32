// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/importing/formats/formatarticle.h"

#include <QByteArray>
#include <QString>
#include <optional>

namespace pizhu::importing {

/// Files that hold one article inside another format.
enum class Format {
    Mhtml, ///< a web archive, or a mail with a page or a text in it
    Epub,
    Docx,
    Odt,
    Pdf,
};

/// What the bytes are, judged by content; a file's name only has a say where content leaves it open (a
/// damaged ZIP). Nothing for text, pages and everything else.
[[nodiscard]] std::optional<Format> sniffFormat(const QString& fileName, const QByteArray& bytes);

/// Reads an article out of a file. Pure and thread-safe; nothing is written to disk and names inside the file
/// are never paths. `fileName` (no folder) is for messages and for titles of last resort.
/// Fails with Unreadable for damaged files, Unsupported for files without text (a scan) or with protection,
/// LimitExceeded for files that unfold beyond the limits; the messages name the file.
[[nodiscard]] base::Result<FormatArticle> readFormat(Format format, const QString& fileName,
                                                     const QByteArray& bytes);

/// "application/epub+zip" and so on.
[[nodiscard]] QString mediaTypeOf(Format format);
/// "mhtml", "epub", "docx", "odt", "pdf".
[[nodiscard]] QString formatName(Format format);

} // namespace pizhu::importing
