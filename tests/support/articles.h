// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/article.h"

namespace pizhu::test {

/// Three paragraphs with what makes offsets hard: characters of two UTF-16 units, a repeated word.
[[nodiscard]] const QStringList& hardParagraphs();

/// An article of these paragraphs; no two of different title, address or text have the same source.
[[nodiscard]] library::NewArticle articleOf(const QString& title, const QString& url,
                                            const QStringList& paragraphs = hardParagraphs());

} // namespace pizhu::test
