// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/webannotationreader.h"

#include "app/annotation/webannotation.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

namespace pizhu::importing {

using namespace Qt::StringLiterals;
namespace web = annotation::web;
using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

/// JSON-LD writes a list of one as its only value.
QJsonArray asList(const QJsonValue& value)
{
    if (value.isArray())
        return value.toArray();
    return value.isUndefined() || value.isNull() ? QJsonArray() : QJsonArray{value};
}

/// An IRI, given bare or as an object with an id.
QString iriOf(const QJsonValue& value)
{
    return value.isObject() ? value.toObject().value("id"_L1).toString() : value.toString();
}

/// The UUID of a urn:uuid: IRI, else nothing.
QString uuidOf(const QString& iri)
{
    if (!iri.startsWith(web::kUuidScheme, Qt::CaseInsensitive))
        return {};
    const QUuid uuid = QUuid::fromString(QStringView(iri).sliced(web::kUuidScheme.size()));
    return uuid.isNull() ? QString() : uuid.toString(QUuid::WithoutBraces);
}

QString uidOf(const QJsonObject& object)
{
    const QString id = object.value("id"_L1).toString();
    if (const QString uuid = uuidOf(id); !uuid.isEmpty())
        return uuid;
    return uuidOfName(id.isEmpty() ? QJsonDocument(object).toJson(QJsonDocument::Compact) : id.toUtf8());
}

QDateTime timeOf(const QJsonValue& value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

/// The creator's name; of one that is only an address, what stands for a name in it.
QString authorOf(const QJsonValue& creator)
{
    const QJsonValue first = asList(creator).at(0);
    const QString name = first.toObject().value("name"_L1).toString();
    if (!name.isEmpty())
        return name;
    QString id = iriOf(first);
    if (id.startsWith("acct:"_L1))
        id = id.section(u':', 1).section(u'@', 0, 0);
    return id;
}

bool hasPurpose(const QJsonObject& body, QLatin1String purpose)
{
    const QJsonArray purposes = asList(body.value("purpose"_L1));
    return purposes.contains(QJsonValue(purpose));
}

void readBody(const QJsonValue& value, WebAnnotation& annotation)
{
    const QJsonObject body = value.toObject();
    const QString text = value.isString() ? QString() : body.value("value"_L1).toString();
    if (text.trimmed().isEmpty())
        return;
    if (hasPurpose(body, web::kTagging))
        annotation.tagPaths << text.trimmed();
    else
        annotation.note += (annotation.note.isEmpty() ? QString() : u"\n\n"_s) + text;
}

void readBodies(const QJsonObject& object, WebAnnotation& annotation)
{
    const QJsonArray bodies = asList(object.value("body"_L1));
    for (const QJsonValue& body : bodies)
        readBody(body, annotation);
    if (annotation.note.isEmpty())
        annotation.note = object.value("bodyValue"_L1).toString();
    annotation.tagPaths.removeDuplicates();
}

void readSelector(const QJsonObject& selector, WebAnnotation& annotation)
{
    const QString type = selector.value("type"_L1).toString();
    if (type == web::kTextPositionSelector && !annotation.position) {
        annotation.position = base::TextRange{qsizetype(selector.value("start"_L1).toInteger(-1)),
                                              qsizetype(selector.value("end"_L1).toInteger(-1))};
    }
    if (type == web::kTextQuoteSelector && !annotation.quote) {
        annotation.quote = annotation::TextQuoteSelector{selector.value("exact"_L1).toString(),
                                                         selector.value("prefix"_L1).toString(),
                                                         selector.value("suffix"_L1).toString()};
    }
}

bool readTarget(const QJsonObject& object, WebAnnotation& annotation)
{
    const QJsonArray targets = asList(object.value("target"_L1));
    if (targets.size() != 1)
        return false;
    const QJsonObject target = targets.first().toObject();
    const QString iri =
        target.contains("source"_L1) ? iriOf(target.value("source"_L1)) : iriOf(targets.first());
    annotation.source.uid = uuidOf(iri);
    annotation.source.url = annotation.source.uid.isEmpty() ? iri : QString();
    const QJsonArray selectors = asList(target.value("selector"_L1));
    for (const QJsonValue& selector : selectors)
        readSelector(selector.toObject(), annotation);
    return selectors.isEmpty() || annotation.quote.has_value();
}

/// What our own exports say of the article beside the target.
void readArticle(const QJsonObject& about, AnnotatedSource& source)
{
    if (source.uid.isEmpty())
        source.uid = uuidOf(about.value("id"_L1).toString());
    if (source.url.isEmpty())
        source.url = about.value("pizhu:url"_L1).toString();
    source.title = about.value("pizhu:title"_L1).toString();
    source.published = about.value("pizhu:published"_L1).toString();
    source.sha256 = about.value("pizhu:sha256"_L1).toString();
}

/// Files of before the record was written say the state alone: that is not certain to hold.
std::optional<annotation::AnchorRecord> recordOf(const QJsonObject& object)
{
    if (auto record = annotation::anchorRecordFrom(object.value(web::kOwnAnchor).toObject()))
        return record;
    const auto state = annotation::anchorStateFromName(object.value(web::kOwnState).toString());
    if (!state || *state == annotation::AnchorState::Exact)
        return std::nullopt;
    return annotation::AnchorRecord{*state, 0.0, std::nullopt};
}

void readOwnTerms(const QJsonObject& object, WebAnnotation& annotation)
{
    const auto kind = annotation::kindFromName(object.value(web::kOwnKind).toString());
    const auto color = annotation::colorFromName(object.value(web::kOwnColor).toString());
    annotation.kind = kind.value_or(annotation.quote ? annotation::AnnotationKind::Highlight
                                                     : annotation::AnnotationKind::Note);
    annotation.color = color.value_or(annotation::HighlightColor::Amber);
    annotation.translation = object.value(web::kOwnTranslation).toString();
    annotation.isOurs = kind.has_value();
    annotation.known.kind = kind.has_value();
    annotation.known.color = color.has_value();
    annotation.known.translation = annotation.isOurs || !annotation.translation.isEmpty();
    if (annotation.quote)
        annotation.record = recordOf(object);
}

WebAnnotation readAnnotation(const QJsonObject& object)
{
    WebAnnotation annotation;
    if (!asList(object.value("type"_L1)).contains(QJsonValue(web::kAnnotation))) {
        annotation.problem = Tr::tr("The entry is not a Web Annotation.");
        return annotation;
    }
    annotation.uid = uidOf(object);
    annotation.created = timeOf(object.value("created"_L1));
    annotation.modified = timeOf(object.value("modified"_L1));
    annotation.author = authorOf(object.value("creator"_L1));
    readBodies(object, annotation);
    if (!readTarget(object, annotation))
        annotation.problem =
            Tr::tr("The annotation has no single target with a quote, so its place cannot be checked.");
    const QJsonObject article = object.value(web::kOwnArticle).toObject();
    readArticle(article, annotation.source);
    for (const QJsonValue& tag : article.value("pizhu:tags"_L1).toArray())
        annotation.articleTags << tag.toString().trimmed();
    annotation.articleTags.removeAll(QString());
    readOwnTerms(object, annotation);
    return annotation;
}

/// A row of Hypothesis' API or export: no Web Annotation, but made of the same parts.
bool isHypothesisRow(const QJsonObject& row)
{
    return row.contains("uri"_L1) && row.value("target"_L1).isArray() && !row.contains("@context"_L1) &&
           row.value("type"_L1) != web::kAnnotation;
}

QJsonArray hypothesisBodies(const QJsonObject& row)
{
    QJsonArray bodies{QJsonObject{{u"type"_s, u"TextualBody"_s}, {u"value"_s, row.value("text"_L1)}}};
    for (const QJsonValue& tag : row.value("tags"_L1).toArray()) {
        bodies += QJsonObject{
            {u"type"_s, u"TextualBody"_s}, {u"value"_s, tag}, {u"purpose"_s, QString(web::kTagging)}};
    }
    return bodies;
}

/// What our own export says of a row in an object that Hypothesis passes over.
void readOwn(const QJsonObject& row, QJsonObject& annotation)
{
    const QJsonObject own = row.value("pizhu"_L1).toObject();
    if (own.isEmpty())
        return;
    annotation.insert("id"_L1, web::kUuidScheme + row.value("id"_L1).toString());
    annotation.insert("creator"_L1, own.value("coder"_L1)); // not the account, which nobody has
    annotation.insert(web::kOwnKind, own.value("kind"_L1));
    annotation.insert(web::kOwnColor, own.value("color"_L1));
    annotation.insert(web::kOwnTranslation, own.value("translation"_L1));
    annotation.insert(web::kOwnAnchor, own.value("anchor"_L1));
    QJsonObject article = annotation.value(web::kOwnArticle).toObject();
    article.insert("id"_L1, web::kUuidScheme + own.value("article"_L1).toString());
    article.insert("pizhu:published"_L1, own.value("published"_L1));
    article.insert("pizhu:sha256"_L1, own.value("sha256"_L1));
    article.insert("pizhu:tags"_L1, own.value("article_tags"_L1));
    annotation.insert(web::kOwnArticle, article);
}

/// The same annotation in the words of the W3C model. Its positions count in the page as a browser showed it:
/// where they do not fit, the quote decides. A note on a page, and an answer to another annotation, have no
/// selector and become notes on the article.
QJsonObject webAnnotationOf(const QJsonObject& row)
{
    QJsonObject target = row.value("target"_L1).toArray().at(0).toObject();
    target.insert(u"source"_s, row.value("uri"_L1));
    const QString id = row.value("id"_L1).toString();
    const QString title = asList(row.value("document"_L1)["title"_L1]).at(0).toString();
    QJsonObject annotation{{u"type"_s, QString(web::kAnnotation)},
                           {u"id"_s, id.isEmpty() ? id : u"https://hypothes.is/a/"_s + id},
                           {u"created"_s, row.value("created"_L1)},
                           {u"modified"_s, row.value("updated"_L1)},
                           {u"creator"_s, row.value("user"_L1)},
                           {u"body"_s, hypothesisBodies(row)},
                           {u"target"_s, target},
                           {QString(web::kOwnArticle), QJsonObject{{u"pizhu:title"_s, title}}}};
    readOwn(row, annotation);
    return annotation;
}

/// The annotations of any of the shapes the model allows; nullopt when there is none of them.
std::optional<QJsonArray> itemsOf(const QJsonDocument& document)
{
    if (document.isArray())
        return document.array();
    const QJsonObject object = document.object();
    for (const QLatin1String list : {"items"_L1, "rows"_L1, "annotations"_L1}) {
        if (object.value(list).isArray())
            return object.value(list).toArray();
    }
    if (object.value("first"_L1).toObject().value("items"_L1).isArray())
        return object.value("first"_L1).toObject().value("items"_L1).toArray();
    if (asList(object.value("type"_L1)).contains(QJsonValue(web::kAnnotation)) || isHypothesisRow(object))
        return QJsonArray{object};
    return std::nullopt;
}

} // namespace

QString uuidOfName(const QByteArray& name)
{
    const QUuid space = QUuid::createUuidV5(QUuid(), QString(web::kOwnNamespace));
    return QUuid::createUuidV5(space, name).toString(QUuid::WithoutBraces);
}

Result<std::vector<WebAnnotation>> readWebAnnotations(const QByteArray& json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(
            ErrorCode::Unreadable,
            Tr::tr("The file is not valid JSON: %1 at byte %2.").arg(error.errorString()).arg(error.offset));
    const std::optional<QJsonArray> items = itemsOf(document);
    if (!items)
        return fail(ErrorCode::Unreadable, Tr::tr("The file holds no Web Annotations."));
    std::vector<WebAnnotation> annotations;
    for (const QJsonValue& item : *items) {
        const QJsonObject object = item.toObject();
        const bool isRow = isHypothesisRow(object);
        annotations.push_back(readAnnotation(isRow ? webAnnotationOf(object) : object));
        annotations.back().countsUtf16 = isRow;
    }
    return annotations;
}

} // namespace pizhu::importing
