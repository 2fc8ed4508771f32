// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/importundo.h"

#include "app/library/articlewriter.h"
#include "app/library/rows.h"

#include <QDateTime>

namespace pizhu::library {

using base::ArticleId;
using base::fail;
using base::ImportId;
using base::Result;
using base::VersionId;

namespace {

constexpr char kTrashAdded[] = "UPDATE article SET deleted_at = ?2 WHERE deleted_at IS NULL AND id IN"
                               " (SELECT article_id FROM import_change WHERE import_id = ?1"
                               " AND previous_version_id IS NULL)";
constexpr char kRestoreAdded[] = "UPDATE article SET deleted_at = NULL WHERE id IN"
                                 " (SELECT article_id FROM import_change WHERE import_id = ?1"
                                 " AND previous_version_id IS NULL)";
constexpr char kReplaced[] = "SELECT article_id, version_id, previous_version_id FROM import_change"
                             " WHERE import_id = ? AND previous_version_id IS NOT NULL ORDER BY id";

struct Replaced
{
    ArticleId article;
    VersionId version;
    VersionId previous;
};

Result<std::vector<Replaced>> replacedBy(storage::Connection& connection, ImportId import)
{
    std::vector<Replaced> found;
    const auto add = [&found](const storage::Statement& row) {
        found.push_back({row.id<ArticleId>(0), row.id<VersionId>(1), row.id<VersionId>(2)});
    };
    if (auto done = eachRow(connection, kReplaced, add, import); !done)
        return fail(done.error());
    return found;
}

} // namespace

Result<void> undoImport(storage::Connection& connection, ImportId import)
{
    if (auto done = runSql(connection, kTrashAdded, import, QDateTime::currentDateTimeUtc()); !done)
        return done;
    const auto replaced = replacedBy(connection, import);
    if (!replaced)
        return fail(replaced.error());
    // An import may have brought two versions of one article: the oldest wins when going back.
    for (auto change = replaced->rbegin(); change != replaced->rend(); ++change) {
        if (auto done = ArticleWriter(connection).makeCurrent(change->article, change->previous); !done)
            return done;
    }
    return {};
}

Result<void> redoImport(storage::Connection& connection, ImportId import)
{
    if (auto done = runSql(connection, kRestoreAdded, import); !done)
        return done;
    const auto replaced = replacedBy(connection, import);
    if (!replaced)
        return fail(replaced.error());
    for (const Replaced& change : *replaced) {
        if (auto done = ArticleWriter(connection).makeCurrent(change.article, change.version); !done)
            return done;
    }
    return {};
}

} // namespace pizhu::library
