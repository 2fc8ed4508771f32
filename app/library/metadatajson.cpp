// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/metadatajson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace pizhu::library {

using document::FieldOrigin;
using document::Metadata;
using text::PublishedDate;

namespace {

QJsonValue toJson(const QString& value)
{
    return value;
}

QJsonValue toJson(const QStringList& value)
{
    return QJsonArray::fromStringList(value);
}

QJsonValue toJson(const std::optional<PublishedDate>& value)
{
    if (!value)
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("iso"), value->toIso()},
                       {QStringLiteral("precision"), text::precisionName(value->precision)},
                       {QStringLiteral("zone_assumed"), value->zoneAssumed}};
}

void fromJson(const QJsonValue& json, QString& value)
{
    value = json.toString();
}

void fromJson(const QJsonValue& json, QStringList& value)
{
    value.clear();
    for (const QJsonValue& item : json.toArray())
        value.append(item.toString());
}

void fromJson(const QJsonValue& json, std::optional<PublishedDate>& value)
{
    value = PublishedDate::fromIso(json[u"iso"].toString());
    if (!value)
        return;
    // ISO text does not tell minutes from seconds, nor a zone the source gave from one we assumed.
    if (json[u"precision"].toString() == text::precisionName(text::DatePrecision::Minute))
        value->precision = text::DatePrecision::Minute;
    value->zoneAssumed = json[u"zone_assumed"].toBool();
}

// QJsonDocument holds only objects and lists at its top.
QString valueText(const QJsonValue& value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
}

QJsonArray toJson(const std::vector<document::Candidate>& candidates)
{
    QJsonArray list;
    for (const document::Candidate& candidate : candidates) {
        QJsonObject json{{QStringLiteral("field"), candidate.field},
                         {QStringLiteral("value"), QJsonArray::fromStringList(candidate.value)},
                         {QStringLiteral("origin"), document::fieldOriginName(candidate.origin)},
                         {QStringLiteral("confidence"), candidate.confidence}};
        if (!candidate.line.isEmpty()) {
            json.insert(QStringLiteral("line"), candidate.line);
            json.insert(QStringLiteral("start"), candidate.range.start);
            json.insert(QStringLiteral("end"), candidate.range.end);
        }
        list.append(json);
    }
    return list;
}

std::vector<document::Candidate> candidatesFromJson(const QJsonArray& list)
{
    std::vector<document::Candidate> candidates;
    for (const QJsonValue& json : list) {
        document::Candidate candidate;
        candidate.field = json[u"field"].toString();
        fromJson(json[u"value"], candidate.value);
        candidate.origin = document::fieldOriginFromName(json[u"origin"].toString());
        candidate.confidence = json[u"confidence"].toDouble();
        candidate.line = json[u"line"].toString();
        candidate.range = {json[u"start"].toInteger(), json[u"end"].toInteger()};
        candidates.push_back(std::move(candidate));
    }
    return candidates;
}

} // namespace

QByteArray metadataToJson(const Metadata& metadata)
{
    QJsonObject json{{QStringLiteral("script"), text::scriptName(metadata.script)}};
    document::forEachMetadataField([&](QLatin1String name, auto member) {
        const auto& field = metadata.*member;
        if (!field.isSet())
            return;
        json.insert(name, QJsonObject{{QStringLiteral("value"), toJson(field.value)},
                                      {QStringLiteral("origin"), document::fieldOriginName(field.origin)},
                                      {QStringLiteral("confidence"), field.confidence}});
    });
    if (!metadata.candidates.empty())
        json.insert(QStringLiteral("candidates"), toJson(metadata.candidates));
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

base::Result<Metadata> metadataFromJson(const QByteArray& json)
{
    QJsonParseError problem;
    const QJsonObject object = QJsonDocument::fromJson(json, &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return base::fail(
            base::ErrorCode::Damaged,
            QCoreApplication::translate("pizhu::library", "The metadata of an article are damaged."),
            problem.errorString());
    Metadata metadata;
    metadata.script = text::scriptFromName(object[u"script"].toString()).value_or(text::Script::Other);
    document::forEachMetadataField([&](QLatin1String name, auto member) {
        const QJsonValue stored = object[name];
        if (!stored.isObject())
            return;
        auto& field = metadata.*member;
        fromJson(stored[u"value"], field.value);
        field.origin = document::fieldOriginFromName(stored[u"origin"].toString());
        field.confidence = stored[u"confidence"].toDouble();
    });
    metadata.candidates = candidatesFromJson(object[u"candidates"].toArray());
    return metadata;
}

QMap<QString, QString> userFields(const Metadata& wanted, const Metadata& extracted)
{
    QMap<QString, QString> fields;
    document::forEachMetadataField([&](QLatin1String name, auto member) {
        const auto& field = wanted.*member;
        if (field.origin == FieldOrigin::User || field.value != (extracted.*member).value)
            fields.insert(name, valueText(toJson(field.value)));
    });
    return fields;
}

void applyUserFields(Metadata& metadata, const QMap<QString, QString>& fields)
{
    document::forEachMetadataField([&](QLatin1String name, auto member) {
        const auto found = fields.constFind(name);
        if (found == fields.constEnd())
            return;
        auto& field = metadata.*member;
        fromJson(QJsonDocument::fromJson(found->toUtf8()).array().at(0), field.value);
        field.origin = FieldOrigin::User;
        field.confidence = 1;
    });
}

} // namespace pizhu::library
