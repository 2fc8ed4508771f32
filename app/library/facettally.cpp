// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/facettally.h"

#include "app/library/facetkeys.h"

#include <algorithm>
#include <bit>

namespace pizhu::library {

namespace {

constexpr qint32 kSlotsOfYear = 13;
constexpr qint32 kLastYear = 9999;
constexpr std::size_t kMonthSlots = static_cast<std::size_t>((kLastYear + 1) * kSlotsOfYear);

std::size_t slotOf(qint32 month)
{
    const qint32 year = std::clamp(month / 100, 0, kLastYear);
    return static_cast<std::size_t>(year * kSlotsOfYear + std::clamp(month % 100, 0, kSlotsOfYear - 1));
}

qint32 monthAt(std::size_t slot)
{
    const auto at = static_cast<qint32>(slot);
    return at / kSlotsOfYear * 100 + at % kSlotsOfYear;
}

NameTally tallyOf(std::size_t codes)
{
    return {.counts = std::vector<int>(codes, 0), .none = 0};
}

std::size_t importCodes(const FacetNames& names)
{
    return names.imports.empty() ? 0 : names.imports.front().id + std::size_t{1}; // the newest
}

void addTo(std::vector<int>& counts, const std::vector<int>& more)
{
    std::transform(counts.begin(), counts.end(), more.begin(), counts.begin(), std::plus());
}

void addPlaces(FacetTally::Places& counts, unsigned places)
{
    for (; places != 0; places &= places - 1)
        ++counts[static_cast<std::size_t>(std::countr_zero(places))];
}

} // namespace

void NameTally::add(std::span<const quint32> codes)
{
    none += codes.empty() ? 1 : 0;
    for (const quint32 code : codes) {
        if (code < counts.size())
            ++counts[code];
    }
}

void NameTally::merge(const NameTally& other)
{
    addTo(counts, other.counts);
    none += other.none;
}

TreeTally::TreeTally(const ValueTree& tree)
    : m_tree(tree)
{
    counts.reserve(tree.nodes().size());
    for (const ValueTree::Node& node : tree.nodes())
        counts.push_back({.parent = node.parent});
}

void TreeTally::add(std::span<const quint32> codes)
{
    if (codes.empty()) {
        ++none;
        return;
    }
    ++m_article;
    for (const quint32 code : codes) {
        int place = m_tree.placeOf(code);
        if (place >= 0)
            ++counts[static_cast<std::size_t>(place)].own;
        while (place >= 0 && counts[static_cast<std::size_t>(place)].lastArticle != m_article) {
            Count& count = counts[static_cast<std::size_t>(place)];
            count.lastArticle = m_article;
            ++count.count;
            place = count.parent;
        }
    }
}

void TreeTally::merge(const TreeTally& other)
{
    for (std::size_t i = 0; i < counts.size(); ++i) {
        counts[i].count += other.counts[i].count;
        counts[i].own += other.counts[i].own;
    }
    none += other.none;
}

FacetTally::FacetTally(const ArticleColumns& columns, const FacetNames& names, const ValueTree& categories)
    : m_columns(columns)
    , m_outlets(tallyOf(columns.outlets().size()))
    , m_sites(tallyOf(columns.sites().size()))
    , m_authors(tallyOf(columns.authors().size()))
    , m_editors(tallyOf(columns.editors().size()))
    , m_imports(tallyOf(importCodes(names)))
    , m_categories(categories)
    , m_collections(names.collections)
    , m_tags(names.tags)
    , m_codes(names.tags)
    , m_months(kMonthSlots, 0)
{}

void FacetTally::add(const ArticleRow& row)
{
    ++m_outlets.counts[row.outlet];
    ++m_sites.counts[row.site];
    ++m_months[slotOf(row.month)];
    m_columns.forEachList(row,
                          [this](RowList list, std::span<const quint32> codes) { addList(list, codes); });
    ++placesOf(Facet::Script)[row.script];
    ++placesOf(Facet::ReadState)[row.readState];
    ++placesOf(Facet::Length)[row.length];
    for (const Facet facet : {Facet::Star, Facet::Repairs, Facet::Versions, Facet::Color, Facet::Review})
        addPlaces(placesOf(facet), placesIn(row, facet));
}

void FacetTally::addList(RowList list, std::span<const quint32> codes)
{
    switch (list) {
    case RowList::Authors:
        return m_authors.add(codes);
    case RowList::Editors:
        return m_editors.add(codes);
    case RowList::Categories:
        return m_categories.add(codes);
    case RowList::Tags:
        return m_tags.add(codes);
    case RowList::Codes:
        return m_codes.add(codes);
    case RowList::Collections:
        return m_collections.add(codes);
    case RowList::Imports:
        return m_imports.add(codes);
    }
}

void FacetTally::add(const ArticleRow& row, Facet facet)
{
    switch (facet) {
    case Facet::Source:
        ++m_outlets.counts[row.outlet];
        break;
    case Facet::Site:
        ++m_sites.counts[row.site];
        break;
    case Facet::Date:
        ++m_months[slotOf(row.month)];
        break;
    case Facet::Category:
        addList(RowList::Categories, m_columns.listOf(row, RowList::Categories));
        break;
    case Facet::Author:
        addList(RowList::Authors, m_columns.listOf(row, RowList::Authors));
        break;
    case Facet::Editor:
        addList(RowList::Editors, m_columns.listOf(row, RowList::Editors));
        break;
    case Facet::Collection:
        addList(RowList::Collections, m_columns.listOf(row, RowList::Collections));
        break;
    case Facet::Tag:
        addList(RowList::Tags, m_columns.listOf(row, RowList::Tags));
        break;
    case Facet::Code:
        addList(RowList::Codes, m_columns.listOf(row, RowList::Codes));
        break;
    case Facet::Import:
        addList(RowList::Imports, m_columns.listOf(row, RowList::Imports));
        break;
    case Facet::Script:
    case Facet::Color:
    case Facet::ReadState:
    case Facet::Star:
    case Facet::Length:
    case Facet::Repairs:
    case Facet::Versions:
    case Facet::Review:
        addPlaces(placesOf(facet), placesIn(row, facet));
        break;
    }
}

void FacetTally::merge(const FacetTally& other)
{
    m_outlets.merge(other.m_outlets);
    m_sites.merge(other.m_sites);
    m_authors.merge(other.m_authors);
    m_editors.merge(other.m_editors);
    m_imports.merge(other.m_imports);
    m_categories.merge(other.m_categories);
    m_collections.merge(other.m_collections);
    m_tags.merge(other.m_tags);
    m_codes.merge(other.m_codes);
    addTo(m_months, other.m_months);
    for (std::size_t facet = 0; facet < m_places.size(); ++facet) {
        for (std::size_t place = 0; place < m_places[facet].size(); ++place)
            m_places[facet][place] += other.m_places[facet][place];
    }
}

const NameTally& FacetTally::names(Facet facet) const
{
    switch (facet) {
    case Facet::Site:
        return m_sites;
    case Facet::Author:
        return m_authors;
    case Facet::Editor:
        return m_editors;
    case Facet::Import:
        return m_imports;
    default:
        return m_outlets;
    }
}

const TreeTally& FacetTally::tree(Facet facet) const
{
    switch (facet) {
    case Facet::Category:
        return m_categories;
    case Facet::Collection:
        return m_collections;
    case Facet::Tag:
        return m_tags;
    default:
        return m_codes;
    }
}

std::vector<std::pair<qint32, int>> FacetTally::months() const
{
    std::vector<std::pair<qint32, int>> found;
    for (std::size_t slot = 0; slot < m_months.size(); ++slot) {
        if (m_months[slot] > 0)
            found.emplace_back(monthAt(slot), m_months[slot]);
    }
    return found;
}

} // namespace pizhu::library
