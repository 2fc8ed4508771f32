// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/templates/excerpttemplate.h"

#include "app/exporting/bibliographyexport.h"
#include "app/exporting/citation/articleitem.h"
#include "app/exporting/excerpttext.h"
#include "app/exporting/jsonexport.h"
#include "app/exporting/markdownescape.h"
#include "app/exporting/resourcetext.h"
#include "app/exporting/templates/templateengine.h"

#include <QJsonArray>
#include <QMap>

namespace pizhu::exporting {

using namespace Qt::StringLiterals;

namespace {

QString markdownQuotation(const QString& text)
{
    QStringList lines;
    const QStringList paragraphs = text.split(u'\n');
    for (const QString& paragraph : paragraphs)
        lines << u"> "_s + escapeMarkdownLine(paragraph);
    return lines.join(u"\n>\n"_s);
}

QJsonObject excerptContext(const library::Article& article, const Excerpt& excerpt,
                           const annotation::CodePointIndex& index)
{
    const annotation::Annotation& annotation = excerpt.annotation;
    QJsonObject json = excerptJson(article, excerpt, index);
    const QString quote = quotedText(article, annotation);
    json.insert(u"exact"_s, quote);
    json.insert(u"markdown"_s, quote.isEmpty() ? QString() : markdownQuotation(quote));
    json.insert(u"place"_s, placeText(article, annotation, index));
    json.insert(u"kind_text"_s, kindText(annotation.kind));
    json.insert(u"color_text"_s, colorText(annotation.color));
    // Obsidian takes letters, digits and hyphens; the end of a UUIDv7 is its random part.
    json.insert(u"block"_s, u"p-"_s + annotation.uid.right(12));
    return json;
}

QJsonObject articleContext(const ArticleExcerpts& gathered, CitationStyle style)
{
    const library::Article& article = gathered.article;
    const annotation::CodePointIndex index(article.document.text);
    QJsonArray excerpts;
    for (const Excerpt& excerpt : gathered.excerpts)
        excerpts << excerptContext(article, excerpt, index);
    const CslItem item = cslItemOf(article);
    QJsonObject json = articleJson(article);
    json.insert(u"title"_s, articleTitle(article));
    json.insert(u"title_markdown"_s, escapeMarkdownLine(articleTitle(article).simplified()));
    json.insert(u"source"_s, sourceName(article));
    json.insert(u"citation"_s, bibliographyEntry(item, style));
    json.insert(u"in_text"_s, inTextCitation(item, style));
    json.insert(u"key"_s, citeKey(item));
    json.insert(u"excerpts"_s, excerpts);
    return json;
}

QJsonArray byTag(const QJsonArray& articles)
{
    QMap<QString, QJsonArray> excerptsOf;
    for (const QJsonValue& article : articles) {
        QJsonObject about = article.toObject();
        const QJsonArray excerpts = about.take(u"excerpts"_s).toArray();
        for (const QJsonValue& value : excerpts) {
            QJsonObject excerpt = value.toObject();
            excerpt.insert(u"about"_s, about);
            const QJsonArray tags = excerpt.value(u"tags"_s).toArray();
            for (const QJsonValue& tag : tags)
                excerptsOf[tag.toString()] << excerpt;
            if (tags.isEmpty())
                excerptsOf[QString()] << excerpt;
        }
    }
    QJsonArray list;
    for (auto tag = excerptsOf.begin(); tag != excerptsOf.end(); ++tag)
        list << QJsonObject{{u"path"_s, tag.key()}, {u"excerpts"_s, tag.value()}};
    return list;
}

} // namespace

std::vector<ShippedTemplate> shippedTemplates()
{
    return {
        {u"by-article"_s, Tr::tr("Excerpts by article")}, {u"by-tag"_s, Tr::tr("Excerpts by tag")},
        {u"reading-notes"_s, Tr::tr("Reading notes")},    {u"literature-table"_s, Tr::tr("Literature table")},
        {u"obsidian"_s, Tr::tr("Obsidian notes"), true},  {u"logseq"_s, Tr::tr("Logseq pages"), true}};
}

base::Result<QString> shippedTemplateText(const QString& name)
{
    QStringList names;
    for (const ShippedTemplate& shipped : shippedTemplates()) {
        names << shipped.name;
        if (shipped.name == name)
            return resourceText(u":/pizhu/templates/markdown/%1.md"_s.arg(name));
    }
    return base::fail(base::ErrorCode::NotFound,
                      Tr::tr("There is no template “%1”. Give the path of a file, or one of %2.")
                          .arg(name, names.join(u", "_s)));
}

QJsonObject templateContext(const std::vector<ArticleExcerpts>& articles, const ExportOptions& options)
{
    QJsonArray list;
    for (const ArticleExcerpts& gathered : articles)
        list << articleContext(gathered, options.style);
    return {{u"title"_s, documentTitle(options)}, {u"articles"_s, list}, {u"tags"_s, byTag(list)}};
}

base::Result<QByteArray> renderTemplate(const std::vector<ArticleExcerpts>& articles,
                                        const ExportOptions& options)
{
    return renderNunjucks(options.templateText, templateContext(articles, options))
        .map([](const QString& text) { return text.toUtf8(); });
}

} // namespace pizhu::exporting
