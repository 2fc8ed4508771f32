// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/exportcontent.h"

namespace pizhu::exporting {

/// What two researchers exchange: a ZIP of "bundle.json" (whose it is), "annotations.jsonld" (W3C, readable
/// without Pizhu), "coders.json" (whose each annotation is, by uid), "codebook.json" (the tags used and those
/// above them, with colours and definitions), "articles.json" (articles that are tagged themselves) and
/// "decisions.json" (what was decided while coding all occurrences of something and while attaching again);
/// the last two as long as no tag or annotations narrow the scope. `coder` is the name of the library's
/// owner. The same annotations give the same bytes. Returns how many annotations are in it.
[[nodiscard]] base::Result<int> writeBundle(QIODevice& out, const library::Stores& stores,
                                            const ExportScope& scope, const QString& coder,
                                            ExportProgress& progress);
/// The same in memory.
[[nodiscard]] base::Result<QByteArray> renderBundle(const library::Stores& stores, const ExportScope& scope,
                                                    const QString& coder);
/// The same into a file, atomically (QSaveFile). Conflict when it exists and `overwrite` is false.
[[nodiscard]] base::Result<int> writeBundleFile(const QString& path, bool overwrite,
                                                const library::Stores& stores, const ExportScope& scope,
                                                const QString& coder, ExportProgress& progress);

} // namespace pizhu::exporting
