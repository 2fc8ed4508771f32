// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/office/officepictures.h"

namespace pizhu::exporting {

/// A WordprocessingML document (ECMA-376): the whole articles, every annotation a comment with author, date,
/// tags and note on its passage, which is shaded in its colour.
[[nodiscard]] std::unique_ptr<ExportWriter> docxWriter(QIODevice& out, const ExportOptions& options,
                                                       ExportSurroundings surroundings = {});

} // namespace pizhu::exporting
