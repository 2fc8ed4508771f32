// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/monthspan.h"

namespace pizhu::ui {

// What choosing values of facets and leaving them out makes of a query. Pure functions on values.

/// How a value takes part in a query. Partly: something below it does, or a range of months touches it.
enum class Choice { None, Chosen, LeftOut, Partly };

/// Tags, codes and categories can be meant without what is below them in the tree.
[[nodiscard]] bool hasItself(library::Facet facet);
/// The key for the value without what is below it; the key itself when it is one already.
[[nodiscard]] QString itselfKey(const QString& key);
/// The key of the row: that of the value, whichever way it is meant.
[[nodiscard]] QString rowKey(library::Facet facet, const QString& key);

[[nodiscard]] Choice choiceOf(const library::ArticleQuery& query, library::Facet facet, const QString& key);
/// True when the row's value is in the query without what is below it.
[[nodiscard]] bool isOnlyItself(const library::ArticleQuery& query, library::Facet facet, const QString& key);

/// Chooses the value; takes it out again when it was chosen or left out.
[[nodiscard]] library::ArticleQuery withToggled(const library::ArticleQuery& query, library::Facet facet,
                                                const QString& key);
/// Leaves the value out; takes that back when it was left out.
[[nodiscard]] library::ArticleQuery withLeftOutToggled(const library::ArticleQuery& query,
                                                       library::Facet facet, const QString& key);
[[nodiscard]] library::ArticleQuery withChosen(library::ArticleQuery query, library::Facet facet,
                                               const QString& key);
[[nodiscard]] library::ArticleQuery withLeftOut(library::ArticleQuery query, library::Facet facet,
                                                const QString& key);
/// The only value chosen in its facet.
[[nodiscard]] library::ArticleQuery withOnly(library::ArticleQuery query, library::Facet facet,
                                             const QString& key);
/// Neither chosen nor left out.
[[nodiscard]] library::ArticleQuery without(library::ArticleQuery query, library::Facet facet,
                                            const QString& key);
[[nodiscard]] library::ArticleQuery without(library::ArticleQuery query, library::Facet facet);
/// Only articles of these months; of all months without a span.
[[nodiscard]] library::ArticleQuery withMonths(library::ArticleQuery query,
                                               const std::optional<MonthSpan>& span);
/// No filters; the text and the order stay.
[[nodiscard]] library::ArticleQuery withoutFilters(library::ArticleQuery query);
/// Whether anything but the text narrows the query.
[[nodiscard]] bool hasFilters(const library::ArticleQuery& query);
/// Words or filters: not just the whole library in some order.
[[nodiscard]] bool asksForAnything(const library::ArticleQuery& query);
/// How many values of the facet are chosen or left out.
[[nodiscard]] int activeValues(const library::ArticleQuery& query, library::Facet facet);

} // namespace pizhu::ui
