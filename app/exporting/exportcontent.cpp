// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/exportcontent.h"

#include "app/exporting/bibliographyexport.h"
#include "app/exporting/evidence/evidencepack.h"
#include "app/exporting/hypothesisexport.h"
#include "app/exporting/jsonexport.h"
#include "app/exporting/office/docxexport.h"
#include "app/exporting/office/odtexport.h"
#include "app/exporting/refi/refiexport.h"
#include "app/exporting/templates/excerpttemplate.h"
#include "app/exporting/textexport.h"
#include "app/exporting/xlsxexport.h"

#include <QSet>

namespace pizhu::exporting {

using base::fail;
using base::Result;

namespace {

Result<std::vector<base::ArticleId>> articlesOf(const library::Stores& stores, const ExportScope& scope)
{
    return scope.articles.empty() ? stores.articles.find(scope.query) : scope.articles;
}

bool isBelow(const QString& path, const QString& tag)
{
    return path == tag || path.startsWith(tag + u'/');
}

void keepTagged(std::vector<ArticleExcerpts>& articles, const QString& tag)
{
    for (ArticleExcerpts& article : articles) {
        std::erase_if(article.excerpts, [&tag](const Excerpt& excerpt) {
            return std::none_of(excerpt.tagPaths.begin(), excerpt.tagPaths.end(),
                                [&tag](const QString& path) { return isBelow(path, tag); });
        });
    }
    std::erase_if(articles, [](const ArticleExcerpts& article) { return article.excerpts.empty(); });
}

void keepOnly(std::vector<ArticleExcerpts>& articles, const std::vector<base::AnnotationId>& annotations)
{
    const QSet<base::AnnotationId> wanted(annotations.begin(), annotations.end());
    for (ArticleExcerpts& article : articles) {
        std::erase_if(article.excerpts,
                      [&wanted](const Excerpt& excerpt) { return !wanted.contains(excerpt.annotation.id); });
    }
}

Result<void> readSources(const library::Stores& stores, ExportContent& content)
{
    for (const ArticleExcerpts& gathered : content.articles) {
        auto bytes = stores.articles.sourceBytes(gathered.article.id);
        if (!bytes)
            return fail(std::move(bytes.error()));
        content.sources.insert(gathered.article.id, std::move(*bytes));
    }
    return {};
}

} // namespace

int ExportContent::excerptCount() const
{
    int count = 0;
    for (const ArticleExcerpts& gathered : articles)
        count += int(gathered.excerpts.size());
    return count;
}

Result<ExportContent> gatherContent(const library::Stores& stores, const ExportScope& scope, Format format)
{
    const auto ids = articlesOf(stores, scope);
    if (!ids)
        return fail(ids.error());
    auto articles = gatherExcerpts(stores, *ids, formatInfo(format).articles);
    if (!articles)
        return fail(std::move(articles.error()));
    ExportContent content{.articles = std::move(*articles), .tags = {}};
    if (!scope.tag.isEmpty())
        keepTagged(content.articles, scope.tag);
    if (!scope.annotations.empty())
        keepOnly(content.articles, scope.annotations);
    if (format == Format::Qdpx || format == Format::Qdc) {
        auto tags = stores.tags.all();
        if (!tags)
            return fail(std::move(tags.error()));
        content.tags = std::move(*tags);
    }
    if (format == Format::Evidence) {
        if (auto read = readSources(stores, content); !read)
            return fail(std::move(read.error()));
    }
    return content;
}

Result<QByteArray> renderContent(const ExportContent& content, const ExportOptions& options)
{
    switch (options.format) {
    case Format::Text:
        return renderText(content.articles, options);
    case Format::Docx:
        return renderDocx(content.articles, options);
    case Format::Odt:
        return renderOdt(content.articles, options);
    case Format::Xlsx:
        return renderXlsx(content.articles);
    case Format::Json:
    case Format::JsonLines:
        return renderJson(content.articles, options);
    case Format::Hypothesis:
        return renderHypothesis(content.articles);
    case Format::Qdpx:
        return renderQdpx(content, options);
    case Format::Qdc:
        return renderQdc(content.tags);
    case Format::BibTex:
    case Format::BibLatex:
    case Format::Ris:
    case Format::CslJson:
        return renderBibliography(content.articles, options.format);
    case Format::Evidence:
        return renderEvidence(content, options);
    case Format::Template:
        return renderTemplate(content.articles, options);
    case Format::Markdown:
    case Format::Html:
    case Format::Csv:
    case Format::Tsv:
    case Format::JsonLd:
        break;
    }
    return renderExcerpts(content.articles, options);
}

} // namespace pizhu::exporting
