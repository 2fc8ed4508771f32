// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/savedsearchstore.h"

#include "app/base/uid.h"
#include "app/library/rows.h"

#include <QCoreApplication>

namespace pizhu::library {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr char kAll[] = "SELECT id, uid, name, query FROM saved_search ORDER BY position, id";
constexpr char kInsert[] = "INSERT INTO saved_search(uid, name, query, position) SELECT ?, ?, ?,"
                           " ifnull(max(position) + 1, 0) FROM saved_search";
constexpr char kNamed[] = "SELECT id FROM saved_search WHERE name = ? AND id IS NOT ?";
constexpr char kQuery[] = "SELECT query FROM saved_search WHERE id = ?";
constexpr char kRename[] = "UPDATE saved_search SET name = ? WHERE id = ?";
constexpr char kUpdate[] = "UPDATE saved_search SET query = ? WHERE id = ?";
constexpr char kPlace[] = "UPDATE saved_search SET position = ?1 WHERE id = ?2 AND position <> ?1";
constexpr char kRemove[] = "DELETE FROM saved_search WHERE id = ?";

base::Error noSuchSearch()
{
    return {ErrorCode::NotFound,
            QCoreApplication::translate("pizhu::library", "There is no such saved search any more."),
            {}};
}

/// Runs an UPDATE or DELETE that must hit one search.
template <typename... Values>
Result<void> change(storage::Connection& connection, const char* sql, const Values&... values)
{
    if (auto done = runSql(connection, sql, values...); !done)
        return done;
    if (connection.changeCount() == 0)
        return fail(noSuchSearch());
    return {};
}

} // namespace

Result<std::vector<SavedSearch>> SavedSearchStore::all() const
{
    std::vector<SavedSearch> found;
    const auto add = [&found](const storage::Statement& row) {
        found.push_back(
            {row.id<SavedSearchId>(0), row.string(1), row.string(2), queryFromJson(row.string(3).toUtf8())});
    };
    if (auto done = eachRow(m_connection, kAll, add); !done)
        return fail(done.error());
    return found;
}

Result<SavedSearchId> SavedSearchStore::add(const QString& name, const ArticleQuery& query)
{
    return addJson(name, queryToJson(query));
}

Result<SavedSearchId> SavedSearchStore::add(const QString& name, const AnnotationQuery& query)
{
    return addJson(name, queryToJson(query));
}

Result<SavedSearchId> SavedSearchStore::addJson(const QString& name, const QByteArray& json)
{
    const auto free = freeName(name, {});
    if (!free)
        return fail(free.error());
    if (auto done = runSql(m_connection, kInsert, base::newUid(), *free, storage::Utf8{json}); !done)
        return fail(done.error());
    return SavedSearchId{m_connection.lastInsertId()};
}

Result<void> SavedSearchStore::rename(SavedSearchId id, const QString& name)
{
    const auto free = freeName(name, id);
    if (!free)
        return fail(free.error());
    return change(m_connection, kRename, *free, id);
}

Result<void> SavedSearchStore::update(SavedSearchId id, const ArticleQuery& query)
{
    return replace(id, query);
}

Result<void> SavedSearchStore::update(SavedSearchId id, const AnnotationQuery& query)
{
    return replace(id, query);
}

template <typename Query>
Result<void> SavedSearchStore::replace(SavedSearchId id, const Query& query)
{
    const auto stored = firstRow(
        m_connection, kQuery, [](const auto& row) { return row.string(0).toUtf8(); }, id);
    if (!stored)
        return fail(stored.error());
    const QByteArray json = queryToJson(query, stored->value_or(QByteArray()));
    return change(m_connection, kUpdate, storage::Utf8{json}, id);
}

Result<void> SavedSearchStore::move(SavedSearchId id, int place)
{
    const auto searches = all();
    if (!searches)
        return fail(searches.error());
    std::vector<SavedSearchId> order;
    for (const SavedSearch& search : *searches) {
        if (search.id != id)
            order.push_back(search.id);
    }
    if (order.size() == searches->size())
        return fail(noSuchSearch());
    const auto count = static_cast<int>(order.size());
    order.insert(order.begin() + (place < 0 || place > count ? count : place), id);
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (auto done = runSql(m_connection, kPlace, static_cast<qint64>(i), order[i]); !done)
            return done;
    }
    return {};
}

Result<void> SavedSearchStore::remove(SavedSearchId id)
{
    return change(m_connection, kRemove, id);
}

Result<QString> SavedSearchStore::freeName(const QString& name, SavedSearchId except) const
{
    const QString trimmed = name.simplified();
    if (trimmed.isEmpty())
        return fail(ErrorCode::InvalidInput,
                    QCoreApplication::translate("pizhu::library", "A saved search needs a name."));
    const auto other = idOf<SavedSearchId>(m_connection, kNamed, trimmed, except);
    if (!other)
        return fail(other.error());
    if (other->isValid())
        return fail(ErrorCode::Conflict,
                    QCoreApplication::translate("pizhu::library", "There is a saved search “%1” already.")
                        .arg(trimmed));
    return trimmed;
}

} // namespace pizhu::library
