// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/readingstore.h"

#include "app/library/rows.h"

namespace pizhu::library {

using base::ArticleId;
using base::Result;

namespace {

constexpr char kOf[] = "SELECT view_script, furthest FROM reading WHERE article_id = ?";
constexpr char kRecent[] =
    "SELECT article.id, article.title, article.outlet, reading.opened_at, reading.furthest, version.length"
    " FROM reading JOIN article ON article.id = reading.article_id"
    " JOIN version ON version.id = article.current_version_id"
    " WHERE reading.opened_at IS NOT NULL AND article.deleted_at IS NULL"
    " ORDER BY reading.opened_at DESC, reading.article_id DESC LIMIT ?";
constexpr char kSetOpened[] = "INSERT INTO reading(article_id, opened_at) VALUES (?1, ?2)"
                              " ON CONFLICT(article_id) DO UPDATE SET opened_at = excluded.opened_at";
constexpr char kSetScript[] = "INSERT INTO reading(article_id, view_script) VALUES (?1, ?2)"
                              " ON CONFLICT(article_id) DO UPDATE SET view_script = excluded.view_script";
constexpr char kReached[] =
    "INSERT INTO reading(article_id, furthest) VALUES (?1, ?2)"
    " ON CONFLICT(article_id) DO UPDATE SET furthest = max(furthest, excluded.furthest)";
constexpr char kForget[] = "UPDATE reading SET furthest = 0 WHERE article_id = ?";

} // namespace

Result<ArticleReading> ReadingStore::of(ArticleId id) const
{
    const auto read = [](const storage::Statement& row) {
        return ArticleReading{text::viewScriptFromName(row.string(0)), row.integer(1)};
    };
    return firstRow(m_connection, kOf, read, id).map([](const std::optional<ArticleReading>& found) {
        return found.value_or(ArticleReading{});
    });
}

Result<std::vector<RecentArticle>> ReadingStore::recent(int limit) const
{
    std::vector<RecentArticle> articles;
    const auto add = [&articles](const storage::Statement& row) {
        articles.push_back({.id = ArticleId{row.integer(0)},
                            .title = row.string(1),
                            .source = row.string(2),
                            .opened = row.dateTime(3),
                            .furthest = row.integer(4),
                            .length = row.integer(5)});
    };
    if (auto done = eachRow(m_connection, kRecent, add, limit); !done)
        return base::fail(done.error());
    return articles;
}

Result<void> ReadingStore::setOpened(ArticleId id, const QDateTime& at)
{
    return runSql(m_connection, kSetOpened, id, at);
}

Result<void> ReadingStore::setScript(ArticleId id, std::optional<text::ViewScript> script)
{
    return runSql(m_connection, kSetScript, id, script ? text::viewScriptName(*script) : QString());
}

Result<void> ReadingStore::reached(ArticleId id, qsizetype offset)
{
    return runSql(m_connection, kReached, id, offset);
}

Result<void> ReadingStore::forgetProgress(ArticleId id)
{
    return runSql(m_connection, kForget, id);
}

} // namespace pizhu::library
