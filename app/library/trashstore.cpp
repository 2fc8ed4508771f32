// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/trashstore.h"

#include "app/library/picturestore.h"
#include "app/library/rows.h"

namespace pizhu::library {

using base::ArticleId;
using base::fail;
using base::Result;
using base::SourceId;

namespace {

constexpr char kArticles[] = "SELECT id FROM article WHERE deleted_at IS NOT NULL ORDER BY id";
constexpr char kArticleCount[] = "SELECT count(*) FROM article WHERE deleted_at IS NOT NULL";
constexpr char kAnnotationCount[] = "SELECT count(*) FROM annotation WHERE article_id IN (SELECT id FROM "
                                    "article WHERE deleted_at IS NOT NULL)";
constexpr char kTextBytes[] =
    "SELECT ifnull(sum(length(CAST(text AS BLOB)) + length(CAST(blocks AS BLOB))), 0) FROM version"
    " WHERE article_id IN (SELECT id FROM article WHERE deleted_at IS NOT NULL)";
// length() of a blob does not read it.
constexpr char kSources[] =
    "SELECT count(*), ifnull(sum(length(bytes)), 0) FROM source WHERE id IN"
    " (SELECT source_id FROM version JOIN article ON article.id = article_id WHERE deleted_at IS NOT NULL)"
    " AND NOT EXISTS (SELECT 1 FROM version JOIN article ON article.id = article_id"
    " WHERE source_id = source.id AND deleted_at IS NULL)";
constexpr char kPictures[] =
    "SELECT count(*), ifnull(sum(length(bytes)), 0) FROM picture WHERE id NOT IN"
    " (SELECT picture_id FROM version_picture JOIN version ON version.id = version_id"
    " JOIN article ON article.id = article_id WHERE deleted_at IS NULL)";
constexpr char kSourcesOf[] = "SELECT DISTINCT source_id FROM version"
                              " WHERE article_id IN (SELECT value FROM json_each(?))";
constexpr char kDelete[] = "DELETE FROM article WHERE id = ? AND deleted_at IS NOT NULL";
constexpr char kDeleteSource[] =
    "DELETE FROM source WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM version WHERE source_id = ?1)";
constexpr char kForgetHistory[] = "DELETE FROM journal";

struct CountAndBytes
{
    int count = 0;
    qint64 bytes = 0;
};

Result<CountAndBytes> countAndBytes(storage::Connection& connection, const char* sql)
{
    const auto row = firstRow(connection, sql, [](const storage::Statement& from) {
        return CountAndBytes{static_cast<int>(from.integer(0)), from.integer(1)};
    });
    if (!row)
        return fail(row.error());
    return row->value_or(CountAndBytes{});
}

} // namespace

Result<TrashContents> TrashStore::contents() const
{
    const auto articles = m_connection.queryInteger(kArticleCount);
    const auto annotations = m_connection.queryInteger(kAnnotationCount);
    const auto texts = m_connection.queryInteger(kTextBytes);
    for (const auto* number : {&articles, &annotations, &texts}) {
        if (!*number)
            return fail(number->error());
    }
    const auto sources = countAndBytes(m_connection, kSources);
    const auto pictures = countAndBytes(m_connection, kPictures);
    if (!sources || !pictures)
        return fail(sources ? pictures.error() : sources.error());
    return TrashContents{.articles = static_cast<int>(*articles),
                         .annotations = static_cast<int>(*annotations),
                         .sources = sources->count,
                         .pictures = pictures->count,
                         .bytes = *texts + sources->bytes + pictures->bytes};
}

Result<std::vector<ArticleId>> TrashStore::articles() const
{
    std::vector<ArticleId> ids;
    const auto add = [&ids](const storage::Statement& row) { ids.push_back(row.id<ArticleId>(0)); };
    if (auto done = eachRow(m_connection, kArticles, add); !done)
        return fail(done.error());
    return ids;
}

Result<int> TrashStore::purge(std::span<const ArticleId> articles)
{
    const auto sources = sourcesOf(articles);
    if (!sources)
        return fail(sources.error());
    auto statement = m_connection.prepare(kDelete);
    if (!statement)
        return fail(statement.error());
    int gone = 0;
    for (const ArticleId article : articles) {
        if (auto done = statement->bind(article).run(); !done)
            return fail(done.error());
        gone += static_cast<int>(m_connection.changeCount());
    }
    if (auto done = runForEach(m_connection, kDeleteSource, std::span(*sources)); !done)
        return fail(done.error());
    if (auto done = PictureStore(m_connection).removeUnused(); !done)
        return fail(done.error());
    if (auto done = runSql(m_connection, kForgetHistory); !done)
        return fail(done.error());
    return gone;
}

Result<std::vector<SourceId>> TrashStore::sourcesOf(std::span<const ArticleId> articles) const
{
    std::vector<SourceId> ids;
    const auto add = [&ids](const storage::Statement& row) { ids.push_back(row.id<SourceId>(0)); };
    if (auto done = eachRow(m_connection, kSourcesOf, add, jsonIds(articles)); !done)
        return fail(done.error());
    return ids;
}

} // namespace pizhu::library
