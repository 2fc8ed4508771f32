// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/exportcontent.h"

namespace pizhu::exporting {

/// A REFI-QDA project (QDA-XML 1.0, https://www.qdasoftware.org): tags as codes, each article as a text
/// source in sources/, each annotated passage as a selection. Positions are code points; a .txt is the
/// article's canonical text with LF, without a byte order mark. Notes, and annotations on whole articles, are
/// notes.
[[nodiscard]] base::Result<QByteArray> renderQdpx(const ExportContent& content, const ExportOptions& options);

/// The tags as a codebook of the same standard; NotFound without any.
[[nodiscard]] base::Result<QByteArray> renderQdc(const std::vector<library::Tag>& tags);

/// The project's XML alone.
[[nodiscard]] QByteArray refiProjectXml(const ExportContent& content, const ExportOptions& options);

} // namespace pizhu::exporting
