// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cleanup/pipeline.h"
#include "app/text/dates.h"
#include "app/text/decoding.h"

#include <QDateTime>
#include <optional>

namespace pizhu::importing {

/// What a reader of a format hands over.
struct FormatArticle
{
    cleanup::RawArticle raw;
    QString charset = QStringLiteral("UTF-8"); ///< the name the text was decoded with
    text::CharsetEvidence evidence = text::CharsetEvidence::Declared;
    QString declaredCharset;
    bool lossless = true;
    QDateTime retrieved; ///< UTC, when a page was saved; invalid when the file does not say
    /// When the file was made or the mail was sent: a date of publication only where nothing better is known.
    std::optional<text::PublishedDate> created;
};

} // namespace pizhu::importing
