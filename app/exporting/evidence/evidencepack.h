// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/exportwriter.h"

namespace pizhu::exporting {

/// A ZIP that proves its excerpts:
///   manifest.json               what is in it: articles, excerpts, SHA-256 of every other file
///   excerpts.md                 the excerpts to read
///   excerpts/UID.json           an excerpt: quote, selectors (UTF-16 and code points), citation, note, tags
///   articles/UID/text.txt       the canonical text the selectors speak of, UTF-8
///   articles/UID/source.EXT     the bytes as imported
///   articles/UID/article.json   metadata, retrieval time, charset, SHA-256 of the source, the citation
///   articles/UID/clean-up.json  everything clean-up removed and repaired
///   SHA256SUMS                  of all the others, as `sha256sum -c` reads it
[[nodiscard]] std::unique_ptr<ExportWriter>
evidenceWriter(QIODevice& out, const ExportOptions& options,
               std::function<base::Result<QByteArray>(const library::Article&)> sourceOf);

inline constexpr int kEvidenceVersion = 1;

} // namespace pizhu::exporting
