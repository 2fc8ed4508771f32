// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/facetvalues.h"

#include "app/library/facetkeys.h"

#include <QSet>
#include <algorithm>
#include <map>

namespace pizhu::library {

namespace {

constexpr QLatin1String kHant("hant");

/// The nodes of a tree that are shown, in their order.
class ShownNodes
{
public:
    ShownNodes(const ValueTree& tree, const TreeTally& tally, const QStringList& inSight)
        : m_tree(tree)
        , m_tally(tally)
        , m_shown(tree.nodes().size(), false)
    {
        for (std::size_t place = 0; place < m_shown.size(); ++place)
            m_shown[place] = tally.counts[place].count > 0;
        for (const QString& key : inSight)
            show(tree.find(pathKey(key).path));
    }

    [[nodiscard]] std::vector<std::size_t> inTreeOrder() const
    {
        std::vector<std::size_t> places;
        for (std::size_t place = 0; place < m_shown.size(); ++place) {
            if (m_shown[place])
                places.push_back(place);
        }
        return places;
    }

    /// Siblings by count, those that count the same in tree order.
    [[nodiscard]] std::vector<std::size_t> byCount() const
    {
        std::map<int, std::vector<std::size_t>> children;
        for (const std::size_t place : inTreeOrder())
            children[m_tree.nodes()[place].parent].push_back(place);
        std::vector<std::size_t> places;
        appendBelow(children, -1, places);
        return places;
    }

private:
    /// With what is above it.
    void show(int place)
    {
        for (; place >= 0; place = m_tree.nodes()[static_cast<std::size_t>(place)].parent)
            m_shown[static_cast<std::size_t>(place)] = true;
    }

    void appendBelow(std::map<int, std::vector<std::size_t>>& children, int parent,
                     std::vector<std::size_t>& places) const
    {
        const auto found = children.find(parent);
        if (found == children.end())
            return;
        std::stable_sort(found->second.begin(), found->second.end(), [this](std::size_t a, std::size_t b) {
            return m_tally.counts[a].count > m_tally.counts[b].count;
        });
        for (const std::size_t place : found->second) {
            places.push_back(place);
            appendBelow(children, static_cast<int>(place), places);
        }
    }

    const ValueTree& m_tree;
    const TreeTally& m_tally;
    std::vector<bool> m_shown;
};

/// A year before its months, the newest first; ranges before all, undated after all.
bool isShownBefore(const FacetValue& a, const FacetValue& b)
{
    const auto order = [](const FacetValue& value) {
        return std::pair(!rangeOf(value.key).has_value(), value.key.isEmpty());
    };
    if (order(a) != order(b))
        return order(a) < order(b);
    const QString yearA = a.key.left(4);
    const QString yearB = b.key.left(4);
    if (yearA != yearB)
        return yearA > yearB;
    return a.depth != b.depth ? a.depth < b.depth : a.key > b.key;
}

} // namespace

FacetValues::FacetValues(const ArticleColumns& columns, const FacetNames& names, const ValueTree& categories,
                         const FacetTally& tally, const ArticleQuery& query, const Excluded& excluded)
    : m_columns(columns)
    , m_names(names)
    , m_categories(categories)
    , m_tally(tally)
    , m_query(query)
    , m_excluded(excluded)
{}

std::vector<FacetValue> FacetValues::of(Facet facet) const
{
    switch (facet) {
    case Facet::Source:
        return named(facet, m_columns.outlets());
    case Facet::Site:
        return named(facet, m_columns.sites());
    case Facet::Author:
        return named(facet, m_columns.authors());
    case Facet::Editor:
        return named(facet, m_columns.editors());
    case Facet::Date:
        return dates();
    case Facet::Category:
        return nested(facet, m_categories);
    case Facet::Collection:
        return nested(facet, m_names.collections);
    case Facet::Tag:
    case Facet::Code:
        return nested(facet, m_names.tags);
    case Facet::Import:
        return imports();
    case Facet::Script:
    case Facet::Color:
    case Facet::ReadState:
    case Facet::Star:
    case Facet::Length:
    case Facet::Repairs:
    case Facet::Versions:
    case Facet::Review:
        return known(facet);
    }
    return {};
}

QStringList FacetValues::inSight(Facet facet) const
{
    QStringList keys = m_query.filters.value(facet) + m_query.excluded.value(facet);
    keys.removeDuplicates();
    return keys;
}

FacetValue FacetValues::valueOf(Facet facet, const QString& key, Count count) const
{
    const auto excluded = m_excluded.constFind(facet);
    if (excluded != m_excluded.cend())
        count = excluded->value(key, count);
    return {.key = key, .label = key, .depth = 0, .count = count.all, .own = count.own};
}

std::vector<FacetValue> FacetValues::named(Facet facet, const NameTable& table) const
{
    const NameTally& tally = m_tally.names(facet);
    std::vector<std::pair<int, quint32>> counted; // by name
    int none = tally.none;
    for (const quint32 code : *table.byName()) {
        const int count = tally.counts[code];
        if (table.name(code).isEmpty())
            none += count;
        else if (count > 0)
            counted.emplace_back(count, code);
    }
    std::stable_sort(counted.begin(), counted.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<FacetValue> values;
    values.reserve(counted.size() + 1);
    for (const auto& [count, code] : counted)
        values.push_back(valueOf(facet, table.name(code), {count, count}));
    QStringList keys = inSight(facet);
    keys.sort();
    for (const QString& key : keys) {
        const auto code = table.find(key);
        if (!key.isEmpty() && !(code && tally.counts[*code] > 0))
            values.push_back(valueOf(facet, key, {}));
    }
    if (none > 0 || keys.contains(QString()))
        values.push_back(valueOf(facet, QStringLiteral(""), {none, none}));
    return values;
}

std::vector<FacetValue> FacetValues::dates() const
{
    const auto months = m_tally.months();
    QMap<QString, Count> counted;
    for (const auto& [month, count] : months) {
        Count& own = counted[monthKey(month)];
        own.all += count;
        own.own += count;
        if (month % 100 != 0)
            counted[monthKey(month / 100 * 100)].all += count;
    }
    for (const QString& key : inSight(Facet::Date)) {
        Count& count = counted[key]; // made where there is none
        const auto range = rangeOf(key);
        for (const auto& [month, articles] : months) {
            if (range && isInRange(*range, month))
                count = {count.all + articles, count.own + articles};
        }
    }
    std::vector<FacetValue> values;
    for (auto date = counted.cbegin(); date != counted.cend(); ++date) {
        values.push_back(valueOf(Facet::Date, date.key(), *date));
        values.back().depth = date.key().size() > 4 && !rangeOf(date.key()) ? 1 : 0;
    }
    std::sort(values.begin(), values.end(), isShownBefore);
    return values;
}

std::vector<FacetValue> FacetValues::nested(Facet facet, const ValueTree& tree) const
{
    static const QString none = QStringLiteral("");
    const TreeTally& tally = m_tally.tree(facet);
    const QStringList keys = inSight(facet);
    const ShownNodes shown(tree, tally, keys);
    const bool isCategory = facet == Facet::Category;
    std::vector<FacetValue> values;
    for (const std::size_t place : isCategory ? shown.byCount() : shown.inTreeOrder()) {
        const ValueTree::Node& node = tree.nodes()[place];
        const TreeTally::Count& count = tally.counts[place];
        values.push_back(valueOf(facet, node.key, {count.count, count.own}));
        values.back().label = node.label;
        values.back().depth = node.depth;
        const QString alone = node.key + u'/';
        if (!keys.contains(alone))
            continue;
        values.push_back(valueOf(facet, alone, {count.own, count.own}));
        values.back().label = node.label;
        values.back().depth = node.depth + 1;
    }
    for (const QString& key : keys) {
        if (!key.isEmpty() && tree.find(pathKey(key).path) < 0) // no such value any more
            values.push_back(valueOf(facet, key, {}));
    }
    if (isCategory && (tally.none > 0 || keys.contains(none)))
        values.push_back(valueOf(facet, none, {tally.none, tally.none}));
    return values;
}

std::vector<FacetValue> FacetValues::imports() const
{
    const NameTally& tally = m_tally.names(Facet::Import);
    QStringList keys = inSight(Facet::Import);
    std::vector<FacetValue> values;
    for (const FacetNames::Import& import : m_names.imports) {
        const int count = tally.counts[import.id];
        if (keys.removeAll(import.uid) == 0 && count == 0)
            continue;
        values.push_back(valueOf(Facet::Import, import.uid, {count, count}));
        values.back().label = import.label;
    }
    for (const QString& key : keys)
        values.push_back(valueOf(Facet::Import, key, {}));
    return values;
}

std::vector<FacetValue> FacetValues::known(Facet facet) const
{
    const QStringList all = knownKeys(facet);
    const FacetTally::Places& places = m_tally.places(facet);
    QStringList keys = inSight(facet);
    std::vector<FacetValue> values;
    for (int place = 0; place < all.size(); ++place) {
        const QString& key = all.at(place);
        const int own = places[static_cast<std::size_t>(place)];
        Count count{own, own};
        for (int below = place + 1; facet == Facet::Script && key == kHant && below < all.size(); ++below)
            count.all += all.at(below).startsWith(kHant) ? places[static_cast<std::size_t>(below)] : 0;
        if (keys.removeAll(key) == 0 && count.all == 0)
            continue;
        values.push_back(valueOf(facet, key, count));
        values.back().depth = key.startsWith(kHant) && key != kHant ? 1 : 0;
    }
    for (const QString& key : keys)
        values.push_back(valueOf(facet, key, {}));
    return values;
}

} // namespace pizhu::library
