// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/exportwriter.h"

namespace pizhu::exporting {

/// One record per excerpt in UTF-8: RFC 4180, or, for Format::Tsv, tabs between the cells and no line ends in
/// them.
[[nodiscard]] std::unique_ptr<ExportWriter> csvWriter(QIODevice& out, const ExportOptions& options);

} // namespace pizhu::exporting
