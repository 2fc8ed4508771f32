// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/annotationqueryjson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace pizhu::library {

namespace {

const QString kText = u"text"_s;
const QString kRegional = u"regional"_s;
const QString kWithoutPairs = u"without_pairs"_s;
const QString kAllTags = u"all_tags"_s;
const QString kAnyTags = u"any_tags"_s;
const QString kNoneTags = u"none_tags"_s;
const QString kUntagged = u"untagged"_s;
const QString kColors = u"colors"_s;
const QString kKinds = u"kinds"_s;
const QString kStates = u"states"_s;
const QString kNote = u"note"_s;
const QString kCreated = u"created"_s;
const QString kModified = u"modified"_s;
const QString kGrouping = u"grouping"_s;
const QString kOrder = u"order"_s;
const QString kFrom = u"from"_s;
const QString kLast = u"last"_s;

/// Writes what is asked for; what is not stays out.
class Writer
{
public:
    void add(const QString& member, const QStringList& strings)
    {
        if (!strings.isEmpty())
            json.insert(member, QJsonArray::fromStringList(strings));
    }
    void add(const QString& member, bool value)
    {
        if (value)
            json.insert(member, true);
    }
    void add(const QString& member, const DaySpan& days)
    {
        QJsonObject span;
        if (days.from.isValid())
            span.insert(kFrom, days.from.toString(Qt::ISODate));
        if (days.last.isValid())
            span.insert(kLast, days.last.toString(Qt::ISODate));
        if (!span.isEmpty())
            json.insert(member, span);
    }
    template <typename Value, typename Name>
    void add(const QString& member, const QList<Value>& values, Name name)
    {
        QStringList names;
        for (const Value value : values)
            names.append(name(value));
        add(member, names);
    }

    QJsonObject json;
};

QStringList stringsOf(const QJsonValue& json)
{
    QStringList strings;
    for (const QJsonValue string : json.toArray())
        strings.append(string.toString());
    return strings;
}

DaySpan daysOf(const QJsonValue& json)
{
    const auto day = [&json](const QString& member) {
        return QDate::fromString(json[member].toString(), Qt::ISODate);
    };
    return {day(kFrom), day(kLast)};
}

bool isKnown(const QString& member)
{
    return QStringList{kText,  kRegional, kWithoutPairs, kAllTags, kAnyTags,  kNoneTags, kUntagged, kColors,
                       kKinds, kStates,   kNote,         kCreated, kModified, kGrouping, kOrder}
        .contains(member);
}

template <typename Value, typename FromName>
QList<Value> valuesOf(const QJsonObject& json, const QString& member, FromName fromName, QStringList& unknown)
{
    QList<Value> values;
    for (const QString& name : stringsOf(json.value(member))) {
        if (const auto value = fromName(name))
            values.append(*value);
        else
            unknown.append(name);
    }
    return values;
}

} // namespace

QJsonObject annotationFiltersToJson(const AnnotationQuery& query, const QJsonObject& kept)
{
    Writer out;
    for (auto member = kept.begin(); member != kept.end(); ++member) {
        if (!isKnown(member.key()))
            out.json.insert(member.key(), *member);
    }
    if (!query.text.text.isEmpty())
        out.json.insert(kText, query.text.text);
    out.add(kRegional, query.text.regional);
    out.add(kWithoutPairs, query.text.withoutPairs);
    out.add(kAllTags, query.allTags);
    out.add(kAnyTags, query.anyTags);
    out.add(kNoneTags, query.noneTags);
    out.add(kUntagged, query.untagged);
    out.add(kColors, query.colors, annotation::colorName);
    out.add(kKinds, query.kinds, annotation::kindName);
    out.add(kStates, query.states, annotation::anchorStateName);
    if (query.hasNote)
        out.json.insert(kNote, *query.hasNote);
    out.add(kCreated, query.created);
    out.add(kModified, query.modified);
    out.json.insert(kGrouping, groupingName(query.grouping));
    out.json.insert(kOrder, orderName(query.order));
    return out.json;
}

AnnotationQuery annotationFiltersFromJson(const QJsonObject& json, QStringList& unknown)
{
    AnnotationQuery query;
    query.text.text = json.value(kText).toString();
    query.text.regional = json.value(kRegional).toBool();
    query.text.withoutPairs = stringsOf(json.value(kWithoutPairs));
    query.allTags = stringsOf(json.value(kAllTags));
    query.anyTags = stringsOf(json.value(kAnyTags));
    query.noneTags = stringsOf(json.value(kNoneTags));
    query.untagged = json.value(kUntagged).toBool();
    query.colors = valuesOf<annotation::HighlightColor>(json, kColors, annotation::colorFromName, unknown);
    query.kinds = valuesOf<annotation::AnnotationKind>(json, kKinds, annotation::kindFromName, unknown);
    query.states = valuesOf<annotation::AnchorState>(json, kStates, annotation::anchorStateFromName, unknown);
    if (json.value(kNote).isBool())
        query.hasNote = json.value(kNote).toBool();
    query.created = daysOf(json.value(kCreated));
    query.modified = daysOf(json.value(kModified));
    query.grouping = groupingFromName(json.value(kGrouping).toString()).value_or(query.grouping);
    query.order = orderFromName(json.value(kOrder).toString()).value_or(query.order);
    for (auto member = json.begin(); member != json.end(); ++member) {
        if (!isKnown(member.key()))
            unknown.append(member.key());
    }
    return query;
}

} // namespace pizhu::library
