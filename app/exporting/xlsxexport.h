// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/exportwriter.h"

namespace pizhu::exporting {

/// One sheet with a fixed heading row and a filter over the columns of tableColumns(). Every cell is text or
/// a number, never a formula or a link. A text longer than a cell holds (32,767 UTF-16 units) is cut and
/// marked.
[[nodiscard]] std::unique_ptr<ExportWriter> xlsxWriter(QIODevice& out, const ExportOptions& options);

} // namespace pizhu::exporting
