// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/tagreferences.h"

#include "app/library/queryjson.h"
#include "app/library/rows.h"
#include "app/library/tagrenaming.h"

namespace pizhu::library {

using base::fail;
using base::Result;
using base::TagId;

namespace {

constexpr char kSearches[] = "SELECT id, query FROM saved_search";
constexpr char kSetSearch[] = "UPDATE saved_search SET query = ? WHERE id = ?";
constexpr char kJobs[] = "SELECT id, scope, text, kind FROM autocode_job";
constexpr char kSetJob[] = "UPDATE autocode_job SET scope = ?, text = ? WHERE id = ?";

/// The stored query under the names of now.
QByteArray renamed(const QByteArray& json, const TagRenaming& renaming)
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
    const TagRenaming renaming(m_before, *after, merged);
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
