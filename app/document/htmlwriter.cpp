// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/htmlwriter.h"

#include "app/document/blockwriter.h"
#include "app/document/viewpieces.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace pizhu::document {

namespace {

using base::TextRange;

/// The blocks that a range touches, as [first, last).
std::pair<std::size_t, std::size_t> blocksIn(const Document& document, TextRange range)
{
    const auto& blocks = document.blocks;
    const auto first = std::partition_point(blocks.begin(), blocks.end(),
                                            [range](const Block& b) { return b.range.end <= range.start; });
    const auto last = std::partition_point(first, blocks.end(),
                                           [range](const Block& b) { return b.range.start < range.end; });
    return {static_cast<std::size_t>(first - blocks.begin()),
            static_cast<std::size_t>(last - blocks.begin())};
}

base::Result<QString> writeBlockWith(const Document& document, std::size_t index, const ViewState& view,
                                     const std::vector<const Mark*>& marks)
{
    const QStringView source = document.textOf(document.blocks[index]);
    base::Result<text::ConvertedText> converted =
        text::convertForView(source, view.sourceScript, view.script);
    if (!converted)
        return base::fail(converted.error());
    return BlockWriter(document, index, marks, *std::move(converted), view.figures).write();
}

/// The ranges of one lane; they do not overlap.
using Lane = std::map<qsizetype, qsizetype>;

bool isFree(const Lane& lane, TextRange range)
{
    const auto next = lane.lower_bound(range.end);
    return next == lane.begin() || std::prev(next)->second <= range.start;
}

} // namespace

void assignLanes(std::vector<Mark>& marks, const std::vector<std::size_t>& order)
{
    std::vector<Lane> lanes;
    for (const std::size_t index : order) {
        Mark& mark = marks[index];
        const auto lane =
            std::ranges::find_if(lanes, [&mark](const Lane& one) { return isFree(one, mark.range); });
        mark.lane = static_cast<int>(lane - lanes.begin());
        Lane& taken = lane == lanes.end() ? lanes.emplace_back() : *lane;
        taken.emplace(mark.range.start, mark.range.end);
    }
}

base::Result<QString> writeBlock(const Document& document, std::size_t index, const ViewState& view)
{
    Q_ASSERT(index < document.blocks.size());
    std::vector<const Mark*> marks;
    for (const Mark& mark : view.marks) {
        if (mark.range.intersects(document.blocks[index].range))
            marks.push_back(&mark);
    }
    return writeBlockWith(document, index, view, marks);
}

base::Result<QString> writeBlocks(const Document& document, BlockSpan blocks, const ViewState& view)
{
    Q_ASSERT(blocks.first <= blocks.last && blocks.last <= document.blocks.size());
    std::vector<std::vector<const Mark*>> marks(blocks.last - blocks.first);
    for (const Mark& mark : view.marks) {
        const auto [first, last] = blocksIn(document, mark.range);
        for (std::size_t i = std::max(first, blocks.first); i < std::min(last, blocks.last); ++i)
            marks[i - blocks.first].push_back(&mark);
    }
    QString body;
    for (std::size_t i = blocks.first; i < blocks.last; ++i) {
        base::Result<QString> block = writeBlockWith(document, i, view, marks[i - blocks.first]);
        if (!block)
            return block;
        body += *block + u'\n';
    }
    return body;
}

base::Result<QString> writeBody(const Document& document, const ViewState& view)
{
    return writeBlocks(document, {0, document.blocks.size()}, view);
}

base::Result<std::vector<TextRange>> atomsOf(const Document& document, const ViewState& view)
{
    std::vector<TextRange> atoms;
    for (const Block& block : document.blocks) {
        const QStringView source = document.textOf(block);
        const auto converted = text::convertForView(source, view.sourceScript, view.script);
        if (!converted)
            return base::fail(converted.error());
        for (const ViewPiece& piece : cutIntoPieces(source, *converted, {})) {
            if (!piece.oneToOne)
                atoms.push_back(piece.source.shifted(block.range.start));
        }
    }
    return atoms;
}

std::vector<std::size_t> blocksWithChangedMarks(const Document& document, const std::vector<Mark>& before,
                                                const std::vector<Mark>& after)
{
    const auto less = [](const Mark& a, const Mark& b) {
        const auto key = [](const Mark& m) {
            return std::tie(m.range.start, m.range.end, m.kind, m.id, m.color, m.hasNote, m.lane, m.label,
                            m.describes);
        };
        return key(a) < key(b);
    };
    std::vector<Mark> left = before;
    std::vector<Mark> right = after;
    std::sort(left.begin(), left.end(), less);
    std::sort(right.begin(), right.end(), less);
    std::vector<Mark> changed;
    std::set_symmetric_difference(left.begin(), left.end(), right.begin(), right.end(),
                                  std::back_inserter(changed), less);
    std::vector<std::size_t> blocks;
    for (const Mark& mark : changed) {
        const auto [first, last] = blocksIn(document, mark.range);
        for (std::size_t i = first; i < last; ++i)
            blocks.push_back(i);
    }
    std::sort(blocks.begin(), blocks.end());
    blocks.erase(std::unique(blocks.begin(), blocks.end()), blocks.end());
    return blocks;
}

} // namespace pizhu::document
