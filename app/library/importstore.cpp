// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/importstore.h"

#include "app/base/uid.h"
#include "app/library/journalstore.h"
#include "app/library/rows.h"

#include <QCoreApplication>
#include <QVariant>

namespace pizhu::library {

using base::fail;
using base::ImportId;
using base::Result;

namespace {

constexpr char kBegin[] =
    "INSERT INTO import(uid, label, started_at, paths, complete) VALUES (?1, ?2, ?3, ?4, ?4 = '[]')";
constexpr char kFinish[] = "UPDATE import SET finished_at = ?2, report = ?3, complete = complete OR ?4"
                           " WHERE id = ?1 AND finished_at IS NULL";
constexpr char kUnfinished[] = "SELECT id, label, paths, started_at, finished_at IS NOT NULL FROM import"
                               " WHERE complete = 0 ORDER BY id DESC LIMIT 1";
constexpr char kSetComplete[] = "UPDATE import SET complete = 1 WHERE id = ?";
constexpr char kLabel[] = "SELECT label FROM import WHERE id = ?";
constexpr char kChanged[] = "SELECT EXISTS (SELECT 1 FROM import_change WHERE import_id = ?)";

} // namespace

Result<ImportId> ImportStore::begin(const QString& label, const QStringList& paths)
{
    const auto done = runSql(m_connection, kBegin, base::newUid(), notNull(label),
                             QDateTime::currentDateTimeUtc(), jsonList(QJsonArray::fromStringList(paths)));
    if (!done)
        return fail(done.error());
    return ImportId{m_connection.lastInsertId()};
}

Result<void> ImportStore::finish(ImportId id, const QString& report, bool complete)
{
    if (auto done =
            runSql(m_connection, kFinish, id, QDateTime::currentDateTimeUtc(), notNull(report), complete);
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

Result<std::optional<UnfinishedImport>> ImportStore::unfinished() const
{
    return firstRow(m_connection, kUnfinished, [](const auto& row) {
        const QJsonArray paths = QJsonDocument::fromJson(row.string(2).toUtf8()).array();
        return UnfinishedImport{.id = row.template id<ImportId>(0),
                                .label = row.string(1),
                                .paths = QVariant(paths.toVariantList()).toStringList(),
                                .started = row.dateTime(3),
                                .finished = row.integer(4) != 0};
    });
}

Result<void> ImportStore::setComplete(ImportId id)
{
    return runSql(m_connection, kSetComplete, id);
}

} // namespace pizhu::library
