// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/foreigndatabase.h"

#include "app/storage/connection.h"

#include <QFile>

namespace pizhu::library {

using base::fail;
using base::Result;
using storage::Connection;

namespace {

struct Tables
{
    ForeignDatabase program;
    const char* sql; ///< 1 when all the tables are there that no other program has together
};

constexpr Tables kPrograms[] = {
    {ForeignDatabase::Taguette, "SELECT count(*) = 3 FROM sqlite_master WHERE type = 'table' AND name IN "
                                "('highlights', 'highlight_tags', 'documents')"},
    {ForeignDatabase::QualCoder, "SELECT count(*) = 3 FROM sqlite_master WHERE type = 'table' AND name IN "
                                 "('code_text', 'code_name', 'source')"},
    {ForeignDatabase::Zotero, "SELECT count(*) = 3 FROM sqlite_master WHERE type = 'table' AND name IN "
                              "('items', 'itemData', 'itemAttachments')"},
};

} // namespace

Result<std::unique_ptr<Connection>> openForeignDatabase(const QString& path)
{
    const bool hasLog =
        QFile::exists(path + QLatin1String("-wal")) || QFile::exists(path + QLatin1String("-journal"));
    return Connection::open(path, hasLog ? Connection::Mode::ReadWrite : Connection::Mode::ReadOnly);
}

Result<ForeignDatabase> foreignDatabaseKind(const QString& path)
{
    const auto connection = openForeignDatabase(path);
    if (!connection)
        return fail(connection.error());
    for (const Tables& tables : kPrograms) {
        const auto all = (*connection)->queryInteger(tables.sql);
        if (!all)
            return fail(all.error());
        if (*all == 1)
            return tables.program;
    }
    return ForeignDatabase::Unknown;
}

} // namespace pizhu::library
