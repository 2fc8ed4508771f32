// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <vector>

namespace pizhu::library {

enum class SortColumn {
    Published,
    Title,
    Source,
    Author,   ///< the first one
    Category, ///< the first one
    Imported,
    Length,
    ReadState, ///< unread, reading, read
    Star,
    Annotations, ///< how many
    Script,
    Relevance, ///< descending: best match first
};

/// One thing to sort by. Articles without a value come last in both directions.
struct SortKey
{
    SortColumn column = SortColumn::Published;
    Qt::SortOrder order = Qt::DescendingOrder;

    bool operator==(const SortKey&) const = default;
};

[[nodiscard]] QString sortColumnName(SortColumn column); ///< "date", "title", "source", …
[[nodiscard]] std::optional<SortColumn> sortColumnFromName(QStringView name);
/// The direction one wants first: newest, longest, most, best; names from A.
[[nodiscard]] Qt::SortOrder usualOrder(SortColumn column);
[[nodiscard]] Qt::SortOrder opposite(Qt::SortOrder order);
/// "source,-date": names of columns with "-" in front of those in the direction that is not the usual one;
/// nullopt when a name is none.
[[nodiscard]] std::optional<std::vector<SortKey>> sortKeysFromText(const QString& text);
[[nodiscard]] QString sortKeysText(const std::vector<SortKey>& keys);

} // namespace pizhu::library
