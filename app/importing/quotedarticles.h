// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/annotatedarticles.h"

namespace pizhu::importing {

/// What has to stand in an article that holds a passage: the passage between its context, as far as that is
/// known.
[[nodiscard]] QString wordsAround(const annotation::TextQuoteSelector& quote);

/// Of each passage the only article that holds it, in any script. A passage that is too short to tell
/// articles apart has none. Few passages are looked up in the index; for many, and for those that too many
/// articles may hold, the texts of all articles are gone through once. `progress` hears of passages, then of
/// articles.
[[nodiscard]] base::Result<std::vector<ArticleMatch>>
matchQuotes(const library::Stores& stores, const std::vector<annotation::TextQuoteSelector>& quotes,
            int articles, const AnnotationProgress& progress);

/// The first article with the same words: script, width, spaces and punctuation make no difference.
[[nodiscard]] base::Result<std::optional<base::ArticleId>> articleOfText(const library::Stores& stores,
                                                                         const QString& text);

} // namespace pizhu::importing
