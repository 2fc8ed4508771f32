// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/facettally.h"

#include <QHash>

namespace pizhu::library {

/// Turns counts into the values that are shown. What is chosen or excluded stays in sight, also when it
/// counts nothing: that is how one gives it up. All that is passed must outlive it.
class FacetValues
{
public:
    struct Count
    {
        int all = 0;
        int own = 0;
    };
    /// Of the keys that are excluded: what giving each of them up would bring.
    using Excluded = QMap<Facet, QHash<QString, Count>>;

    FacetValues(const ArticleColumns& columns, const FacetNames& names, const ValueTree& categories,
                const FacetTally& tally, const ArticleQuery& query, const Excluded& excluded);

    [[nodiscard]] std::vector<FacetValue> of(Facet facet) const;

private:
    /// Chosen or excluded keys of a facet.
    [[nodiscard]] QStringList inSight(Facet facet) const;
    [[nodiscard]] FacetValue valueOf(Facet facet, const QString& key, Count count) const;

    [[nodiscard]] std::vector<FacetValue> named(Facet facet, const NameTable& table) const;
    [[nodiscard]] std::vector<FacetValue> dates() const;
    [[nodiscard]] std::vector<FacetValue> nested(Facet facet, const ValueTree& tree) const;
    [[nodiscard]] std::vector<FacetValue> imports() const;
    [[nodiscard]] std::vector<FacetValue> known(Facet facet) const;

    const ArticleColumns& m_columns;
    const FacetNames& m_names;
    const ValueTree& m_categories;
    const FacetTally& m_tally;
    const ArticleQuery& m_query;
    const Excluded& m_excluded;
};

} // namespace pizhu::library
