// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/reviewtable.h"

#include "app/library/articlemetadata.h"
#include "app/library/review.h"
#include "app/library/rows.h"
#include "app/storage/transaction.h"

namespace pizhu::library {

using base::ArticleId;
using base::fail;
using base::Result;
using base::VersionId;

namespace {

constexpr char kClear[] = "DELETE FROM article_review WHERE article_id = ?";
constexpr char kInsert[] = "INSERT INTO article_review(article_id, issue) VALUES (?, ?)";
constexpr char kReviewVersionOf[] = "SELECT value FROM setting WHERE key = 'review_version'";
constexpr char kStoreReviewVersion[] = "INSERT INTO setting(key, value) VALUES ('review_version', ?)"
                                       " ON CONFLICT(key) DO UPDATE SET value = excluded.value";
constexpr char kArticles[] =
    "SELECT id, current_version_id FROM article WHERE current_version_id IS NOT NULL";

} // namespace

Result<void> ReviewTable::store(ArticleId article, const document::Metadata& metadata)
{
    if (auto done = runSql(m_connection, kClear, article); !done)
        return done;
    return insert(article, metadata);
}

Result<void> ReviewTable::insert(ArticleId article, const document::Metadata& metadata)
{
    for (const ReviewIssue& issue : reviewIssues(metadata)) {
        if (auto done = runSql(m_connection, kInsert, article, reviewKey(issue)); !done)
            return done;
    }
    return {};
}

Result<void> ReviewTable::rebuildIfOutdated()
{
    const QString wanted = QString::number(kReviewVersion);
    const auto stored =
        firstRow(m_connection, kReviewVersionOf, [](const auto& row) { return row.string(0); });
    if (!stored)
        return fail(stored.error());
    if (*stored == wanted)
        return {};
    auto transaction = storage::Transaction::begin(m_connection);
    if (!transaction)
        return fail(transaction.error());
    std::vector<std::pair<ArticleId, VersionId>> articles;
    const auto add = [&articles](const storage::Statement& row) {
        articles.emplace_back(row.id<ArticleId>(0), row.id<VersionId>(1));
    };
    if (auto done = eachRow(m_connection, kArticles, add); !done)
        return done;
    for (const auto& [article, version] : articles) {
        const auto metadata = ArticleMetadata(m_connection).inForce(article, version);
        if (!metadata)
            return fail(metadata.error());
        if (auto done = store(article, *metadata); !done)
            return done;
    }
    if (auto done = runSql(m_connection, kStoreReviewVersion, wanted); !done)
        return done;
    return transaction->commit();
}

} // namespace pizhu::library
