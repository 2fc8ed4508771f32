// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/library/sortkeys.h"
#include "app/search/query.h"
#include "app/text/collation.h"

#include <QMap>
#include <QString>
#include <QStringList>
#include <vector>

namespace pizhu::library {

enum class Facet {
    Source,
    Site,
    Date,
    Category,
    Author,
    Editor,
    Script,
    Collection,
    Tag,
    Code, ///< tags of highlights
    Color,
    ReadState,
    Star,
    Length,
    Import,
    Repairs,
    Versions,
    Review,
};

/// What the list shows: text query and facet filters. Several values of one facet mean "or", several facets
/// "and"; an article with any excluded value is left out. Keys of the values:
///  - Source, Site, Author, Editor: the name itself; "" = none.
///  - Date: "2021", "2021-06" or a range of months "2021-06..2022-03" (inclusive, either end may be a year or
///    open; of years known no more exactly those that lie in it whole); "" = undated.
///  - Category, Tag, Code: the path "制度/巡察", with what is below it; "制度/巡察/" without what is below
///  it.
///    Category "" = none.
///  - Collection: its uid, with the collections in it.
///  - Script: "hans", "hant", "hant-tw", "hant-hk", "mixed", "other"; "hant" with its regions.
///  - Color "amber"…, ReadState "unread"…, Star "starred" or "plain", Review "missing-date"… (review.h).
///  - Length: "short" (less than 500 UTF-16 units), "medium" (2,000), "long" (10,000), "very-long".
///  - Import: its uid: what it added or brought a new version of.
///  - Repairs: "repaired" or "none". Versions: "several" or "one".
struct ArticleQuery
{
    search::Query text;
    QMap<Facet, QStringList> filters;
    QMap<Facet, QStringList> excluded;
    /// The first key decides, then the next; what is equal in all of them is newest first, then newest id.
    std::vector<SortKey> sort{SortKey{}};
    text::ChineseOrder chineseOrder = text::ChineseOrder::Pinyin; ///< of titles and names
    bool starredOnly = false;
    bool trash = false; ///< the trash instead of the library

    bool operator==(const ArticleQuery&) const = default;
};

/// A value of a facet with what one click on it would give: `count` is how many articles the query finds with
/// this value as the only chosen one of its facet. All else stays as it is, what is excluded too, also in the
/// same facet; only the exclusion of the value itself is lifted, so that an excluded value tells what it
/// hides.
struct FacetValue
{
    QString key;
    QString
        label; ///< for people; equals key except in trees, for imports, and where the interface translates
    int depth = 0; ///< nesting of Date (year 0, month 1), Category, Script, Collection, Tag and Code
    int count = 0;
    int own = 0; ///< of `count`, those with this very value, not (only) one below it

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

/// In the order of the enumeration.
[[nodiscard]] const std::vector<Facet>& allFacets();
[[nodiscard]] QString facetName(Facet facet); ///< "source", "date", …
[[nodiscard]] std::optional<Facet> facetFromName(QStringView name);

} // namespace pizhu::library
