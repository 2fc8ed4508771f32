// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"

#include <QString>
#include <vector>

namespace pizhu::document {

enum class BlockKind { Heading, Paragraph, List, Quote, Figure, Table };

/// What a piece of text inside a block carries beside its characters.
struct Run
{
    base::TextRange range; ///< in the canonical text, inside its block
    bool strong = false;
    bool emphasis = false;
    bool superscript = false;
    bool subscript = false;
    QString href; ///< absolute http(s) URL of a link, else empty

    bool operator==(const Run&) const = default;
};

/// One block; its text is `range` of the canonical text.
/// A list item is a List block of its own (level = nesting from 1, `ordered` its kind). A table is one block
/// whose rows are separated by LF and cells by TAB. A figure's text is its caption; `imageUrl` is where it
/// came from: http(s), relative to the page, data: or cid:.
struct Block
{
    BlockKind kind = BlockKind::Paragraph;
    int level = 0; ///< heading 1–6, list nesting from 1, else 0
    bool ordered = false;
    bool indented = false; ///< the source indents this paragraph's first line (two ideographic spaces or CSS)
    base::TextRange range;
    std::vector<Run> runs; ///< only styled pieces, ascending, not overlapping
    QString imageUrl;

    bool operator==(const Block&) const = default;
};

/// Blocks and the canonical text: the blocks' texts joined by one LF, in source script. Every offset in Pizhu
/// is an UTF-16 unit of `text`.
struct Document
{
    QString text;
    std::vector<Block> blocks;

    [[nodiscard]] QStringView textOf(const Block& block) const { return block.range.of(text); }
    bool operator==(const Document&) const = default;
};

/// Builds a document block by block and keeps the canonical text and the ranges right.
class DocumentBuilder
{
public:
    /// Appends a block with that text; `block.range` is set here and `block.runs` are relative to the block's
    /// text (they are shifted). A block without text is dropped unless it is a figure with an image.
    void append(Block block, QStringView blockText);
    [[nodiscard]] Document take();

private:
    Document m_document;
};

/// "heading", "paragraph", "list", "quote", "figure", "table".
[[nodiscard]] QString blockKindName(BlockKind kind);

} // namespace pizhu::document
