// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/search/query.h"

#include <QMap>
#include <QString>
#include <QStringList>
#include <vector>

namespace pizhu::library {

enum class Facet { Source, Date, Category, Author, Script, Tag, Color, ReadState, Review };

enum class SortOrder {
    NewestFirst,
    OldestFirst,
    TitleAscending,
    SourceAscending,
    RecentlyImported,
    Relevance
};

/// What the list shows: text query and facet filters. Several values of one facet mean "or", several facets
/// "and". Facet keys: Source/Author/Category the name itself ("" = none), Date "2021" or "2021-06" ("" =
/// undated), Script "hans"…, Tag the path "制度/巡察" (with its children), Color "amber"…, ReadState
/// "unread"…, Review "missing-date"… (review.h).
struct ArticleQuery
{
    search::Query text;
    QMap<Facet, QStringList> filters;
    SortOrder sort = SortOrder::NewestFirst;
    bool starredOnly = false;
    bool trash = false; ///< the trash instead of the library

    bool operator==(const ArticleQuery&) const = default;
};

struct FacetValue
{
    QString key;
    QString label; ///< for people; equals key except where the interface translates it
    int depth = 0; ///< nesting for Date (year 0, month 1) and Tag
    int count = 0; ///< articles one gets by choosing this value with all other facets as they are

    bool operator==(const FacetValue&) const = default;
};

using FacetCounts = QMap<Facet, std::vector<FacetValue>>;

struct LibraryCounts
{
    int all = 0;
    int unread = 0;
    int starred = 0;
    int trash = 0;
};

[[nodiscard]] QString facetName(Facet facet); ///< "source", "date", …
[[nodiscard]] std::optional<Facet> facetFromName(QStringView name);

} // namespace pizhu::library
