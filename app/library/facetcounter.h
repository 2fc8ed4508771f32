// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/articleset.h"
#include "app/library/facetfilters.h"
#include "app/library/facettally.h"
#include "app/library/facetvalues.h"

namespace pizhu::library {

/// Counts the values of every facet in one pass over the rows, in two threads where there are many: each
/// value with what choosing it would give (FacetValue). Lives for one read.
class FacetCounter
{
public:
    /// Both must outlive it.
    FacetCounter(const ArticleColumns& columns, const FacetNames& names)
        : m_columns(columns)
        , m_names(names)
        , m_categories(ValueTree::ofPaths(columns.categories()))
    {}

    /// `matching` is what QuerySets found for the query.
    [[nodiscard]] FacetCounts count(const ArticleSet& matching, const ArticleQuery& query) const;

private:
    struct Part;

    [[nodiscard]] Part countPart(const ArticleSet& matching, const FacetFilters& filters,
                                 base::ArticleId from, base::ArticleId before) const;
    [[nodiscard]] Part countAll(const ArticleSet& matching, const FacetFilters& filters) const;

    const ArticleColumns& m_columns;
    const FacetNames& m_names;
    const ValueTree m_categories;
};

} // namespace pizhu::library
