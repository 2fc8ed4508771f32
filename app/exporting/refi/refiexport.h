// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/exportwriter.h"

#include <QHash>

namespace pizhu::exporting {

/// A REFI-QDA project (QDA-XML 1.0, https://www.qdasoftware.org): tags as codes, each article as a text
/// source in sources/, each annotated passage as a selection. Positions are code points; a .txt is the
/// article's canonical text with LF, without a byte order mark. Notes, annotations on whole articles and
/// memos of tags are notes; coders, by the uid of what they made, are users. What the standard has no word
/// for stands where other programs pass over it (app/annotation/refiterms.h).
[[nodiscard]] std::unique_ptr<ExportWriter> qdpxWriter(QIODevice& out, const ExportOptions& options,
                                                       std::vector<library::Tag> tags,
                                                       QHash<QString, QString> coders);

/// The tags as a codebook of the same standard; NotFound without any.
[[nodiscard]] std::unique_ptr<ExportWriter> qdcWriter(QIODevice& out, std::vector<library::Tag> tags);

} // namespace pizhu::exporting
