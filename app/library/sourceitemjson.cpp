// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/sourceitemjson.h"

#include "app/library/fieldvalue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace pizhu::library {

namespace {

/// Field of metadata → key of front matter, for what containers give.
constexpr std::pair<const char*, const char*> kGivenKeys[] = {
    {"title", "title"},    {"published", "date"},        {"source", "source"}, {"site", "site"},
    {"authors", "author"}, {"categories", "categories"}, {"url", "url"},       {"language", "language"},
};

QString fileNameOf(const QString& origin)
{
    const QString entry = origin.section(u'#', 1);
    return (entry.isEmpty() ? origin : entry).section(u'/', -1);
}

} // namespace

QByteArray itemToJson(const SourceFile& source)
{
    QJsonObject given;
    for (auto value = source.given.cbegin(); value != source.given.cend(); ++value)
        given.insert(value.key(), QJsonArray::fromStringList(*value));
    const QJsonObject item{{u"file_name"_s, source.fileName},
                           {u"media_type"_s, source.declaredMediaType},
                           {u"charset"_s, source.declaredCharset},
                           {u"given"_s, given}};
    return QJsonDocument(item).toJson(QJsonDocument::Compact);
}

void readItemJson(const QByteArray& json, SourceFile& source)
{
    const QJsonObject item = QJsonDocument::fromJson(json).object();
    source.fileName = item[u"file_name"].toString();
    source.declaredMediaType = item[u"media_type"].toString();
    source.declaredCharset = item[u"charset"].toString();
    const QJsonObject given = item[u"given"].toObject();
    for (auto value = given.begin(); value != given.end(); ++value)
        source.given.insert(value.key(), value->toVariant().toStringList());
}

void guessItem(SourceFile& source, const document::Metadata& extracted)
{
    source.fileName = fileNameOf(source.origin);
    if (source.charsetEvidence == u"declared"_s)
        source.declaredCharset = source.charset;
    const bool isEntry = source.origin.contains(u'#');
    if (!isEntry || source.mediaType == u"text/markdown"_s) // Markdown brings its front matter with it
        return;
    source.declaredMediaType = source.mediaType;
    for (const auto& [field, key] : kGivenKeys) {
        const FieldValue value = fieldValue(extracted, QString::fromLatin1(field));
        if (value.origin == document::FieldOrigin::FrontMatter && !value.value.isEmpty())
            source.given.insert(QString::fromLatin1(key), value.value);
    }
}

} // namespace pizhu::library
