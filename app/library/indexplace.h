// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/articlecolumns.h"

namespace pizhu::library {

// The rowids of article_fts, as the triggers of resources/schema/0016_newest_first.sql make them: how long
// before the last of all periods an article was published, above its id. Ascending, which FTS5 goes through
// twice as fast as descending, they are newest first but for the order within a period.

inline constexpr int kIdBits = 28;
inline constexpr int kPeriodBits = 21; ///< of seconds: 24 days
inline constexpr qint64 kLastPeriod = 65535;

/// The article at a place.
[[nodiscard]] inline base::ArticleId articleAtPlace(qint64 place)
{
    return base::ArticleId{place & ((qint64{1} << kIdBits) - 1)};
}

/// Larger is newer; 0 holds the undated ones.
[[nodiscard]] inline qint64 periodOfPlace(qint64 place)
{
    return kLastPeriod - (place >> kIdBits);
}

[[nodiscard]] inline qint64 periodOf(const ArticleRow& row)
{
    return row.publishedAt == ArticleRow::kUndated ? 0 : (row.publishedAt >> kPeriodBits) + 32768;
}

[[nodiscard]] inline qint64 placeOf(base::ArticleId id, const ArticleRow& row)
{
    return ((kLastPeriod - periodOf(row)) << kIdBits) | id.value;
}

} // namespace pizhu::library
