// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/importstore.h"

#include "app/base/uid.h"
#include "app/library/journalstore.h"
#include "app/library/rows.h"

#include <QCoreApplication>

namespace pizhu::library {

using base::fail;
using base::ImportId;
using base::Result;

namespace {

constexpr char kBegin[] = "INSERT INTO import(uid, label, started_at) VALUES (?, ?, ?)";
constexpr char kFinish[] =
    "UPDATE import SET finished_at = ?2, report = ?3 WHERE id = ?1 AND finished_at IS NULL";
constexpr char kLabel[] = "SELECT label FROM import WHERE id = ?";
constexpr char kChanged[] = "SELECT EXISTS (SELECT 1 FROM import_change WHERE import_id = ?)";

} // namespace

Result<ImportId> ImportStore::begin(const QString& label)
{
    const auto done =
        runSql(m_connection, kBegin, base::newUid(), notNull(label), QDateTime::currentDateTimeUtc());
    if (!done)
        return fail(done.error());
    return ImportId{m_connection.lastInsertId()};
}

Result<void> ImportStore::finish(ImportId id, const QString& report)
{
    if (auto done = runSql(m_connection, kFinish, id, QDateTime::currentDateTimeUtc(), notNull(report));
        !done)
        return done;
    if (m_connection.changeCount() == 0)
        return fail(base::ErrorCode::NotFound,
                    QCoreApplication::translate("pizhu::library", "There is no such import to finish."));
    const auto changed = firstRow(
        m_connection, kChanged, [](const auto& row) { return row.integer(0) != 0; }, id);
    if (!changed)
        return fail(changed.error());
    if (!changed->value_or(false))
        return {};
    const auto label = firstRow(
        m_connection, kLabel, [](const auto& row) { return row.string(0); }, id);
    if (!label)
        return fail(label.error());
    return JournalStore(m_connection).recordImport(label->value_or(QString()), id);
}

} // namespace pizhu::library
