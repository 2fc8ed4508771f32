// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/searchindex.h"

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
constexpr char kRebuildArticles[] = "INSERT INTO article_fts(article_fts) VALUES ('rebuild')";
constexpr char kRebuildAnnotations[] = "INSERT INTO annotation_fts(annotation_fts) VALUES ('rebuild')";
// Rank 1 compares with the content, which alone finds ghosts of old texts.
constexpr char kCheckArticles[] = "INSERT INTO article_fts(article_fts, rank) VALUES ('integrity-check', 1)";
constexpr char kCheckAnnotations[] =
    "INSERT INTO annotation_fts(annotation_fts, rank) VALUES ('integrity-check', 1)";
constexpr char kIntegrityCheck[] = "PRAGMA integrity_check(20)";
constexpr char kForeignKeyCheck[] = "PRAGMA foreign_key_check";

QString currentFoldVersion()
{
    return QString::fromLatin1(text::foldVersion());
}

} // namespace

Result<bool> SearchIndex::isUpToDate() const
{
    const auto version = firstRow(m_connection, kFoldVersion, [](const auto& row) { return row.string(0); });
    if (!version)
        return fail(version.error());
    return version->has_value() && **version == currentFoldVersion();
}

Result<void> SearchIndex::rebuildIfOutdated()
{
    const auto current = isUpToDate();
    if (!current)
        return fail(current.error());
    if (*current)
        return {};
    auto transaction = storage::Transaction::begin(m_connection);
    if (!transaction)
        return fail(transaction.error());
    for (const char* sql : {kRebuildArticles, kRebuildAnnotations}) {
        if (auto done = runSql(m_connection, sql); !done)
            return done;
    }
    if (auto done = runSql(m_connection, kStoreFoldVersion, currentFoldVersion()); !done)
        return done;
    return transaction->commit();
}

QStringList SearchIndex::problems()
{
    QStringList found;
    if (auto done = runSql(m_connection, kCheckArticles); !done)
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
