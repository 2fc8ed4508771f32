// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/exportcontent.h"

namespace pizhu::test {

/// Two articles with everything that is hard to export: characters beyond the BMP, quotes and markup,
/// passages that overlap, nest and run over the end of a block, a note on a whole article, an orphan.
[[nodiscard]] exporting::ExportContent exportSample();

/// An article with a picture that is shown twice, one without a caption, and one that the library lost. The
/// first caption has a highlight on 桥头.
[[nodiscard]] exporting::ExportContent illustratedSample();
/// Its picture, a PNG.
[[nodiscard]] QByteArray onePixel();

/// A bare article with this text, a block for each line.
[[nodiscard]] library::Article sampleArticle(const QString& uid, const QString& title, const QString& text);

/// A highlight of `quote`, where it stands first.
[[nodiscard]] exporting::Excerpt sampleHighlight(const library::Article& article, const QString& uid,
                                                 const QString& quote);

} // namespace pizhu::test
