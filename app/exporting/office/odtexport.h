// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/office/officepictures.h"

namespace pizhu::exporting {

/// An OpenDocument text (ODF 1.3): the whole articles, every annotation a comment with author, date, tags and
/// note on its passage, which is shaded in its colour.
[[nodiscard]] std::unique_ptr<ExportWriter> odtWriter(QIODevice& out, const ExportOptions& options,
                                                      ExportSurroundings surroundings = {});

} // namespace pizhu::exporting
