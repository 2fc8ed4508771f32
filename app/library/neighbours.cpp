// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/articlestore.h"
#include "app/library/indexplace.h"
#include "app/library/pairedphrase.h"
#include "app/library/rows.h"
#include "app/library/searchindex.h"

namespace pizhu::library {

using base::ArticleId;
using base::fail;
using base::Result;

namespace {

constexpr char kPlaces[] = "SELECT rowid FROM article_pairs WHERE article_pairs MATCH ? ORDER BY rowid";
constexpr char kIsThere[] = "SELECT 1 FROM article WHERE id = ? AND deleted_at IS NULL";

} // namespace

Result<std::optional<std::vector<ArticleId>>> ArticleStore::withNeighbours(const QString& passage,
                                                                           int most) const
{
    const QString pairs = pairsIn(passage);
    const auto upToDate = SearchIndex(m_connection).isUpToDate();
    if (!upToDate)
        return fail(upToDate.error());
    if (pairs.isEmpty() || !*upToDate)
        return std::nullopt;
    auto places = prepared(m_connection, kPlaces, pairs);
    if (!places)
        return fail(places.error());
    std::vector<ArticleId> found;
    while (std::ssize(found) < most) {
        const auto there = places->step();
        if (!there)
            return fail(there.error());
        if (!*there)
            break;
        const ArticleId id = articleAtPlace(places->integer(0));
        const auto isThere = firstRow(
            m_connection, kIsThere, [](const auto& row) { return row.integer(0); }, id);
        if (!isThere)
            return fail(isThere.error());
        if (*isThere)
            found.push_back(id);
    }
    return found;
}

} // namespace pizhu::library
