// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/querysets.h"

#include "app/library/indexplace.h"
#include "app/library/pairedphrase.h"
#include "app/library/queryreading.h"
#include "app/library/querysql.h"
#include "app/search/ftsexpression.h"

namespace pizhu::library {

using base::ArticleId;
using base::fail;
using base::Result;
using search::Node;
using search::NodeKind;

namespace {

constexpr char kInAnnotations[] = "SELECT annotation.article_id FROM annotation_fts"
                                  " JOIN annotation ON annotation.id = annotation_fts.rowid"
                                  " WHERE annotation_fts MATCH ?";
constexpr char kArticlesWhere[] = "SELECT article.id FROM article WHERE ";

bool needsExactScript(const Node& node)
{
    return node.term.exactScript || std::any_of(node.children.begin(), node.children.end(), needsExactScript);
}

} // namespace

Result<MatchCache::Matches> QuerySets::matching(const ArticleQuery& query) const
{
    const MatchCache::Key key{.text = query.text, .starredOnly = query.starredOnly, .trash = query.trash};
    const auto find = [&] { return this->find(query); };
    return m_view.matches ? m_view.matches->get(key, find) : MatchCache().get(key, find);
}

Result<ArticleSet> QuerySets::find(const ArticleQuery& query) const
{
    const auto node = readQuery(m_connection, query.text);
    if (!node)
        return fail(node.error());
    auto set = evaluate(*node);
    if (!set)
        return set;
    ArticleSet kept;
    set->forEach([&](ArticleId id) {
        const ArticleRow& row = m_columns.row(id);
        if (row.exists && row.trashed == query.trash && (row.starred || !query.starredOnly))
            kept.add(id);
    });
    return kept;
}

Result<ArticleSet> QuerySets::evaluate(const Node& node) const
{
    switch (node.kind) {
    case NodeKind::Everything:
        return everything();
    case NodeKind::Text:
        return node.term.exactScript ? bySql(node) : found(search::ftsPhrase(node.term), node.term);
    case NodeKind::Near:
        return needsExactScript(node) ? bySql(node) : found(search::ftsNear(node));
    case NodeKind::Field:
        return byField(node);
    case NodeKind::And:
    case NodeKind::Or:
        return combine(node);
    case NodeKind::Not: {
        const auto inner = evaluate(node.children.front());
        if (!inner)
            return inner;
        ArticleSet rest = everything();
        rest.subtract(*inner);
        return rest;
    }
    }
    return ArticleSet();
}

Result<ArticleSet> QuerySets::combine(const Node& node) const
{
    auto set = evaluate(node.children.front());
    for (std::size_t i = 1; set && i < node.children.size(); ++i) {
        const auto next = evaluate(node.children[i]);
        if (!next)
            return next;
        if (node.kind == NodeKind::And)
            set->intersect(*next);
        else
            set->unite(*next);
    }
    return set;
}

Result<ArticleSet> QuerySets::found(const std::optional<QString>& expression,
                                    const std::optional<search::Term>& phrase) const
{
    if (!expression) // only signs, which are not looked for
        return everything();
    ArticleSet set;
    ArticleSet older; // what another thread finds meanwhile
    const auto addNewer = [&set](qint64 place) {
        set.add(articleAtPlace(place));
        return true;
    };
    const auto addOlder = [&older](qint64 place) { older.add(articleAtPlace(place)); };
    const auto done = findPlaces(m_connection, m_view, *expression, phrase, addNewer, addOlder);
    if (!done)
        return fail(done.error());
    set.unite(older);
    const auto addArticle = [&set](const storage::Statement& row) { set.add(row.id<ArticleId>(0)); };
    if (auto read = eachRow(m_connection, kInAnnotations, addArticle, *expression); !read)
        return fail(read.error());
    return set;
}

Result<ArticleSet> QuerySets::byField(const Node& node) const
{
    const auto condition = rowCondition(m_connection, m_columns, node);
    if (!condition)
        return fail(condition.error());
    return *condition ? byRows(*condition) : bySql(node);
}

Result<ArticleSet> QuerySets::bySql(const Node& node) const
{
    const auto clause = queryClause(m_connection, node);
    if (!clause)
        return fail(clause.error());
    auto statement = m_connection.prepare(kArticlesWhere + clause->sql);
    if (!statement)
        return fail(statement.error());
    bindAll(*statement, clause->values);
    ArticleSet set;
    const auto add = [&set](const storage::Statement& row) { set.add(row.id<ArticleId>(0)); };
    if (auto done = eachRowOf(*statement, add); !done)
        return fail(done.error());
    return set;
}

ArticleSet QuerySets::everything() const
{
    return byRows([](const ArticleRow&) { return true; });
}

ArticleSet QuerySets::byRows(const RowCondition& condition) const
{
    ArticleSet set;
    const auto rows = m_columns.rows();
    for (std::size_t id = 0; id < rows.size(); ++id) {
        if (rows[id].exists && condition(rows[id]))
            set.add(ArticleId{static_cast<qint64>(id)});
    }
    return set;
}

} // namespace pizhu::library
