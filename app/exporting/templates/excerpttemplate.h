// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/exportwriter.h"
#include "app/exporting/templates/templateengine.h"

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

/// `options.templateText` over excerpts, as often as one likes. A template is given `title`, `articles` with
/// their `excerpts`, and `tags` with the excerpts of each (templatecontext.h). What is wrong with it is told
/// with its name. Lives on one thread.
class ExcerptTemplate
{
public:
    [[nodiscard]] static base::Result<ExcerptTemplate> compile(const ExportOptions& options,
                                                               std::function<bool()> isCancelled = {});
    [[nodiscard]] base::Result<QString> render(const std::vector<ArticleExcerpts>& articles) const;

    /// The same in parts.
    [[nodiscard]] NunjucksTemplate::Feed feed() const { return m_template->feed(); }
    [[nodiscard]] base::Result<QString> render(NunjucksTemplate::Part part, const QJsonObject& data) const;

private:
    ExcerptTemplate(const ExportOptions& options, std::unique_ptr<NunjucksTemplate> compiled);

    ExportOptions m_options;
    std::unique_ptr<NunjucksTemplate> m_template;
};

/// The same as one file. A template that goes once through the articles, or once through the tags, is
/// rendered piece by piece; for one that looks at all of them at once they are kept.
[[nodiscard]] std::unique_ptr<ExportWriter> templateWriter(QIODevice& out, const ExportOptions& options,
                                                           std::function<bool()> isCancelled = {});

} // namespace pizhu::exporting
