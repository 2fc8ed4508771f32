// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"

#include <QStringView>
#include <vector>

namespace pizhu::annotation {

/// Which unit of one text became which unit of another: passages that are unique in both are matched first,
/// wherever they stand now; what lies between them is compared unit by unit. A unit has at most one
/// counterpart. Takes time in proportion to the texts.
class Correspondence
{
public:
    /// Of two folded texts.
    Correspondence(QStringView before, QStringView after);

    /// The counterpart of a unit of the old or of the new text; -1 where it has none.
    [[nodiscard]] qsizetype after(qsizetype before) const
    {
        return m_after[static_cast<std::size_t>(before)];
    }
    [[nodiscard]] qsizetype before(qsizetype after) const
    {
        return m_before[static_cast<std::size_t>(after)];
    }

    [[nodiscard]] qsizetype beforeLength() const { return static_cast<qsizetype>(m_after.size()); }
    [[nodiscard]] qsizetype afterLength() const { return static_cast<qsizetype>(m_before.size()); }

private:
    struct Block;

    [[nodiscard]] base::TextRange trimEnds(QStringView before, QStringView after);
    void pair(qsizetype before, qsizetype after);
    void take(std::vector<Block> blocks);
    void fillGaps(QStringView before, QStringView after);
    void fillGap(QStringView before, QStringView after, base::TextRange gap, qint64& budget);
    [[nodiscard]] std::vector<int> freePlaces(base::TextRange gap) const;
    void addFree(std::vector<int>& places, qsizetype from, qsizetype limit, int step) const;

    std::vector<qint32> m_after;  ///< by unit of the old text
    std::vector<qint32> m_before; ///< by unit of the new text
};

/// Units of one text with their places in another, both ascending.
struct MatchedUnit
{
    qsizetype unit = 0;
    qsizetype place = 0;
};

/// The part of the matches whose places lie densely: stray matches before and behind it are left out.
[[nodiscard]] std::vector<MatchedUnit> densestRun(const std::vector<MatchedUnit>& matches);

} // namespace pizhu::annotation
