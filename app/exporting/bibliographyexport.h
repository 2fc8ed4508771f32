// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/citation/cslitem.h"
#include "app/exporting/exportwriter.h"

namespace pizhu::exporting {

/// The articles as references for other programs: BibTeX, BibLaTeX, RIS or CSL-JSON, UTF-8.
[[nodiscard]] std::unique_ptr<ExportWriter> bibliographyWriter(QIODevice& out, Format format);

/// The same of any items. Keywords come from CSL's `keyword`, separated by ";".
[[nodiscard]] QByteArray bibliographyOf(const std::vector<CslItem>& items, Format format);

/// A key of ASCII letters and digits, always the same for an item: "caplan1993-0193a7c2".
[[nodiscard]] QString citeKey(const CslItem& item);

} // namespace pizhu::exporting
