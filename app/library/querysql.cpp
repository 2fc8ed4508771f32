// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/querysql.h"

#include "app/library/facetkeys.h"
#include "app/library/queryreading.h"
#include "app/library/tagtree.h"
#include "app/library/valuetree.h"
#include "app/search/ftsexpression.h"
#include "app/search/queryparser.h"
#include "app/text/folding.h"
#include "app/text/script.h"

#include <bit>

namespace pizhu::library {

using base::fail;
using base::Result;
using base::TagId;
using search::Field;
using search::Node;
using search::NodeKind;
using search::Term;

namespace {

// rowid & 268435455 is the id of the article at that place: indexplace.h.
constexpr char kText[] =
    "article.id IN (SELECT rowid & 268435455 FROM article_fts WHERE article_fts MATCH ?"
    " UNION ALL SELECT annotation.article_id FROM annotation_fts"
    " JOIN annotation ON annotation.id = annotation_fts.rowid WHERE annotation_fts MATCH ?)";
constexpr char kExactText[] = "article.id IN (SELECT article_text.id FROM article_fts"
                              " JOIN article_text ON article_text.id = article_fts.rowid & 268435455"
                              " WHERE article_fts MATCH ? AND (holds_exactly(article_text.text, ?, ?) OR "
                              "holds_exactly(article_text.title, ?, ?))"
                              " UNION ALL SELECT annotation.article_id FROM annotation_fts"
                              " JOIN annotation ON annotation.id = annotation_fts.rowid"
                              " WHERE annotation_fts MATCH ? AND (holds_exactly(annotation.exact, ?, ?) OR "
                              "holds_exactly(annotation.note, ?, ?)))";
constexpr char kTitle[] =
    "article.id IN (SELECT rowid & 268435455 FROM article_fts WHERE article_fts MATCH ?)";
constexpr char kExactTitle[] =
    "(article.id IN (SELECT rowid & 268435455 FROM article_fts WHERE article_fts MATCH ?)"
    " AND holds_exactly(article.title, ?, ?))";
constexpr char kAnnotation[] =
    "article.id IN (SELECT annotation.article_id FROM annotation_fts"
    " JOIN annotation ON annotation.id = annotation_fts.rowid WHERE annotation_fts MATCH ?)";
constexpr char kExactNote[] = "article.id IN (SELECT annotation.article_id FROM annotation_fts"
                              " JOIN annotation ON annotation.id = annotation_fts.rowid"
                              " WHERE annotation_fts MATCH ? AND holds_exactly(annotation.note, ?, ?))";
constexpr char kExactHighlight[] = "article.id IN (SELECT annotation.article_id FROM annotation_fts"
                                   " JOIN annotation ON annotation.id = annotation_fts.rowid"
                                   " WHERE annotation_fts MATCH ? AND holds_exactly(annotation.exact, ?, ?))";
constexpr char kOutlet[] = "(instr(fold(article.outlet), ?) OR instr(fold(article.site), ?))";
constexpr char kSite[] = "instr(fold(article.site), ?)";
constexpr char kAuthor[] = "article.id IN (SELECT article_id FROM article_author WHERE instr(fold(name), ?))";
constexpr char kEditor[] = "article.id IN (SELECT article_id FROM article_editor WHERE instr(fold(name), ?))";
constexpr char kCategory[] =
    "article.id IN (SELECT article_id FROM article_category WHERE instr(fold(name), ?))";
constexpr char kTag[] =
    "article.id IN (SELECT article_id FROM article_tag WHERE tag_id IN"
    " (SELECT value FROM json_each(?)) UNION ALL SELECT annotation.article_id FROM annotation_tag"
    " JOIN annotation ON annotation.id = annotation_tag.annotation_id WHERE tag_id IN"
    " (SELECT value FROM json_each(?)))";
constexpr char kColor[] = "article.id IN (SELECT article_id FROM annotation WHERE kind <> 'note' AND color IN"
                          " (SELECT value FROM json_each(?)))";
constexpr char kCode[] =
    "article.id IN (SELECT annotation.article_id FROM annotation_tag"
    " JOIN annotation ON annotation.id = annotation_tag.annotation_id WHERE kind <> 'note' AND tag_id IN"
    " (SELECT value FROM json_each(?)))";
constexpr char kCollection[] =
    "article.id IN (SELECT article_id FROM collection_article WHERE collection_id IN"
    " (SELECT value FROM json_each(?)))";
constexpr char kScript[] = "(article.script || CASE article.region WHEN '' THEN '' ELSE '-' || article.region"
                           " END) IN (SELECT value FROM json_each(?))";
constexpr char kLength[] =
    "article.current_version_id IN (SELECT id FROM version WHERE length BETWEEN ? AND ?)";
constexpr char kImport[] = "article.id IN (SELECT article_id FROM import_change WHERE import_id IN"
                           " (SELECT id FROM import WHERE instr(fold(label), ?) OR uid = ?))";
constexpr char kReadState[] = "article.read_state IN (SELECT value FROM json_each(?))";
constexpr char kReview[] = "article.id IN (SELECT article_id FROM article_review WHERE issue IN"
                           " (SELECT value FROM json_each(?)))";
constexpr char kAnyReview[] = "article.id IN (SELECT article_id FROM article_review)";
constexpr char kStarred[] = "article.starred";
constexpr char kHasHighlight[] = "article.id IN (SELECT article_id FROM annotation WHERE kind <> 'note')";
constexpr char kHasNote[] = "article.id IN (SELECT article_id FROM annotation WHERE note <> '')";
constexpr char kHasTag[] =
    "article.id IN (SELECT article_id FROM article_tag UNION ALL SELECT annotation.article_id"
    " FROM annotation_tag JOIN annotation ON annotation.id = annotation_tag.annotation_id)";
constexpr char kHasRepairs[] =
    "article.current_version_id IN (SELECT id FROM version WHERE repair_count > 0)";
constexpr char kVersions[] = "article.id IN (SELECT article_id FROM version GROUP BY article_id"
                             " HAVING count(*) >= ?)";
constexpr char kImportedFrom[] = "article.added_at >= ?";
constexpr char kImportedBefore[] = "article.added_at < ?";
constexpr char kPublishedFrom[] = "article.published >= ?";
constexpr char kPublishedBefore[] = "(article.published <> '' AND article.published < ?)";

constexpr char kLibrary[] = "article.deleted_at IS NULL";
constexpr char kTrash[] = "article.deleted_at IS NOT NULL";

QString idList(const std::vector<TagId>& ids)
{
    QJsonArray values;
    for (const TagId id : ids)
        values.append(id.value);
    return jsonList(values);
}

QString keyList(const QStringList& keys)
{
    return jsonList(QJsonArray::fromStringList(keys));
}

SqlClause textClause(const Term& term)
{
    const auto phrase = search::ftsPhrase(term);
    if (!phrase)
        return {};
    const qint64 prefix = term.prefix ? 1 : 0;
    if (term.exactScript)
        return {
            kExactText,
            {*phrase, term.text, prefix, term.text, prefix, *phrase, term.text, prefix, term.text, prefix}};
    return {kText, {*phrase, *phrase}};
}

SqlClause columnClause(const Term& term, const char* column, const char* sql, const char* exactSql)
{
    const auto phrase = search::ftsPhrase(term);
    if (!phrase)
        return {};
    const QString expression = QLatin1String(column) + QLatin1String(" : ") + *phrase;
    if (term.exactScript)
        return {exactSql, {expression, term.text, qint64{term.prefix ? 1 : 0}}};
    return {sql, {expression}};
}

/// Word by word where one must stand in exactly this script.
SqlClause nearClause(const Node& near)
{
    const auto expression = search::ftsNear(near);
    if (!expression)
        return {};
    SqlClause clause{kText, {*expression, *expression}};
    for (const Node& child : near.children) {
        if (child.term.exactScript)
            clause = conjunction(std::move(clause), textClause(child.term));
    }
    return clause;
}

SqlClause spanClause(const search::DateSpan& span, const char* fromSql, const char* beforeSql)
{
    SqlClause clause;
    if (!span.from.isEmpty())
        clause = {fromSql, {span.from}};
    if (!span.before.isEmpty())
        clause = conjunction(std::move(clause), {beforeSql, {span.before}});
    return clause;
}

SqlClause hasClause(const QString& what)
{
    if (what == u"highlight")
        return {kHasHighlight, {}};
    if (what == u"repairs")
        return {kHasRepairs, {}};
    if (what == u"versions")
        return {kVersions, {qint64{2}}};
    return {what == u"note" ? kHasNote : kHasTag, {}};
}

SqlClause isClause(const QString& what)
{
    if (what == u"starred")
        return {kStarred, {}};
    if (what == u"review")
        return {kAnyReview, {}};
    return {kReadState, {keyList({what})}};
}

Result<SqlClause> tagClause(storage::Connection& connection, Field field, const QString& pathOrName)
{
    const auto tree = TagTree::load(connection);
    if (!tree)
        return fail(tree.error());
    const QString ids = idList(tree->matching(pathOrName));
    if (field == Field::Code)
        return SqlClause{kCode, {ids}};
    return SqlClause{kTag, {ids, ids}};
}

Result<SqlClause> collectionClause(storage::Connection& connection, const QString& pathOrName)
{
    const auto tree = ValueTree::ofCollections(connection);
    if (!tree)
        return fail(tree.error());
    const std::vector<bool> found = tree->codesNamed(pathOrName);
    QJsonArray ids;
    for (std::size_t id = 0; id < found.size(); ++id) {
        if (found[id])
            ids.append(static_cast<qint64>(id));
    }
    return SqlClause{kCollection, {jsonList(ids)}};
}

SqlClause scriptClause(const QString& script)
{
    QStringList scripts{script};
    if (script == text::scriptName(text::Script::Hant))
        scripts << script + QStringLiteral("-tw") << script + QStringLiteral("-hk");
    return {kScript, {keyList(scripts)}};
}

/// A word as the facet has it, or "500..2000" with either end open.
SqlClause lengthClause(const QString& value)
{
    const unsigned places = placesOf(Facet::Length, {value});
    if (places != 0) {
        const LengthSpan span = lengthSpan(std::countr_zero(places));
        return {kLength, {span.from, span.before - 1}};
    }
    const auto span = search::parseNumberSpan(value).value_or(search::NumberSpan{});
    return {kLength, {span.from, span.last}};
}

Result<SqlClause> fieldClause(storage::Connection& connection, const Node& node)
{
    const Term& term = node.term;
    const QString folded = text::fold(term.text);
    switch (node.field) {
    case Field::Title:
        return columnClause(term, "title", kTitle, kExactTitle);
    case Field::Note:
        return columnClause(term, "note", kAnnotation, kExactNote);
    case Field::Highlight:
        return columnClause(term, "exact", kAnnotation, kExactHighlight);
    case Field::Source:
        return SqlClause{kOutlet, {folded, folded}};
    case Field::Site:
        return SqlClause{kSite, {folded}};
    case Field::Author:
        return SqlClause{kAuthor, {folded}};
    case Field::Editor:
        return SqlClause{kEditor, {folded}};
    case Field::Category:
        return SqlClause{kCategory, {folded}};
    case Field::Tag:
    case Field::Code:
        return tagClause(connection, node.field, term.text);
    case Field::Collection:
        return collectionClause(connection, term.text);
    case Field::Color:
        return SqlClause{kColor, {keyList({term.text})}};
    case Field::Script:
        return scriptClause(term.text);
    case Field::Length:
        return lengthClause(term.text);
    case Field::Import:
        return SqlClause{kImport, {folded, term.text}};
    case Field::Has:
        return hasClause(term.text);
    case Field::Is:
        return isClause(term.text);
    case Field::Review:
        return SqlClause{kReview, {keyList({term.text})}};
    case Field::Date:
        return spanClause(node.dates, kPublishedFrom, kPublishedBefore);
    case Field::Imported:
        return spanClause(node.dates, kImportedFrom, kImportedBefore);
    case Field::Version:
        return SqlClause{kVersions, {term.text.toLongLong()}};
    }
    return SqlClause{};
}

Result<SqlClause> joined(storage::Connection& connection, const Node& node, const QByteArray& with)
{
    SqlClause clause{.sql = {}, .values = {}};
    for (const Node& child : node.children) {
        const auto part = queryClause(connection, child);
        if (!part)
            return part;
        clause.sql += (clause.sql.isEmpty() ? "(" : with) + part->sql;
        clause.values.insert(clause.values.end(), part->values.begin(), part->values.end());
    }
    clause.sql += ')';
    return clause;
}

} // namespace

SqlClause conjunction(SqlClause a, const SqlClause& b)
{
    a.sql = '(' + a.sql + " AND " + b.sql + ')';
    a.values.insert(a.values.end(), b.values.begin(), b.values.end());
    return a;
}

SqlClause disjunction(SqlClause a, const SqlClause& b)
{
    a.sql = '(' + a.sql + " OR " + b.sql + ')';
    a.values.insert(a.values.end(), b.values.begin(), b.values.end());
    return a;
}

SqlClause negation(SqlClause clause)
{
    clause.sql = "NOT (" + clause.sql + ')';
    return clause;
}

Result<SqlClause> queryClause(storage::Connection& connection, const Node& node)
{
    switch (node.kind) {
    case NodeKind::Everything:
        return SqlClause{};
    case NodeKind::Text:
        return textClause(node.term);
    case NodeKind::Near:
        return nearClause(node);
    case NodeKind::Field:
        return fieldClause(connection, node);
    case NodeKind::And:
        return joined(connection, node, " AND ");
    case NodeKind::Or:
        return joined(connection, node, " OR ");
    case NodeKind::Not: {
        auto inner = queryClause(connection, node.children.front());
        if (inner)
            inner = negation(std::move(*inner));
        return inner;
    }
    }
    return SqlClause{};
}

Result<SqlClause> baseClause(storage::Connection& connection, const ArticleQuery& query)
{
    const auto node = readQuery(connection, query.text);
    if (!node)
        return fail(node.error());
    const auto text = queryClause(connection, *node);
    if (!text)
        return text;
    SqlClause clause{query.trash ? kTrash : kLibrary, {}};
    if (query.starredOnly)
        clause = conjunction(std::move(clause), {kStarred, {}});
    return conjunction(std::move(clause), *text);
}

} // namespace pizhu::library
