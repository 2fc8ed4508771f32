// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"

namespace pizhu::library {

/// The rowids of article_fts: the period in which an article was published above its id, as the triggers of
/// resources/schema/0008_places.sql make them. Descending, they are newest first but for the order within a
/// period.
inline constexpr int kPeriodShift = 28;

/// The article at a place.
[[nodiscard]] inline base::ArticleId articleAtPlace(qint64 place)
{
    return base::ArticleId{place & ((qint64{1} << kPeriodShift) - 1)};
}

/// Larger is newer; 0 holds the undated ones.
[[nodiscard]] inline qint64 periodOfPlace(qint64 place)
{
    return place >> kPeriodShift;
}

} // namespace pizhu::library
