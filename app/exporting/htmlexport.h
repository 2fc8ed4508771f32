// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/excerpts.h"

namespace pizhu::exporting {

/// One self-contained page (no script, nothing loaded), light or dark by the reader's system, made to print
/// well.
[[nodiscard]] QByteArray renderHtml(const std::vector<ArticleExcerpts>& articles,
                                    const ExportOptions& options);

} // namespace pizhu::exporting
