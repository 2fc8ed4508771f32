// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/bodyparts.h"

#include <algorithm>

namespace pizhu::ui {

namespace {

// In UTF-16 units of the text; its HTML is about three times as long.
constexpr qsizetype kShort = 40'000; ///< that a page takes in at once
constexpr qsizetype kFirst = 8'000;  ///< more than fills a window
constexpr qsizetype kFollowing = 80'000;
constexpr std::size_t kBefore = 12; ///< blocks
constexpr qsizetype kMostBefore = 4'000;

/// Behind the last block that begins less than so many units behind the beginning of the one at `from`.
std::size_t endBehind(const document::Document& document, std::size_t from, qsizetype units)
{
    const auto& blocks = document.blocks;
    const qsizetype end = blocks[from].range.start + units;
    const auto at =
        std::partition_point(blocks.begin() + static_cast<std::ptrdiff_t>(from), blocks.end(),
                             [end](const document::Block& block) { return block.range.start < end; });
    return static_cast<std::size_t>(at - blocks.begin());
}

/// The first block that ends less than so many units before the beginning of the one at `to`; at least one.
std::size_t beginBefore(const document::Document& document, std::size_t to, qsizetype units)
{
    const auto& blocks = document.blocks;
    const qsizetype start = blocks[to].range.start - units;
    const auto at =
        std::partition_point(blocks.begin(), blocks.begin() + static_cast<std::ptrdiff_t>(to),
                             [start](const document::Block& block) { return block.range.end <= start; });
    return std::min(static_cast<std::size_t>(at - blocks.begin()), to - 1);
}

} // namespace

bool isCut(const document::Document& document)
{
    return document.text.size() > kShort && document.blocks.size() > 1;
}

bool isMuch(const document::Document& document, const std::vector<std::size_t>& blocks)
{
    qsizetype units = 0;
    for (const std::size_t block : blocks)
        units += document.blocks[block].range.length();
    return units > kShort;
}

BodyParts cutBody(const document::Document& document, std::size_t block)
{
    const std::size_t count = document.blocks.size();
    if (!isCut(document))
        return {.first = {0, count}, .rest = {}};
    block = std::min(block, count - 1);
    std::size_t before = block - std::min(block, kBefore);
    if (block > 0)
        before = std::max(before, beginBefore(document, block, kMostBefore));
    std::size_t behind = endBehind(document, block, kFirst);
    BodyParts parts{.first = {before, behind}, .rest = {}};
    for (std::size_t next = behind; behind < count; behind = next) {
        next = endBehind(document, behind, kFollowing);
        parts.rest.push_back({behind, next});
    }
    for (std::size_t next = before; before > 0; before = next) {
        next = beginBefore(document, before, kFollowing);
        parts.rest.push_back({next, before});
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
