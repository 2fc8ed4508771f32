// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/facetnames.h"

#include "app/library/rows.h"
#include "app/library/tagtree.h"

namespace pizhu::library {

using base::fail;
using base::Result;

namespace {

constexpr char kImports[] = "SELECT id, uid, label FROM import ORDER BY id DESC";

Result<std::vector<FacetNames::Import>> loadImports(storage::Connection& connection)
{
    std::vector<FacetNames::Import> imports;
    const auto add = [&imports](const storage::Statement& row) {
        imports.push_back({static_cast<quint32>(row.integer(0)), row.string(1), row.string(2)});
    };
    if (auto done = eachRow(connection, kImports, add); !done)
        return fail(done.error());
    return imports;
}

template <typename IsNeeded>
Result<FacetNames> loadSome(storage::Connection& connection, IsNeeded isNeeded)
{
    FacetNames names;
    if (isNeeded(Facet::Tag) || isNeeded(Facet::Code)) {
        const auto tags = TagTree::load(connection);
        if (!tags)
            return fail(tags.error());
        names.tags = ValueTree::ofTags(*tags);
    }
    if (isNeeded(Facet::Collection)) {
        auto collections = ValueTree::ofCollections(connection);
        if (!collections)
            return fail(collections.error());
        names.collections = std::move(*collections);
    }
    if (isNeeded(Facet::Import)) {
        auto imports = loadImports(connection);
        if (!imports)
            return fail(imports.error());
        names.imports = std::move(*imports);
    }
    return names;
}

} // namespace

Result<FacetNames> FacetNames::load(storage::Connection& connection)
{
    return loadSome(connection, [](Facet) { return true; });
}

Result<FacetNames> FacetNames::loadFor(storage::Connection& connection, const ArticleQuery& query)
{
    return loadSome(connection, [&query](Facet facet) {
        return query.filters.contains(facet) || query.excluded.contains(facet);
    });
}

} // namespace pizhu::library
