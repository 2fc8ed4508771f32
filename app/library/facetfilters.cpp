// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/facetfilters.h"

#include "app/annotation/annotation.h"
#include "app/library/article.h"
#include "app/library/review.h"

#include <QSet>
#include <algorithm>

namespace pizhu::library {

namespace {

using Codes = std::vector<bool>; ///< which are chosen

Codes chosenNames(const NameTable& table, const QStringList& keys)
{
    Codes chosen(table.size(), false);
    for (quint32 code = 0; code < table.size(); ++code)
        chosen[code] = keys.contains(table.name(code));
    return chosen;
}

/// Bits of the chosen keys' places in `all`.
unsigned chosenBits(const QStringList& all, const QStringList& keys)
{
    unsigned bits = 0;
    for (int i = 0; i < all.size(); ++i)
        bits |= keys.contains(all.at(i)) ? 1u << i : 0u;
    return bits;
}

/// Months as rows hold them; a year is its month 0, for all of its months.
QSet<qint32> chosenDates(const QStringList& keys)
{
    QSet<qint32> months;
    for (const QString& key : keys)
        months.insert(key.left(4).toInt() * 100 + key.mid(5).toInt());
    return months;
}

bool anyChosen(const Codes& chosen, std::span<const quint32> codes)
{
    return std::any_of(codes.begin(), codes.end(),
                       [&chosen](quint32 code) { return code < chosen.size() && chosen[code]; });
}

Codes chosenTags(const TagTree& tags, const QStringList& paths)
{
    Codes chosen;
    for (const QString& path : paths) {
        const TagNode* node = tags.find(path);
        if (!node)
            continue;
        for (const base::TagId id : tags.subtree(node->id)) {
            const auto at = static_cast<std::size_t>(id.value);
            chosen.resize(std::max(chosen.size(), at + 1), false);
            chosen[at] = true;
        }
    }
    return chosen;
}

} // namespace

QStringList colorKeys()
{
    using annotation::HighlightColor;
    QStringList names;
    for (const HighlightColor color : {HighlightColor::Amber, HighlightColor::Rose, HighlightColor::Leaf,
                                       HighlightColor::Sky, HighlightColor::Violet, HighlightColor::Slate})
        names.append(annotation::colorName(color));
    return names;
}

QString monthKey(qint32 month)
{
    if (month == 0)
        return QStringLiteral("");
    const QString year = QString::number(month / 100).rightJustified(4, u'0');
    const int inYear = month % 100;
    return inYear == 0 ? year : year + QString::number(inYear).rightJustified(2, u'0').prepend(u'-');
}

FacetFilters::FacetFilters(const ArticleColumns& columns, const TagTree& tags, const ArticleQuery& query)
    : m_columns(columns)
{
    for (auto filter = query.filters.cbegin(); filter != query.filters.cend(); ++filter) {
        if (!filter->isEmpty())
            m_filters.push_back({filter.key(), condition(filter.key(), *filter, tags)});
    }
}

bool FacetFilters::passes(const ArticleRow& row) const
{
    return std::all_of(m_filters.begin(), m_filters.end(),
                       [&row](const Filter& filter) { return filter.passes(row); });
}

FacetFilters::Verdict FacetFilters::judge(const ArticleRow& row) const
{
    Verdict verdict;
    for (const Filter& filter : m_filters) {
        if (filter.passes(row))
            continue;
        if (!verdict.all)
            return {.all = false, .only = std::nullopt};
        verdict = {.all = false, .only = filter.facet};
    }
    return verdict;
}

FacetFilters::Condition FacetFilters::condition(Facet facet, const QStringList& keys,
                                                const TagTree& tags) const
{
    const bool none = keys.contains(QStringLiteral(""));
    switch (facet) {
    case Facet::Source:
        return [chosen = chosenNames(m_columns.outlets(), keys)](const ArticleRow& row) {
            return chosen[row.outlet];
        };
    case Facet::Date:
        return [dates = chosenDates(keys)](const ArticleRow& row) {
            return dates.contains(row.month) || dates.contains(row.month / 100 * 100);
        };
    case Facet::Author:
        return [this, none, chosen = chosenNames(m_columns.authors(), keys)](const ArticleRow& row) {
            return (none && row.authors == 0) || anyChosen(chosen, m_columns.authorsOf(row));
        };
    case Facet::Category:
        return [this, none, chosen = chosenNames(m_columns.categories(), keys)](const ArticleRow& row) {
            return (none && row.categories == 0) || anyChosen(chosen, m_columns.categoriesOf(row));
        };
    case Facet::Script:
        return [bits = chosenBits(scriptKeys(), keys)](const ArticleRow& row) {
            return (bits >> row.script & 1) != 0;
        };
    case Facet::Tag:
        return [this, chosen = chosenTags(tags, keys)](const ArticleRow& row) {
            return anyChosen(chosen, m_columns.tagsOf(row));
        };
    case Facet::Color:
        return [bits = chosenBits(colorKeys(), keys)](const ArticleRow& row) {
            return (bits & row.colors) != 0;
        };
    case Facet::ReadState:
        return [bits = chosenBits(readStateKeys(), keys)](const ArticleRow& row) {
            return (bits >> row.readState & 1) != 0;
        };
    case Facet::Review:
        return [bits = chosenBits(reviewKeys(), keys)](const ArticleRow& row) {
            return (bits & row.reviews) != 0;
        };
    default:
        break;
    }
    return [](const ArticleRow&) { return false; };
}

} // namespace pizhu::library
