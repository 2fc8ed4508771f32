// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/pastimports.h"

#include "app/library/articlewriter.h"
#include "app/library/rows.h"

#include <QSet>

namespace pizhu::library {

using base::ArticleId;
using base::fail;
using base::ImportId;
using base::Result;
using base::VersionId;

namespace {

constexpr char kAll[] =
    "SELECT id, label, started_at, complete,"
    " (SELECT count(*) FROM import_change WHERE import_id = import.id AND previous_version_id IS NULL),"
    " (SELECT count(*) FROM import_change WHERE import_id = import.id AND previous_version_id IS NOT NULL),"
    " (SELECT count(*) FROM import_change JOIN article ON article.id = article_id"
    "  WHERE import_id = import.id AND deleted_at IS NULL AND current_version_id = version_id)"
    " FROM import ORDER BY id DESC LIMIT ?";
constexpr char kReport[] = "SELECT report FROM import WHERE id = ?";
constexpr char kShown[] =
    "SELECT article_id, previous_version_id FROM import_change"
    " JOIN article ON article.id = article_id WHERE import_id = ? AND deleted_at IS NULL"
    " AND current_version_id = version_id ORDER BY import_change.id DESC";
constexpr char kTrash[] = "UPDATE article SET deleted_at = ?2 WHERE id = ?1";

} // namespace

/// An article that shows what an import brought.
struct PastImports::Shown
{
    ArticleId article;
    VersionId previous; ///< invalid: the import added the article
};

Result<std::vector<PastImport>> PastImports::all(int limit) const
{
    std::vector<PastImport> found;
    const auto add = [&found](const storage::Statement& row) {
        found.push_back({.id = row.id<ImportId>(0),
                         .label = row.string(1),
                         .started = row.dateTime(2),
                         .added = static_cast<int>(row.integer(4)),
                         .versions = static_cast<int>(row.integer(5)),
                         .present = static_cast<int>(row.integer(6)),
                         .complete = row.integer(3) != 0});
    };
    if (auto done = eachRow(m_connection, kAll, add, limit); !done)
        return fail(done.error());
    return found;
}

Result<QString> PastImports::report(ImportId id) const
{
    const auto found = firstRow(
        m_connection, kReport, [](const auto& row) { return row.string(0); }, id);
    if (!found)
        return fail(found.error());
    return found->value_or(QString());
}

Result<std::vector<PastImports::Shown>> PastImports::shownFrom(ImportId id) const
{
    std::vector<Shown> shown;
    const auto add = [&shown](const storage::Statement& row) {
        shown.push_back({row.id<ArticleId>(0), row.id<VersionId>(1)});
    };
    if (auto done = eachRow(m_connection, kShown, add, id); !done)
        return fail(done.error());
    return shown;
}

Result<int> PastImports::takeBack(ImportId id)
{
    QSet<qint64> articles;
    // An import may have brought several versions of one article: each round takes back the newest.
    for (;;) {
        const auto shown = shownFrom(id);
        if (!shown)
            return fail(shown.error());
        if (shown->empty())
            return static_cast<int>(articles.size());
        for (const Shown& change : *shown) {
            articles.insert(change.article.value);
            if (auto done = takeBack(change); !done)
                return fail(done.error());
        }
    }
}

Result<void> PastImports::takeBack(const Shown& change)
{
    if (change.previous.isValid())
        return ArticleWriter(m_connection).makeCurrent(change.article, change.previous);
    return runSql(m_connection, kTrash, change.article, QDateTime::currentDateTimeUtc());
}

} // namespace pizhu::library
