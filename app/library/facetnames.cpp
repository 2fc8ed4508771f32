// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/facetnames.h"

#include "app/library/rows.h"
#include "app/library/tagtree.h"

namespace pizhu::library {

using base::fail;
using base::Result;

namespace {

constexpr char kImports[] = "SELECT id, uid, label FROM import ORDER BY id DESC";

} // namespace

Result<FacetNames> FacetNames::load(storage::Connection& connection)
{
    FacetNames names;
    const auto tags = TagTree::load(connection);
    if (!tags)
        return fail(tags.error());
    names.tags = ValueTree::ofTags(*tags);
    auto collections = ValueTree::ofCollections(connection);
    if (!collections)
        return fail(collections.error());
    names.collections = std::move(*collections);
    const auto add = [&names](const storage::Statement& row) {
        names.imports.push_back({static_cast<quint32>(row.integer(0)), row.string(1), row.string(2)});
    };
    if (auto done = eachRow(connection, kImports, add); !done)
        return fail(done.error());
    return names;
}

} // namespace pizhu::library
