// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/interchange/plainhtml.h"
#include "app/importing/interchange/quotereaders.h"
#include "app/importing/refi/reficolors.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

namespace pizhu::importing {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

/// The items of an API answer, a Better BibTeX library, or a bare list.
QJsonArray itemsOf(const QJsonDocument& json)
{
    if (json.isArray())
        return json.array();
    const QJsonObject object = json.object();
    return object.contains("items"_L1) ? object.value("items"_L1).toArray() : QJsonArray{object};
}

/// The API keeps an item's fields in "data", Better BibTeX in the item itself.
QJsonObject fieldsOf(const QJsonObject& item)
{
    return item.contains("data"_L1) ? item.value("data"_L1).toObject() : item;
}

QString keyOf(const QJsonObject& fields)
{
    const QString key = fields.value("key"_L1).toString();
    return key.isEmpty() ? fields.value("itemKey"_L1).toString() : key;
}

bool isAnnotation(const QJsonObject& fields)
{
    return fields.contains("annotationType"_L1) || fields.value("itemType"_L1) == "annotation"_L1;
}

/// "2021-06-27" out of what Zotero has of a date; nothing out of what is less exact.
QString dayOf(const QString& date)
{
    static const QRegularExpression iso(u"^\\d{4}-\\d{2}-\\d{2}"_s);
    return iso.match(date).captured();
}

AnnotatedSource sourceOf(const QJsonObject& fields)
{
    AnnotatedSource source;
    source.title = fields.value("title"_L1).toString();
    source.url = fields.value("url"_L1).toString();
    source.published = dayOf(fields.value("date"_L1).toString());
    return source;
}

QStringList tagsOf(const QJsonObject& fields)
{
    QStringList tags;
    for (const QJsonValue& value : fields.value("tags"_L1).toArray())
        tags << (value.isObject() ? value.toObject().value("tag"_L1).toString() : value.toString()).trimmed();
    tags.removeAll(QString());
    tags.removeDuplicates();
    return tags;
}

WebAnnotation annotationOf(const QJsonObject& fields, const AnnotatedSource& source)
{
    WebAnnotation annotation;
    const QString type = fields.value("annotationType"_L1).toString();
    const QString quote = fields.value("annotationText"_L1).toString().trimmed();
    annotation.uid = uuidOfName("zotero:" + keyOf(fields).toUtf8());
    annotation.known.translation = false;
    annotation.source = source;
    annotation.note = fields.value("annotationComment"_L1).toString();
    annotation.author = fields.value("annotationAuthorName"_L1).toString();
    annotation.tagPaths = tagsOf(fields);
    annotation.created = QDateTime::fromString(fields.value("dateAdded"_L1).toString(), Qt::ISODate).toUTC();
    annotation.modified =
        QDateTime::fromString(fields.value("dateModified"_L1).toString(), Qt::ISODate).toUTC();
    annotation.color = nearestHighlight(fields.value("annotationColor"_L1).toString())
                           .value_or(annotation::HighlightColor::Amber);
    if (!quote.isEmpty()) {
        annotation.quote = annotation::TextQuoteSelector{quote, {}, {}};
        if (type == u"underline")
            annotation.kind = annotation::AnnotationKind::Underline;
        return annotation;
    }
    annotation.kind = annotation::AnnotationKind::Note;
    if (type == u"image" || type == u"ink")
        annotation.problem = Text::tr("It marks an area of a page, not words.");
    else if (annotation.note.trimmed().isEmpty())
        annotation.problem = Text::tr("It has neither words nor a note.");
    return annotation;
}

/// The API's name of what the database numbers.
QString typeName(int type)
{
    static const QStringList names{{},       u"highlight"_s, u"note"_s, u"image"_s,
                                   u"ink"_s, u"underline"_s, u"text"_s};
    return names.value(type);
}

/// The database writes "2024-03-18 13:12:23" in UTC.
QString isoTime(QString text)
{
    return text.isEmpty() ? text : text.replace(u' ', u'T') + u'Z';
}

/// Items by key, to find what an annotation belongs to: its attachment, and the item that is attached to.
class ZoteroItems
{
public:
    std::vector<WebAnnotation> read(const QJsonArray& items)
    {
        for (const QJsonValue& value : items) {
            const QJsonObject fields = fieldsOf(value.toObject());
            if (!isAnnotation(fields))
                m_items.insert(keyOf(fields), fields);
        }
        for (const QJsonValue& value : items) {
            const QJsonObject fields = fieldsOf(value.toObject());
            if (isAnnotation(fields))
                m_found.push_back(
                    annotationOf(fields, sourceOfKey(fields.value("parentItem"_L1).toString())));
            else
                readNested(value.toObject());
        }
        return std::move(m_found);
    }

private:
    /// Better BibTeX puts annotations into the attachments of their item.
    void readNested(const QJsonObject& item)
    {
        const QJsonArray attachments = item.value("attachments"_L1).toArray();
        for (const QJsonValue& attachment : attachments) {
            const QJsonArray annotations = attachment.toObject().value("annotations"_L1).toArray();
            for (const QJsonValue& annotation : annotations)
                m_found.push_back(annotationOf(annotation.toObject(), sourceOf(fieldsOf(item))));
        }
    }

    [[nodiscard]] AnnotatedSource sourceOfKey(const QString& key) const
    {
        const QJsonObject attachment = m_items.value(key);
        const QString above = attachment.value("parentItem"_L1).toString();
        AnnotatedSource source = sourceOf(above.isEmpty() ? attachment : m_items.value(above));
        if (source.url.isEmpty()) // a snapshot knows its page even where its item does not
            source.url = attachment.value("url"_L1).toString();
        return source;
    }

    QHash<QString, QJsonObject> m_items;
    std::vector<WebAnnotation> m_found;
};

QJsonDocument decodedAttribute(const QString& value)
{
    return QJsonDocument::fromJson(QByteArray::fromPercentEncoding(value.toUtf8()));
}

QString firstUri(const QJsonObject& citationItem)
{
    return citationItem.value("uris"_L1).toArray().at(0).toString();
}

/// Titles and URLs of the items a note cites, by their URI.
QHash<QString, AnnotatedSource> citedItems(const QString& html)
{
    static const QRegularExpression attribute(u"data-citation-items=\"([^\"]*)\""_s);
    QHash<QString, AnnotatedSource> cited;
    const QJsonArray items = decodedAttribute(attribute.match(html).captured(1)).array();
    for (const QJsonValue& value : items) {
        const QJsonObject data = value.toObject().value("itemData"_L1).toObject();
        AnnotatedSource source;
        source.title = data.value("title"_L1).toString();
        source.url = data.value("URL"_L1).toString();
        cited.insert(firstUri(value.toObject()), source);
    }
    return cited;
}

/// Without the marks that the note editor puts around a passage.
QString unquoted(QString text)
{
    text = text.trimmed();
    if (text.size() > 1 && (text.front() == u'“' || text.front() == u'"') &&
        (text.back() == u'”' || text.back() == u'"'))
        text = text.sliced(1, text.size() - 2);
    return text.trimmed();
}

WebAnnotation noteAnnotation(const QJsonObject& data, const QString& quote,
                             const QHash<QString, AnnotatedSource>& cited)
{
    WebAnnotation annotation;
    const QString key = data.value("annotationKey"_L1).toString();
    annotation.known.translation = false;
    annotation.uid = uuidOfName(key.isEmpty() ? "zotero-note:" + QJsonDocument(data).toJson() + quote.toUtf8()
                                              : "zotero:" + key.toUtf8());
    annotation.source = cited.value(firstUri(data.value("citationItem"_L1).toObject()));
    annotation.quote = annotation::TextQuoteSelector{quote, {}, {}};
    annotation.color =
        nearestHighlight(data.value("color"_L1).toString()).value_or(annotation::HighlightColor::Amber);
    return annotation;
}

} // namespace

bool isZoteroJson(const QJsonDocument& json)
{
    const QJsonArray items = itemsOf(json);
    return std::any_of(items.begin(), items.end(), [](const QJsonValue& value) {
        const QJsonObject item = value.toObject();
        return isAnnotation(fieldsOf(item)) || item.value("attachments"_L1).toArray().at(0).isObject();
    });
}

bool isZoteroNote(const QByteArray& head)
{
    return head.contains("data-annotation=\"") || head.contains("data-citation-items=\"");
}

std::vector<WebAnnotation> fromZotero(const std::vector<library::ZoteroAnnotation>& annotations)
{
    std::vector<WebAnnotation> converted;
    for (const library::ZoteroAnnotation& one : annotations) {
        AnnotatedSource source;
        source.title = one.item.value(u"title"_s, one.attachment.value(u"title"_s));
        source.url = one.item.value(u"url"_s, one.attachment.value(u"url"_s));
        source.published = dayOf(one.item.value(u"date"_s));
        converted.push_back(annotationOf({{u"key"_s, one.key},
                                          {u"annotationType"_s, typeName(one.type)},
                                          {u"annotationText"_s, one.text},
                                          {u"annotationComment"_s, one.comment},
                                          {u"annotationColor"_s, one.color},
                                          {u"annotationAuthorName"_s, one.author},
                                          {u"tags"_s, QJsonArray::fromStringList(one.tags)},
                                          {u"dateAdded"_s, isoTime(one.added)},
                                          {u"dateModified"_s, isoTime(one.modified)}},
                                         source));
    }
    return converted;
}

Result<std::vector<WebAnnotation>> readZoteroJson(const QByteArray& bytes)
{
    const QJsonDocument json = QJsonDocument::fromJson(bytes);
    if (!isZoteroJson(json))
        return fail(ErrorCode::Unreadable, Text::tr("The file holds no annotations of Zotero."));
    return ZoteroItems().read(itemsOf(json));
}

Result<std::vector<WebAnnotation>> readZoteroNote(const QByteArray& bytes)
{
    static const QRegularExpression span(
        u"<span class=\"(highlight|underline)\" data-annotation=\"([^\"]*)\"[^>]*>(.*?)</span>"_s,
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression citation(u"<span class=\"citation\".*?</span>\\)?</span>"_s,
                                             QRegularExpression::DotMatchesEverythingOption);
    const QString html = QString::fromUtf8(bytes);
    const QHash<QString, AnnotatedSource> cited = citedItems(html);
    std::vector<WebAnnotation> annotations;
    auto matches = span.globalMatch(html);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        WebAnnotation annotation = noteAnnotation(decodedAttribute(match.captured(2)).object(),
                                                  unquoted(plainHtml(match.captured(3)).text), cited);
        if (match.captured(1) == u"underline")
            annotation.kind = annotation::AnnotationKind::Underline;
        qsizetype end = html.indexOf(u"</p>"_s, match.capturedEnd());
        if (matches.hasNext())
            end = std::min(end < 0 ? html.size() : end, matches.peekNext().capturedStart());
        QString behind =
            html.sliced(match.capturedEnd(), (end < 0 ? html.size() : end) - match.capturedEnd());
        annotation.note = plainHtml(behind.remove(citation)).text.trimmed();
        if (annotation.quote->exact.isEmpty())
            annotation.problem = Text::tr("It has neither words nor a note.");
        annotations.push_back(std::move(annotation));
    }
    if (annotations.empty())
        return fail(ErrorCode::Unreadable, Text::tr("The note holds no annotations of Zotero."));
    return annotations;
}

} // namespace pizhu::importing
