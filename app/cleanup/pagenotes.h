// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cleanup/draft.h"
#include "app/cleanup/rules.h"

namespace pizhu::cleanup {

/// Reads date, author and source from elements whose names say what they hold (<span class="date">,
/// itemprop="author", <time>). Names that a page repeats belong to lists of other articles.
void applyPageNotes(Draft& draft, const Rules& rules);

/// The address a text was taken from, by a link named "原文" or "原文链接".
void offerOriginalLink(Draft& draft, const Rules& rules);

/// A moment that a machine wrote in UTC as the clock in China told it, where the day was another one; nothing
/// for other dates.
[[nodiscard]] std::optional<text::PublishedDate> inChina(const text::PublishedDate& date);

} // namespace pizhu::cleanup
