// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/watchedfolders.h"

#include "app/library/rows.h"

namespace pizhu::library {

using base::Result;

namespace {

constexpr char kAdd[] = "INSERT INTO watched_folder(path) VALUES (?) ON CONFLICT DO NOTHING";
constexpr char kRemove[] = "DELETE FROM watched_folder WHERE path = ?";
/// An import belongs to the folder that its first file lies in: a watch imports one folder at a time.
constexpr char kAll[] =
    "WITH last(path, import_id) AS"
    " (SELECT path, (SELECT max(id) FROM import WHERE instr(json_extract(paths, '$[0]'), path || '/') = 1)"
    " FROM watched_folder)"
    " SELECT last.path, import.started_at,"
    " (SELECT count(*) FROM import_change WHERE import_change.import_id = import.id)"
    " FROM last LEFT JOIN import ON import.id = last.import_id ORDER BY last.path";

} // namespace

Result<std::vector<WatchedFolder>> WatchedFolders::all() const
{
    std::vector<WatchedFolder> folders;
    const auto add = [&folders](const storage::Statement& row) {
        WatchedFolder& folder = folders.emplace_back(WatchedFolder{row.string(0), {}});
        if (const QDateTime at = row.dateTime(1); at.isValid())
            folder.lastImport = {at, static_cast<int>(row.integer(2))};
    };
    if (auto done = eachRow(m_connection, kAll, add); !done)
        return base::fail(done.error());
    return folders;
}

Result<void> WatchedFolders::add(const QString& path)
{
    return runSql(m_connection, kAdd, path);
}

Result<void> WatchedFolders::remove(const QString& path)
{
    return runSql(m_connection, kRemove, path);
}

} // namespace pizhu::library
