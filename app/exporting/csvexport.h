// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/excerpts.h"

namespace pizhu::exporting {

/// RFC 4180: one header line, one record per excerpt, CRLF line ends, fields with commas, quotes or line
/// breaks in quotes. Positions are code points of the article text. Texts are verbatim: a field that starts
/// with "=" or "+" is not altered, so a spreadsheet should import such columns as text.
[[nodiscard]] QByteArray renderCsv(const std::vector<ArticleExcerpts>& articles,
                                   const ExportOptions& options);

} // namespace pizhu::exporting
