// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cleanup/draft.h"
#include "app/cleanup/rules.h"

#include <functional>

namespace pizhu::cleanup {

/// Takes the blocks of a page away that are not in its main content: the element whose text is long, full of
/// punctuation and poor in links, or whose name says that it is the body; with it go paragraphs beside it
/// that read like it. By-lines and breadcrumbs around it must have been read before.
void keepMainContent(Draft& draft, const Rules& rules);

/// Keeps the pieces that are content. By-lines shortly before and behind them are read first.
void keepOnly(Draft& draft, const std::function<bool(const Piece&)>& isContent, const Rules& rules);

/// Takes blocks away that stand in navigation, comments, share bars and the like, by the names of their
/// ancestors.
void removePageFurniture(Draft& draft, const Rules& rules);

/// Takes small boxes away that begin with a line such as "延伸阅读" and lead to other articles.
void removeRelatedBoxes(Draft& draft, const Rules& rules);

/// Takes a line such as "相关新闻：" away with the links that follow it.
void removeRelatedLines(Draft& draft, const Rules& rules);

/// Takes categories and tags away that stand below the text as links.
void removeTrailingTags(Draft& draft);

/// Takes lists of links to other pages of the same site away that stand before or behind all prose.
void removeLinkLists(Draft& draft, const Rules& rules);

} // namespace pizhu::cleanup
