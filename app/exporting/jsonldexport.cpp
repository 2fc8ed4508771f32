// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/jsonldexport.h"

#include "app/annotation/anchoring.h"
#include "app/annotation/codepoints.h"
#include "app/annotation/webannotation.h"
#include "app/exporting/excerpttext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

namespace pizhu::exporting {

namespace web = annotation::web;
using annotation::CodePointIndex;

namespace {

constexpr QLatin1String kType{"type"};

QString uuidUrn(const QString& uid)
{
    return web::kUuidScheme + uid;
}

/// A list of one is written as its only value, as the model's own examples do.
QJsonValue oneOrMany(const QJsonArray& values)
{
    return values.size() == 1 ? values.first() : QJsonValue(values);
}

void setIfKnown(QJsonObject& object, QLatin1String key, const QString& value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

QJsonArray motivations(const Excerpt& excerpt)
{
    QJsonArray list;
    if (excerpt.annotation.kind != annotation::AnnotationKind::Note)
        list << web::kHighlighting;
    if (!excerpt.annotation.note.isEmpty() || list.isEmpty())
        list << web::kCommenting;
    if (!excerpt.tagPaths.isEmpty())
        list << web::kTagging;
    return list;
}

QJsonObject textualBody(const QString& value, QLatin1String purpose)
{
    return {
        {kType, web::kTextualBody}, {QStringLiteral("value"), value}, {QStringLiteral("purpose"), purpose}};
}

QJsonArray bodies(const Excerpt& excerpt)
{
    QJsonArray list;
    if (!excerpt.annotation.note.isEmpty()) {
        QJsonObject note = textualBody(excerpt.annotation.note, web::kCommenting);
        note.insert(QStringLiteral("format"), QStringLiteral("text/markdown"));
        list << note;
    }
    for (const QString& path : excerpt.tagPaths)
        list << textualBody(path, web::kTagging);
    return list;
}

QJsonObject positionSelector(base::TextRange codePoints)
{
    return {{kType, web::kTextPositionSelector},
            {QStringLiteral("start"), qint64(codePoints.start)},
            {QStringLiteral("end"), qint64(codePoints.end)}};
}

QJsonObject quoteSelector(const annotation::TextQuoteSelector& quote)
{
    QJsonObject selector{{kType, web::kTextQuoteSelector}, {QStringLiteral("exact"), quote.exact}};
    setIfKnown(selector, QLatin1String("prefix"), quote.prefix);
    setIfKnown(selector, QLatin1String("suffix"), quote.suffix);
    return selector;
}

/// The selectors speak of the article's present text; those of an orphan only keep its quote.
QJsonArray selectors(const library::Article& article, const annotation::Annotation& annotation,
                     const CodePointIndex& index)
{
    if (!isAttached(article, annotation))
        return {quoteSelector(annotation.anchor->quote)};
    const base::TextRange range = annotation.anchor->range;
    const annotation::Anchor present = annotation::makeAnchor(article.document.text, range);
    return {positionSelector(index.toCodePoints(range)), quoteSelector(present.quote)};
}

QJsonObject target(const library::Article& article, const annotation::Annotation& annotation,
                   const CodePointIndex& index)
{
    const QString& url = article.metadata.url.value;
    QJsonObject object{{QStringLiteral("source"), url.isEmpty() ? uuidUrn(article.uid) : url}};
    if (annotation.anchor)
        object.insert(QStringLiteral("selector"), selectors(article, annotation, index));
    return object;
}

QJsonObject aboutArticle(const library::Article& article)
{
    const document::Metadata& metadata = article.metadata;
    QJsonObject about{{QStringLiteral("id"), uuidUrn(article.uid)}};
    setIfKnown(about, QLatin1String("pizhu:title"), metadata.title.value);
    setIfKnown(about, QLatin1String("pizhu:source"), metadata.source.value);
    setIfKnown(about, QLatin1String("pizhu:site"), metadata.site.value);
    setIfKnown(about, QLatin1String("pizhu:published"), publishedText(article));
    setIfKnown(about, QLatin1String("pizhu:url"), metadata.url.value);
    setIfKnown(about, QLatin1String("pizhu:sha256"), article.sourceSha256);
    if (!metadata.authors.value.isEmpty())
        about.insert(QStringLiteral("pizhu:authors"), QJsonArray::fromStringList(metadata.authors.value));
    if (!article.tags.isEmpty())
        about.insert(QStringLiteral("pizhu:tags"), QJsonArray::fromStringList(article.tags));
    return about;
}

QJsonObject item(const library::Article& article, const Excerpt& excerpt, const CodePointIndex& index)
{
    const annotation::Annotation& annotation = excerpt.annotation;
    QJsonObject object{{QStringLiteral("id"), uuidUrn(annotation.uid)},
                       {kType, web::kAnnotation},
                       {QStringLiteral("motivation"), oneOrMany(motivations(excerpt))},
                       {QStringLiteral("created"), annotation.created.toUTC().toString(Qt::ISODateWithMs)},
                       {QStringLiteral("modified"), annotation.modified.toUTC().toString(Qt::ISODateWithMs)},
                       {QStringLiteral("target"), target(article, annotation, index)},
                       {web::kOwnKind, annotation::kindName(annotation.kind)},
                       {web::kOwnColor, annotation::colorName(annotation.color)},
                       {web::kOwnArticle, aboutArticle(article)}};
    setIfKnown(object, web::kOwnTranslation, annotation.translation);
    const QJsonArray body = bodies(excerpt);
    if (!body.isEmpty())
        object.insert(QStringLiteral("body"), body);
    if (annotation.anchor)
        object.insert(web::kOwnState, annotation::anchorStateName(annotation.anchor->state));
    return object;
}

QJsonArray items(const std::vector<ArticleExcerpts>& articles)
{
    QJsonArray list;
    for (const ArticleExcerpts& gathered : articles) {
        const CodePointIndex index(gathered.article.document.text);
        for (const Excerpt& excerpt : gathered.excerpts)
            list << item(gathered.article, excerpt, index);
    }
    return list;
}

/// The same annotations have the same page id, so that two exports can be compared byte by byte.
QString pageId(const QJsonArray& list)
{
    const QByteArray content = QJsonDocument(list).toJson(QJsonDocument::Compact);
    const QUuid space = QUuid::createUuidV5(QUuid(), QString(web::kOwnNamespace));
    return uuidUrn(QUuid::createUuidV5(space, content).toString(QUuid::WithoutBraces));
}

} // namespace

QByteArray renderJsonLd(const std::vector<ArticleExcerpts>& articles, const ExportOptions& options)
{
    const QJsonArray list = items(articles);
    const QString id = pageId(list);
    const QJsonObject collection{{QStringLiteral("id"), id + QLatin1String("#collection")},
                                 {kType, web::kAnnotationCollection},
                                 {QStringLiteral("label"), documentTitle(options)},
                                 {QStringLiteral("total"), list.size()}};
    const QJsonArray context{QString(web::kContext),
                             QJsonObject{{web::kOwnPrefix, QString(web::kOwnNamespace)}}};
    const QJsonObject page{{QStringLiteral("@context"), context}, {QStringLiteral("id"), id},
                           {kType, web::kAnnotationPage},         {QStringLiteral("partOf"), collection},
                           {QStringLiteral("startIndex"), 0},     {QStringLiteral("items"), list}};
    return QJsonDocument(page).toJson(QJsonDocument::Indented);
}

} // namespace pizhu::exporting
