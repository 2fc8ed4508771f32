// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"

#include <QDateTime>
#include <QString>
#include <optional>
#include <vector>

namespace pizhu::text {

enum class DatePrecision { Year, Month, Day, Minute, Second };

/// A publication date as exact as its source. Below Day precision there is a UTC offset; a source without a
/// zone is Asia/Shanghai (+08:00) and `zoneAssumed`. Fields finer than the precision are the earliest
/// possible.
struct PublishedDate
{
    QDate date;
    QTime time;
    int utcOffset = 0; ///< seconds
    DatePrecision precision = DatePrecision::Day;
    bool zoneAssumed = false;

    /// "2021", "2021-06", "2021-06-27", "2021-06-27T14:17+08:00", "2021-06-27T14:17:00+08:00" (Z for offset
    /// 0). Whether the zone was assumed is not in it.
    [[nodiscard]] QString toIso() const;
    /// Reads what toIso() writes, and nothing else.
    [[nodiscard]] static std::optional<PublishedDate> fromIso(QStringView iso);

    bool operator==(const PublishedDate&) const = default;
};

struct DateMatch
{
    base::TextRange range; ///< where the date stands
    PublishedDate date;
};

/// Reads one date that fills the whole string (surrounding space aside): RFC 822/2822, ISO 8601 and RFC 3339,
/// `2021-10-10 11:06:15`, `2021/6/27`, `2021.06.27`, 2021年11月3日 (8时5分), 二〇二一年十一月三日,
/// 民國110年6月27日, 20210627.
[[nodiscard]] std::optional<PublishedDate> parseDate(QStringView text);

/// Every date in running text, in order, never overlapping; impossible dates (month 13) are not matches.
[[nodiscard]] std::vector<DateMatch> findDates(QStringView text);

/// "year", "month", "day", "minute", "second".
[[nodiscard]] QString precisionName(DatePrecision precision);

} // namespace pizhu::text
