// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/newestmatches.h"

#include "app/library/facetfilters.h"
#include "app/library/indexplace.h"
#include "app/library/pairedphrase.h"
#include "app/library/queryreading.h"
#include "app/library/rows.h"

#include <algorithm>
#include <limits>

namespace pizhu::library {

using base::ArticleId;
using base::fail;
using base::Result;

namespace {

constexpr char kInAnnotations[] = "SELECT DISTINCT annotation.article_id FROM annotation_fts"
                                  " JOIN annotation ON annotation.id = annotation_fts.rowid"
                                  " WHERE annotation_fts MATCH ?";

} // namespace

Result<std::optional<ListBeginning>> NewestMatches::first(std::size_t count) const
{
    if (m_query.sort != std::vector{SortKey{}})
        return std::nullopt;
    const auto node = readQuery(m_connection, m_query.text);
    if (!node)
        return fail(node.error());
    const auto search = textSearchOf(m_connection, m_columns, *node);
    if (!search)
        return fail(search.error());
    if (!*search)
        return std::nullopt;
    auto annotated = annotatedWith(**search);
    if (!annotated)
        return fail(annotated.error());
    if ((*search)->combined && !annotated->empty())
        return std::nullopt;
    const auto names = FacetNames::loadFor(m_connection, m_query);
    if (!names)
        return fail(names.error());
    const FacetFilters filters(m_columns, *names, m_query);
    const auto passes = [&](const ArticleRow& row) {
        return row.exists && row.trashed == m_query.trash && (row.starred || !m_query.starredOnly) &&
               filters.passes(row) &&
               std::ranges::all_of((*search)->conditions, [&row](const auto& holds) { return holds(row); });
    };
    return first(count, **search, passes, std::move(*annotated));
}

Result<ListBeginning> NewestMatches::first(std::size_t count, const TextSearch& search,
                                           const RowCondition& passes, Ids annotated) const
{
    ListBeginning found;
    qint64 period = std::numeric_limits<qint64>::max();
    const auto add = [&](qint64 place) {
        // Within a period the order is another one: it is looked through to its end.
        if (found.ids.size() >= count && periodOfPlace(place) != period)
            return false;
        period = periodOfPlace(place);
        if (const ArticleId id = articleAtPlace(place); passes(m_columns.row(id)))
            found.ids.push_back(id);
        return true;
    };
    Ids older; // what another thread finds meanwhile
    const auto addOlder = [&older](qint64 place) { older.push_back(articleAtPlace(place)); };
    const auto end = findPlaces(m_connection, m_view, search.expression, search.phrase, add, addOlder);
    if (!end)
        return fail(end.error());
    found.isAll = *end == IndexScan::End::All;
    if (found.isAll) {
        period = 0;
        std::ranges::copy_if(older, std::back_inserter(found.ids),
                             [&](ArticleId id) { return passes(m_columns.row(id)); });
    }
    std::ranges::copy_if(annotated, std::back_inserter(found.ids), [&](ArticleId id) {
        return periodOf(m_columns.row(id)) >= period && passes(m_columns.row(id));
    });
    std::ranges::sort(found.ids, [this](ArticleId a, ArticleId b) { return isNewer(m_columns, a, b); });
    const auto twice = std::ranges::unique(found.ids);
    found.ids.erase(twice.begin(), twice.end());
    return found;
}

Result<NewestMatches::Ids> NewestMatches::annotatedWith(const TextSearch& search) const
{
    Ids ids;
    const auto add = [&ids](const storage::Statement& row) { ids.push_back(row.id<ArticleId>(0)); };
    if (auto done = eachRow(m_connection, kInAnnotations, add, search.inAnnotations); !done)
        return fail(done.error());
    return ids;
}

} // namespace pizhu::library
