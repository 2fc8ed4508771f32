// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/annotation.h"
#include "app/base/result.h"
#include "app/library/article.h"
#include "app/library/stores.h"

#include <QIODevice>
#include <QString>
#include <span>
#include <vector>

namespace pizhu::exporting {

enum class Format { Markdown, Html, Csv, JsonLd };

/// One annotation with its tag paths.
struct Excerpt
{
    annotation::Annotation annotation;
    QStringList tagPaths;
};

/// An article and its excerpts in text order. The canonical text is there for code-point offsets.
struct ArticleExcerpts
{
    library::Article article;
    std::vector<Excerpt> excerpts;
};

struct ExportOptions
{
    Format format = Format::Markdown;
    bool csvBom = false; ///< UTF-8 BOM, for spreadsheet programs
    QString title;       ///< heading of the document; a default when empty
};

/// Reads the annotated articles that `query` finds (all when empty), in list order; articles without
/// annotations are left out.
[[nodiscard]] base::Result<std::vector<ArticleExcerpts>> gatherExcerpts(const library::Stores& stores,
                                                                        const search::Query& query);

/// The same for these articles, in this order.
[[nodiscard]] base::Result<std::vector<ArticleExcerpts>>
gatherExcerpts(const library::Stores& stores, std::span<const base::ArticleId> articles);

/// The whole export as UTF-8 bytes. Excerpts are verbatim in source script. Pure.
[[nodiscard]] QByteArray renderExcerpts(const std::vector<ArticleExcerpts>& articles,
                                        const ExportOptions& options);

/// Writes atomically (QSaveFile); fails with Conflict when the file exists and `overwrite` is false.
[[nodiscard]] base::Result<void> writeExport(const QString& path, const QByteArray& content, bool overwrite);

/// "md", "html", "csv", "jsonld".
[[nodiscard]] QString formatName(Format format);
[[nodiscard]] std::optional<Format> formatFromName(QStringView name);

} // namespace pizhu::exporting
