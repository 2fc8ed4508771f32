// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/articlequery.h"

#include <functional>

namespace pizhu::ui {

// The values of a facet stand in the order of a tree: a value before those below it, `depth` tells which.

using ValueList = std::vector<library::FacetValue>;
using FacetTest = std::function<bool(const library::FacetValue&)>;

/// The values that match, with what is above and below them.
[[nodiscard]] ValueList matching(const ValueList& values, const FacetTest& matches);
/// The first values that are below no other, and further ones with `stays` in them, all with what is below.
[[nodiscard]] ValueList firstOf(const ValueList& values, int count, const FacetTest& stays);
/// How many are below no other.
[[nodiscard]] int topValues(const ValueList& values);

} // namespace pizhu::ui
