// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/codepoints.h"
#include "app/exporting/exportwriter.h"

#include <QJsonObject>

namespace pizhu::exporting {

/// An array of excerpts, or one a line for Format::JsonLines. Keys are those of `pizhu-cli annotations
/// --json`
/// (`start` and `end` are UTF-16 units of the article's text), with `code_points` and what is known of the
/// article.
[[nodiscard]] std::unique_ptr<ExportWriter> jsonWriter(QIODevice& out, const ExportOptions& options);

/// One excerpt as those have it; also what templates and evidence packs are given.
[[nodiscard]] QJsonObject excerptJson(const library::Article& article, const Excerpt& excerpt,
                                      const annotation::CodePointIndex& index);
/// id, title, source, site, authors, published, url, language, script, tags, sha256, retrieved, …
[[nodiscard]] QJsonObject articleJson(const library::Article& article);

} // namespace pizhu::exporting
