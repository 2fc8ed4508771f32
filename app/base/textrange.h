// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QStringView>
#include <algorithm>

namespace pizhu::base {

/// Half-open range [start, end) of UTF-16 code units.
struct TextRange
{
    qsizetype start = 0;
    qsizetype end = 0;

    [[nodiscard]] qsizetype length() const { return end - start; }
    [[nodiscard]] bool isEmpty() const { return end <= start; }
    [[nodiscard]] bool contains(qsizetype position) const { return position >= start && position < end; }
    [[nodiscard]] bool contains(TextRange other) const { return other.start >= start && other.end <= end; }
    [[nodiscard]] bool intersects(TextRange other) const { return start < other.end && other.start < end; }
    /// True when the range lies inside a text of that many units and is not empty.
    [[nodiscard]] bool fits(qsizetype textLength) const
    {
        return start >= 0 && start < end && end <= textLength;
    }
    [[nodiscard]] TextRange united(TextRange o) const
    {
        return {std::min(start, o.start), std::max(end, o.end)};
    }
    [[nodiscard]] TextRange shifted(qsizetype by) const { return {start + by, end + by}; }
    /// The part of `text` that the range names; the range must lie inside it.
    [[nodiscard]] QStringView of(QStringView text) const { return text.mid(start, length()); }

    bool operator==(const TextRange&) const = default;
};

} // namespace pizhu::base

Q_DECLARE_METATYPE(pizhu::base::TextRange)
