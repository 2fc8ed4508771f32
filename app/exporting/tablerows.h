// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/codepoints.h"
#include "app/exporting/excerpts.h"

namespace pizhu::exporting {

/// The columns of every table (CSV, TSV, XLSX), the same in all languages. Positions are code points. With
/// `converted` two more: the conversion of the excerpt, where it reads otherwise, and its script.
[[nodiscard]] QStringList tableColumns(bool converted = false);
[[nodiscard]] QStringList tableRow(const library::Article& article, const Excerpt& excerpt,
                                   const annotation::CodePointIndex& index, bool converted = false);

} // namespace pizhu::exporting
