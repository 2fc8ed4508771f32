// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/connection.h"

#include "app/storage/transaction.h"
#include "tests/app/storage/testdatabase.h"

#include <QFile>
#include <QFileInfo>
#include <atomic>
#include <thread>

using namespace pizhu::storage;
using pizhu::base::ErrorCode;
using pizhu::test::TestDatabase;

class TestConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasOurSettings_data();
    void hasOurSettings();
    void refusesStringsInDoubleQuotes();
    void refusesToWriteShadowTables();
    void triggersMayFillAFullTextIndex();
    void createsOnlyWhenAsked();
    void opensNamesWithSignsInThem();
    void readOnlyRefusesToWrite();
    void readsBesideAWriter();
    void foreignFilesAreDamaged_data();
    void foreignFilesAreDamaged();
    void missingRowIsNotFound();
    void uniqueViolationIsConflict();
    void errorNamesTheFileAndTheSql();
    void interruptEndsARunningStatement();
    void aPauseIsCalledWhileAStatementRuns();
    void transactionRollsBackWithoutCommit();
    void failedCommitRollsBack();
    void secondWriterIsToldToWait();
};

void TestConnection::hasOurSettings_data()
{
    QTest::addColumn<QByteArray>("pragma");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* expected) {
        QTest::newRow(name) << QByteArray("PRAGMA ") + name << QString::fromLatin1(expected);
    };
    row("journal_mode", "wal");
    row("synchronous", "2");
    row("foreign_keys", "1");
    row("cell_size_check", "1");
    row("temp_store", "2");
    row("encoding", "UTF-8");
}

void TestConnection::hasOurSettings()
{
    QFETCH(QByteArray, pragma);
    QFETCH(QString, expected);
    TestDatabase database;
    QCOMPARE(database.column(pragma.constData()), QStringList{expected});
}

void TestConnection::refusesStringsInDoubleQuotes()
{
    TestDatabase database;
    QVERIFY(!database.connection().prepare("SELECT \"nosuchcolumn\""));
}

void TestConnection::refusesToWriteShadowTables()
{
    TestDatabase database;
    database.run("CREATE VIRTUAL TABLE found USING fts5(body, tokenize='pizhu')");
    QVERIFY(!database.connection().execute("DELETE FROM found_data"));
}

void TestConnection::triggersMayFillAFullTextIndex()
{
    TestDatabase database;
    database.run(
        "CREATE TABLE note(id INTEGER PRIMARY KEY, body TEXT, folded TEXT);"
        "CREATE VIRTUAL TABLE found USING fts5(body, content='note', content_rowid='id', tokenize='pizhu');"
        "CREATE TRIGGER note_added AFTER INSERT ON note BEGIN"
        "  INSERT INTO found(rowid, body) VALUES (new.id, new.body);"
        "  UPDATE note SET folded = fold(new.body) WHERE id = new.id;"
        "END;"
        "INSERT INTO note(body) VALUES ('監督');");
    QCOMPARE(database.column("SELECT rowid FROM found WHERE found MATCH '监督'"),
             QStringList{QStringLiteral("1")});
    QCOMPARE(database.column("SELECT folded FROM note"), QStringList{QStringLiteral("监督")});
}

void TestConnection::createsOnlyWhenAsked()
{
    TestDatabase database;
    const QString missing = database.file(QStringLiteral("missing.pizhu"));
    for (const auto mode : {Connection::Mode::ReadWrite, Connection::Mode::ReadOnly}) {
        const auto opened = Connection::open(missing, mode);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Unreadable);
        QVERIFY2(opened.error().message.contains(missing), qPrintable(opened.error().message));
        QVERIFY(!QFileInfo::exists(missing));
    }
}

void TestConnection::opensNamesWithSignsInThem()
{
    TestDatabase database;
    for (const QString& name : {QStringLiteral("file:a?mode=memory"), QStringLiteral("100% 資料#1.pizhu")}) {
        VERIFY_OK(Connection::open(database.file(name), Connection::Mode::Create));
        QVERIFY2(QFileInfo::exists(database.file(name)), qPrintable(name));
    }
}

void TestConnection::readOnlyRefusesToWrite()
{
    TestDatabase database;
    database.run("CREATE TABLE t(x)");
    database.close();
    auto reader = Connection::open(database.path(), Connection::Mode::ReadOnly);
    VERIFY_OK(reader);
    const auto written = (*reader)->execute("INSERT INTO t VALUES (1)");
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::ReadOnly);
}

void TestConnection::readsBesideAWriter()
{
    TestDatabase database;
    database.run("CREATE TABLE t(x); INSERT INTO t VALUES (1)");
    auto reader = Connection::open(database.path(), Connection::Mode::ReadOnly);
    VERIFY_OK(reader);
    auto writing = Transaction::begin(database.connection());
    VERIFY_OK(writing);
    database.run("INSERT INTO t VALUES (2)");
    QCOMPARE(pizhu::test::columnOf(**reader, "SELECT count(*) FROM t"), QStringList{QStringLiteral("1")});
    VERIFY_OK(writing->commit());
    QCOMPARE(pizhu::test::columnOf(**reader, "SELECT count(*) FROM t"), QStringList{QStringLiteral("2")});
}

void TestConnection::foreignFilesAreDamaged_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text")
        << QByteArray("Not a database at all, but long enough to be looked at as one.").repeated(100);
    QTest::newRow("header only") << QByteArray("SQLite format 3\0", 16) + QByteArray(100, 'x');
}

void TestConnection::foreignFilesAreDamaged()
{
    QFETCH(QByteArray, content);
    TestDatabase database;
    const QString path = database.file(QStringLiteral("other.pizhu"));
    pizhu::test::writeFile(path, content);
    for (const auto mode :
         {Connection::Mode::ReadOnly, Connection::Mode::ReadWrite, Connection::Mode::Create}) {
        const auto opened = Connection::open(path, mode);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Damaged);
        QCOMPARE(pizhu::test::contentOf(path), content);
    }
}

void TestConnection::missingRowIsNotFound()
{
    TestDatabase database;
    const auto value = database.connection().queryInteger("SELECT 1 WHERE 0");
    QVERIFY(!value);
    QCOMPARE(value.error().code, ErrorCode::NotFound);
}

void TestConnection::uniqueViolationIsConflict()
{
    TestDatabase database;
    database.run("CREATE TABLE t(x UNIQUE); INSERT INTO t VALUES (1)");
    const auto again = database.connection().execute("INSERT INTO t VALUES (1)");
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::Conflict);
}

void TestConnection::errorNamesTheFileAndTheSql()
{
    TestDatabase database;
    const auto statement = database.connection().prepare("SELECT x FROM nowhere");
    QVERIFY(!statement);
    QCOMPARE(statement.error().code, ErrorCode::Storage);
    QVERIFY2(statement.error().message.contains(database.path()), qPrintable(statement.error().message));
    QVERIFY2(statement.error().detail.contains(QLatin1String("FROM nowhere")),
             qPrintable(statement.error().detail));
}

void TestConnection::interruptEndsARunningStatement()
{
    TestDatabase database;
    std::atomic_bool done = false;
    // Interrupting before the statement runs has no effect, so the other thread insists.
    std::thread other([&] {
        while (!done)
            database.connection().interrupt();
    });
    const auto endless = database.connection().queryInteger(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n) SELECT count(*) FROM n");
    done = true;
    other.join();
    QVERIFY(!endless);
    QCOMPARE(endless.error().code, ErrorCode::Cancelled);
    QCOMPARE(database.integer("SELECT 7"), 7);
}

void TestConnection::aPauseIsCalledWhileAStatementRuns()
{
    TestDatabase database;
    int calls = 0;
    constexpr char kLong[] =
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)"
        " SELECT count(*) FROM n";
    database.connection().setPause([&calls] { ++calls; });
    QCOMPARE(database.connection().queryInteger(kLong).value_or(0), 100'000);
    QVERIFY(calls > 10);
    const int before = std::exchange(calls, 0);
    database.connection().setPause({});
    QCOMPARE(database.connection().queryInteger(kLong).value_or(0), 100'000);
    QVERIFY(before > 0 && calls == 0);
}

void TestConnection::transactionRollsBackWithoutCommit()
{
    TestDatabase database;
    database.run("CREATE TABLE t(x)");
    {
        auto transaction = Transaction::begin(database.connection());
        VERIFY_OK(transaction);
        database.run("INSERT INTO t VALUES (1)");
        QVERIFY(database.connection().inTransaction());
    }
    QVERIFY(!database.connection().inTransaction());
    QCOMPARE(database.integer("SELECT count(*) FROM t"), 0);
}

void TestConnection::failedCommitRollsBack()
{
    TestDatabase database;
    database.run("CREATE TABLE p(id INTEGER PRIMARY KEY);"
                 "CREATE TABLE c(p REFERENCES p DEFERRABLE INITIALLY DEFERRED)");
    auto transaction = Transaction::begin(database.connection());
    VERIFY_OK(transaction);
    database.run("INSERT INTO c VALUES (5)");
    const auto committed = transaction->commit();
    QVERIFY(!committed);
    QCOMPARE(committed.error().code, ErrorCode::Storage);
    QVERIFY(!database.connection().inTransaction());
    QCOMPARE(database.integer("SELECT count(*) FROM c"), 0);
}

void TestConnection::secondWriterIsToldToWait()
{
    TestDatabase database;
    database.run("CREATE TABLE t(x)");
    auto other = Connection::open(database.path(), Connection::Mode::ReadWrite);
    VERIFY_OK(other);
    VERIFY_OK((*other)->execute("PRAGMA busy_timeout=0"));
    auto first = Transaction::begin(database.connection());
    VERIFY_OK(first);
    const auto second = Transaction::begin(**other);
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::Storage);
    QVERIFY2(second.error().message.contains(QLatin1String("another program")),
             qPrintable(second.error().message));
}

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
