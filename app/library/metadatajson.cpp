// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/metadatajson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <tuple>

namespace pizhu::library {

using document::Field;
using document::FieldOrigin;
using document::Metadata;
using text::PublishedDate;

namespace {

template <typename T>
struct NamedField
{
    const char* name;
    Field<T> Metadata::*member;
};

constexpr std::tuple kFields{
    NamedField<QString>{"title", &Metadata::title},
    NamedField<std::optional<PublishedDate>>{"published", &Metadata::published},
    NamedField<QString>{"source", &Metadata::source},
    NamedField<QString>{"site", &Metadata::site},
    NamedField<QStringList>{"authors", &Metadata::authors},
    NamedField<QString>{"author_note", &Metadata::authorNote},
    NamedField<QStringList>{"editors", &Metadata::editors},
    NamedField<QStringList>{"categories", &Metadata::categories},
    NamedField<QString>{"url", &Metadata::url},
    NamedField<QString>{"language", &Metadata::language},
};

template <typename Visit>
void forEachField(Visit visit)
{
    std::apply([&visit](const auto&... field) { (visit(QLatin1String(field.name), field.member), ...); },
               kFields);
}

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

} // namespace

QByteArray metadataToJson(const Metadata& metadata)
{
    QJsonObject json{{QStringLiteral("script"), text::scriptName(metadata.script)}};
    forEachField([&](QLatin1String name, auto member) {
        const auto& field = metadata.*member;
        if (!field.isSet())
            return;
        json.insert(name, QJsonObject{{QStringLiteral("value"), toJson(field.value)},
                                      {QStringLiteral("origin"), document::fieldOriginName(field.origin)},
                                      {QStringLiteral("confidence"), field.confidence}});
    });
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
    forEachField([&](QLatin1String name, auto member) {
        const QJsonValue stored = object[name];
        if (!stored.isObject())
            return;
        auto& field = metadata.*member;
        fromJson(stored[u"value"], field.value);
        field.origin = document::fieldOriginFromName(stored[u"origin"].toString());
        field.confidence = stored[u"confidence"].toDouble();
    });
    return metadata;
}

QMap<QString, QString> userFields(const Metadata& wanted, const Metadata& extracted)
{
    QMap<QString, QString> fields;
    forEachField([&](QLatin1String name, auto member) {
        const auto& field = wanted.*member;
        if (field.origin == FieldOrigin::User || field.value != (extracted.*member).value)
            fields.insert(name, valueText(toJson(field.value)));
    });
    return fields;
}

void applyUserFields(Metadata& metadata, const QMap<QString, QString>& fields)
{
    forEachField([&](QLatin1String name, auto member) {
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
