// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/exportwriter.h"

namespace pizhu::exporting {

/// One self-contained page that loads nothing, with outline, search and filters, light or dark by the system
/// of who reads it, made to print well. A figure that an excerpt covers stands with it, as far as the page
/// does not become too large.
[[nodiscard]] std::unique_ptr<ExportWriter> htmlWriter(QIODevice& out, const ExportOptions& options,
                                                       PicturesOf picturesOf);

} // namespace pizhu::exporting
