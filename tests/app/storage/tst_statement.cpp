// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/statement.h"

#include "tests/app/storage/testdatabase.h"

#include <limits>

using namespace pizhu::storage;
using namespace pizhu::base;
using pizhu::test::TestDatabase;

class TestStatement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stringsSurvive_data();
    void stringsSurvive();
    void loneSurrogatesAreReplaced_data();
    void loneSurrogatesAreReplaced();
    void numbersBlobsAndTimesSurvive();
    void nullAndEmptyDiffer();
    void idsBindNullWhenNone();
    void canBeRunAgainAfterRun();
    void canBeBoundAgainAfterItsLastRow();
    void resetForgetsBindings();
    void tooManyBindingsFailOnStep();
    void failureLeavesItUsable();
    void movedFromStatementFails();
};

void TestStatement::stringsSurvive_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("ascii") << QStringLiteral("GDP");
    QTest::newRow("han") << QStringLiteral("監督与监督");
    QTest::newRow("beyond the basic plane") << QStringLiteral("𠮷野家 😀");
    QTest::newRow("accents and signs") << QStringLiteral("jiān “’…");
    QTest::newRow("long") << QStringLiteral("中a𠮷").repeated(100'000);
}

void TestStatement::stringsSurvive()
{
    QFETCH(QString, text);
    TestDatabase database;
    QCOMPARE(database.column("SELECT ?1", text), QStringList{text});
}

void TestStatement::loneSurrogatesAreReplaced_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const QChar high(0xd842);
    const QChar low(0xdfb7);
    const QChar bad(QChar::ReplacementCharacter);
    const QString a = QStringLiteral("中");
    QTest::newRow("high at the end") << a + high << a + bad;
    QTest::newRow("high before text") << high + a << bad + a;
    QTest::newRow("low at the start") << low + a << bad + a;
    QTest::newRow("swapped") << QString(low) + high << QString(bad) + bad;
    QTest::newRow("high before a pair") << QString(high) + high + low << QString(bad) + high + low;
    QTest::newRow("low after a pair") << QString(high) + low + low << QString(high) + low + bad;
}

void TestStatement::loneSurrogatesAreReplaced()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    TestDatabase database;
    QCOMPARE(database.column("SELECT ?1", text), QStringList{expected});
}

void TestStatement::numbersBlobsAndTimesSurvive()
{
    TestDatabase database;
    const QByteArray blob("a\0b\xff", 4);
    const QDateTime time(QDate(2021, 10, 10), QTime(11, 6, 15, 250), Qt::OffsetFromUTC, 8 * 3600);
    auto statement = database.connection().prepare("SELECT ?, ?, ?, ?, ?, ?, typeof(?5)");
    VERIFY_OK(statement);
    statement->bind(std::numeric_limits<qint64>::min()).bind(-3).bind(2.5).bind(blob).bind(time).bind(true);
    const auto row = statement->step();
    VERIFY_OK(row);
    QVERIFY(*row);
    QCOMPARE(statement->integer(0), std::numeric_limits<qint64>::min());
    QCOMPARE(statement->integer(1), -3);
    QCOMPARE(statement->real(2), 2.5);
    QCOMPARE(statement->blob(3), blob);
    QCOMPARE(statement->string(4), QStringLiteral("2021-10-10T03:06:15.250Z"));
    QCOMPARE(statement->dateTime(4), time);
    QCOMPARE(statement->dateTime(4).timeSpec(), Qt::UTC);
    QCOMPARE(statement->integer(5), 1);
}

void TestStatement::nullAndEmptyDiffer()
{
    TestDatabase database;
    auto statement = database.connection().prepare(
        "SELECT ?1, ?2, ?3, ?4, ?5, typeof(?1)||typeof(?2)||typeof(?3)||typeof(?4)||typeof(?5)");
    VERIFY_OK(statement);
    statement->bind(QString())
        .bind(QLatin1String(""))
        .bind(QByteArray())
        .bind(QByteArray(""))
        .bind(QDateTime());
    VERIFY_OK(statement->step());
    QCOMPARE(statement->string(5), QStringLiteral("nulltextnullblobnull"));
    QVERIFY(statement->isNull(0));
    QVERIFY(statement->string(0).isNull());
    QVERIFY(!statement->string(1).isNull());
    QVERIFY(statement->string(1).isEmpty());
    QVERIFY(statement->blob(2).isNull());
    QVERIFY(!statement->blob(3).isNull());
    QVERIFY(!statement->dateTime(4).isValid());
}

void TestStatement::idsBindNullWhenNone()
{
    TestDatabase database;
    auto statement = database.connection().prepare("SELECT ?1, ?2");
    VERIFY_OK(statement);
    statement->bind(ArticleId{}).bind(ArticleId{42});
    VERIFY_OK(statement->step());
    QVERIFY(statement->isNull(0));
    QCOMPARE(statement->id<ArticleId>(1), ArticleId{42});
}

void TestStatement::canBeRunAgainAfterRun()
{
    TestDatabase database;
    database.run("CREATE TABLE t(x)");
    auto insert = database.connection().prepare("INSERT INTO t VALUES (?)");
    VERIFY_OK(insert);
    VERIFY_OK(insert->bind(1).run());
    QCOMPARE(database.connection().lastInsertId(), 1);
    QCOMPARE(database.connection().changeCount(), 1);
    VERIFY_OK(insert->bind(2).run());
    QCOMPARE(database.column("SELECT x FROM t ORDER BY x"),
             (QStringList{QStringLiteral("1"), QStringLiteral("2")}));
}

void TestStatement::canBeBoundAgainAfterItsLastRow()
{
    TestDatabase database;
    auto select = database.connection().prepare("SELECT ?");
    VERIFY_OK(select);
    for (int i = 1; i <= 2; ++i) {
        select->bind(i);
        VERIFY_OK(select->step());
        QCOMPARE(select->integer(0), i);
        const auto end = select->step();
        VERIFY_OK(end);
        QVERIFY(!*end);
    }
}

void TestStatement::resetForgetsBindings()
{
    TestDatabase database;
    auto select = database.connection().prepare("SELECT ?");
    VERIFY_OK(select);
    select->bind(1);
    VERIFY_OK(select->step());
    select->reset();
    VERIFY_OK(select->step());
    QVERIFY(select->isNull(0));
}

void TestStatement::tooManyBindingsFailOnStep()
{
    TestDatabase database;
    auto select = database.connection().prepare("SELECT ?");
    VERIFY_OK(select);
    QVERIFY(!select->bind(1).bind(2).step());
    VERIFY_OK(select->bind(1).step());
}

void TestStatement::failureLeavesItUsable()
{
    TestDatabase database;
    database.run("CREATE TABLE t(x UNIQUE)");
    auto insert = database.connection().prepare("INSERT INTO t VALUES (?)");
    VERIFY_OK(insert);
    VERIFY_OK(insert->bind(1).run());
    QVERIFY(!insert->bind(1).run());
    VERIFY_OK(insert->bind(2).run());
}

void TestStatement::movedFromStatementFails()
{
    TestDatabase database;
    auto select = database.connection().prepare("SELECT 1");
    VERIFY_OK(select);
    Statement taken = *std::move(select);
    VERIFY_OK(taken.step());
    QVERIFY(!select->step());
}

QTEST_GUILESS_MAIN(TestStatement)
#include "tst_statement.moc"
