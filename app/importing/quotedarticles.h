// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/annotatedarticles.h"

namespace pizhu::importing {

/// What has to stand in an article that holds a passage: the passage between its context, as far as that is
/// known.
[[nodiscard]] QString wordsAround(const annotation::TextQuoteSelector& quote);

/// Of each passage the only article that holds it, in any script. A passage that is too short to tell
/// articles apart has none. Goes through the texts of all articles once, however many passages there are;
/// `progress` hears of articles.
[[nodiscard]] base::Result<std::vector<ArticleMatch>>
matchQuotes(const library::Stores& stores, const std::vector<annotation::TextQuoteSelector>& quotes,
            int articles, const AnnotationProgress& progress);

/// The first article with the same words: script, width, spaces and punctuation make no difference.
[[nodiscard]] base::Result<std::optional<base::ArticleId>> articleOfText(const library::Stores& stores,
                                                                         const QString& text);

} // namespace pizhu::importing
