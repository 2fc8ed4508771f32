// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/sources/record.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace pizhu::importing {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

constexpr int kMaxDepth = 12;
constexpr qsizetype kMaxIdLength = 500;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

QString scalar(const QJsonValue& value)
{
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.isDouble()) {
        const double number = value.toDouble();
        return number == static_cast<double>(value.toInteger()) ? QString::number(value.toInteger())
                                                                : QString::number(number, 'g', 15);
    }
    return value.toString();
}

enum class ArraysOfObjects { Enter, PassOver };

void flatten(const QJsonValue& value, const QString& path, int depth, ArraysOfObjects arrays, Record& record)
{
    if (depth > kMaxDepth)
        return;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            flatten(it.value(), path.isEmpty() ? it.key() : path + u'.' + it.key(), depth + 1, arrays,
                    record);
    } else if (value.isArray()) {
        const QJsonArray members = value.toArray();
        if (arrays == ArraysOfObjects::PassOver && members.at(0).isObject())
            return;
        for (const QJsonValue& member : members)
            flatten(member, path, depth + 1, arrays, record);
    } else if (const QString text = scalar(value); !text.isEmpty()) {
        record[path] += text;
    }
}

// Seconds or milliseconds since 1970, between 2001 and 2033: JSON knows no dates.
QString readableDate(const QString& value)
{
    static const QRegularExpression epoch(u"^1\\d{9}(\\d{3})?$"_s);
    if (!epoch.match(value).hasMatch())
        return value;
    const qint64 seconds = value.left(10).toLongLong();
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(Qt::ISODate);
}

bool isListField(const QString& field)
{
    return field == u"author"_s || field == u"categories"_s || field == u"tags"_s;
}

// A cell with several authors or categories separates them by signs that no name contains.
QStringList splitValues(const QStringList& values)
{
    static const QRegularExpression signs(u"\\s*[;；、|，\\n]\\s*"_s);
    QStringList parts;
    for (const QString& value : values)
        parts += value.split(signs, Qt::SkipEmptyParts);
    return parts;
}

QStringList cleaned(const QString& field, const QStringList& values)
{
    QStringList result;
    for (const QString& value : isListField(field) ? splitValues(values) : values) {
        const QString trimmed = field == u"date"_s ? readableDate(value.trimmed()) : value.trimmed();
        if (!trimmed.isEmpty())
            result += trimmed;
    }
    return isListField(field) ? result : result.mid(0, 1);
}

QString shortId(QString id)
{
    id = id.simplified();
    return id.left(kMaxIdLength);
}

} // namespace

Record flattened(const QJsonObject& object)
{
    Record record;
    flatten(object, {}, 0, ArraysOfObjects::Enter, record);
    return record;
}

QStringList ownColumns(const QJsonObject& object)
{
    Record record;
    flatten(object, {}, 0, ArraysOfObjects::PassOver, record);
    return record.keys();
}

bool looksLikeHtml(const QString& body)
{
    static const QRegularExpression tag(u"<(?:p|div|br|span|img|a|h[1-6]|ul|ol|li|table|strong|b|em|article|"
                                        u"section|blockquote|html|body|figure)"
                                        "(?:\\s[^<>]*)?/?>"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    return tag.match(body).hasMatch();
}

KnownFields mappedFields(const Record& record, const FieldMapping& mapping)
{
    KnownFields fields;
    for (auto it = mapping.fieldToColumn.begin(); it != mapping.fieldToColumn.end(); ++it) {
        const QStringList values = record.value(it.value());
        if (it.key() == u"body"_s)
            fields.body = values.join(u"\n\n"_s);
        else if (it.key() == u"id"_s)
            fields.id = values.value(0);
        else
            fields.given.insert(it.key(), values);
    }
    return fields;
}

SourcePlace RecordNames::placeOf(const QString& id, int number)
{
    const QString known = shortId(id);
    if (known.isEmpty() || m_seen.contains(qHash(known)))
        return m_place.inside(QString::number(number), {});
    m_seen.insert(qHash(known));
    return m_place.inside(known, {});
}

Result<SourceItem> itemOf(KnownFields fields, const SourcePlace& place)
{
    if (fields.body.trimmed().isEmpty())
        return fail(ErrorCode::Unreadable, Text::tr("The record has no text."));
    SourceItem item{.name = place.name, .origin = place.origin, .fileName = place.fileName};
    item.mediaType = !fields.bodyType.isEmpty()   ? fields.bodyType
                     : looksLikeHtml(fields.body) ? u"text/html"_s
                                                  : u"text/plain"_s;
    item.charset = u"UTF-8"_s;
    item.bytes = fields.body.toUtf8();
    for (auto it = fields.given.begin(); it != fields.given.end(); ++it) {
        if (const QStringList values = cleaned(it.key(), it.value()); !values.isEmpty())
            item.given.insert(it.key(), values);
    }
    return item;
}

} // namespace pizhu::importing
