// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/exportwriter.h"

namespace pizhu::exporting {

/// CommonMark: a heading per article, its provenance, each excerpt as a quotation. What Markdown would read
/// as markup is escaped, so that the excerpt renders verbatim.
[[nodiscard]] std::unique_ptr<ExportWriter> markdownWriter(QIODevice& out, const ExportOptions& options);

} // namespace pizhu::exporting
