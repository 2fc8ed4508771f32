// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/articlecolumns.h"
#include "app/library/articlequery.h"
#include "app/library/facetnames.h"

#include <functional>

namespace pizhu::library {

/// The values chosen and excluded in each facet as conditions on rows. Columns and names must outlive it.
class FacetFilters
{
public:
    FacetFilters(const ArticleColumns& columns, const FacetNames& names, const ArticleQuery& query);

    [[nodiscard]] bool isEmpty() const { return m_rules.empty(); }
    [[nodiscard]] bool passes(const ArticleRow& row) const;

    /// What a row counts for. A facet's values are counted among the rows that pass all other facets and are
    /// not excluded by its own; an excluded value among those that this value alone excludes.
    struct Verdict
    {
        enum class Kind { All, Only, Excluded, None };
        Kind kind = Kind::All;
        Facet facet = Facet::Source; ///< of Only and Excluded
    };
    [[nodiscard]] Verdict judge(const ArticleRow& row) const;

    /// Of a row that `facet` excludes: the only excluded key it has, as a place in the query's list without
    /// its duplicates; -1 when several exclude it. `own` tells whether it has this very value, not (only) one
    /// below it.
    struct Excluding
    {
        int key = -1;
        bool own = false;
    };
    [[nodiscard]] Excluding excluding(const ArticleRow& row, Facet facet) const;

private:
    using Condition = std::function<bool(const ArticleRow&)>;
    struct ExcludedKey
    {
        Condition has;
        Condition hasItself;
    };
    struct Rule
    {
        Facet facet = Facet::Source;
        Condition chosen;   ///< empty: nothing is chosen
        Condition excluded; ///< empty: nothing is excluded
        std::vector<ExcludedKey> excludedKeys;
    };

    void addRule(Facet facet, const QStringList& chosen, QStringList excluded);
    [[nodiscard]] Condition condition(Facet facet, const QStringList& keys, Below below = Below::With) const;
    [[nodiscard]] Condition listed(RowList list, std::vector<bool> codes, bool orNone = false) const;
    [[nodiscard]] std::vector<bool> importsOf(const QStringList& uids) const;

    const ArticleColumns& m_columns;
    const FacetNames& m_names;
    std::vector<Rule> m_rules;
};

} // namespace pizhu::library
