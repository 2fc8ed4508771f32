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
#include <array>

namespace pizhu::exporting {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr std::array kFormatNames{u"md", u"html", u"csv", u"jsonld"};

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
                                                    std::span<const base::ArticleId> articles)
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
        if (annotations->empty())
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
        return renderCsv(articles, options);
    case Format::JsonLd:
        break;
    }
    return renderJsonLd(articles, options);
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

QString formatName(Format format)
{
    return QString::fromUtf16(kFormatNames.at(static_cast<std::size_t>(format)));
}

std::optional<Format> formatFromName(QStringView name)
{
    const auto found = std::find_if(kFormatNames.begin(), kFormatNames.end(),
                                    [&](const char16_t* known) { return name == QStringView(known); });
    if (found == kFormatNames.end())
        return std::nullopt;
    return static_cast<Format>(found - kFormatNames.begin());
}

} // namespace pizhu::exporting
