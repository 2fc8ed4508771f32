// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/sources/jsonrecords.h"

#include "app/importing/sources/csljson.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace pizhu::importing {

namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

bool isWallabag(const QJsonObject& object)
{
    return object.contains(u"is_archived"_s) && object.contains(u"domain_name"_s);
}

// created_at is when the reader saved the page, never when it was published.
FieldMapping wallabagMapping()
{
    return {{{u"title"_s, u"title"_s},
             {u"body"_s, u"content"_s},
             {u"date"_s, u"published_at"_s},
             {u"author"_s, u"published_by"_s},
             {u"url"_s, u"url"_s},
             {u"tags"_s, u"tags"_s},
             {u"language"_s, u"language"_s},
             {u"id"_s, u"url"_s}},
            {}};
}

bool hasText(const QJsonObject& record, const SourceOptions& options)
{
    const Record flat = flattened(record);
    const FieldMapping mapping = options.mappingFor(flat.keys());
    if (!mapping.isEmpty())
        return flat.contains(mapping.fieldToColumn.value(u"body"_s));
    return isAnnotation(record) || isCslItem(record) ||
           guessMapping(flat.keys()).fieldToColumn.contains(u"body"_s);
}

bool holdsRecordsAtDepth(const QJsonObject& object, const SourceOptions& options, int depth)
{
    for (const QJsonValue& value : object) {
        const QJsonObject first = value.toArray().at(0).toObject();
        // A record with nothing but a text, such as one of several comments, makes no corpus.
        const QStringList columns = flattened(first).keys();
        if (!first.isEmpty() && hasText(first, options) &&
            (!options.mappingFor(columns).isEmpty() || guessMapping(columns).fieldToColumn.size() >= 2))
            return true;
        if (value.isObject() && depth > 0 && holdsRecordsAtDepth(value.toObject(), options, depth - 1))
            return true;
    }
    return false;
}

} // namespace

bool isAnnotation(const QJsonObject& record)
{
    const QByteArray context = QJsonDocument(QJsonArray{record.value(u"@context"_s)}).toJson();
    return context.contains("w3.org/ns/anno") || record.value(u"type"_s) == u"Annotation"_s ||
           (record.contains(u"uri"_s) && record.value(u"target"_s).isArray() && record.contains(u"user"_s));
}

bool isAnnotationFile(const QJsonObject& root)
{
    if (isAnnotation(root))
        return true;
    for (const QString& key : {u"annotations"_s, u"rows"_s, u"items"_s}) {
        if (isAnnotation(root.value(key).toArray().at(0).toObject()))
            return true;
    }
    return false;
}

Error annotationError()
{
    return {ErrorCode::Unsupported,
            Text::tr("It holds annotations and no articles: use “Import annotations”."),
            {}};
}

bool isKnownKind(const QJsonObject& record)
{
    return isAnnotation(record) || isCslItem(record) || isWallabag(record);
}

bool holdsRecords(const QJsonObject& object, const SourceOptions& options)
{
    return holdsRecordsAtDepth(object, options, 2);
}

const FieldMapping& JsonRecords::mappingFor(const Record& record)
{
    if (!m_delivery.options().mapping.isEmpty())
        return m_delivery.options().mapping;
    const QStringList columns = record.keys();
    if (columns != m_columns) {
        m_columns = columns;
        m_mapping = m_delivery.options().mappingFor(columns);
        if (m_mapping.isEmpty())
            m_mapping = guessMapping(columns);
    }
    return m_mapping;
}

KnownFields JsonRecords::fieldsOf(const QJsonObject& object)
{
    if (m_delivery.options().mapping.isEmpty()) {
        if (isCslItem(object))
            return cslFields(object);
        if (isWallabag(object))
            return mappedFields(flattened(object), wallabagMapping());
    }
    const Record record = flattened(object);
    return mappedFields(record, mappingFor(record));
}

Result<void> JsonRecords::reportNext(Error error)
{
    ++m_count;
    return m_delivery.report(m_place.inside(QString::number(m_count), {}), std::move(error));
}

Result<void> JsonRecords::takeObject(const QJsonObject& object)
{
    if (isAnnotation(object))
        return base::fail(annotationError());
    KnownFields fields = fieldsOf(object);
    ++m_count;
    const SourcePlace place = m_names.placeOf(fields.id, m_count);
    auto item = itemOf(std::move(fields), place);
    return item ? m_delivery.deliver(std::move(*item)) : m_delivery.report(place, item.error());
}

Result<void> JsonRecords::take(const QJsonDocument& json, const QString& path)
{
    if (!json.isObject())
        return reportNext({ErrorCode::Unreadable, Text::tr("The record is no valid JSON object."), {}});
    if (m_path && *m_path != path)
        return {};
    if (!m_path && !path.isEmpty() && !hasText(json.object(), m_delivery.options()))
        return {};
    m_path = path;
    return takeObject(json.object());
}

} // namespace pizhu::importing
