// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/cleanup/pipeline.h"
#include "app/importing/sources/sourceitem.h"
#include "app/text/decoding.h"

#include <QByteArray>
#include <QString>

namespace pizhu::importing {

/// One article read from one file, with what is worth remembering about how it was read.
struct ExtractedArticle
{
    cleanup::CleanArticle article;
    QString charset; ///< the name the bytes were decoded with
    text::CharsetEvidence evidence = text::CharsetEvidence::ValidUtf8;
    QString declaredCharset; ///< what the file declared, empty if nothing
    bool lossless = true;    ///< false when U+FFFD stands in for bytes
    QString mediaType;       ///< "text/markdown", "text/html", "text/plain" or that of a format
    QString readerName;      ///< "markdown", "html", "text" or the name of a format
    QDateTime retrieved;     ///< UTC, as the source or the saved page notes it; invalid when neither does
};

/// Reads one file and cleans it. The reader is chosen by content: one of formats/, front matter → Markdown,
/// markup → HTML, else the text of a page dump; `fileName` (no folder) only gives title and date of last
/// resort. Pure and thread-safe. Fails with Unsupported for other binary content, Unreadable for an empty
/// file or broken front matter, and LimitExceeded for markup beyond the HTML limits.
[[nodiscard]] base::Result<ExtractedArticle> extractArticle(const QString& fileName, const QByteArray& bytes);

/// The same for an item of a source: what the source declares of charset and media type is heard, and what it
/// knows of the article wins over what the text says.
[[nodiscard]] base::Result<ExtractedArticle> extractArticle(const SourceItem& item);

/// The same by other rules than the built-in ones.
[[nodiscard]] base::Result<ExtractedArticle> extractArticle(const SourceItem& item,
                                                            const cleanup::Rules& rules);

/// Whether the bytes are in a format that says itself how they are to be read: no charset can be chosen.
[[nodiscard]] bool knowsItsCharset(const QByteArray& bytes);

} // namespace pizhu::importing
