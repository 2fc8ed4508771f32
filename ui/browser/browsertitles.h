// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/annotationfinder.h"

namespace pizhu::ui {

// What the annotation browser calls things, in the interface's language.

[[nodiscard]] QString groupingTitle(library::AnnotationGrouping grouping);
[[nodiscard]] QString orderTitle(library::AnnotationOrder order);
[[nodiscard]] QString anchorStateTitle(annotation::AnchorState state);
/// A group's name: its tag, article, month, source or colour, or what it means to have none.
[[nodiscard]] QString groupTitle(library::AnnotationGrouping grouping, const library::AnnotationGroup& group);
/// "21 June 2021", "2021", "Undated".
[[nodiscard]] QString publishedTitle(const QString& iso);
/// Title, source and date of the article on one line.
[[nodiscard]] QString articleLine(const library::AnnotationSummary& summary);
[[nodiscard]] QString daysTitle(const library::DaySpan& days);

} // namespace pizhu::ui
