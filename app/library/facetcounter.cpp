// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/facetcounter.h"

#include "app/library/article.h"
#include "app/library/review.h"

#include <algorithm>

namespace pizhu::library {

namespace {

/// Chosen values stay in sight, also when they count nothing: that is how one gives them up.
std::vector<FacetValue> withChosen(QHash<QString, int> counts, const QStringList& chosen)
{
    for (const QString& key : chosen)
        counts.insert(key, counts.value(key));
    std::vector<FacetValue> values;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        values.push_back({count.key(), count.key(), 0, count.value()});
    return values;
}

std::vector<FacetValue> byCount(const QHash<QString, int>& counts, const QStringList& chosen)
{
    std::vector<FacetValue> values = withChosen(counts, chosen);
    std::sort(values.begin(), values.end(), [](const FacetValue& a, const FacetValue& b) {
        return std::tuple(a.key.isEmpty(), -a.count, a.key) < std::tuple(b.key.isEmpty(), -b.count, b.key);
    });
    return values;
}

/// Newest first, a year before its months, undated last.
std::vector<FacetValue> byDate(const QHash<QString, int>& counts, const QStringList& chosen)
{
    std::vector<FacetValue> values = withChosen(counts, chosen);
    for (FacetValue& value : values)
        value.depth = value.key.size() > 4 ? 1 : 0;
    std::sort(values.begin(), values.end(), [](const FacetValue& a, const FacetValue& b) {
        if (a.key.left(4) != b.key.left(4))
            return a.key.left(4) > b.key.left(4);
        return a.depth != b.depth ? a.depth < b.depth : a.key > b.key;
    });
    return values;
}

std::vector<FacetValue> inOrder(const QHash<QString, int>& counts, const QStringList& chosen,
                                const QStringList& order)
{
    std::vector<FacetValue> values = withChosen(counts, chosen);
    std::sort(values.begin(), values.end(), [&order](const FacetValue& a, const FacetValue& b) {
        return std::pair(order.indexOf(a.key), a.key) < std::pair(order.indexOf(b.key), b.key);
    });
    return values;
}

QHash<QString, int> namedCounts(const NameTable& names, const std::vector<int>& counts)
{
    QHash<QString, int> named;
    for (std::size_t code = 0; code < counts.size(); ++code) {
        if (counts[code] > 0)
            named.insert(names.name(static_cast<quint32>(code)), counts[code]);
    }
    return named;
}

/// Of values that are few and known.
std::vector<FacetValue> keyedValues(const QStringList& keys, const std::vector<int>& counts,
                                    const QStringList& chosen)
{
    QHash<QString, int> named;
    for (int i = 0; i < keys.size(); ++i) {
        if (counts[static_cast<std::size_t>(i)] > 0)
            named.insert(keys.at(i), counts[static_cast<std::size_t>(i)]);
    }
    return inOrder(named, chosen, keys);
}

void addBits(std::vector<int>& counts, unsigned bits)
{
    for (std::size_t i = 0; bits != 0; ++i, bits >>= 1)
        counts[i] += static_cast<int>(bits & 1);
}

std::vector<int> zeros(qsizetype count)
{
    return std::vector<int>(static_cast<std::size_t>(count), 0);
}

} // namespace

void FacetCounter::Names::add(std::span<const quint32> codes)
{
    none += codes.empty() ? 1 : 0;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const auto before = codes.first(i); // a name counts once for an article
        if (std::find(before.begin(), before.end(), codes[i]) == before.end())
            ++counts[codes[i]];
    }
}

FacetCounts FacetCounter::count(const ArticleSet& matching, const ArticleQuery& query)
{
    prepare();
    const FacetFilters filters(m_columns, m_tags, query);
    matching.forEach([&](base::ArticleId id) {
        const ArticleRow& row = m_columns.row(id);
        const FacetFilters::Verdict verdict = filters.judge(row);
        if (verdict.all || verdict.only)
            tally(row, verdict);
    });

    const auto chosen = [&query](Facet facet) { return query.filters.value(facet); };
    const auto named = [&chosen](Facet facet, const NameTable& table, const Names& names) {
        QHash<QString, int> counts = namedCounts(table, names.counts);
        if (names.none > 0)
            counts[QStringLiteral("")] += names.none;
        return byCount(counts, chosen(facet));
    };
    QHash<QString, int> dates;
    for (auto month = m_months.cbegin(); month != m_months.cend(); ++month)
        dates.insert(monthKey(month.key()), month.value());
    FacetCounts counts;
    counts.insert(Facet::Source, byCount(namedCounts(m_columns.outlets(), m_outlets), chosen(Facet::Source)));
    counts.insert(Facet::Author, named(Facet::Author, m_columns.authors(), m_authors));
    counts.insert(Facet::Category, named(Facet::Category, m_columns.categories(), m_categories));
    counts.insert(Facet::Date, byDate(dates, chosen(Facet::Date)));
    counts.insert(Facet::Script, keyedValues(scriptKeys(), m_scripts, chosen(Facet::Script)));
    counts.insert(Facet::ReadState, keyedValues(readStateKeys(), m_readStates, chosen(Facet::ReadState)));
    counts.insert(Facet::Color, keyedValues(colorKeys(), m_colors, chosen(Facet::Color)));
    counts.insert(Facet::Review, keyedValues(reviewKeys(), m_reviews, chosen(Facet::Review)));
    counts.insert(Facet::Tag, tagValues(chosen(Facet::Tag)));
    return counts;
}

void FacetCounter::prepare()
{
    m_outlets = zeros(m_columns.outlets().size());
    m_scripts = zeros(scriptKeys().size());
    m_readStates = zeros(readStateKeys().size());
    m_colors = zeros(colorKeys().size());
    m_reviews = zeros(reviewKeys().size());
    m_months.clear();
    m_authors = {zeros(m_columns.authors().size()), 0};
    m_categories = {zeros(m_columns.categories().size()), 0};
    m_article = 0;
    prepareTags();
}

void FacetCounter::prepareTags()
{
    const std::vector<TagNode>& nodes = m_tags.nodes();
    m_tagCounts.assign(nodes.size(), {});
    m_placeOfTag.clear();
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const auto id = static_cast<std::size_t>(nodes[i].id.value);
        m_placeOfTag.resize(std::max(m_placeOfTag.size(), id + 1), -1);
        m_placeOfTag[id] = static_cast<int>(i);
        if (nodes[i].parent.isValid()) // which stands before its children
            m_tagCounts[i].parent = m_placeOfTag[static_cast<std::size_t>(nodes[i].parent.value)];
    }
}

void FacetCounter::tally(const ArticleRow& row, const FacetFilters::Verdict& verdict)
{
    ++m_article;
    if (verdict.countsFor(Facet::Source))
        ++m_outlets[row.outlet];
    if (verdict.countsFor(Facet::Date)) {
        ++m_months[row.month / 100 * 100];
        if (row.month % 100 != 0)
            ++m_months[row.month];
    }
    if (verdict.countsFor(Facet::Author))
        m_authors.add(m_columns.authorsOf(row));
    if (verdict.countsFor(Facet::Category))
        m_categories.add(m_columns.categoriesOf(row));
    if (verdict.countsFor(Facet::Script))
        ++m_scripts[row.script];
    if (verdict.countsFor(Facet::ReadState))
        ++m_readStates[row.readState];
    if (verdict.countsFor(Facet::Color))
        addBits(m_colors, row.colors);
    if (verdict.countsFor(Facet::Review))
        addBits(m_reviews, row.reviews);
    if (verdict.countsFor(Facet::Tag))
        tallyTags(row);
}

void FacetCounter::tallyTags(const ArticleRow& row)
{
    for (const quint32 tag : m_columns.tagsOf(row)) {
        int place = tag < m_placeOfTag.size() ? m_placeOfTag[tag] : -1;
        while (place >= 0 && m_tagCounts[static_cast<std::size_t>(place)].lastArticle != m_article) {
            TagCount& count = m_tagCounts[static_cast<std::size_t>(place)];
            count.lastArticle = m_article;
            ++count.count;
            place = count.parent;
        }
    }
}

std::vector<FacetValue> FacetCounter::tagValues(const QStringList& chosen) const
{
    std::vector<FacetValue> values;
    const std::vector<TagNode>& nodes = m_tags.nodes();
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (m_tagCounts[i].count > 0 || chosen.contains(nodes[i].path))
            values.push_back({nodes[i].path, nodes[i].name, nodes[i].depth, m_tagCounts[i].count});
    }
    return values;
}

} // namespace pizhu::library
