// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/library/articlecolumns.h"
#include "app/library/articlequery.h"
#include "app/library/articleset.h"
#include "app/library/facetfilters.h"
#include "app/library/tagtree.h"

namespace pizhu::library {

/// Counts the values of every facet in one pass over the rows: an article counts for a facet when it passes
/// the query and all other facets. Lives for one read.
class FacetCounter
{
public:
    /// Both must outlive it.
    FacetCounter(const ArticleColumns& columns, const TagTree& tags)
        : m_columns(columns)
        , m_tags(tags)
    {}

    /// `matching` is what QuerySets found for the query.
    [[nodiscard]] FacetCounts count(const ArticleSet& matching, const ArticleQuery& query);

private:
    /// How many articles have the name of each code, and how many have none.
    struct Names
    {
        std::vector<int> counts;
        int none = 0;

        void add(std::span<const quint32> codes);
    };

    void prepare();
    void prepareTags();
    void tally(const ArticleRow& row, const FacetFilters::Verdict& verdict);
    void tallyTags(const ArticleRow& row);
    [[nodiscard]] std::vector<FacetValue> tagValues(const QStringList& chosen) const;

    const ArticleColumns& m_columns;
    const TagTree& m_tags;
    std::vector<int> m_outlets;
    std::vector<int> m_scripts;
    std::vector<int> m_readStates;
    std::vector<int> m_colors;
    std::vector<int> m_reviews;
    QHash<qint32, int> m_months;
    Names m_authors;
    Names m_categories;
    struct TagCount
    {
        int parent = -1; ///< place in m_tagCounts
        int count = 0;
        quint32 lastArticle = 0; ///< an article counts once, however many tags it has below this one
    };
    std::vector<TagCount> m_tagCounts; ///< in the order of TagTree::nodes()
    std::vector<int> m_placeOfTag;     ///< by the id's value; -1: no such tag
    quint32 m_article = 0;             ///< number of the article being counted
};

} // namespace pizhu::library
