// SPDX-License-Identifier: GPL-3.0-or-later
// How counts become the rows of the facet tree.
#include "ui/models/facetnode.h"
#include "ui/models/namematch.h"

#include <QLocale>

namespace pizhu::ui {

using library::Facet;
using library::FacetValue;

namespace {

/// What people filter by most comes first.
constexpr std::array kSections{
    Facet::Source, Facet::Date,      Facet::Category, Facet::Author, Facet::Tag,     Facet::Code,
    Facet::Color,  Facet::ReadState, Facet::Script,   Facet::Review, Facet::Star,    Facet::Collection,
    Facet::Site,   Facet::Editor,    Facet::Length,   Facet::Import, Facet::Repairs, Facet::Versions};
/// A search shows more at once than a list one only scans.
constexpr int kShortSearch = 50;

/// Every article has exactly one value of these.
bool isPartition(Facet facet)
{
    return facet == Facet::ReadState || facet == Facet::Star || facet == Facet::Length ||
           facet == Facet::Repairs || facet == Facet::Versions;
}

/// A value without what is below it is a way to choose its row; a range of months is the histogram's.
bool isRow(Facet facet, const QString& key)
{
    return rowKey(facet, key) == key && !(facet == Facet::Date && key.contains(QStringLiteral("..")));
}

const ValueList kNothing;

} // namespace

std::unique_ptr<FacetModel::Node> FacetModel::buildTree() const
{
    auto root = std::make_unique<Node>();
    for (const Facet facet : kSections) {
        auto section = buildSection(facet);
        if (!section->children.empty())
            root->add(std::move(section));
    }
    return root;
}

std::unique_ptr<FacetModel::Node> FacetModel::nodeOf(Facet facet, Kind kind) const
{
    auto node = std::make_unique<Node>();
    node->kind = kind;
    node->facet = facet;
    node->inFacet = true;
    return node;
}

/// What is chosen stays in sight even when nothing is left of it, so that it can be taken out again; without
/// a number until there are some.
void FacetModel::addActive(Facet facet, ValueList& values) const
{
    const int count = m_facets.isEmpty() ? -1 : 0;
    for (const QString& chosen : m_query.filters.value(facet) + m_query.excluded.value(facet)) {
        const QString key = rowKey(facet, chosen);
        if (isRow(facet, key) && std::ranges::find(values, key, &FacetValue::key) == values.end())
            values.push_back(
                {.key = key, .label = m_names.value(facet).value(key), .count = count, .own = count});
    }
}

/// Tens of thousands of names may be counted: only what is shown is copied.
FacetModel::Shown FacetModel::shownValues(Facet facet, const ValueList& counted) const
{
    const int limit = isSearching(facet) ? kShortSearch : kShortList;
    const ValueList found = isSearching(facet) ? searched(facet, counted) : ValueList();
    const ValueList& all = isSearching(facet) ? found : counted;
    const auto hidden = std::ranges::count_if(
        all, [facet](const FacetValue& value) { return value.depth == 0 && !isRow(facet, value.key); });
    Shown shown{.total = topValues(all) - static_cast<int>(hidden)};
    // One more row than the limit takes no more room than the row that offers it.
    shown.isLong = shown.total > limit + 1;
    QSet<QString> active;
    for (const QString& key : m_query.filters.value(facet) + m_query.excluded.value(facet))
        active.insert(rowKey(facet, key));
    const bool whole = !shown.isLong || m_showAll.contains(facet);
    shown.values = whole ? all : firstOf(all, limit, [&active](const FacetValue& value) {
        return !active.isEmpty() && active.contains(value.key);
    });
    std::erase_if(shown.values, [&](const FacetValue& value) { return !isRow(facet, value.key); });
    if (!isSearching(facet))
        addActive(facet, shown.values);
    return shown;
}

/// By the values of a facet of which every article has exactly one; -1 when none tells.
int FacetModel::resultSize() const
{
    for (auto counted = m_facets.cbegin(); counted != m_facets.cend(); ++counted) {
        const QStringList chosen = m_query.filters.value(counted.key());
        if (!isPartition(counted.key()) || m_query.excluded.contains(counted.key()))
            continue;
        int sum = 0;
        for (const FacetValue& value : *counted)
            sum += chosen.isEmpty() || chosen.contains(value.key) ? value.count : 0;
        return sum;
    }
    return -1;
}

/// No value, or one that all articles have.
bool FacetModel::tellsNothing(Facet facet, const ValueList& values) const
{
    if (values.size() > 1 || activeValues(m_query, facet) > 0)
        return false;
    if (values.empty())
        return true;
    return values.front().key.isEmpty() || values.front().count == resultSize();
}

bool FacetModel::matches(const NameMatch& match, Facet facet, const FacetValue& value) const
{
    return match.within(valueTitle(facet, value.key, value.label)) ||
           (facet == Facet::Date && value.key.contains(m_searched.trimmed()));
}

ValueList FacetModel::searched(Facet facet, const ValueList& values) const
{
    const NameMatch match(m_searched);
    return matching(values, [&](const FacetValue& value) { return matches(match, facet, value); });
}

bool FacetModel::isMatch(const QModelIndex& index) const
{
    const Node& node = *nodeAt(index);
    return isSearching(node.facet) &&
           matches(NameMatch(m_searched), node.facet, {.key = node.key, .label = node.title});
}

std::unique_ptr<FacetModel::Node> FacetModel::buildSection(Facet facet) const
{
    auto section = nodeOf(facet, Kind::Section);
    section->title = facetTitle(facet);
    const auto found = m_facets.constFind(facet);
    const ValueList& counted = found == m_facets.cend() ? kNothing : *found;
    if (tellsNothing(facet, counted))
        return section;
    section->searchable = static_cast<int>(counted.size()) > kShortList;
    if (m_searchedFacet == facet)
        section->add(nodeOf(facet, Kind::Search));
    if (facet == Facet::Date && !isSearching(facet) && dateSeries().size() > 1)
        section->add(nodeOf(facet, Kind::Histogram));
    const Shown shown = shownValues(facet, counted);
    if (shown.values.empty() && isSearching(facet))
        section->add(nodeOf(facet, Kind::NoMatch)).title = tr("No match");
    addValues(*section, shown.values);
    if (shown.isLong)
        addShowAll(*section, shown.total);
    return section;
}

void FacetModel::addValues(Node& section, const ValueList& values) const
{
    Node* last = &section;
    int lastDepth = -1;
    for (const FacetValue& value : values) {
        auto node = nodeOf(section.facet, Kind::Value);
        node->key = value.key;
        // What stands alone because its parent is not in sight says whose it is.
        const bool isNested = section.facet == Facet::Date || hasItself(section.facet);
        node->title = value.depth == 0 && isNested ? fullValueTitle(section.facet, value.key, m_names)
                                                   : valueTitle(section.facet, value.key, value.label);
        node->count = value.count;
        node->own = value.own;
        const int depth = std::clamp(value.depth, 0, lastDepth + 1);
        for (; lastDepth >= depth; --lastDepth)
            last = last->parent;
        last = &last->add(std::move(node));
        lastDepth = depth;
    }
}

void FacetModel::addShowAll(Node& section, int total) const
{
    const bool shown = m_showAll.contains(section.facet);
    section.add(nodeOf(section.facet, Kind::ShowAll)).title =
        shown ? tr("Show fewer") : tr("Show all (%1)").arg(QLocale().toString(total));
}

} // namespace pizhu::ui
