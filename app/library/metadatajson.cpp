// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/metadatajson.h"

#include "app/document/jsontext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace pizhu::library {

using document::FieldOrigin;
using document::JsonText;
using document::Metadata;
using text::PublishedDate;

// {"script": …, "title": [value, origin, confidence], …, "candidates": [[field, values, origin, confidence,
// line or null for the value, start, end], …]}; the last three where the line is known.

namespace {

constexpr QLatin1String kScript("script");
constexpr QLatin1String kCandidates("candidates");
constexpr QLatin1String kIso("iso");
constexpr QLatin1String kPrecision("precision");
constexpr QLatin1String kZoneAssumed("zone_assumed");
constexpr qsizetype kLineOfCandidate = 4;

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
    return QJsonObject{{kIso, value->toIso()},
                       {kPrecision, text::precisionName(value->precision)},
                       {kZoneAssumed, value->zoneAssumed}};
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
    value = PublishedDate::fromIso(json[kIso].toString());
    if (!value)
        return;
    // ISO text does not tell minutes from seconds, nor a zone the source gave from one we assumed.
    if (json[kPrecision].toString() == text::precisionName(text::DatePrecision::Minute))
        value->precision = text::DatePrecision::Minute;
    value->zoneAssumed = json[kZoneAssumed].toBool();
}

// QJsonDocument holds only objects and lists at its top.
QString valueText(const QJsonValue& value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
}

void write(JsonText& json, const QString& value)
{
    json.value(value);
}

void write(JsonText& json, const QStringList& value)
{
    json.value(value);
}

void write(JsonText& json, const std::optional<PublishedDate>& value)
{
    if (!value) {
        json.null();
        return;
    }
    json.beginObject();
    json.key(kIso).value(value->toIso());
    json.key(kPrecision).value(text::precisionName(value->precision));
    json.key(kZoneAssumed).value(value->zoneAssumed);
    json.endObject();
}

/// Most candidates fill their line, as titles do: then the line goes without saying.
bool isWholeLine(const document::Candidate& candidate)
{
    return candidate.value.size() == 1 && candidate.line == candidate.value.first();
}

void write(JsonText& json, const document::Candidate& candidate)
{
    json.beginArray();
    json.value(candidate.field).value(candidate.value);
    json.value(document::fieldOriginName(candidate.origin)).value(candidate.confidence);
    if (!candidate.line.isEmpty()) {
        isWholeLine(candidate) ? json.null() : json.value(candidate.line);
        json.value(qint64(candidate.range.start)).value(qint64(candidate.range.end));
    }
    json.endArray();
}

document::Candidate candidateFromJson(const QJsonArray& json)
{
    document::Candidate candidate;
    candidate.field = json.at(0).toString();
    fromJson(json.at(1), candidate.value);
    candidate.origin = document::fieldOriginFromName(json.at(2).toString());
    candidate.confidence = json.at(3).toDouble();
    if (json.size() > kLineOfCandidate) {
        const QJsonValue line = json.at(kLineOfCandidate);
        candidate.line = line.isNull() ? candidate.value.value(0) : line.toString();
        candidate.range = {json.at(kLineOfCandidate + 1).toInteger(),
                           json.at(kLineOfCandidate + 2).toInteger()};
    }
    return candidate;
}

/// As libraries had it before rows became compact.
document::Candidate candidateFromJson(const QJsonObject& json)
{
    document::Candidate candidate;
    candidate.field = json[u"field"].toString();
    fromJson(json[u"value"], candidate.value);
    candidate.origin = document::fieldOriginFromName(json[u"origin"].toString());
    candidate.confidence = json[u"confidence"].toDouble();
    candidate.line = json[u"line"].toString();
    candidate.range = {json[u"start"].toInteger(), json[u"end"].toInteger()};
    return candidate;
}

std::vector<document::Candidate> candidatesFromJson(const QJsonArray& list)
{
    std::vector<document::Candidate> candidates;
    for (const QJsonValue& json : list)
        candidates.push_back(json.isArray() ? candidateFromJson(json.toArray())
                                            : candidateFromJson(json.toObject()));
    return candidates;
}

/// Value, origin and confidence; in an object as libraries had it before.
template <typename T>
void fieldFromJson(const QJsonValue& json, document::Field<T>& field)
{
    const bool compact = json.isArray();
    if (!compact && !json.isObject())
        return;
    const QJsonArray array = json.toArray();
    const QJsonObject object = json.toObject();
    fromJson(compact ? array.at(0) : object[u"value"], field.value);
    field.origin = document::fieldOriginFromName((compact ? array.at(1) : object[u"origin"]).toString());
    field.confidence = (compact ? array.at(2) : object[u"confidence"]).toDouble();
}

} // namespace

QByteArray metadataToJson(const Metadata& metadata)
{
    JsonText json;
    json.beginObject().key(kScript).value(text::scriptName(metadata.script));
    document::forEachMetadataField([&](QLatin1String name, auto member) {
        const auto& field = metadata.*member;
        if (!field.isSet())
            return;
        json.key(name).beginArray();
        write(json, field.value);
        json.value(document::fieldOriginName(field.origin)).value(field.confidence).endArray();
    });
    json.key(kCandidates).beginArray();
    for (const document::Candidate& candidate : metadata.candidates)
        write(json, candidate);
    return json.endArray().endObject().take();
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
    metadata.script = text::scriptFromName(object[kScript].toString()).value_or(text::Script::Other);
    document::forEachMetadataField(
        [&](QLatin1String name, auto member) { fieldFromJson(object[name], metadata.*member); });
    metadata.candidates = candidatesFromJson(object[kCandidates].toArray());
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
