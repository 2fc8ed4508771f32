// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/citation/cslitem.h"

#include "app/exporting/excerpttext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

namespace pizhu::exporting {

using namespace Qt::StringLiterals;

namespace {

const QStringList& nameVariables()
{
    static const QStringList names{u"author"_s,
                                   u"editor"_s,
                                   u"translator"_s,
                                   u"composer"_s,
                                   u"director"_s,
                                   u"illustrator"_s,
                                   u"host"_s,
                                   u"compiler"_s,
                                   u"chair"_s,
                                   u"collection-editor"_s,
                                   u"container-author"_s,
                                   u"editorial-director"_s,
                                   u"interviewer"_s,
                                   u"recipient"_s,
                                   u"original-author"_s,
                                   u"reviewed-author"_s};
    return names;
}

const QStringList& dateVariables()
{
    static const QStringList names{u"issued"_s,     u"accessed"_s,  u"available-date"_s,
                                   u"event-date"_s, u"submitted"_s, u"original-date"_s};
    return names;
}

/// What a line of `note` may set. A sentence that happens to hold a colon is no variable.
const QSet<QString>& textVariables()
{
    static const QSet<QString> names{u"title"_s,
                                     u"title-short"_s,
                                     u"container-title"_s,
                                     u"container-title-short"_s,
                                     u"collection-title"_s,
                                     u"publisher"_s,
                                     u"publisher-place"_s,
                                     u"volume"_s,
                                     u"volume-title"_s,
                                     u"issue"_s,
                                     u"page"_s,
                                     u"edition"_s,
                                     u"number"_s,
                                     u"number-of-pages"_s,
                                     u"genre"_s,
                                     u"medium"_s,
                                     u"version"_s,
                                     u"archive"_s,
                                     u"archive-place"_s,
                                     u"archive_location"_s,
                                     u"call-number"_s,
                                     u"event-title"_s,
                                     u"event-place"_s,
                                     u"scale"_s,
                                     u"dimensions"_s,
                                     u"status"_s,
                                     u"jurisdiction"_s,
                                     u"URL"_s,
                                     u"DOI"_s,
                                     u"CSTR"_s,
                                     u"ISBN"_s,
                                     u"ISSN"_s,
                                     u"PMID"_s,
                                     u"PMCID"_s,
                                     u"original-title"_s,
                                     u"original-container-title"_s,
                                     u"language"_s,
                                     u"section"_s,
                                     u"authority"_s,
                                     u"references"_s};
    return names;
}

CslName nameFromJson(const QJsonObject& json)
{
    return {.family = json.value(u"family"_s).toString(),
            .given = json.value(u"given"_s).toString(),
            .literal = json.value(u"literal"_s).toString(),
            .droppingParticle = json.value(u"dropping-particle"_s).toString(),
            .nonDroppingParticle = json.value(u"non-dropping-particle"_s).toString(),
            .suffix = json.value(u"suffix"_s).toString()};
}

QJsonObject nameToJson(const CslName& name)
{
    const std::array<std::pair<QLatin1String, QString>, 6> parts{{
        {"family"_L1, name.family},
        {"given"_L1, name.given},
        {"literal"_L1, name.literal},
        {"dropping-particle"_L1, name.droppingParticle},
        {"non-dropping-particle"_L1, name.nonDroppingParticle},
        {"suffix"_L1, name.suffix},
    }};
    QJsonObject json;
    for (const auto& [key, value] : parts) {
        if (!value.isEmpty())
            json.insert(key, value);
    }
    return json;
}

CslDate dateFromText(const QString& text)
{
    static const QRegularExpression day(u"^(\\d{1,4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2})(?:T.*)?)?)?$"_s);
    CslDate date;
    const QStringList ends = text.count(u'/') == 1 && text.size() > 10 ? text.split(u'/') : QStringList{text};
    for (const QString& end : ends) {
        const QRegularExpressionMatch match = day.match(end.trimmed());
        if (!match.hasMatch())
            return {.literal = text};
        date.days.push_back(
            {match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()});
    }
    return date;
}

CslDate dateFromJson(const QJsonObject& json)
{
    CslDate date;
    for (const QJsonValue& end : json.value(u"date-parts"_s).toArray()) {
        const QJsonArray parts = end.toArray();
        CslDate::Day day{};
        for (qsizetype i = 0; i < std::min<qsizetype>(parts.size(), 3); ++i)
            day[std::size_t(i)] = parts[i].isString() ? parts[i].toString().toInt() : parts[i].toInt();
        if (day[0] != 0)
            date.days.push_back(day);
    }
    if (date.days.empty())
        date = dateFromText(json.value(u"raw"_s).toString(json.value(u"literal"_s).toString()));
    date.circa = json.value(u"circa"_s).toVariant().toBool();
    return date;
}

QJsonObject dateToJson(const CslDate& date)
{
    if (date.days.empty())
        return {{u"literal"_s, date.literal}};
    QJsonArray days;
    for (const CslDate::Day& day : date.days) {
        QJsonArray parts;
        for (int i = 0; i < 3 && day[std::size_t(i)] != 0; ++i)
            parts << day[std::size_t(i)];
        days << parts;
    }
    QJsonObject json{{u"date-parts"_s, days}};
    if (date.circa)
        json.insert(u"circa"_s, true);
    return json;
}

CslName nameFromNote(const QString& value)
{
    const QStringList parts = value.split(u"||"_s);
    if (parts.size() < 2)
        return {.literal = value};
    return {.family = parts[0].trimmed(), .given = parts[1].trimmed()};
}

void readNote(const QString& note, CslItem& item)
{
    static const QRegularExpression line(u"^([A-Za-z_-]+):\\s*(.+)$"_s, QRegularExpression::MultilineOption);
    auto matches = line.globalMatch(note);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString key = match.captured(1);
        const QString value = match.captured(2).trimmed();
        if (key == u"type")
            item.type = value;
        else if (nameVariables().contains(key))
            item.names[key].push_back(nameFromNote(value));
        else if (dateVariables().contains(key) && !item.dates.contains(key))
            item.dates.insert(key, dateFromText(value));
        else if (textVariables().contains(key) && item.texts.value(key).isEmpty())
            item.texts.insert(key, value);
    }
}

QString textOf(const QJsonValue& value)
{
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 15) : value.toString();
}

} // namespace

bool CslItem::hasAny(std::initializer_list<const char*> keys) const
{
    return std::any_of(keys.begin(), keys.end(), [this](const char* key) { return has(key); });
}

bool CslItem::isOneOf(std::initializer_list<const char*> types) const
{
    return std::any_of(types.begin(), types.end(),
                       [this](const char* known) { return type == QLatin1String(known); });
}

CslItem cslItemFromJson(const QJsonObject& json)
{
    CslItem item;
    item.id = textOf(json.value(u"id"_s));
    item.type = json.value(u"type"_s).toString();
    for (auto field = json.begin(); field != json.end(); ++field) {
        const QString key = field.key();
        if (nameVariables().contains(key)) {
            for (const QJsonValue& name : field.value().toArray())
                item.names[key].push_back(nameFromJson(name.toObject()));
        } else if (dateVariables().contains(key)) {
            if (const CslDate date = dateFromJson(field.value().toObject()); !date.isEmpty())
                item.dates.insert(key, date);
        } else if (key != u"id" && key != u"type" && !field.value().isObject() && !field.value().isArray()) {
            item.texts.insert(key, textOf(field.value()));
        }
    }
    readNote(item.text("note"), item);
    return item;
}

QJsonObject cslItemToJson(const CslItem& item)
{
    QJsonObject json{{u"id"_s, item.id}, {u"type"_s, item.type}};
    for (auto text = item.texts.begin(); text != item.texts.end(); ++text) {
        if (!text.value().isEmpty())
            json.insert(text.key(), text.value());
    }
    for (auto list = item.names.begin(); list != item.names.end(); ++list) {
        QJsonArray people;
        for (const CslName& name : list.value())
            people << nameToJson(name);
        json.insert(list.key(), people);
    }
    for (auto date = item.dates.begin(); date != item.dates.end(); ++date)
        json.insert(date.key(), dateToJson(date.value()));
    return json;
}

base::Result<std::vector<CslItem>> readCslItems(const QByteArray& json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (document.isNull())
        return base::fail(base::ErrorCode::InvalidInput,
                          Tr::tr("This is no CSL-JSON: the file cannot be read as JSON."),
                          error.errorString());
    QJsonArray list = document.array();
    if (document.isObject()) {
        const QJsonValue inner = document.object().value(u"items"_s);
        list = inner.isArray() ? inner.toArray() : QJsonArray{document.object()};
    }
    std::vector<CslItem> items;
    for (const QJsonValue& value : list) {
        if (!value.toObject().value(u"type"_s).isString())
            return base::fail(base::ErrorCode::InvalidInput,
                              Tr::tr("This is no CSL-JSON: item %1 has no type.").arg(items.size() + 1));
        items.push_back(cslItemFromJson(value.toObject()));
    }
    return items;
}

QString numericDate(const CslDate& date)
{
    QStringList days;
    for (const CslDate::Day& day : date.days) {
        QString text = QString::number(day[0]);
        for (std::size_t i = 1; i < 3 && day[i] > 0; ++i)
            text += u"-%1"_s.arg(day[i], 2, 10, QChar(u'0'));
        days << text;
    }
    return days.isEmpty() ? date.literal : days.join(u'/');
}

bool hasEastAsianLetters(const QString& text)
{
    const QList<uint> points = text.toUcs4();
    return std::any_of(points.begin(), points.end(), [](uint point) {
        const QChar::Script script = QChar::script(point);
        return script == QChar::Script_Han || script == QChar::Script_Hiragana ||
               script == QChar::Script_Katakana || script == QChar::Script_Hangul;
    });
}

bool isChinese(const CslItem& item)
{
    const QString language = item.text("language").toLower();
    if (!language.isEmpty())
        return language.startsWith(u"zh"_s) || language.startsWith(u"chi"_s) || language == u"cn" ||
               language.startsWith(u"yue"_s) || language.startsWith(u"lzh"_s) || language == u"中文";
    return hasEastAsianLetters(item.text("title"));
}

} // namespace pizhu::exporting
