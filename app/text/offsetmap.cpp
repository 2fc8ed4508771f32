// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/offsetmap.h"

#include <algorithm>

namespace pizhu::text {

using base::TextRange;

/// One direction of the map: where a run stands and how long it is on each side.
struct OffsetMap::Direction
{
    qsizetype Run::*fromStart;
    qsizetype Run::*fromLength;
    qsizetype Run::*toStart;
    qsizetype Run::*toLength;

    /// The last run that starts at or before `offset`, so never an empty one before a longer one.
    [[nodiscard]] const Run& runAt(const std::vector<Run>& runs, qsizetype offset) const
    {
        const auto after = std::ranges::upper_bound(runs, offset, {}, fromStart);
        return *std::prev(after);
    }

    [[nodiscard]] qsizetype mapStart(const std::vector<Run>& runs, qsizetype offset) const
    {
        const Run& run = runAt(runs, offset);
        return run.*toStart + (run.oneToOne ? offset - run.*fromStart : 0);
    }

    [[nodiscard]] qsizetype mapEnd(const std::vector<Run>& runs, qsizetype offset) const
    {
        const Run& run = runAt(runs, offset - 1);
        return run.*toStart + (run.oneToOne ? offset - run.*fromStart : run.*toLength);
    }

    [[nodiscard]] TextRange map(const std::vector<Run>& runs, TextRange range, qsizetype fromSize,
                                qsizetype toSize) const
    {
        const qsizetype start = std::clamp<qsizetype>(range.start, 0, fromSize);
        const qsizetype end = std::clamp<qsizetype>(range.end, start, fromSize);
        const qsizetype mappedStart = start == fromSize ? toSize : mapStart(runs, start);
        return {mappedStart, start == end ? mappedStart : mapEnd(runs, end)};
    }
};

void OffsetMap::append(qsizetype sourceLength, qsizetype viewLength, bool oneToOne)
{
    if (sourceLength == 0 && viewLength == 0)
        return;
    oneToOne = oneToOne && sourceLength == viewLength;
    if (oneToOne && !m_runs.empty() && m_runs.back().oneToOne) {
        m_runs.back().sourceLength += sourceLength;
        m_runs.back().viewLength += viewLength;
    } else {
        m_runs.push_back({m_sourceLength, m_viewLength, sourceLength, viewLength, oneToOne});
    }
    m_sourceLength += sourceLength;
    m_viewLength += viewLength;
}

bool OffsetMap::isIdentity() const
{
    return m_runs.empty() || (m_runs.size() == 1 && m_runs.front().oneToOne);
}

bool OffsetMap::isOneToOne(TextRange source) const
{
    const auto touches = [source](const Run& run) {
        return !run.oneToOne && source.intersects({run.sourceStart, run.sourceStart + run.sourceLength});
    };
    return std::ranges::none_of(m_runs, touches);
}

TextRange OffsetMap::toView(TextRange source) const
{
    static constexpr Direction kToView{&Run::sourceStart, &Run::sourceLength, &Run::viewStart,
                                       &Run::viewLength};
    return kToView.map(m_runs, source, m_sourceLength, m_viewLength);
}

TextRange OffsetMap::toSource(TextRange view) const
{
    static constexpr Direction kToSource{&Run::viewStart, &Run::viewLength, &Run::sourceStart,
                                         &Run::sourceLength};
    return kToSource.map(m_runs, view, m_viewLength, m_sourceLength);
}

} // namespace pizhu::text
