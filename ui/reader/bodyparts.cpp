// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/bodyparts.h"

#include <algorithm>
#include <vector>

namespace pizhu::ui {

namespace {

constexpr qsizetype kShort = 400'000; // UTF-16 units of HTML that a page takes in at once
constexpr qsizetype kFirst = 60'000;  // more than fills a window
constexpr qsizetype kFollowing = 500'000;
constexpr std::size_t kBefore = 12; // blocks

/// Where each block begins, and the end. Data are escaped, so nothing inside a block looks like the start of
/// one.
std::vector<qsizetype> blockEdges(const QString& html)
{
    std::vector<qsizetype> edges{0};
    for (qsizetype at = html.indexOf(u'\n'); at >= 0; at = html.indexOf(u'\n', at + 1)) {
        const QStringView tag =
            QStringView(html).sliced(at + 1).first(std::min<qsizetype>(16, html.size() - at - 1));
        const qsizetype name = tag.indexOf(u' ');
        if (tag.startsWith(u'<') && name > 0 && tag.sliced(name).startsWith(QStringLiteral(" id=\"b")))
            edges.push_back(at + 1);
    }
    edges.push_back(html.size());
    return edges;
}

/// Index of the first edge that is `units` behind the one at `from`.
std::size_t edgeBehind(const std::vector<qsizetype>& edges, std::size_t from, qsizetype units)
{
    const auto at = std::lower_bound(edges.begin() + static_cast<std::ptrdiff_t>(from), edges.end() - 1,
                                     edges[from] + units);
    return static_cast<std::size_t>(at - edges.begin());
}

/// Index of the last edge that is `units` before the one at `to`.
std::size_t edgeBefore(const std::vector<qsizetype>& edges, std::size_t to, qsizetype units)
{
    const auto end = edges.begin() + static_cast<std::ptrdiff_t>(to);
    const auto at = std::upper_bound(edges.begin(), end, edges[to] - units);
    return at == edges.begin() ? 0 : static_cast<std::size_t>(at - edges.begin()) - 1;
}

} // namespace

BodyParts cutBody(const QString& html, std::size_t block)
{
    if (html.size() <= kShort)
        return {.first = html, .rest = {}};
    const std::vector<qsizetype> edges = blockEdges(html);
    const auto slice = [&](std::size_t from, std::size_t to) {
        return html.sliced(edges[from], edges[to] - edges[from]);
    };
    const std::size_t last = edges.size() - 1;
    std::size_t before = std::min(block - std::min(block, kBefore), last - 1);
    std::size_t behind = edgeBehind(edges, before, kFirst);
    BodyParts parts{.first = slice(before, behind), .rest = {}};
    for (std::size_t next = behind; behind < last; behind = next) {
        next = edgeBehind(edges, behind, kFollowing);
        parts.rest.push_back({slice(behind, next), false});
    }
    for (std::size_t next = before; before > 0; before = next) {
        next = edgeBefore(edges, before, kFollowing);
        parts.rest.push_back({slice(next, before), true});
    }
    return parts;
}

std::size_t blockAt(const document::Document& document, qsizetype offset)
{
    const auto& blocks = document.blocks;
    const auto at =
        std::partition_point(blocks.begin(), blocks.end(),
                             [offset](const document::Block& block) { return block.range.end < offset; });
    return static_cast<std::size_t>(std::min(at, blocks.end() - (blocks.empty() ? 0 : 1)) - blocks.begin());
}

} // namespace pizhu::ui
