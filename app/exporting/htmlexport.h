// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/exportwriter.h"

namespace pizhu::exporting {

/// One self-contained page that loads nothing, with outline, search and filters, light or dark by the system
/// of who reads it, made to print well.
[[nodiscard]] std::unique_ptr<ExportWriter> htmlWriter(QIODevice& out, const ExportOptions& options);

} // namespace pizhu::exporting
