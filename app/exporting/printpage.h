// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/exportwriter.h"

namespace pizhu::exporting {

/// The whole articles in source script as one HTML page for printing, annotated passages shaded and the
/// annotations behind each article. The desktop program prints it as PDF. It loads nothing.
[[nodiscard]] std::unique_ptr<ExportWriter> printPageWriter(QIODevice& out, const ExportOptions& options,
                                                            PicturesOf picturesOf);

} // namespace pizhu::exporting
