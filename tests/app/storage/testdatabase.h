// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/connection.h"

#include <QStringList>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

/// Fails the test function with the error's detail.
#define VERIFY_OK(result)                                                                                    \
    do {                                                                                                     \
        const auto& outcome_ = (result);                                                                     \
        QVERIFY2(outcome_.has_value(), outcome_ ? "" : qPrintable(pizhu::test::describe(outcome_.error()))); \
    } while (false)

/// The same in a function that returns `value`.
#define VERIFY_OK_OR(result, value)                                                                          \
    do {                                                                                                     \
        const auto& outcome_ = (result);                                                                     \
        if (!QTest::qVerify(outcome_.has_value(), #result,                                                   \
                            outcome_ ? "" : qPrintable(pizhu::test::describe(outcome_.error())), __FILE__,   \
                            __LINE__))                                                                       \
            return value;                                                                                    \
    } while (false)

namespace pizhu::test {

[[nodiscard]] QString describe(const base::Error& error);

/// A database in a folder of its own that goes with it. Failing SQL fails the running test and says why.
class TestDatabase
{
public:
    TestDatabase();
    [[nodiscard]] QString path() const { return file(QStringLiteral("library.pizhu")); }
    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] storage::Connection& connection() { return *m_connection; }

    void run(const QByteArray& script);
    [[nodiscard]] qint64 integer(const char* sql);
    /// The first column of every row, NULL as "NULL".
    [[nodiscard]] QStringList column(const char* sql, const QString& argument = {});
    void close() { m_connection.reset(); }
    void reopen();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<storage::Connection> m_connection;
};

/// The first column of every row, or the error in one string.
[[nodiscard]] QStringList columnOf(storage::Connection& connection, const char* sql,
                                   const QString& argument = {});

[[nodiscard]] QByteArray contentOf(const QString& path);
void writeFile(const QString& path, const QByteArray& content);

} // namespace pizhu::test
