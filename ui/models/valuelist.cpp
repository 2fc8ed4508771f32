// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/valuelist.h"

#include <algorithm>
#include <limits>

namespace pizhu::ui {

using library::FacetValue;

namespace {

/// From a value to the next one that is below nothing.
ValueList::const_iterator endOfTop(ValueList::const_iterator top, ValueList::const_iterator end)
{
    return std::find_if(top + 1, end, [](const FacetValue& value) { return value.depth == 0; });
}

} // namespace

ValueList matching(const ValueList& values, const FacetTest& matches)
{
    std::vector<bool> kept(values.size(), false);
    std::vector<std::size_t> above;
    int matchDepth = std::numeric_limits<int>::max();
    for (std::size_t i = 0; i < values.size(); ++i) {
        const int depth = std::min(values[i].depth, static_cast<int>(above.size()));
        above.resize(static_cast<std::size_t>(depth));
        if (depth <= matchDepth)
            matchDepth = matches(values[i]) ? depth : std::numeric_limits<int>::max();
        if (depth >= matchDepth) {
            kept[i] = true;
            for (const std::size_t ancestor : above)
                kept[ancestor] = true;
        }
        above.push_back(i);
    }
    ValueList found;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (kept[i])
            found.push_back(values[i]);
    }
    return found;
}

ValueList firstOf(const ValueList& values, int count, const FacetTest& stays)
{
    ValueList first;
    for (auto top = values.begin(); top != values.end();) {
        const auto next = endOfTop(top, values.end());
        if (count-- > 0 || std::any_of(top, next, stays))
            first.insert(first.end(), top, next);
        top = next;
    }
    return first;
}

int topValues(const ValueList& values)
{
    return static_cast<int>(std::ranges::count(values, 0, &FacetValue::depth));
}

} // namespace pizhu::ui
