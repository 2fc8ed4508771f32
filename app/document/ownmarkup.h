// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <gumbo.h>
#include <optional>

/// What the reader knows again of the markup that BlockWriter writes, so that a rendered article reads as the
/// same document. Nothing here is trusted more than other markup.
namespace pizhu::document {

/// The level of a heading that was written one lower, below the title of its page.
[[nodiscard]] std::optional<int> ownHeadingLevel(const GumboElement& element);

struct OwnListItem
{
    int level = 1;
    bool ordered = false;
};
/// A list item that was written as a block of its own.
[[nodiscard]] std::optional<OwnListItem> ownListItem(const GumboElement& element);

/// The address in a placeholder for a picture that is not there; "data:," when it had none to show.
[[nodiscard]] std::optional<QString> ownPlaceholder(const GumboElement& element);
/// True for a figure that holds such a placeholder, or a caption alone.
[[nodiscard]] bool isOwnFigure(const GumboElement& element);

} // namespace pizhu::document
