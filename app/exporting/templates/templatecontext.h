// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/excerpts.h"

#include <QJsonObject>

namespace pizhu::exporting {

/// What a template is given of an article: articleJson() with what people read; its `excerpts` apart.
[[nodiscard]] QJsonObject articleContext(const library::Article& article, CitationStyle style);
/// One JSON object for each excerpt. `exact` is verbatim, `markdown` the same, escaped, as a quotation;
/// `converted` is null, or has `text`, `markdown`, `script` and `mark`, which says that it is a conversion.
[[nodiscard]] QJsonArray excerptContexts(const ArticleExcerpts& gathered);
/// Both.
[[nodiscard]] QJsonObject articleWithExcerpts(const ArticleExcerpts& gathered, CitationStyle style);

} // namespace pizhu::exporting
