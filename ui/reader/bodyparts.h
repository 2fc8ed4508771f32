// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/htmlwriter.h"

#include <QString>
#include <deque>

namespace pizhu::ui {

/// The body of a long page in the order in which it is put in: what is read first, then what follows, then
/// what comes before, the nearest first.
struct BodyParts
{
    document::BlockSpan first;
    std::deque<document::BlockSpan> rest;
};

/// Blocks as they are to stand on the page.
struct BodyPart
{
    document::BlockSpan blocks;
    QString html{};
    bool isLast = true; ///< with it the page has all of the article
};

/// `block`: index of the one to begin with; a few before it come along, so that one sees where one is. A
/// short body is one piece.
[[nodiscard]] BodyParts cutBody(const document::Document& document, std::size_t block);

/// Whether the body comes in several pieces, wherever one begins.
[[nodiscard]] bool isCut(const document::Document& document);

/// Whether so many blocks are too long to be put in at once.
[[nodiscard]] bool isMuch(const document::Document& document, const std::vector<std::size_t>& blocks);

/// Index of the block that holds the source offset, its end included; 0 where there are none.
[[nodiscard]] std::size_t blockAt(const document::Document& document, qsizetype offset);

} // namespace pizhu::ui
