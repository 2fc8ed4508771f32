// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/templates/templatecontext.h"

#include "app/exporting/bibliographyexport.h"
#include "app/exporting/citation/articleitem.h"
#include "app/exporting/convertedexcerpts.h"
#include "app/exporting/excerpttext.h"
#include "app/exporting/jsonexport.h"
#include "app/exporting/markdownescape.h"

#include <QJsonArray>

namespace pizhu::exporting {

using namespace Qt::StringLiterals;

namespace {

QJsonValue convertedContext(const std::optional<Excerpt::Converted>& converted)
{
    if (!converted)
        return QJsonValue();
    return QJsonObject{{u"text"_s, converted->text},
                       {u"markdown"_s, markdownQuotation(converted->text)},
                       {u"script"_s, text::viewScriptName(converted->script)},
                       {u"mark"_s, conversionMark(*converted)}};
}

QJsonObject excerptContext(const library::Article& article, const Excerpt& excerpt,
                           const annotation::CodePointIndex& index)
{
    const annotation::Annotation& annotation = excerpt.annotation;
    QJsonObject json = excerptJson(article, excerpt, index);
    const QString quote = quotedText(article, annotation);
    json.insert(u"exact"_s, quote);
    json.insert(u"markdown"_s, quote.isEmpty() ? QString() : markdownQuotation(quote));
    json.insert(u"converted"_s, convertedContext(excerpt.converted));
    json.insert(u"place"_s, placeText(article, annotation, index));
    json.insert(u"kind_text"_s, kindText(annotation.kind));
    json.insert(u"color_text"_s, colorText(annotation.color));
    // Obsidian takes letters, digits and hyphens; the end of a UUIDv7 is its random part.
    json.insert(u"block"_s, u"p-"_s + annotation.uid.right(12));
    return json;
}

} // namespace

QJsonObject articleContext(const library::Article& article, CitationStyle style)
{
    const CslItem item = cslItemOf(article);
    QJsonObject json = articleJson(article);
    json.insert(u"title"_s, articleTitle(article));
    json.insert(u"title_markdown"_s, escapeMarkdownLine(articleTitle(article).simplified()));
    json.insert(u"source"_s, sourceName(article));
    json.insert(u"citation"_s, bibliographyEntry(item, style));
    json.insert(u"in_text"_s, inTextCitation(item, style));
    json.insert(u"key"_s, citeKey(item));
    return json;
}

QJsonArray excerptContexts(const ArticleExcerpts& gathered)
{
    const annotation::CodePointIndex index(gathered.article.document.text);
    QJsonArray excerpts;
    for (const Excerpt& excerpt : gathered.excerpts)
        excerpts << excerptContext(gathered.article, excerpt, index);
    return excerpts;
}

QJsonObject articleWithExcerpts(const ArticleExcerpts& gathered, CitationStyle style)
{
    QJsonObject json = articleContext(gathered.article, style);
    json.insert(u"excerpts"_s, excerptContexts(gathered));
    return json;
}

} // namespace pizhu::exporting
