// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/queryjson.h"

#include "app/library/annotationqueryjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace pizhu::library {

namespace {

using Filters = QMap<Facet, QStringList>;

const QString kVersion = u"version"_s;
const QString kText = u"text"_s;
const QString kRegional = u"regional"_s;
const QString kWithoutPairs = u"without_pairs"_s;
const QString kFilters = u"filters"_s;
const QString kExcluded = u"excluded"_s;
const QString kSort = u"sort"_s;
const QString kStarred = u"starred"_s;
const QString kTrash = u"trash"_s;
const QString kAnnotations = u"annotations"_s;

QJsonObject filtersToJson(const Filters& filters)
{
    QJsonObject json;
    for (auto filter = filters.cbegin(); filter != filters.cend(); ++filter) {
        if (!filter->isEmpty())
            json.insert(facetName(filter.key()), QJsonArray::fromStringList(*filter));
    }
    return json;
}

QStringList stringsOf(const QJsonValue& json)
{
    QStringList strings;
    for (const QJsonValue string : json.toArray())
        strings.append(string.toString());
    return strings;
}

/// What is no known facet with keys is left and named in `unknown`.
Filters filtersFromJson(const QJsonObject& json, QStringList& unknown)
{
    Filters filters;
    for (auto member = json.begin(); member != json.end(); ++member) {
        const auto facet = facetFromName(member.key());
        const QStringList keys = stringsOf(*member);
        if (facet && !keys.isEmpty())
            filters.insert(*facet, keys);
        else
            unknown.append(member.key());
    }
    return filters;
}

/// The order as the command line writes it: "date", "-date,title", …
std::vector<SortKey> sortFromJson(const QJsonValue& json, QStringList& unknown)
{
    if (auto keys = sortKeysFromText(json.toString()))
        return *keys;
    if (!json.isUndefined())
        unknown.append(kSort);
    return ArticleQuery().sort;
}

QJsonObject objectOf(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

/// Puts what only a newer program knows back into the facets of `json`.
void keepFacets(QJsonObject& json, const QJsonObject& old, const QString& member)
{
    QJsonObject filters = json.value(member).toObject();
    const QJsonObject before = old.value(member).toObject();
    for (auto filter = before.begin(); filter != before.end(); ++filter) {
        if (!facetFromName(filter.key()))
            filters.insert(filter.key(), *filter);
    }
    if (!filters.isEmpty())
        json.insert(member, filters);
}

bool isKnown(const QString& member)
{
    return QStringList{kVersion,  kText, kRegional, kWithoutPairs, kFilters,
                       kExcluded, kSort, kStarred,  kTrash}
        .contains(member);
}

} // namespace

QByteArray queryToJson(const ArticleQuery& query, const QByteArray& kept)
{
    const QJsonObject old = objectOf(kept);
    QJsonObject json{{kVersion, std::max(kQueryVersion, old.value(kVersion).toInt())},
                     {kText, query.text.text},
                     {kSort, sortKeysText(query.sort)}};
    if (query.text.regional)
        json.insert(kRegional, true);
    if (!query.text.withoutPairs.isEmpty())
        json.insert(kWithoutPairs, QJsonArray::fromStringList(query.text.withoutPairs));
    if (query.starredOnly)
        json.insert(kStarred, true);
    if (query.trash)
        json.insert(kTrash, true);
    if (const QJsonObject filters = filtersToJson(query.filters); !filters.isEmpty())
        json.insert(kFilters, filters);
    if (const QJsonObject excluded = filtersToJson(query.excluded); !excluded.isEmpty())
        json.insert(kExcluded, excluded);
    keepFacets(json, old, kFilters);
    keepFacets(json, old, kExcluded);
    for (auto member = old.begin(); member != old.end(); ++member) {
        if (!isKnown(member.key()))
            json.insert(member.key(), *member);
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QByteArray queryToJson(const AnnotationQuery& query, const QByteArray& kept)
{
    QJsonObject json = objectOf(queryToJson(query.articles, kept));
    json.insert(kAnnotations, annotationFiltersToJson(query, objectOf(kept).value(kAnnotations).toObject()));
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

StoredQuery queryFromJson(const QByteArray& json)
{
    const QJsonObject object = objectOf(json);
    StoredQuery stored;
    stored.version = object.value(kVersion).toInt();
    stored.query.text.text = object.value(kText).toString();
    stored.query.text.regional = object.value(kRegional).toBool();
    stored.query.text.withoutPairs = stringsOf(object.value(kWithoutPairs));
    stored.query.starredOnly = object.value(kStarred).toBool();
    stored.query.trash = object.value(kTrash).toBool();
    stored.query.filters = filtersFromJson(object.value(kFilters).toObject(), stored.unknown);
    stored.query.excluded = filtersFromJson(object.value(kExcluded).toObject(), stored.unknown);
    stored.query.sort = sortFromJson(object.value(kSort), stored.unknown);
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (!isKnown(member.key()) && member.key() != kAnnotations)
            stored.unknown.append(member.key());
    }
    if (object.value(kAnnotations).isObject()) {
        stored.annotations = annotationFiltersFromJson(object.value(kAnnotations).toObject(), stored.unknown);
        stored.annotations->articles = stored.query;
    }
    stored.unknown.removeDuplicates();
    return stored;
}

} // namespace pizhu::library
