// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/annotatedarticles.h"

namespace pizhu::importing {

/// Whether the passage stands in the text, in any script; between its context where that is known.
[[nodiscard]] bool holdsQuote(const QString& text, const annotation::TextQuoteSelector& quote);

/// The only article that holds the passage. A passage that is too short to tell articles apart has none.
[[nodiscard]] base::Result<ArticleMatch> matchQuote(const library::Stores& stores,
                                                    const annotation::TextQuoteSelector& quote);

/// The first article with the same words: script, width, spaces and punctuation make no difference.
[[nodiscard]] base::Result<std::optional<base::ArticleId>> articleOfText(const library::Stores& stores,
                                                                         const QString& text);

} // namespace pizhu::importing
