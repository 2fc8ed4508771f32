// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/articlequery.h"

#include <optional>

namespace pizhu::library {

/// The values of a facet that has few and known ones, in the order they are shown: Script, Color, ReadState,
/// Star, Length, Repairs, Versions, Review. Rows and counts hold their places in this list. Empty for others.
[[nodiscard]] QStringList knownKeys(Facet facet);

enum class Below { With, Without }; ///< whether a value of a tree stands for those below it too

/// The places in knownKeys() that the keys stand for, a bit each; "hant" stands for its regions, too.
[[nodiscard]] unsigned placesOf(Facet facet, const QStringList& keys, Below below = Below::With);

/// Place of a script in knownKeys(Facet::Script); `region` as the column of the article has it.
[[nodiscard]] quint8 scriptPlace(const QString& script, const QString& region);

/// UTF-16 units, half open; the last one is open.
struct LengthSpan
{
    qint64 from = 0;
    qint64 before = 0;
};
[[nodiscard]] LengthSpan lengthSpan(int place);
[[nodiscard]] quint8 lengthPlace(qint64 length);

/// Months as ArticleRow has them (202106), inclusive.
struct MonthSpan
{
    qint32 first = 0;
    qint32 last = 0;
};
/// What a Date key that is no range stands for: a year's months from 0 (only the year is known) to 12, one
/// month, or 0 for "". nullopt when it is no date.
[[nodiscard]] std::optional<MonthSpan> monthsOf(const QString& key, Below below = Below::With);
/// The months of a key "2021-06..2022-03"; nullopt when it is none. A year in the span counts when all of it
/// lies in it: isInRange().
[[nodiscard]] std::optional<MonthSpan> rangeOf(const QString& key);
[[nodiscard]] bool isInRange(const MonthSpan& range, qint32 month);
/// "2021" or "2021-06" of ArticleRow::month; "" of an undated one.
[[nodiscard]] QString monthKey(qint32 month);

/// The parts of a category's name between slashes, without space around them, as a path; "" when it has none.
[[nodiscard]] QString categoryPath(const QString& name);

/// The path that a key of Category, Tag or Code names; "制度/" names "制度" without what is below it.
struct PathKey
{
    QString path;
    Below below = Below::With;
};
[[nodiscard]] PathKey pathKey(const QString& key);
/// Whether a category at `path` is what the key names, or below it.
[[nodiscard]] bool isAtPath(const QString& path, const PathKey& key);

} // namespace pizhu::library
