// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/articlecolumns.h"
#include "app/library/articlequery.h"
#include "app/library/tagtree.h"

#include <functional>
#include <optional>

namespace pizhu::library {

/// The values chosen in each facet as conditions on rows. The columns must outlive it.
class FacetFilters
{
public:
    FacetFilters(const ArticleColumns& columns, const TagTree& tags, const ArticleQuery& query);

    [[nodiscard]] bool passes(const ArticleRow& row) const;
    /// The facets a row counts for: all of them, the only one it does not pass, or none.
    struct Verdict
    {
        bool all = true;
        std::optional<Facet> only;

        [[nodiscard]] bool countsFor(Facet facet) const { return all || only == facet; }
    };
    [[nodiscard]] Verdict judge(const ArticleRow& row) const;

private:
    using Condition = std::function<bool(const ArticleRow&)>;
    struct Filter
    {
        Facet facet;
        Condition passes;
    };

    [[nodiscard]] Condition condition(Facet facet, const QStringList& keys, const TagTree& tags) const;

    const ArticleColumns& m_columns;
    std::vector<Filter> m_filters;
};

/// "2021" or "2021-06" of ArticleRow::month; "" of an undated one.
[[nodiscard]] QString monthKey(qint32 month);

/// "amber", …: the colours in the order of the bits of ArticleRow::colors.
[[nodiscard]] QStringList colorKeys();

} // namespace pizhu::library
