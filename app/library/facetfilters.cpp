// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/facetfilters.h"

#include <algorithm>

namespace pizhu::library {

namespace {

using Codes = std::vector<bool>; ///< which are chosen

void choose(Codes& codes, std::size_t code)
{
    codes.resize(std::max(codes.size(), code + 1), false);
    codes[code] = true;
}

bool isChosen(const Codes& codes, quint32 code)
{
    return code < codes.size() && codes[code];
}

Codes namesOf(const NameTable& table, const QStringList& keys)
{
    Codes codes;
    for (const QString& key : keys) {
        if (const auto code = table.find(key))
            choose(codes, *code);
    }
    return codes;
}

Codes pathsOf(const NameTable& paths, const QStringList& keys, Below below)
{
    Codes codes(paths.size(), false);
    for (const QString& key : keys) {
        PathKey wanted = pathKey(key);
        if (below == Below::Without)
            wanted.below = below;
        for (quint32 code = 0; code < paths.size(); ++code)
            codes[code] = codes[code] || isAtPath(paths.name(code), wanted);
    }
    return codes;
}

/// Dates as they are chosen: months and spans of months.
struct Dates
{
    std::vector<MonthSpan> spans;
    std::vector<MonthSpan> ranges;

    [[nodiscard]] bool hold(qint32 month) const
    {
        return std::any_of(
                   spans.begin(), spans.end(),
                   [month](const MonthSpan& span) { return span.first <= month && month <= span.last; }) ||
               std::any_of(ranges.begin(), ranges.end(),
                           [month](const MonthSpan& range) { return isInRange(range, month); });
    }
};

Dates datesOf(const QStringList& keys, Below below)
{
    Dates dates;
    for (const QString& key : keys) {
        if (const auto range = rangeOf(key))
            dates.ranges.push_back(*range);
        else if (const auto months = monthsOf(key, below))
            dates.spans.push_back(*months);
    }
    return dates;
}

} // namespace

FacetFilters::FacetFilters(const ArticleColumns& columns, const FacetNames& names, const ArticleQuery& query)
    : m_columns(columns)
    , m_names(names)
{
    for (const Facet facet : allFacets())
        addRule(facet, query.filters.value(facet), query.excluded.value(facet));
}

void FacetFilters::addRule(Facet facet, const QStringList& chosen, QStringList excluded)
{
    excluded.removeDuplicates();
    if (chosen.isEmpty() && excluded.isEmpty())
        return;
    Rule rule{.facet = facet, .chosen = {}, .excluded = {}, .excludedKeys = {}};
    if (!chosen.isEmpty())
        rule.chosen = condition(facet, chosen);
    if (!excluded.isEmpty())
        rule.excluded = condition(facet, excluded);
    for (const QString& key : excluded)
        rule.excludedKeys.push_back({condition(facet, {key}), condition(facet, {key}, Below::Without)});
    m_rules.push_back(std::move(rule));
}

bool FacetFilters::passes(const ArticleRow& row) const
{
    return std::all_of(m_rules.begin(), m_rules.end(), [&row](const Rule& rule) {
        return (!rule.chosen || rule.chosen(row)) && !(rule.excluded && rule.excluded(row));
    });
}

FacetFilters::Verdict FacetFilters::judge(const ArticleRow& row) const
{
    Verdict verdict;
    for (const Rule& rule : m_rules) {
        const bool excluded = rule.excluded && rule.excluded(row);
        if (!excluded && (!rule.chosen || rule.chosen(row)))
            continue;
        if (verdict.kind != Verdict::Kind::All)
            return {.kind = Verdict::Kind::None};
        verdict = {excluded ? Verdict::Kind::Excluded : Verdict::Kind::Only, rule.facet};
    }
    return verdict;
}

FacetFilters::Excluding FacetFilters::excluding(const ArticleRow& row, Facet facet) const
{
    const auto rule = std::find_if(m_rules.begin(), m_rules.end(),
                                   [facet](const Rule& each) { return each.facet == facet; });
    Excluding found;
    for (std::size_t i = 0; i < rule->excludedKeys.size(); ++i) {
        const ExcludedKey& key = rule->excludedKeys[i];
        if (!key.has(row))
            continue;
        if (found.key >= 0)
            return {};
        found = {static_cast<int>(i), key.hasItself(row)};
    }
    return found;
}

FacetFilters::Condition FacetFilters::condition(Facet facet, const QStringList& keys, Below below) const
{
    const bool none = keys.contains(QStringLiteral(""));
    const unsigned places = placesOf(facet, keys, below);
    switch (facet) {
    case Facet::Source:
        return [codes = namesOf(m_columns.outlets(), keys)](const ArticleRow& row) {
            return isChosen(codes, row.outlet);
        };
    case Facet::Site:
        return [codes = namesOf(m_columns.sites(), keys)](const ArticleRow& row) {
            return isChosen(codes, row.site);
        };
    case Facet::Date:
        return [dates = datesOf(keys, below)](const ArticleRow& row) { return dates.hold(row.month); };
    case Facet::Author:
        return listed(RowList::Authors, namesOf(m_columns.authors(), keys), none);
    case Facet::Editor:
        return listed(RowList::Editors, namesOf(m_columns.editors(), keys), none);
    case Facet::Category:
        return listed(RowList::Categories, pathsOf(m_columns.categories(), keys, below), none);
    case Facet::Collection:
        return listed(RowList::Collections, m_names.collections.codesOf(keys, below));
    case Facet::Tag:
        return listed(RowList::Tags, m_names.tags.codesOf(keys, below));
    case Facet::Code:
        return listed(RowList::Codes, m_names.tags.codesOf(keys, below));
    case Facet::Import:
        return listed(RowList::Imports, importsOf(keys));
    case Facet::Script:
    case Facet::ReadState:
    case Facet::Star:
    case Facet::Length:
    case Facet::Repairs:
    case Facet::Versions:
    case Facet::Color:
    case Facet::Review:
        return [facet, places](const ArticleRow& row) { return (placesIn(row, facet) & places) != 0; };
    }
    return [](const ArticleRow&) { return false; };
}

FacetFilters::Condition FacetFilters::listed(RowList list, std::vector<bool> codes, bool orNone) const
{
    return [this, list, codes = std::move(codes), orNone](const ArticleRow& row) {
        const auto values = m_columns.listOf(row, list);
        return (orNone && values.empty()) ||
               std::any_of(values.begin(), values.end(),
                           [&codes](quint32 code) { return isChosen(codes, code); });
    };
}

std::vector<bool> FacetFilters::importsOf(const QStringList& uids) const
{
    Codes codes;
    for (const FacetNames::Import& import : m_names.imports) {
        if (uids.contains(import.uid))
            choose(codes, import.id);
    }
    return codes;
}

} // namespace pizhu::library
