// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/htmlwriter.h"
#include "app/text/textalignment.h"

#include <vector>

namespace pizhu::ui {

/// Two texts that stand side by side: what differs, marked in each, and which place belongs to which.
struct Comparison
{
    /// A place where they differ; either range may be empty and then says where the other would stand.
    struct Difference
    {
        base::TextRange left;
        base::TextRange right;

        bool operator==(const Difference&) const = default;
    };

    std::vector<document::Mark> leftMarks;
    std::vector<document::Mark> rightMarks;
    std::vector<Difference> differences; ///< in reading order
    text::TextAlignment alignment;       ///< before: left, after: right
    bool isSame = true;                  ///< but for script and width
};

/// Takes time in proportion to the texts: for a library thread. Differences of script or width alone are
/// none.
[[nodiscard]] Comparison compareTexts(const QString& left, const QString& right);

} // namespace pizhu::ui
