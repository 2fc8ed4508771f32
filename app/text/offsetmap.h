// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"

#include <vector>

namespace pizhu::text {

/// Maps UTF-16 offsets between a source text and a view of it (a converted text), both ways.
/// Made of consecutive runs; a run whose lengths differ, or that replaces a phrase, is atomic: an offset in
/// its middle snaps outwards (a range start to the run's start, a range end to its end).
class OffsetMap
{
public:
    /// Appends a run. Runs of equal lengths with `oneToOne` are merged and mapped unit by unit.
    void append(qsizetype sourceLength, qsizetype viewLength, bool oneToOne);

    /// The map from this source to the view of `next`, whose source is this view. Runs that cut each other's
    /// middle join into one atomic run.
    [[nodiscard]] OffsetMap then(const OffsetMap& next) const;

    [[nodiscard]] qsizetype sourceLength() const { return m_sourceLength; }
    [[nodiscard]] qsizetype viewLength() const { return m_viewLength; }
    [[nodiscard]] bool isIdentity() const;
    /// True when no atomic run touches the source range: each of its units stands for one unit of the view.
    [[nodiscard]] bool isOneToOne(base::TextRange source) const;

    /// The smallest view range that shows all of the source range; clamped to the text. An empty range stays
    /// empty, at the start of the run it falls into.
    [[nodiscard]] base::TextRange toView(base::TextRange source) const;
    /// The smallest source range that the view range stands for; contains what toView() was given.
    [[nodiscard]] base::TextRange toSource(base::TextRange view) const;

    bool operator==(const OffsetMap&) const = default;

private:
    struct Direction;
    class Cursor;
    struct Run
    {
        qsizetype sourceStart = 0;
        qsizetype viewStart = 0;
        qsizetype sourceLength = 0;
        qsizetype viewLength = 0;
        bool oneToOne = true;
        bool operator==(const Run&) const = default;
    };

    void appendJoined(Cursor& first, Cursor& second);

    std::vector<Run> m_runs;
    qsizetype m_sourceLength = 0;
    qsizetype m_viewLength = 0;
};

} // namespace pizhu::text
