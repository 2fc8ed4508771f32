// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"

#include <QStringList>
#include <vector>

namespace pizhu::bench {

/// Paragraphs of one folder and one script.
struct ParagraphPool
{
    text::Script script = text::Script::Hans;
    QStringList paragraphs;
};

/// Paragraphs of the .txt and .md files below each folder: without front matter, markup and addresses, long
/// ones cut at the end of a sentence.
[[nodiscard]] std::vector<ParagraphPool> paragraphsIn(const QStringList& folders);

/// Adds articles of about 1,000 characters, each made of random paragraphs of one pool. The same articles
/// every time.
[[nodiscard]] base::Result<void> addRecombined(library::Library& library,
                                               const std::vector<ParagraphPool>& pools, int count);

} // namespace pizhu::bench
