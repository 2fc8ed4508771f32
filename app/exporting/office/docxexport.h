// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/excerpts.h"

namespace pizhu::exporting {

/// A WordprocessingML document (ECMA-376): the whole articles, every annotation a comment with author, date,
/// tags and note on its passage, which is shaded in its colour.
[[nodiscard]] base::Result<QByteArray> renderDocx(const std::vector<ArticleExcerpts>& articles,
                                                  const ExportOptions& options);

} // namespace pizhu::exporting
