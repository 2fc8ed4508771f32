// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/articlecolumns.h"
#include "app/library/articlequery.h"
#include "app/library/facetnames.h"

#include <array>

namespace pizhu::library {

/// How many articles have each value, by code. One for each thread that counts.
struct NameTally
{
    std::vector<int> counts;
    int none = 0; ///< articles without any

    void add(std::span<const quint32> codes);
    void merge(const NameTally& other);
};

/// How many articles have each value of a tree, itself or one below it.
struct TreeTally
{
    struct Count
    {
        int parent = -1;
        int count = 0;
        int own = 0;
        quint32 lastArticle = 0; ///< an article counts once, however many values it has below this one
    };
    std::vector<Count> counts; ///< by place in the tree
    int none = 0;

    explicit TreeTally(const ValueTree& tree);
    void add(std::span<const quint32> codes);
    void merge(const TreeTally& other);

private:
    const ValueTree& m_tree;
    quint32 m_article = 0; ///< number of the article being counted
};

/// The counts of every facet, of whatever rows are added. Columns and trees must outlive it.
class FacetTally
{
public:
    FacetTally(const ArticleColumns& columns, const FacetNames& names, const ValueTree& categories);

    void add(const ArticleRow& row); ///< for every facet
    void add(const ArticleRow& row, Facet facet);
    void merge(const FacetTally& other);

    using Places = std::array<int, 16>; ///< articles by place in knownKeys()

    [[nodiscard]] const NameTally& names(Facet facet) const;
    [[nodiscard]] const TreeTally& tree(Facet facet) const;
    [[nodiscard]] const Places& places(Facet facet) const
    {
        return m_places[static_cast<std::size_t>(facet)];
    }
    /// By month, which may be a year alone (202100) or 0, that occur; ascending.
    [[nodiscard]] std::vector<std::pair<qint32, int>> months() const;

private:
    void addList(RowList list, std::span<const quint32> codes);
    [[nodiscard]] Places& placesOf(Facet facet) { return m_places[static_cast<std::size_t>(facet)]; }

    const ArticleColumns& m_columns;
    NameTally m_outlets;
    NameTally m_sites;
    NameTally m_authors;
    NameTally m_editors;
    NameTally m_imports;
    TreeTally m_categories;
    TreeTally m_collections;
    TreeTally m_tags;
    TreeTally m_codes;
    std::vector<int> m_months; ///< thirteen for each year: the year alone, then its months
    std::array<Places, 18> m_places{};
};

} // namespace pizhu::library
