// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/document.h"

#include <QString>
#include <deque>

namespace pizhu::ui {

/// A piece of the body that is put in before or behind what is there.
struct BodyPart
{
    QString html;
    bool isBefore = false;
};

/// The body of a long page in the order in which it is put in: what is read first, then what follows, then
/// what comes before, the nearest first.
struct BodyParts
{
    QString first;
    std::deque<BodyPart> rest;
};

/// Cuts between blocks, as document::writeBody() wrote them. `block`: index of the one to begin with; a few
/// before it come along, so that one sees where one is. A short body is one piece.
[[nodiscard]] BodyParts cutBody(const QString& html, std::size_t block);

/// Index of the block that holds the source offset, its end included; 0 where there are none.
[[nodiscard]] std::size_t blockAt(const document::Document& document, qsizetype offset);

} // namespace pizhu::ui
