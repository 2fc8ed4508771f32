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

/// Walks the runs of one map; a one-to-one run can be taken in parts, an atomic one as a whole.
class OffsetMap::Cursor
{
public:
    explicit Cursor(const std::vector<Run>& runs)
        : m_run(runs.begin())
        , m_end(runs.end())
    {}

    [[nodiscard]] bool atEnd() const { return m_run == m_end; }
    [[nodiscard]] bool isOneToOne() const { return m_run->oneToOne; }
    [[nodiscard]] qsizetype remaining() const { return m_run->viewLength - m_taken; }

    /// The next run, or at most `limit` units of it when it is one to one.
    [[nodiscard]] Run take(qsizetype limit)
    {
        Run part = *m_run;
        if (part.oneToOne)
            part.sourceLength = part.viewLength = std::min(limit, remaining());
        m_taken += part.viewLength;
        if (!part.oneToOne || m_taken == m_run->viewLength) {
            ++m_run;
            m_taken = 0;
        }
        return part;
    }

private:
    std::vector<Run>::const_iterator m_run;
    std::vector<Run>::const_iterator m_end;
    qsizetype m_taken = 0;
};

OffsetMap OffsetMap::then(const OffsetMap& next) const
{
    Q_ASSERT(m_viewLength == next.m_sourceLength);
    if (next.isIdentity())
        return *this;
    if (isIdentity())
        return next;
    OffsetMap result;
    Cursor first(m_runs);
    Cursor second(next.m_runs);
    while (!first.atEnd() || !second.atEnd()) {
        const bool unitByUnit =
            !first.atEnd() && !second.atEnd() && first.isOneToOne() && second.isOneToOne();
        if (unitByUnit) {
            const qsizetype length = first.take(second.remaining()).viewLength;
            result.append(length, second.take(length).viewLength, true);
        } else {
            result.appendJoined(first, second);
        }
    }
    return result;
}

/// Takes runs from both sides until they end at the same place of the text between them.
void OffsetMap::appendJoined(Cursor& first, Cursor& second)
{
    qsizetype sourceLength = 0;
    qsizetype viewLength = 0;
    qsizetype ahead = 0; // how far the first side reaches beyond the second, in units of the text between
    do {
        if (second.atEnd() || (!first.atEnd() && (ahead < 0 || (ahead == 0 && !first.isOneToOne())))) {
            const Run run = first.take(ahead < 0 ? -ahead : 1);
            sourceLength += run.sourceLength;
            ahead += run.viewLength;
        } else {
            const Run run = second.take(ahead > 0 ? ahead : 1);
            viewLength += run.viewLength;
            ahead -= run.sourceLength;
        }
    } while (ahead != 0);
    append(sourceLength, viewLength, false);
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
