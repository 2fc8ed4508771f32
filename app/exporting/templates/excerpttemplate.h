// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/exportwriter.h"

namespace pizhu::exporting {

/// A template that comes with the program.
struct ShippedTemplate
{
    QString name;            ///< "obsidian"
    QString title;           ///< for people
    bool perArticle = false; ///< meant for a folder with a file for each article
};
[[nodiscard]] std::vector<ShippedTemplate> shippedTemplates();
/// Its text; NotFound with the names there are.
[[nodiscard]] base::Result<QString> shippedTemplateText(const QString& name);

/// `options.templateText` over the excerpts. A template is given `title`, `articles` with their `excerpts`,
/// and `tags` with the excerpts of each. Quotes are verbatim in `exact`; `markdown` is the same, escaped, as
/// a quotation.
[[nodiscard]] base::Result<QByteArray> renderTemplate(const std::vector<ArticleExcerpts>& articles,
                                                      const ExportOptions& options);

/// The same as one file. A template sees all its articles at once, so they are all kept.
[[nodiscard]] std::unique_ptr<ExportWriter> templateWriter(QIODevice& out, const ExportOptions& options);

} // namespace pizhu::exporting
