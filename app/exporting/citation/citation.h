// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/citation/cslitem.h"

namespace pizhu::exporting {

enum class CitationStyle { Gbt2025, Gbt2015, Apa7, Mla9, ChicagoAuthorDate, ChicagoNotes };

/// "gbt7714-2025", "gbt7714-2015", "apa7", "mla9", "chicago-author-date", "chicago-notes".
[[nodiscard]] QString citationStyleName(CitationStyle style);
[[nodiscard]] std::optional<CitationStyle> citationStyleFromName(QStringView name);
[[nodiscard]] QStringList citationStyleNames();
/// For people: "GB/T 7714—2025".
[[nodiscard]] QString citationStyleTitle(CitationStyle style);

/// An entry of the list of references, on one line, in the item's language.
[[nodiscard]] QString bibliographyEntry(const CslItem& item, CitationStyle style);

/// The same item cited in running text: "（于潇 等，2012）", "(Caplan, 1993)"; of Chicago's notes the whole
/// note. `locator` is a page or paragraph, or empty.
[[nodiscard]] QString inTextCitation(const CslItem& item, CitationStyle style, const QString& locator = {});

} // namespace pizhu::exporting
