// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/tagreferences.h"

#include "app/library/facetkeys.h"
#include "app/library/queryjson.h"
#include "app/library/rows.h"
#include "app/search/querylexer.h"
#include "app/search/queryparser.h"

#include <ranges>

namespace pizhu::library {

using base::fail;
using base::Result;
using base::TagId;

namespace {

constexpr char kSearches[] = "SELECT id, query FROM saved_search";
constexpr char kSetSearch[] = "UPDATE saved_search SET query = ? WHERE id = ?";
constexpr char kJobs[] = "SELECT id, scope, text, kind FROM autocode_job";
constexpr char kSetJob[] = "UPDATE autocode_job SET scope = ?, text = ? WHERE id = ?";

/// Names of tags in one tree, told by the names they have in another.
class Renaming
{
public:
    Renaming(const TagTree& before, const TagTree& after, const QHash<TagId, TagId>& merged)
        : m_before(before)
        , m_after(after)
        , m_merged(merged)
    {}

    void apply(ArticleQuery& query) const
    {
        for (const Facet facet : {Facet::Tag, Facet::Code}) {
            for (auto* filters : {&query.filters, &query.excluded}) {
                if (filters->contains(facet))
                    (*filters)[facet] = keys(filters->value(facet));
            }
        }
        query.text.text = text(query.text.text);
    }

    void apply(AnnotationQuery& query) const
    {
        apply(query.articles);
        for (QStringList* tags : {&query.allTags, &query.anyTags, &query.noneTags})
            *tags = keys(*tags);
        query.text.text = text(query.text.text);
    }

    /// In the query language: "tag:监督" becomes "tag:制度/督查" where no tag would be meant any more, or
    /// another.
    [[nodiscard]] QString text(QString query) const
    {
        const std::vector<search::Lexeme> lexemes = search::lexQuery(query);
        for (const search::Lexeme& lexeme : lexemes | std::views::reverse) {
            const bool namesTag = lexeme.field == search::fieldName(search::Field::Tag) ||
                                  lexeme.field == search::fieldName(search::Field::Code);
            const QStringList paths =
                namesTag && !lexeme.term.prefix ? pathsFor(lexeme.term.text) : QStringList();
            if (!paths.isEmpty())
                query.replace(lexeme.range.start, lexeme.range.length(), alternatives(lexeme.field, paths));
        }
        return query;
    }

private:
    [[nodiscard]] const TagNode* now(TagId id) const { return m_after.find(m_merged.value(id, id)); }

    [[nodiscard]] QStringList keys(QStringList keys) const
    {
        for (QString& key : keys) {
            const QString path = pathKey(key).path;
            const TagNode* node = m_before.find(path);
            if (!node || foldedTagPath(node->path) != foldedTagPath(path))
                continue; // a filter knows no other names
            const TagNode* present = now(node->id);
            if (present && present->path != node->path)
                key.replace(0, path.size(), present->path);
        }
        return keys;
    }

    /// The paths of what a name meant, when it does not mean all of that any more.
    [[nodiscard]] QStringList pathsFor(const QString& name) const
    {
        const std::vector<TagId> meant = m_before.named(name);
        const std::vector<TagId> means = m_after.named(name);
        QStringList paths;
        bool same = true;
        for (const TagId id : meant) {
            const TagNode* present = now(id);
            if (!present)
                continue;
            same = same && std::ranges::find(means, present->id) != means.end();
            if (!paths.contains(present->path))
                paths.append(present->path);
        }
        return same ? QStringList() : paths;
    }

    [[nodiscard]] static QString alternatives(const QString& field, const QStringList& paths)
    {
        QStringList terms;
        for (const QString& path : paths)
            terms.append(field + u':' + search::valueText(path));
        const QString all = terms.join(QStringLiteral(" OR "));
        return terms.size() == 1 ? all : u'(' + all + u')';
    }

    const TagTree& m_before;
    const TagTree& m_after;
    const QHash<TagId, TagId>& m_merged;
};

/// The stored query under the names of now.
QByteArray renamed(const QByteArray& json, const Renaming& renaming)
{
    const StoredQuery stored = queryFromJson(json);
    if (stored.annotations) {
        AnnotationQuery query = *stored.annotations;
        renaming.apply(query);
        return query == *stored.annotations ? json : queryToJson(query, json);
    }
    ArticleQuery query = stored.query;
    renaming.apply(query);
    return query == stored.query ? json : queryToJson(query, json);
}

struct Row
{
    qint64 id = 0;
    QByteArray query;
    QString text{};
    bool isQuery = false; ///< `text` is in the query language
};

Result<std::vector<Row>> rowsOf(storage::Connection& connection, const char* sql, bool areJobs)
{
    std::vector<Row> rows;
    const auto add = [&](const storage::Statement& row) {
        rows.push_back({row.integer(0), row.string(1).toUtf8()});
        if (areJobs) {
            rows.back().text = row.string(2);
            rows.back().isQuery = row.string(3) == u"query";
        }
    };
    if (auto done = eachRow(connection, sql, add); !done)
        return fail(done.error());
    return rows;
}

} // namespace

Result<TagReferences> TagReferences::take(storage::Connection& connection)
{
    auto tree = TagTree::load(connection);
    if (!tree)
        return fail(tree.error());
    return TagReferences(connection, std::move(*tree));
}

Result<void> TagReferences::follow(const QHash<TagId, TagId>& merged) const
{
    const auto after = TagTree::load(m_connection);
    const auto searches = rowsOf(m_connection, kSearches, false);
    const auto jobs = rowsOf(m_connection, kJobs, true);
    if (!after || !searches || !jobs)
        return fail(!after ? after.error() : !searches ? searches.error() : jobs.error());
    const Renaming renaming(m_before, *after, merged);
    for (const Row& search : *searches) {
        const QByteArray query = renamed(search.query, renaming);
        if (query == search.query)
            continue;
        if (auto done = runSql(m_connection, kSetSearch, storage::Utf8{query}, search.id); !done)
            return done;
    }
    for (const Row& job : *jobs) {
        const QByteArray scope = renamed(job.query, renaming);
        const QString text = job.isQuery ? renaming.text(job.text) : job.text;
        if (scope == job.query && text == job.text)
            continue;
        if (auto done = runSql(m_connection, kSetJob, storage::Utf8{scope}, text, job.id); !done)
            return done;
    }
    return {};
}

} // namespace pizhu::library
