// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/backup.h"

#include "app/storage/snapshot.h"
#include "tests/app/storage/testdatabase.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace pizhu::storage;
using namespace pizhu::base;
using pizhu::test::TestDatabase;

class TestRestore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsTheCopyInPlaceAndKeepsThePresentFile();
    void replacesADamagedDatabase();
    void leftLogIsNotReplayedIntoTheCopy();
    void whatWentAsideCanBeRestored();
    void worksWhereThereIsNoDatabase();
    void damagedCopyChangesNothing_data();
    void damagedCopyChangesNothing();
    void copyItselfIsNotTouched();
    void twoRestoresKeepBothFiles();
    void setAsideMovesFileAndLog();
    void setAsideKeepsEarlierOnes();
    void setAsideOfNothingIsNotFound();
};

namespace {

QString backUp(TestDatabase& database, const QByteArray& script)
{
    database.run(script);
    const QString path = database.file(QStringLiteral("copy.pizhu"));
    const auto written = writeSnapshot(database.connection(), path);
    if (!written)
        qWarning("%s", qPrintable(pizhu::test::describe(written.error())));
    return path;
}

QStringList namesBeside(const TestDatabase& database)
{
    return QFileInfo(database.path()).dir().entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

// Leaves the database as a crash would: the last change only in a -wal that nobody closed.
void crashWith(TestDatabase& database, const QByteArray& script)
{
    database.run("PRAGMA wal_autocheckpoint=0");
    database.run(script);
    const QByteArray log = pizhu::test::contentOf(database.path() + QLatin1String("-wal"));
    const QByteArray file = pizhu::test::contentOf(database.path());
    database.close();
    pizhu::test::writeFile(database.path(), file);
    pizhu::test::writeFile(database.path() + QLatin1String("-wal"), log);
}

} // namespace

void TestRestore::putsTheCopyInPlaceAndKeepsThePresentFile()
{
    TestDatabase database;
    const QString backup = backUp(database, "CREATE TABLE t(x); INSERT INTO t VALUES ('old')");
    database.run("UPDATE t SET x = 'new'");
    database.close();
    const QByteArray present = pizhu::test::contentOf(database.path());
    const auto aside = restoreBackup(backup, database.path());
    VERIFY_OK(aside);
    QVERIFY2(QFileInfo(*aside).fileName().startsWith(QLatin1String("library.pizhu.before-restore-")),
             qPrintable(*aside));
    QCOMPARE(pizhu::test::contentOf(*aside), present);
    database.reopen();
    QCOMPARE(database.column("SELECT x FROM t"), QStringList{QStringLiteral("old")});
    QCOMPARE(database.column("PRAGMA journal_mode"), QStringList{QStringLiteral("wal")});
}

void TestRestore::replacesADamagedDatabase()
{
    TestDatabase database;
    const QString backup = backUp(database, "CREATE TABLE t(x); INSERT INTO t VALUES ('old')");
    database.close();
    pizhu::test::writeFile(database.path(), "ruined");
    const auto aside = restoreBackup(backup, database.path());
    VERIFY_OK(aside);
    QCOMPARE(pizhu::test::contentOf(*aside), QByteArray("ruined"));
    database.reopen();
    QCOMPARE(database.column("SELECT x FROM t"), QStringList{QStringLiteral("old")});
}

void TestRestore::leftLogIsNotReplayedIntoTheCopy()
{
    TestDatabase database;
    const QString backup = backUp(database, "CREATE TABLE t(x); INSERT INTO t VALUES ('old')");
    crashWith(database, "UPDATE t SET x = 'new'");
    const auto aside = restoreBackup(backup, database.path());
    VERIFY_OK(aside);
    database.reopen();
    QCOMPARE(database.column("SELECT x FROM t"), QStringList{QStringLiteral("old")});
    // The present state went aside with its log and is whole there.
    auto kept = Connection::open(*aside, Connection::Mode::ReadWrite);
    VERIFY_OK(kept);
    QCOMPARE(pizhu::test::columnOf(**kept, "SELECT x FROM t"), QStringList{QStringLiteral("new")});
}

void TestRestore::whatWentAsideCanBeRestored()
{
    TestDatabase database;
    const QString backup = backUp(database, "CREATE TABLE t(x); INSERT INTO t VALUES ('old')");
    crashWith(database, "UPDATE t SET x = 'new'");
    const auto aside = restoreBackup(backup, database.path());
    VERIFY_OK(aside);
    VERIFY_OK(restoreBackup(*aside, database.path()));
    database.reopen();
    QCOMPARE(database.column("SELECT x FROM t"), QStringList{QStringLiteral("new")});
}

void TestRestore::worksWhereThereIsNoDatabase()
{
    TestDatabase database;
    const QString backup = backUp(database, "CREATE TABLE t(x)");
    const QString target = database.file(QStringLiteral("elsewhere.pizhu"));
    const auto aside = restoreBackup(backup, target);
    VERIFY_OK(aside);
    QVERIFY(aside->isNull());
    VERIFY_OK(verifySnapshot(target));
}

void TestRestore::damagedCopyChangesNothing_data()
{
    QTest::addColumn<int>("keptBytes");
    QTest::newRow("missing") << -1;
    QTest::newRow("empty") << 0;
    QTest::newRow("header only") << 100;
    QTest::newRow("truncated") << 4096;
}

void TestRestore::damagedCopyChangesNothing()
{
    QFETCH(int, keptBytes);
    TestDatabase database;
    const QString backup = backUp(database, "CREATE TABLE t(x); INSERT INTO t VALUES ('old')");
    QByteArray content = pizhu::test::contentOf(backup);
    QVERIFY(QFile::remove(backup));
    database.close();
    if (keptBytes >= 0) {
        content.truncate(keptBytes);
        pizhu::test::writeFile(backup, content.isEmpty() ? QByteArray("") : content);
    }
    const QByteArray present = pizhu::test::contentOf(database.path());
    const QStringList names = namesBeside(database);
    QVERIFY(!restoreBackup(backup, database.path()));
    QCOMPARE(pizhu::test::contentOf(database.path()), present);
    QCOMPARE(namesBeside(database), names);
}

void TestRestore::copyItselfIsNotTouched()
{
    TestDatabase database;
    const QString backup = backUp(database, "CREATE TABLE t(x)");
    const QByteArray before = pizhu::test::contentOf(backup);
    database.close();
    VERIFY_OK(restoreBackup(backup, database.path()));
    database.reopen();
    database.run("INSERT INTO t VALUES (1); PRAGMA wal_checkpoint(TRUNCATE)");
    QCOMPARE(pizhu::test::contentOf(backup), before);
}

void TestRestore::twoRestoresKeepBothFiles()
{
    TestDatabase database;
    const QString backup = backUp(database, "CREATE TABLE t(x)");
    database.close();
    pizhu::test::writeFile(database.path(), "first");
    const auto one = restoreBackup(backup, database.path());
    pizhu::test::writeFile(database.path(), "second");
    const auto two = restoreBackup(backup, database.path());
    VERIFY_OK(one);
    VERIFY_OK(two);
    QCOMPARE(pizhu::test::contentOf(*one), QByteArray("first"));
    QCOMPARE(pizhu::test::contentOf(*two), QByteArray("second"));
}

void TestRestore::setAsideMovesFileAndLog()
{
    TestDatabase database;
    database.close();
    pizhu::test::writeFile(database.path(), "ruined");
    pizhu::test::writeFile(database.path() + QLatin1String("-wal"), "its log");
    const auto aside = setAside(database.path());
    VERIFY_OK(aside);
    QVERIFY2(QFileInfo(*aside).fileName().startsWith(QLatin1String("library.pizhu.damaged-")),
             qPrintable(*aside));
    QCOMPARE(pizhu::test::contentOf(*aside), QByteArray("ruined"));
    QCOMPARE(pizhu::test::contentOf(*aside + QLatin1String("-wal")), QByteArray("its log"));
    QVERIFY(!QFileInfo::exists(database.path()));
    QVERIFY(!QFileInfo::exists(database.path() + QLatin1String("-wal")));
}

void TestRestore::setAsideKeepsEarlierOnes()
{
    TestDatabase database;
    database.close();
    QStringList contents;
    for (const char* content : {"one", "two", "three"}) {
        pizhu::test::writeFile(database.path(), content);
        const auto aside = setAside(database.path());
        VERIFY_OK(aside);
        contents << QString::fromLatin1(pizhu::test::contentOf(*aside));
    }
    QCOMPARE(contents, (QStringList{QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")}));
    QCOMPARE(namesBeside(database).size(), 3);
}

void TestRestore::setAsideOfNothingIsNotFound()
{
    TestDatabase database;
    const auto aside = setAside(database.file(QStringLiteral("none.pizhu")));
    QVERIFY(!aside);
    QCOMPARE(aside.error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestRestore)
#include "tst_restore.moc"
