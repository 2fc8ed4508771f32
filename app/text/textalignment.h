// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/textdiff.h"

namespace pizhu::text {

/// Which place of one text belongs to which of another: exact where they agree, in proportion between. What
/// was moved does not count, so that both directions only ever go forward.
class TextAlignment
{
public:
    TextAlignment() = default;
    TextAlignment(const TextDiff& diff, qsizetype beforeLength, qsizetype afterLength);

    [[nodiscard]] qsizetype toAfter(qsizetype before) const;
    [[nodiscard]] qsizetype toBefore(qsizetype after) const;

private:
    struct Anchor
    {
        qsizetype before = 0;
        qsizetype after = 0;
    };

    void add(qsizetype before, qsizetype after);

    std::vector<Anchor> m_anchors; ///< ascending in both
};

} // namespace pizhu::text
