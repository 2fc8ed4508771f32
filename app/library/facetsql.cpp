// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/facetsql.h"

#include "app/library/facetkeys.h"
#include "app/library/tagtree.h"
#include "app/library/valuetree.h"

namespace pizhu::library {

using base::fail;
using base::Result;

namespace {

constexpr char kSource[] = "article.outlet IN (SELECT value FROM json_each(?))";
constexpr char kSite[] = "article.site IN (SELECT value FROM json_each(?))";
constexpr char kMonths[] = "(article.published_month BETWEEN ? AND ?)";
constexpr char kYears[] = "(length(article.published_month) = 4 AND article.published_month BETWEEN ? AND ?)";
constexpr char kExactMonths[] =
    "(length(article.published_month) = 7 AND article.published_month BETWEEN ? AND ?)";
constexpr char kAuthor[] = "(article.id IN (SELECT article_id FROM article_author WHERE name IN"
                           " (SELECT value FROM json_each(?))) OR (? AND NOT EXISTS"
                           " (SELECT 1 FROM article_author WHERE article_id = article.id)))";
constexpr char kEditor[] = "(article.id IN (SELECT article_id FROM article_editor WHERE name IN"
                           " (SELECT value FROM json_each(?))) OR (? AND NOT EXISTS"
                           " (SELECT 1 FROM article_editor WHERE article_id = article.id)))";
constexpr char kCategoryNames[] = "SELECT DISTINCT name FROM article_category";
constexpr char kCategory[] = "article.id IN (SELECT article_id FROM article_category WHERE name IN"
                             " (SELECT value FROM json_each(?)))";
constexpr char kNoCategory[] = "NOT EXISTS (SELECT 1 FROM article_category WHERE article_id = article.id"
                               " AND name IN (SELECT value FROM json_each(?)))";
constexpr char kScript[] = "(article.script || CASE article.region WHEN '' THEN '' ELSE '-' || article.region"
                           " END) IN (SELECT value FROM json_each(?))";
constexpr char kCollection[] =
    "article.id IN (SELECT article_id FROM collection_article WHERE collection_id IN"
    " (SELECT value FROM json_each(?)))";
constexpr char kTag[] =
    "article.id IN (SELECT article_id FROM article_tag WHERE tag_id IN"
    " (SELECT value FROM json_each(?)) UNION ALL SELECT annotation.article_id FROM annotation_tag"
    " JOIN annotation ON annotation.id = annotation_tag.annotation_id WHERE tag_id IN"
    " (SELECT value FROM json_each(?)))";
constexpr char kCode[] =
    "article.id IN (SELECT annotation.article_id FROM annotation_tag"
    " JOIN annotation ON annotation.id = annotation_tag.annotation_id WHERE kind <> 'note' AND tag_id IN"
    " (SELECT value FROM json_each(?)))";
constexpr char kColor[] = "article.id IN (SELECT article_id FROM annotation WHERE kind <> 'note' AND color IN"
                          " (SELECT value FROM json_each(?)))";
constexpr char kReadState[] = "article.read_state IN (SELECT value FROM json_each(?))";
constexpr char kLength[] =
    "coalesce(article.current_version_id, 0) IN (SELECT id FROM version WHERE length >= ? AND length < ?)";
constexpr char kImport[] = "article.id IN (SELECT article_id FROM import_change WHERE import_id IN"
                           " (SELECT id FROM import WHERE uid IN (SELECT value FROM json_each(?))))";
constexpr char kReview[] = "article.id IN (SELECT article_id FROM article_review WHERE issue IN"
                           " (SELECT value FROM json_each(?)))";
constexpr char kStarred[] = "article.starred";
constexpr char kRepaired[] =
    "coalesce(article.current_version_id, 0) IN (SELECT id FROM version WHERE repair_count > 0)";
constexpr char kSeveralVersions[] =
    "article.id IN (SELECT article_id FROM version GROUP BY article_id HAVING count(*) > 1)";
constexpr char kEverything[] = "1";
constexpr char kNothing[] = "0";

QString keyList(const QStringList& keys)
{
    return jsonList(QJsonArray::fromStringList(keys));
}

SqlClause monthsClause(const MonthSpan& months)
{
    return {kMonths, {monthKey(months.first), monthKey(months.last)}};
}

/// Years known no more exactly count when all of them lies in the range.
SqlClause rangeClause(const MonthSpan& range)
{
    const qint32 firstYear = range.first % 100 == 1 ? range.first / 100 : range.first / 100 + 1;
    const qint32 lastYear = range.last % 100 == 12 ? range.last / 100 : range.last / 100 - 1;
    return disjunction({kExactMonths, {monthKey(range.first), monthKey(range.last)}},
                       {kYears, {monthKey(firstYear * 100), monthKey(lastYear * 100)}});
}

SqlClause dateClause(const QStringList& keys)
{
    SqlClause clause{kNothing, {}};
    for (const QString& key : keys) {
        if (const auto range = rangeOf(key))
            clause = disjunction(std::move(clause), rangeClause(*range));
        else if (const auto months = monthsOf(key))
            clause = disjunction(std::move(clause), monthsClause(*months));
    }
    return clause;
}

/// Names are compared as the paths they stand for.
Result<SqlClause> categoryClause(storage::Connection& connection, const QStringList& keys)
{
    QStringList chosen;
    QStringList withPath;
    const auto read = [&](const storage::Statement& row) {
        const QString name = row.string(0);
        const QString path = categoryPath(name);
        if (path.isEmpty())
            return;
        withPath.append(name);
        if (std::any_of(keys.begin(), keys.end(),
                        [&path](const QString& key) { return isAtPath(path, pathKey(key)); }))
            chosen.append(name);
    };
    if (auto done = eachRow(connection, kCategoryNames, read); !done)
        return fail(done.error());
    SqlClause clause{kCategory, {keyList(chosen)}};
    if (keys.contains(QStringLiteral("")))
        clause = disjunction(std::move(clause), {kNoCategory, {keyList(withPath)}});
    return clause;
}

QString codeList(const ValueTree& tree, const QStringList& keys)
{
    const std::vector<bool> chosen = tree.codesOf(keys);
    QJsonArray codes;
    for (std::size_t code = 0; code < chosen.size(); ++code) {
        if (chosen[code])
            codes.append(static_cast<qint64>(code));
    }
    return jsonList(codes);
}

Result<SqlClause> tagClause(storage::Connection& connection, Facet facet, const QStringList& keys)
{
    const auto tags = TagTree::load(connection);
    if (!tags)
        return fail(tags.error());
    const QString codes = codeList(ValueTree::ofTags(*tags), keys);
    if (facet == Facet::Code)
        return SqlClause{kCode, {codes}};
    return SqlClause{kTag, {codes, codes}};
}

Result<SqlClause> collectionClause(storage::Connection& connection, const QStringList& keys)
{
    const auto collections = ValueTree::ofCollections(connection);
    if (!collections)
        return fail(collections.error());
    return SqlClause{kCollection, {codeList(*collections, keys)}};
}

SqlClause scriptClause(unsigned places)
{
    const QStringList known = knownKeys(Facet::Script);
    QStringList chosen;
    for (int place = 0; place < known.size(); ++place) {
        if ((places >> place & 1) != 0)
            chosen.append(known.at(place));
    }
    return {kScript, {keyList(chosen)}};
}

SqlClause lengthClause(unsigned places)
{
    SqlClause clause{kNothing, {}};
    for (int place = 0; places >> place != 0; ++place) {
        const LengthSpan span = lengthSpan(place);
        if ((places >> place & 1) != 0)
            clause = disjunction(std::move(clause), {kLength, {span.from, span.before}});
    }
    return clause;
}

/// Of a facet with two values, the first of which is where `sql` holds.
SqlClause eitherClause(unsigned places, const QByteArray& sql)
{
    switch (places) {
    case 0:
        return {kNothing, {}};
    case 1:
        return {sql, {}};
    case 2:
        return {"NOT (" + sql + ')', {}};
    default:
        return {kEverything, {}};
    }
}

Result<SqlClause> facetClause(storage::Connection& connection, Facet facet, const QStringList& keys)
{
    const QString list = keyList(keys);
    const qint64 none = keys.contains(QStringLiteral("")) ? 1 : 0;
    const unsigned places = placesOf(facet, keys);
    switch (facet) {
    case Facet::Source:
        return SqlClause{kSource, {list}};
    case Facet::Site:
        return SqlClause{kSite, {list}};
    case Facet::Date:
        return dateClause(keys);
    case Facet::Category:
        return categoryClause(connection, keys);
    case Facet::Author:
        return SqlClause{kAuthor, {list, none}};
    case Facet::Editor:
        return SqlClause{kEditor, {list, none}};
    case Facet::Script:
        return scriptClause(places);
    case Facet::Collection:
        return collectionClause(connection, keys);
    case Facet::Tag:
    case Facet::Code:
        return tagClause(connection, facet, keys);
    case Facet::Color:
        return SqlClause{kColor, {list}};
    case Facet::ReadState:
        return SqlClause{kReadState, {list}};
    case Facet::Star:
        return eitherClause(places, kStarred);
    case Facet::Length:
        return lengthClause(places);
    case Facet::Import:
        return SqlClause{kImport, {list}};
    case Facet::Repairs:
        return eitherClause(places, kRepaired);
    case Facet::Versions:
        return eitherClause(places, kSeveralVersions);
    case Facet::Review:
        return SqlClause{kReview, {list}};
    }
    return SqlClause{kNothing, {}};
}

} // namespace

Result<SqlClause> facetsClause(storage::Connection& connection, const ArticleQuery& query)
{
    SqlClause all{kEverything, {}};
    const auto add = [&](const QMap<Facet, QStringList>& keys, bool negated) -> Result<void> {
        for (auto facet = keys.cbegin(); facet != keys.cend(); ++facet) {
            if (facet->isEmpty())
                continue;
            auto clause = facetClause(connection, facet.key(), *facet);
            if (!clause)
                return fail(clause.error());
            all = conjunction(std::move(all), negated ? negation(std::move(*clause)) : *clause);
        }
        return {};
    };
    auto done = add(query.filters, false);
    if (done)
        done = add(query.excluded, true);
    if (!done)
        return fail(done.error());
    return all;
}

} // namespace pizhu::library
