// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/rowconditions.h"

#include "app/library/facetkeys.h"
#include "app/library/tagtree.h"
#include "app/library/valuetree.h"
#include "app/text/folding.h"

#include <algorithm>

namespace pizhu::library {

using base::fail;
using base::Result;
using search::Field;

namespace {

using Codes = std::vector<bool>;

Codes namesHolding(const NameTable& table, const QString& folded)
{
    Codes codes(table.size(), false);
    for (quint32 code = 0; code < table.size(); ++code)
        codes[code] = text::fold(table.name(code)).contains(folded);
    return codes;
}

RowCondition listHolds(const ArticleColumns& columns, RowList list, Codes codes)
{
    return [&columns, list, codes = std::move(codes)](const ArticleRow& row) {
        const auto values = columns.listOf(row, list);
        return std::any_of(values.begin(), values.end(),
                           [&codes](quint32 code) { return code < codes.size() && codes[code]; });
    };
}

RowCondition placeIs(Facet facet, const QString& key)
{
    return [facet, places = placesOf(facet, {key})](const ArticleRow& row) {
        return (placesIn(row, facet) & places) != 0;
    };
}

RowCondition sourceHolds(const ArticleColumns& columns, const QString& folded)
{
    return [outlets = namesHolding(columns.outlets(), folded), sites = namesHolding(columns.sites(), folded)](
               const ArticleRow& row) { return outlets[row.outlet] || sites[row.site]; };
}

RowCondition siteHolds(const ArticleColumns& columns, const QString& folded)
{
    return [sites = namesHolding(columns.sites(), folded)](const ArticleRow& row) { return sites[row.site]; };
}

Result<RowCondition> tagCondition(storage::Connection& connection, const ArticleColumns& columns,
                                  RowList list, const QString& pathOrName)
{
    const auto tags = TagTree::load(connection);
    if (!tags)
        return fail(tags.error());
    Codes codes;
    for (const base::TagId id : tags->matching(pathOrName)) {
        const auto code = static_cast<std::size_t>(id.value);
        codes.resize(std::max(codes.size(), code + 1), false);
        codes[code] = true;
    }
    return listHolds(columns, list, std::move(codes));
}

Result<RowCondition> collectionCondition(storage::Connection& connection, const ArticleColumns& columns,
                                         const QString& pathOrName)
{
    const auto collections = ValueTree::ofCollections(connection);
    if (!collections)
        return fail(collections.error());
    return listHolds(columns, RowList::Collections, collections->codesNamed(pathOrName));
}

RowCondition hasCondition(const ArticleColumns& columns, const QString& what)
{
    if (what == u"repairs")
        return [](const ArticleRow& row) { return row.repaired; };
    if (what == u"versions")
        return [](const ArticleRow& row) { return row.severalVersions; };
    if (what == u"tag")
        return [&columns](const ArticleRow& row) { return !columns.listOf(row, RowList::Tags).empty(); };
    return {};
}

RowCondition isCondition(const QString& what)
{
    if (what == u"starred")
        return [](const ArticleRow& row) { return row.starred; };
    if (what == u"review")
        return [](const ArticleRow& row) { return row.reviews != 0; };
    return placeIs(Facet::ReadState, what);
}

} // namespace

Result<RowCondition> rowCondition(storage::Connection& connection, const ArticleColumns& columns,
                                  const search::Node& field)
{
    const QString& value = field.term.text;
    switch (field.field) {
    case Field::Source:
        return sourceHolds(columns, text::fold(value));
    case Field::Site:
        return siteHolds(columns, text::fold(value));
    case Field::Author:
        return listHolds(columns, RowList::Authors, namesHolding(columns.authors(), text::fold(value)));
    case Field::Editor:
        return listHolds(columns, RowList::Editors, namesHolding(columns.editors(), text::fold(value)));
    case Field::Tag:
        return tagCondition(connection, columns, RowList::Tags, value);
    case Field::Code:
        return tagCondition(connection, columns, RowList::Codes, value);
    case Field::Collection:
        return collectionCondition(connection, columns, value);
    case Field::Color:
        return placeIs(Facet::Color, value);
    case Field::Script:
        return placeIs(Facet::Script, value);
    case Field::Review:
        return placeIs(Facet::Review, value);
    case Field::Length: // in numbers, rows do not hold it
        return knownKeys(Facet::Length).contains(value) ? placeIs(Facet::Length, value) : RowCondition();
    case Field::Has:
        return hasCondition(columns, value);
    case Field::Is:
        return isCondition(value);
    default:
        return RowCondition();
    }
}

} // namespace pizhu::library
