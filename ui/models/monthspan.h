// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/articlequery.h"

#include <QString>
#include <optional>
#include <vector>

namespace pizhu::ui {

/// Months from `first` to `last`, both included, counted from January of the year 0.
struct MonthSpan
{
    static constexpr int kEarliest = 0;
    static constexpr int kLatest = 9999 * 12 + 11;

    int first = kEarliest;
    int last = kLatest;

    [[nodiscard]] bool covers(const MonthSpan& other) const
    {
        return first <= other.first && other.last <= last;
    }
    [[nodiscard]] bool overlaps(const MonthSpan& other) const
    {
        return first <= other.last && other.first <= last;
    }
    [[nodiscard]] bool isOpenBefore() const { return first <= kEarliest; }
    [[nodiscard]] bool isOpenAfter() const { return last >= kLatest; }
    /// Of a key of Facet::Date: "2021", "2021-06", "2021-06..2022-03", "2021..", "..2022-03"; none for ""
    /// (undated) and other text.
    [[nodiscard]] static std::optional<MonthSpan> fromKey(const QString& key);
    /// The shortest such key.
    [[nodiscard]] QString toKey() const;

    bool operator==(const MonthSpan&) const = default;
};

/// In figures, for narrow places: "2021", "2021-06", "2019 – 2021", "2021-06 – 2022-03".
[[nodiscard]] QString compactTitle(const MonthSpan& span);
/// In words: "2021", "June 2021", "June 2021 – March 2022", "From June 2021" in the interface's way.
[[nodiscard]] QString spanTitle(const MonthSpan& span);
/// What the dates of a filter span together; none when there are gaps, undated articles or no dates at all.
[[nodiscard]] std::optional<MonthSpan> spanOfKeys(const QStringList& keys);

/// Articles by month, or by year or decade when the months would be too many to tell apart.
struct DateSeries
{
    int firstMonth = 0; ///< of the first bar
    int monthsPerBar = 1;
    std::vector<int> counts;
    /// Articles that tell no month, by year, where bars are months: they are in a range with their whole
    /// year.
    QMap<int, int> vague;

    [[nodiscard]] int size() const { return static_cast<int>(counts.size()); }
    [[nodiscard]] MonthSpan spanOf(int firstBar, int lastBar) const;
    [[nodiscard]] int barOf(int month) const; ///< the nearest one
    [[nodiscard]] int countOf(int firstBar, int lastBar) const;

    bool operator==(const DateSeries&) const = default;
};

/// The series of the values of Facet::Date, wide enough to show `selection`.
[[nodiscard]] DateSeries dateSeries(const std::vector<library::FacetValue>& values,
                                    const std::optional<MonthSpan>& selection);

} // namespace pizhu::ui
