// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/annotation.h"
#include "app/library/article.h"
#include "app/library/articlequery.h"

#include <QString>

namespace pizhu::ui {

// What values are called in the interface, in its language.

[[nodiscard]] QString colorTitle(annotation::HighlightColor color);
[[nodiscard]] QString kindTitle(annotation::AnnotationKind kind);
[[nodiscard]] QString scriptTitle(text::Script script);
[[nodiscard]] QString readStateTitle(library::ReadState state);
[[nodiscard]] QString sortTitle(library::SortOrder order);
/// As exact as the source: "2021", "June 2021", "27 June 2021" in the interface's way; empty without a date.
[[nodiscard]] QString dateTitle(const std::optional<text::PublishedDate>& date);
/// A quote or title cut to a label's length, for the history: "Highlight “…”".
[[nodiscard]] QString shortened(const QString& text);

} // namespace pizhu::ui
