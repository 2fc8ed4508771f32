// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search/hits.h"

#include "app/text/tokenpattern.h"

#include <algorithm>

namespace pizhu::search {

namespace {

using text::Occurrence;
using text::TokenPattern;

TokenPattern patternOf(const Term& term)
{
    return TokenPattern(term.text, term.exactScript ? text::Spelling::Exact : text::Spelling::Folded,
                        term.prefix);
}

/// FTS5's NEAR: each pattern once, at most `distance` tokens from the end of the first to the start of the
/// last. https://www.sqlite.org/fts5.html#fts5_near_queries
std::vector<Occurrence> clumps(const std::vector<Occurrence>& found, std::size_t patterns, int distance)
{
    std::vector<bool> inClump(found.size(), false);
    for (std::size_t first = 0; first < found.size(); ++first) {
        const std::size_t reach = found[first].end + static_cast<std::size_t>(distance);
        std::vector<std::size_t> nearest(patterns, found.size());
        for (std::size_t i = first; i < found.size() && found[i].first <= reach; ++i) {
            if (nearest[found[i].pattern] == found.size())
                nearest[found[i].pattern] = i;
        }
        if (std::find(nearest.begin(), nearest.end(), found.size()) != nearest.end())
            continue;
        for (const std::size_t member : nearest)
            inClump[member] = true;
    }
    std::vector<Occurrence> kept;
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (inClump[i])
            kept.push_back(found[i]);
    }
    return kept;
}

std::vector<base::TextRange> united(std::vector<base::TextRange> hits)
{
    std::sort(hits.begin(), hits.end(),
              [](base::TextRange a, base::TextRange b) { return a.start < b.start; });
    std::vector<base::TextRange> apart;
    for (const base::TextRange hit : hits) {
        if (!apart.empty() && apart.back().intersects(hit))
            apart.back() = apart.back().united(hit);
        else
            apart.push_back(hit);
    }
    return apart;
}

} // namespace

std::vector<Sought> soughtBy(const Node& node, bool inTitle)
{
    if (node.kind == NodeKind::Text ||
        (inTitle && node.kind == NodeKind::Field && node.field == Field::Title))
        return {{.terms = {node.term}}};
    if (node.kind == NodeKind::Near) {
        Sought together{.distance = node.distance};
        for (const Node& child : node.children)
            together.terms.push_back(child.term);
        return {together};
    }
    std::vector<Sought> sought;
    if (node.kind == NodeKind::And || node.kind == NodeKind::Or) {
        for (const Node& child : node.children) {
            const std::vector<Sought> below = soughtBy(child, inTitle);
            sought.insert(sought.end(), below.begin(), below.end());
        }
    }
    return sought;
}

std::vector<base::TextRange> findTyped(QStringView text, QStringView typed)
{
    typed = typed.trimmed();
    Term term{.prefix = true};
    if (typed.startsWith(u'=') || typed.startsWith(u'＝')) {
        term.exactScript = true;
        typed = typed.sliced(1);
    }
    term.text = typed.toString();
    return findHits(text, {{.terms = {term}}});
}

std::vector<base::TextRange> findHits(QStringView text, const std::vector<Sought>& sought)
{
    std::vector<base::TextRange> hits;
    for (const Sought& together : sought) {
        std::vector<TokenPattern> patterns;
        for (const Term& term : together.terms)
            patterns.push_back(patternOf(term));
        std::erase_if(patterns, [](const TokenPattern& pattern) { return pattern.isEmpty(); });
        std::vector<Occurrence> found = text::occurrences(text, patterns);
        if (patterns.size() > 1)
            found = clumps(found, patterns.size(), together.distance);
        for (const Occurrence& hit : found)
            hits.push_back(hit.range);
    }
    return united(std::move(hits));
}

} // namespace pizhu::search
