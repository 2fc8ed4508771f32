// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/formats/formatarticle.h"
#include "app/importing/formats/zippackage.h"

namespace pizhu::importing {

/// A book (EPUB 2 and 3): its chapters in reading order as one article, without cover and contents. A chapter
/// without a heading gets the title of its page, when that tells it from the others.
[[nodiscard]] base::Result<FormatArticle> readEpub(const QString& fileName, const QByteArray& bytes);

/// The same from the unpacked parts.
[[nodiscard]] base::Result<FormatArticle> readEpubParts(const QString& fileName, const PackageParts& parts);

} // namespace pizhu::importing
