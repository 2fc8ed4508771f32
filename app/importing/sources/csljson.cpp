// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/sources/csljson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace pizhu::importing {

namespace {

QString dateOf(const QJsonObject& date)
{
    QStringList parts;
    for (const QJsonValue& part : date.value(u"date-parts"_s).toArray().at(0).toArray())
        parts += part.isString() ? part.toString().rightJustified(2, u'0')
                                 : u"%1"_s.arg(part.toInt(), 2, 10, QChar(u'0'));
    if (parts.isEmpty())
        return date.value(u"raw"_s).toString(date.value(u"literal"_s).toString());
    return parts.join(u'-');
}

bool isHan(const QString& name)
{
    return std::ranges::any_of(name, [](QChar c) { return c.script() == QChar::Script_Han; });
}

QString nameOf(const QJsonObject& name)
{
    const QString family = name.value(u"family"_s).toString();
    const QString given = name.value(u"given"_s).toString();
    if (family.isEmpty())
        return name.value(u"literal"_s).toString(given);
    return isHan(family) ? family + given : (given + u' ' + family).trimmed();
}

QStringList namesOf(const QJsonValue& names)
{
    QStringList result;
    for (const QJsonValue& name : names.toArray())
        result += nameOf(name.toObject());
    return result;
}

} // namespace

bool isCslItem(const QJsonObject& record)
{
    static const QStringList own{u"issued"_s, u"container-title"_s, u"accessed"_s, u"publisher-place"_s};
    const bool hasName = record.value(u"author"_s).toArray().at(0).toObject().contains(u"family"_s) ||
                         record.value(u"author"_s).toArray().at(0).toObject().contains(u"literal"_s);
    const bool hasDate = record.value(u"issued"_s).toObject().contains(u"date-parts"_s);
    return record.contains(u"id"_s) && record.value(u"type"_s).isString() &&
           (hasName || hasDate ||
            (record.contains(u"title"_s) &&
             std::ranges::any_of(own, [&](const QString& key) { return record.contains(key); })));
}

KnownFields cslFields(const QJsonObject& item)
{
    const auto text = [&item](const QString& key) { return QStringList{item.value(key).toString()}; };
    KnownFields fields;
    const QJsonValue id = item.value(u"id"_s);
    fields.id = id.isDouble() ? QString::number(id.toInteger()) : id.toString();
    fields.body = item.value(u"abstract"_s).toString();
    fields.given = {{u"title"_s, text(u"title"_s)},
                    {u"date"_s, {dateOf(item.value(u"issued"_s).toObject())}},
                    {u"source"_s, text(u"container-title"_s)},
                    {u"author"_s, namesOf(item.value(u"author"_s))},
                    {u"url"_s, text(u"URL"_s)},
                    {u"tags"_s, text(u"keyword"_s)},
                    {u"language"_s, text(u"language"_s)}};
    return fields;
}

} // namespace pizhu::importing
