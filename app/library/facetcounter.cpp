// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/facetcounter.h"

#include <algorithm>
#include <future>

namespace pizhu::library {

using base::ArticleId;

namespace {

/// A second thread costs less than it saves from so many articles on.
constexpr std::size_t kCountedByTwo = 50'000;

} // namespace

/// What one thread has counted.
struct FacetCounter::Part
{
    FacetTally tally;
    QMap<Facet, std::vector<FacetValues::Count>> excluded; ///< in the order of the query's keys

    void addExcluded(const ArticleRow& row, Facet facet, const FacetFilters& filters)
    {
        const auto excluding = filters.excluding(row, facet);
        if (excluding.key < 0)
            return;
        std::vector<FacetValues::Count>& counts = excluded[facet];
        const auto key = static_cast<std::size_t>(excluding.key);
        counts.resize(std::max(counts.size(), key + 1));
        ++counts[key].all;
        counts[key].own += excluding.own ? 1 : 0;
    }

    void merge(const Part& other)
    {
        tally.merge(other.tally);
        for (auto facet = other.excluded.cbegin(); facet != other.excluded.cend(); ++facet) {
            std::vector<FacetValues::Count>& counts = excluded[facet.key()];
            counts.resize(std::max(counts.size(), facet->size()));
            for (std::size_t key = 0; key < facet->size(); ++key) {
                counts[key].all += (*facet)[key].all;
                counts[key].own += (*facet)[key].own;
            }
        }
    }
};

FacetCounter::Part FacetCounter::countPart(const ArticleSet& matching, const FacetFilters& filters,
                                           ArticleId from, ArticleId before) const
{
    using Kind = FacetFilters::Verdict::Kind;
    Part part{.tally = FacetTally(m_columns, m_names, m_categories), .excluded = {}};
    matching.forEachBetween(from, before, [&](ArticleId id) {
        const ArticleRow& row = m_columns.row(id);
        const FacetFilters::Verdict verdict = filters.judge(row);
        if (verdict.kind == Kind::All)
            part.tally.add(row);
        else if (verdict.kind == Kind::Only)
            part.tally.add(row, verdict.facet);
        else if (verdict.kind == Kind::Excluded)
            part.addExcluded(row, verdict.facet, filters);
    });
    return part;
}

FacetCounter::Part FacetCounter::countAll(const ArticleSet& matching, const FacetFilters& filters) const
{
    const ArticleId end{static_cast<qint64>(m_columns.rows().size())};
    if (matching.size() < kCountedByTwo)
        return countPart(matching, filters, ArticleId{0}, end);
    const ArticleId middle{end.value / 2};
    auto second = std::async(std::launch::async, [&] { return countPart(matching, filters, middle, end); });
    Part all = countPart(matching, filters, ArticleId{0}, middle);
    all.merge(second.get());
    return all;
}

FacetCounts FacetCounter::count(const ArticleSet& matching, const ArticleQuery& query) const
{
    const Part part = countAll(matching, FacetFilters(m_columns, m_names, query));
    FacetValues::Excluded excluded;
    for (auto facet = query.excluded.cbegin(); facet != query.excluded.cend(); ++facet) {
        auto counts = part.excluded.value(facet.key());
        QStringList keys = *facet;
        keys.removeDuplicates();
        counts.resize(static_cast<std::size_t>(keys.size()));
        for (std::size_t key = 0; key < counts.size(); ++key)
            excluded[facet.key()].insert(keys.at(static_cast<qsizetype>(key)), counts[key]);
    }
    const FacetValues values(m_columns, m_names, m_categories, part.tally, query, excluded);
    FacetCounts counts;
    for (const Facet facet : allFacets())
        counts.insert(facet, values.of(facet));
    return counts;
}

} // namespace pizhu::library
