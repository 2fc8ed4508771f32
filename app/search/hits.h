// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"
#include "app/search/queryast.h"

#include <QStringView>

namespace pizhu::search {

/// Terms that are looked for together: one, or several that must stand near each other.
struct Sought
{
    std::vector<Term> terms;
    int distance = 0; ///< with several: at most so many tokens between the first and the last

    bool operator==(const Sought&) const = default;
};

/// What may be marked as found: the text nodes (and title nodes when `inTitle`) that are not negated.
[[nodiscard]] std::vector<Sought> soughtBy(const Node& node, bool inTitle);

/// Where any of them stands in `text`, as the index sees it: ascending source ranges, overlapping ones
/// united. Of terms near each other each has its own range.
[[nodiscard]] std::vector<base::TextRange> findHits(QStringView text, const std::vector<Sought>& sought);

/// Where the words stand that one types to find them in this text: all of it as one phrase, a leading `=` for
/// exactly this script, the last word maybe not typed to its end.
[[nodiscard]] std::vector<base::TextRange> findTyped(QStringView text, QStringView typed);

} // namespace pizhu::search
