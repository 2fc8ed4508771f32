// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"
#include "app/storage/connection.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace pizhu::library {

/// A value bound to a statement that is put together from clauses.
using SqlValue = std::variant<qint64, QString>;

inline void bindAll(storage::Statement& statement, const std::vector<SqlValue>& values)
{
    for (const SqlValue& value : values)
        std::visit([&statement](const auto& v) { statement.bind(v); }, value);
}

/// A null string binds NULL; columns of text are never NULL.
[[nodiscard]] inline QString notNull(const QString& text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

/// For `IN (SELECT value FROM json_each(?))`: a list as one bound value.
[[nodiscard]] inline QString jsonList(const QJsonArray& values)
{
    return QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
}

/// The same for ids.
template <typename IdType>
[[nodiscard]] QString jsonIds(std::span<const IdType> ids)
{
    QString json = QStringLiteral("[");
    for (const IdType id : ids) {
        if (json.size() > 1)
            json += u',';
        json += QString::number(id.value);
    }
    return json + u']';
}

template <typename... Values>
[[nodiscard]] base::Result<storage::Statement> prepared(storage::Connection& connection, const char* sql,
                                                        const Values&... values)
{
    auto statement = connection.prepare(sql);
    if (statement)
        (statement->bind(values), ...);
    return statement;
}

/// Runs a statement to its end.
template <typename... Values>
[[nodiscard]] base::Result<void> runSql(storage::Connection& connection, const char* sql,
                                        const Values&... values)
{
    auto statement = prepared(connection, sql, values...);
    if (!statement)
        return base::fail(statement.error());
    return statement->run();
}

/// Runs a statement once for each id; the id is ?1, `values` follow.
template <typename IdType, typename... Values>
[[nodiscard]] base::Result<void> runForEach(storage::Connection& connection, const char* sql,
                                            std::span<const IdType> ids, const Values&... values)
{
    auto statement = connection.prepare(sql);
    if (!statement)
        return base::fail(statement.error());
    for (const IdType id : ids) {
        statement->bind(id);
        (statement->bind(values), ...);
        if (auto done = statement->run(); !done)
            return done;
    }
    return {};
}

/// Calls `row(statement)` for every row left.
template <typename Row>
[[nodiscard]] base::Result<void> eachRowOf(storage::Statement& statement, Row row)
{
    for (;;) {
        const base::Result<bool> there = statement.step();
        if (!there)
            return base::fail(there.error());
        if (!*there)
            return {};
        row(std::as_const(statement));
    }
}

template <typename Row, typename... Values>
[[nodiscard]] base::Result<void> eachRow(storage::Connection& connection, const char* sql, Row row,
                                         const Values&... values)
{
    auto statement = prepared(connection, sql, values...);
    if (!statement)
        return base::fail(statement.error());
    return eachRowOf(*statement, std::move(row));
}

/// `read(statement)` of the first row; nullopt when there is none.
template <typename Read, typename... Values>
[[nodiscard]] auto firstRow(storage::Connection& connection, const char* sql, Read read,
                            const Values&... values)
    -> base::Result<std::optional<std::invoke_result_t<Read, const storage::Statement&>>>
{
    auto statement = prepared(connection, sql, values...);
    if (!statement)
        return base::fail(statement.error());
    const base::Result<bool> there = statement->step();
    if (!there)
        return base::fail(there.error());
    if (!*there)
        return std::nullopt;
    return read(std::as_const(*statement));
}

/// The first column of the first row as an id; an invalid one when there is no row or it is NULL.
template <typename IdType, typename... Values>
[[nodiscard]] base::Result<IdType> idOf(storage::Connection& connection, const char* sql,
                                        const Values&... values)
{
    const auto found = firstRow(
        connection, sql, [](const auto& row) { return row.template id<IdType>(0); }, values...);
    if (!found)
        return base::fail(found.error());
    return found->value_or(IdType{});
}

} // namespace pizhu::library
