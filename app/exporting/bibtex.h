// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/citation/cslitem.h"

namespace pizhu::exporting {

enum class BibDialect { BibTex, BibLatex };

/// One record with its line ends. Everything TeX would read as markup is escaped.
[[nodiscard]] QString bibRecord(const CslItem& item, BibDialect dialect);

/// Text as TeX shows it, character by character.
[[nodiscard]] QString escapeTex(const QString& text);

} // namespace pizhu::exporting
