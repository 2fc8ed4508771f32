// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/searchindex.h"

#include "app/library/indexmerging.h"
#include "app/library/picturestore.h"
#include "app/library/rows.h"
#include "app/storage/transaction.h"
#include "app/text/folding.h"

#include <QCoreApplication>

namespace pizhu::library {

using base::fail;
using base::Result;

namespace {

constexpr char kFoldVersion[] = "SELECT value FROM setting WHERE key = 'fold_version'";
constexpr char kStoreFoldVersion[] = "INSERT INTO setting(key, value) VALUES ('fold_version', ?)"
                                     " ON CONFLICT(key) DO UPDATE SET value = excluded.value";
constexpr char kEmptyWords[] = "INSERT INTO article_fts(article_fts) VALUES ('delete-all')";
constexpr char kEmptyPairs[] = "INSERT INTO article_pairs(article_pairs) VALUES ('delete-all')";
constexpr char kRebuildAnnotations[] = "INSERT INTO annotation_fts(annotation_fts) VALUES ('rebuild')";
// Absent: complete.
constexpr char kIndexedThrough[] = "SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'indexed_through'";
constexpr char kStoreIndexedThrough[] = "INSERT INTO setting(key, value) VALUES ('indexed_through', ?)"
                                        " ON CONFLICT(key) DO UPDATE SET value = excluded.value";
constexpr char kNoteComplete[] = "DELETE FROM setting WHERE key = 'indexed_through'";
constexpr char kLastArticle[] = "SELECT ifnull(max(id), 0) FROM article";
constexpr char kLastOfNext[] = "SELECT ifnull(max(id), 0) FROM"
                               " (SELECT id FROM article WHERE id > ? ORDER BY id LIMIT ?)";
// In the order of their places: FTS5 writes a segment of the index whenever a rowid is smaller than the last.
constexpr char kAddWords[] =
    "INSERT INTO article_fts(rowid, title, text)"
    " SELECT place, title, text FROM article_text WHERE id > ? AND id <= ? ORDER BY place";
constexpr char kAddPairs[] =
    "INSERT INTO article_pairs(rowid, title, text)"
    " SELECT place, title, text FROM article_text WHERE id > ? AND id <= ? ORDER BY place";
constexpr char kHoldNew[] = "INSERT INTO setting(key, value)"
                            " SELECT 'indexed_through', ifnull(max(id), 0) FROM article WHERE true"
                            " ON CONFLICT DO NOTHING";
// Rank 1 compares with the content, which alone finds ghosts of old texts.
constexpr char kCheckWords[] = "INSERT INTO article_fts(article_fts, rank) VALUES ('integrity-check', 1)";
constexpr char kCheckPairs[] = "INSERT INTO article_pairs(article_pairs, rank) VALUES ('integrity-check', 1)";
constexpr char kCheckAnnotations[] =
    "INSERT INTO annotation_fts(annotation_fts, rank) VALUES ('integrity-check', 1)";
constexpr char kIntegrityCheck[] = "PRAGMA integrity_check(20)";
constexpr char kForeignKeyCheck[] = "PRAGMA foreign_key_check";

/// Articles that are added in one transaction; other writes come in between.
constexpr int kArticlesAtOnce = 1000;

QString currentFoldVersion()
{
    return QString::fromLatin1(text::foldVersion());
}

/// To both indexes of the articles, those with an id above `after`.
Result<void> addArticles(storage::Connection& connection, qint64 after, qint64 last)
{
    for (const char* sql : {kAddWords, kAddPairs}) {
        if (auto done = runSql(connection, sql, after, last); !done)
            return done;
    }
    return {};
}

} // namespace

Result<bool> SearchIndex::isUpToDate() const
{
    const auto version = firstRow(m_connection, kFoldVersion, [](const auto& row) { return row.string(0); });
    if (!version)
        return fail(version.error());
    if (version->value_or(QString()) != currentFoldVersion())
        return false;
    const auto reached = progress();
    if (!reached)
        return fail(reached.error());
    return reached->isComplete();
}

Result<IndexProgress> SearchIndex::progress() const
{
    const auto last = m_connection.queryInteger(kLastArticle);
    if (!last)
        return fail(last.error());
    const auto through =
        firstRow(m_connection, kIndexedThrough, [](const auto& row) { return row.integer(0); });
    if (!through)
        return fail(through.error());
    return IndexProgress{through->value_or(*last), *last};
}

Result<void> SearchIndex::bringUpToDate()
{
    if (auto done = IndexMerging(m_connection).setUp(); !done)
        return done;
    const auto version = firstRow(m_connection, kFoldVersion, [](const auto& row) { return row.string(0); });
    if (!version)
        return fail(version.error());
    if (version->value_or(QString()) != currentFoldVersion()) {
        if (auto done = startOver(); !done)
            return done;
    } else if (const auto complete = isUpToDate(); !complete || *complete) {
        return complete ? Result<void>() : fail(complete.error());
    }
    const auto some = buildSome();
    return some ? Result<void>() : fail(some.error());
}

Result<void> SearchIndex::startOver()
{
    auto transaction = storage::Transaction::begin(m_connection);
    if (!transaction)
        return fail(transaction.error());
    for (const char* sql : {kEmptyWords, kEmptyPairs, kRebuildAnnotations}) {
        if (auto done = runSql(m_connection, sql); !done)
            return done;
    }
    if (auto done = runSql(m_connection, kStoreFoldVersion, currentFoldVersion()); !done)
        return done;
    if (auto done = runSql(m_connection, kStoreIndexedThrough, QStringLiteral("0")); !done)
        return done;
    return transaction->commit();
}

Result<IndexProgress> SearchIndex::buildSome()
{
    auto transaction = storage::Transaction::begin(m_connection);
    if (!transaction)
        return fail(transaction.error());
    auto reached = progress();
    if (!reached)
        return reached;
    const auto last = firstRow(
        m_connection, kLastOfNext, [](const auto& row) { return row.integer(0); }, reached->done,
        kArticlesAtOnce);
    if (!last)
        return fail(last.error());
    if (auto done = addArticles(m_connection, reached->done, last->value_or(0)); !done)
        return fail(done.error());
    reached->done = std::max(reached->done, last->value_or(0));
    const auto noted = reached->isComplete()
                           ? runSql(m_connection, kNoteComplete)
                           : runSql(m_connection, kStoreIndexedThrough, QString::number(reached->done));
    if (!noted)
        return fail(noted.error());
    if (auto done = transaction->commit(); !done)
        return fail(done.error());
    return reached;
}

Result<bool> SearchIndex::holdNew()
{
    const auto done = runSql(m_connection, kHoldNew);
    if (!done)
        return fail(done.error());
    return m_connection.changeCount() > 0;
}

Result<void> SearchIndex::addHeld()
{
    const auto reached = progress();
    if (!reached)
        return fail(reached.error());
    if (auto done = addArticles(m_connection, reached->done, reached->total); !done)
        return done;
    return runSql(m_connection, kNoteComplete);
}

QStringList SearchIndex::problems()
{
    QStringList found;
    const auto reached = progress();
    const bool comparable = !reached || reached->isComplete();
    const auto holds = [this](const char* check) { return runSql(m_connection, check).has_value(); };
    if (comparable && !(holds(kCheckWords) && holds(kCheckPairs)))
        found.append(QCoreApplication::translate(
            "pizhu::library", "The search index of the articles differs from their texts."));
    if (auto done = runSql(m_connection, kCheckAnnotations); !done)
        found.append(QCoreApplication::translate(
            "pizhu::library", "The search index of the annotations differs from their texts."));
    return found;
}

Result<QStringList> databaseProblems(storage::Connection& connection)
{
    QStringList found;
    const auto addPage = [&found](const storage::Statement& row) {
        if (row.string(0) != u"ok")
            found.append(QCoreApplication::translate("pizhu::library", "The database is damaged: %1")
                             .arg(row.string(0)));
    };
    if (auto done = eachRow(connection, kIntegrityCheck, addPage); !done)
        return fail(done.error());
    const auto addReference = [&found](const storage::Statement& row) {
        found.append(QCoreApplication::translate("pizhu::library",
                                                 "A row of “%1” refers to a row of “%2” that is gone.")
                         .arg(row.string(0), row.string(2)));
    };
    if (auto done = eachRow(connection, kForeignKeyCheck, addReference); !done)
        return fail(done.error());
    const auto pictures = PictureStore(connection).problems();
    return pictures ? Result<QStringList>(found + *pictures) : pictures;
}

} // namespace pizhu::library
