// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/annotation.h"
#include "app/exporting/citation/citation.h"
#include "app/library/article.h"

namespace pizhu::exporting {

/// An article of the library as a thing to cite. What kind it is follows from its source, its address and its
/// title: a law or policy document, a newspaper, a magazine, a post, else a page of the web.
[[nodiscard]] CslItem cslItemOf(const library::Article& article);

/// The words of the annotation in quotation marks with a citation behind them, and the entry for the list of
/// references below: what "copy with citation" puts on the clipboard.
[[nodiscard]] QString quotedWithCitation(const library::Article& article,
                                         const annotation::Annotation& annotation, CitationStyle style);

} // namespace pizhu::exporting
