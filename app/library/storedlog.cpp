// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/storedlog.h"

#include "app/library/articlereader.h"
#include "app/library/cleanuplogjson.h"
#include "app/library/rows.h"

namespace pizhu::library {

using base::fail;
using base::Result;

namespace {

constexpr char kCleanup[] = "SELECT cleanup FROM version WHERE id = ?";

} // namespace

Result<document::CleanupLog> storedLog(storage::Connection& connection, base::VersionId version)
{
    const auto json = firstRow(
        connection, kCleanup, [](const auto& row) { return row.string(0).toUtf8(); }, version);
    if (!json)
        return fail(json.error());
    return json->has_value() ? cleanupLogFromJson(**json) : fail(noSuchArticle());
}

} // namespace pizhu::library
