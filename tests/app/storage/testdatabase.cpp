// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/storage/testdatabase.h"

#include <QFile>

namespace pizhu::test {

using storage::Connection;

QString describe(const base::Error& error)
{
    return QStringLiteral("%1: %2 [%3]").arg(static_cast<int>(error.code)).arg(error.message, error.detail);
}

TestDatabase::TestDatabase()
{
    reopen();
}

void TestDatabase::reopen()
{
    auto opened = Connection::open(path(), Connection::Mode::Create);
    if (!opened)
        qFatal("%s", qPrintable(describe(opened.error())));
    m_connection = *std::move(opened);
}

void TestDatabase::run(const QByteArray& script)
{
    VERIFY_OK(m_connection->execute(script));
}

qint64 TestDatabase::integer(const char* sql)
{
    const auto value = m_connection->queryInteger(sql);
    if (!value)
        qWarning("%s", qPrintable(describe(value.error())));
    return value.value_or(-1);
}

QStringList TestDatabase::column(const char* sql, const QString& argument)
{
    return columnOf(*m_connection, sql, argument);
}

QStringList columnOf(Connection& connection, const char* sql, const QString& argument)
{
    auto statement = connection.prepare(sql);
    if (!statement)
        return {describe(statement.error())};
    if (!argument.isNull())
        statement->bind(argument);
    QStringList values;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return values << describe(row.error());
        if (!*row)
            return values;
        values << (statement->isNull(0) ? QStringLiteral("NULL") : statement->string(0));
    }
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    QCOMPARE(file.write(content), content.size());
}

} // namespace pizhu::test
