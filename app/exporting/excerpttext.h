// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/codepoints.h"
#include "app/exporting/excerpts.h"

#include <QCoreApplication>

namespace pizhu::exporting {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::exporting)
};

/// The words of an excerpt exactly as they stand in the article; of an orphan as they stood when it was made.
/// Empty for a note on a whole article.
[[nodiscard]] QString quotedText(const library::Article& article, const annotation::Annotation& annotation);
/// True when the annotation stands on the article's present text.
[[nodiscard]] bool isAttached(const library::Article& article, const annotation::Annotation& annotation);
[[nodiscard]] bool isOrphan(const annotation::Annotation& annotation);

/// "characters 120–134" (code points), "on the whole article", or that the place is gone.
[[nodiscard]] QString placeText(const library::Article& article, const annotation::Annotation& annotation,
                                const annotation::CodePointIndex& index);

/// What an export says of an article, each line readable alone: source, authors, date, URL, tags. Empty
/// values are left out.
struct Provenance
{
    QString label;
    QString value;
};
[[nodiscard]] std::vector<Provenance> provenance(const library::Article& article);

[[nodiscard]] QString articleTitle(const library::Article& article);  ///< a stand-in when there is none
[[nodiscard]] QString sourceName(const library::Article& article);    ///< the outlet, else the site
[[nodiscard]] QString publishedText(const library::Article& article); ///< ISO 8601, as exact as is known
[[nodiscard]] QString documentTitle(const ExportOptions& options);

/// "Highlight", "Underline", "Note" and the colours, for people.
[[nodiscard]] QString kindText(annotation::AnnotationKind kind);
[[nodiscard]] QString colorText(annotation::HighlightColor color);

} // namespace pizhu::exporting
