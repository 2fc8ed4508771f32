// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/excerpts.h"

#include "app/exporting/csvexport.h"
#include "app/exporting/excerpttext.h"
#include "app/exporting/htmlexport.h"
#include "app/exporting/jsonldexport.h"
#include "app/exporting/markdownexport.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QSaveFile>

namespace pizhu::exporting {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr std::array kFormats{
    FormatInfo{Format::Markdown, "md", "md"},
    FormatInfo{Format::Html, "html", "html"},
    FormatInfo{Format::Csv, "csv", "csv"},
    FormatInfo{Format::JsonLd, "jsonld", "jsonld"},
    FormatInfo{Format::Text, "txt", "txt", true},
    FormatInfo{Format::Docx, "docx", "docx", true, false},
    FormatInfo{Format::Odt, "odt", "odt", true, false},
    FormatInfo{Format::Tsv, "tsv", "tsv"},
    FormatInfo{Format::Xlsx, "xlsx", "xlsx", false, false},
    FormatInfo{Format::Json, "json", "json"},
    FormatInfo{Format::JsonLines, "jsonl", "jsonl"},
    FormatInfo{Format::Hypothesis, "hypothesis", "json"},
    FormatInfo{Format::Qdpx, "qdpx", "qdpx", true, false},
    FormatInfo{Format::Qdc, "qdc", "qdc", true},
    FormatInfo{Format::BibTex, "bibtex", "bib", true},
    FormatInfo{Format::BibLatex, "biblatex", "bib", true},
    FormatInfo{Format::Ris, "ris", "ris", true},
    FormatInfo{Format::CslJson, "csl", "json", true},
    FormatInfo{Format::Evidence, "evidence", "zip", false, false},
    FormatInfo{Format::Template, "template", "md"},
};

} // namespace

Result<std::vector<ArticleExcerpts>> gatherExcerpts(const library::Stores& stores, const search::Query& query)
{
    auto rows = stores.annotations.find(query);
    if (!rows)
        return fail(std::move(rows.error()));
    std::vector<ArticleExcerpts> articles;
    for (library::AnnotationRow& row : *rows) {
        if (articles.empty() || articles.back().article.id != row.annotation.article) {
            auto article = stores.articles.load(row.annotation.article);
            if (!article)
                return fail(std::move(article.error()));
            articles.push_back({std::move(*article), {}});
        }
        articles.back().excerpts.push_back({std::move(row.annotation), std::move(row.tagPaths)});
    }
    return articles;
}

Result<std::vector<ArticleExcerpts>> gatherExcerpts(const library::Stores& stores,
                                                    std::span<const base::ArticleId> articles,
                                                    bool withBareArticles)
{
    const auto tags = stores.tags.all();
    if (!tags)
        return fail(tags.error());
    QHash<base::TagId, QString> pathOf;
    for (const library::Tag& tag : *tags)
        pathOf.insert(tag.id, tag.path);

    std::vector<ArticleExcerpts> gathered;
    for (const base::ArticleId id : articles) {
        auto annotations = stores.annotations.ofArticle(id);
        if (!annotations)
            return fail(std::move(annotations.error()));
        if (annotations->empty() && !withBareArticles)
            continue;
        auto article = stores.articles.load(id);
        if (!article)
            return fail(std::move(article.error()));
        gathered.push_back({std::move(*article), {}});
        for (annotation::Annotation& annotation : *annotations) {
            QStringList paths;
            for (const base::TagId tag : annotation.tags)
                paths += pathOf.value(tag);
            paths.sort();
            gathered.back().excerpts.push_back({std::move(annotation), std::move(paths)});
        }
    }
    return gathered;
}

QByteArray renderExcerpts(const std::vector<ArticleExcerpts>& articles, const ExportOptions& options)
{
    switch (options.format) {
    case Format::Markdown:
        return renderMarkdown(articles, options);
    case Format::Html:
        return renderHtml(articles, options);
    case Format::Csv:
    case Format::Tsv:
        return renderCsv(articles, options);
    default:
        return renderJsonLd(articles, options);
    }
}

Result<void> writeExport(const QString& path, const QByteArray& content, bool overwrite)
{
    const QString shown = QDir::toNativeSeparators(path);
    if (!overwrite && QFileInfo::exists(path))
        return fail(ErrorCode::Conflict,
                    Tr::tr("The file %1 exists already. Choose another name or overwrite it.").arg(shown));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit()) {
        const QString message =
            Tr::tr("The file %1 cannot be written. Check the folder and the free space.").arg(shown);
        return fail(ErrorCode::Storage, message, file.errorString());
    }
    return {};
}

std::span<const FormatInfo> allFormats()
{
    return kFormats;
}

const FormatInfo& formatInfo(Format format)
{
    return kFormats.at(static_cast<std::size_t>(format));
}

QString formatName(Format format)
{
    return QString::fromLatin1(formatInfo(format).name);
}

std::optional<Format> formatFromName(QStringView name)
{
    const auto found = std::find_if(kFormats.begin(), kFormats.end(), [&](const FormatInfo& known) {
        return name == QLatin1String(known.name);
    });
    if (found == kFormats.end() || found->format == Format::Template)
        return std::nullopt;
    return found->format;
}

} // namespace pizhu::exporting
