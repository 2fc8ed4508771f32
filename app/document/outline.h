// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/document.h"

#include <vector>

namespace pizhu::document {

/// A place of a document that one can go to by its title.
struct OutlineEntry
{
    std::size_t block = 0;
    int depth = 0;         ///< 0 is outermost; at most one more than that of the entry before
    base::TextRange range; ///< of the title, in the canonical text
    QString title;         ///< one line, in the source's script; shortened where a paragraph goes on

    bool operator==(const OutlineEntry&) const = default;
};

/// The headings, and paragraphs that are ones by their numbers: 第一章 总则, 一、总体要求, （一）明确重点.
/// Where a text has articles, as laws have (第一条 …), their beginnings are entries as well.
[[nodiscard]] std::vector<OutlineEntry> outlineOf(const Document& document);

/// The entry that the offset belongs to: the last one that begins at or before it; -1 before the first.
[[nodiscard]] int outlineEntryAt(const std::vector<OutlineEntry>& entries, qsizetype offset);

} // namespace pizhu::document
