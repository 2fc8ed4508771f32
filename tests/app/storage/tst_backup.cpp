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

class TestBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copyIsCompleteAndNamedByTime();
    void firstCopyOfADayAndWeekIsKept();
    void keepsFiveSevenAndEight();
    void twoCopiesInOneSecondGetTwoNames();
    void copiesOfAnotherLibraryAreLeftAlone();
    void includesWhatIsInTheLogOnly();
    void damagedDatabaseLeavesNoCopy();
    void unwritableFolderIsReported();
    void listsNewestFirstAndIgnoresOtherFiles();
    void migrationCopiesHaveTheirOwnName();
    void snapshotNeverOverwrites();
    void checksCopies_data();
    void checksCopies();
};

namespace {

const QDateTime kMorning(QDate(2026, 11, 21), QTime(10, 15), Qt::UTC);

void fill(TestDatabase& database)
{
    database.run("PRAGMA application_id=1234; CREATE TABLE t(x); CREATE TABLE filler(x);"
                 "INSERT INTO t VALUES ('監督');"
                 "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i < 500)"
                 "INSERT INTO filler SELECT hex(randomblob(200)) FROM n;");
}

QStringList namesOf(const std::vector<BackupFile>& files, BackupKind kind)
{
    QStringList names;
    for (const BackupFile& file : files) {
        if (file.kind == kind)
            names << QFileInfo(file.path).fileName();
    }
    return names;
}

QStringList filesIn(const QString& folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

} // namespace

void TestBackup::copyIsCompleteAndNamedByTime()
{
    TestDatabase database;
    fill(database);
    const QString folder = database.file(QStringLiteral("backups"));
    const auto made = makeBackup(database.connection(), folder, kMorning);
    VERIFY_OK(made);
    QCOMPARE(QFileInfo(made->path).fileName(), QStringLiteral("library-2026-11-21T101500Z.recent.pizhu"));
    QCOMPARE(made->made, kMorning);
    QCOMPARE(made->bytes, QFileInfo(made->path).size());
    auto copy = Connection::open(made->path, Connection::Mode::ReadOnly);
    VERIFY_OK(copy);
    QCOMPARE(pizhu::test::columnOf(**copy, "SELECT x FROM t"), QStringList{QStringLiteral("監督")});
    QCOMPARE((*copy)->queryInteger("PRAGMA application_id").value_or(0), 1234);
}

void TestBackup::firstCopyOfADayAndWeekIsKept()
{
    TestDatabase database;
    fill(database);
    const QString folder = database.file(QStringLiteral("backups"));
    for (const int hours : {0, 3, 24, 48})
        VERIFY_OK(makeBackup(database.connection(), folder, kMorning.addSecs(hours * 3600)));
    const auto files = listBackups(folder);
    QCOMPARE(namesOf(files, BackupKind::Recent).size(), 4);
    QCOMPARE(namesOf(files, BackupKind::Daily),
             (QStringList{QStringLiteral("library-2026-11-23T101500Z.daily.pizhu"),
                          QStringLiteral("library-2026-11-22T101500Z.daily.pizhu"),
                          QStringLiteral("library-2026-11-21T101500Z.daily.pizhu")}));
    // 2026-11-21 is a Saturday, the 23rd a Monday.
    QCOMPARE(namesOf(files, BackupKind::Weekly),
             (QStringList{QStringLiteral("library-2026-11-23T101500Z.weekly.pizhu"),
                          QStringLiteral("library-2026-11-21T101500Z.weekly.pizhu")}));
}

void TestBackup::keepsFiveSevenAndEight()
{
    TestDatabase database;
    fill(database);
    const QString folder = database.file(QStringLiteral("backups"));
    for (int day = 0; day < 75; ++day)
        VERIFY_OK(makeBackup(database.connection(), folder, kMorning.addDays(day)));
    const auto files = listBackups(folder);
    QCOMPARE(namesOf(files, BackupKind::Recent).size(), 5);
    QCOMPARE(namesOf(files, BackupKind::Daily).size(), 7);
    QCOMPARE(namesOf(files, BackupKind::Weekly).size(), 8);
    QCOMPARE(filesIn(folder).size(), 20);
    QCOMPARE(files.front().made, kMorning.addDays(74));
    for (const BackupFile& file : files)
        VERIFY_OK(verifySnapshot(file.path));
}

void TestBackup::twoCopiesInOneSecondGetTwoNames()
{
    TestDatabase database;
    fill(database);
    const QString folder = database.file(QStringLiteral("backups"));
    const auto first = makeBackup(database.connection(), folder, kMorning);
    VERIFY_OK(first);
    const QByteArray content = pizhu::test::contentOf(first->path);
    const auto second = makeBackup(database.connection(), folder, kMorning);
    VERIFY_OK(second);
    QVERIFY(first->path != second->path);
    QCOMPARE(pizhu::test::contentOf(first->path), content);
}

void TestBackup::copiesOfAnotherLibraryAreLeftAlone()
{
    TestDatabase database;
    fill(database);
    const QString folder = database.file(QStringLiteral("backups"));
    QVERIFY(QDir().mkpath(folder));
    const QString other = folder + QLatin1String("/thesis-2020-01-01T000000Z.recent.pizhu");
    pizhu::test::writeFile(other, "another library");
    for (int day = 0; day < 8; ++day)
        VERIFY_OK(makeBackup(database.connection(), folder, kMorning.addDays(day)));
    QVERIFY(QFileInfo::exists(other));
    QCOMPARE(namesOf(listBackups(folder), BackupKind::Recent).size(), 6);
}

void TestBackup::includesWhatIsInTheLogOnly()
{
    TestDatabase database;
    fill(database);
    database.run(
        "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA wal_autocheckpoint=0; INSERT INTO t VALUES ('new')");
    const auto made = makeBackup(database.connection(), database.file(QStringLiteral("backups")), kMorning);
    VERIFY_OK(made);
    auto copy = Connection::open(made->path, Connection::Mode::ReadOnly);
    VERIFY_OK(copy);
    QCOMPARE(pizhu::test::columnOf(**copy, "SELECT count(*) FROM t"), QStringList{QStringLiteral("2")});
}

void TestBackup::damagedDatabaseLeavesNoCopy()
{
    TestDatabase database;
    fill(database);
    database.run("PRAGMA wal_checkpoint(TRUNCATE)");
    database.close();
    QByteArray content = pizhu::test::contentOf(database.path());
    content.replace(4096 * 3, 4096 * 8, QByteArray(4096 * 8, '\x5a'));
    pizhu::test::writeFile(database.path(), content);
    database.reopen();
    const QString folder = database.file(QStringLiteral("backups"));
    const auto made = makeBackup(database.connection(), folder, kMorning);
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::Damaged);
    QCOMPARE(filesIn(folder), QStringList());
}

void TestBackup::unwritableFolderIsReported()
{
    TestDatabase database;
    fill(database);
    const QString blocked = database.file(QStringLiteral("file"));
    pizhu::test::writeFile(blocked, "not a folder");
    const auto made = makeBackup(database.connection(), blocked + QLatin1String("/backups"), kMorning);
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::Storage);
}

void TestBackup::listsNewestFirstAndIgnoresOtherFiles()
{
    TestDatabase database;
    const QString folder = database.file(QStringLiteral("backups"));
    QVERIFY(QDir().mkpath(folder));
    const QStringList names{QStringLiteral("a-2026-01-02T000000Z.recent.pizhu"),
                            QStringLiteral("a-2026-01-03T000000Z.before-migration.pizhu"),
                            QStringLiteral("a-2025-12-31T235959Z.weekly.pizhu"),
                            QStringLiteral("a-2026-13-45T000000Z.recent.pizhu"),
                            QStringLiteral("a-2026-01-02T000000Z.yearly.pizhu"),
                            QStringLiteral("notes.txt"),
                            QStringLiteral("library.pizhu")};
    for (const QString& name : names)
        pizhu::test::writeFile(folder + QLatin1Char('/') + name, "x");
    QStringList listed;
    for (const BackupFile& file : listBackups(folder))
        listed << QFileInfo(file.path).fileName();
    QCOMPARE(listed, (QStringList{names.at(1), names.at(0), names.at(2)}));
    QVERIFY(listBackups(database.file(QStringLiteral("none"))).empty());
}

void TestBackup::migrationCopiesHaveTheirOwnName()
{
    TestDatabase database;
    const QString folder = QFileInfo(database.path()).path();
    const QString path = migrationBackupPath(database.path(), folder, kMorning);
    QCOMPARE(QFileInfo(path).fileName(), QStringLiteral("library-2026-11-21T101500Z.before-migration.pizhu"));
    pizhu::test::writeFile(path, "x");
    QVERIFY(migrationBackupPath(database.path(), folder, kMorning) != path);
    QCOMPARE(listBackups(folder).front().kind, BackupKind::BeforeMigration);
}

void TestBackup::snapshotNeverOverwrites()
{
    TestDatabase database;
    fill(database);
    const QString path = database.file(QStringLiteral("taken.pizhu"));
    pizhu::test::writeFile(path, "precious");
    const auto written = writeSnapshot(database.connection(), path);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Conflict);
    QCOMPARE(pizhu::test::contentOf(path), QByteArray("precious"));
}

void TestBackup::checksCopies_data()
{
    QTest::addColumn<QString>("damage");
    QTest::addColumn<ErrorCode>("expected");
    QTest::newRow("missing") << QStringLiteral("missing") << ErrorCode::Unreadable;
    QTest::newRow("empty") << QStringLiteral("empty") << ErrorCode::Damaged;
    QTest::newRow("text") << QStringLiteral("text") << ErrorCode::Damaged;
    QTest::newRow("truncated") << QStringLiteral("truncated") << ErrorCode::Damaged;
    QTest::newRow("a page overwritten") << QStringLiteral("overwritten") << ErrorCode::Damaged;
}

void TestBackup::checksCopies()
{
    QFETCH(QString, damage);
    QFETCH(ErrorCode, expected);
    TestDatabase database;
    fill(database);
    const QString path = database.file(QStringLiteral("copy.pizhu"));
    VERIFY_OK(writeSnapshot(database.connection(), path));
    VERIFY_OK(verifySnapshot(path));
    QByteArray content = pizhu::test::contentOf(path);
    if (damage == QLatin1String("truncated"))
        content.truncate(content.size() / 2);
    else if (damage == QLatin1String("overwritten"))
        content.replace(4096 * 5, 4096, QByteArray(4096, '\x5a'));
    else
        content = damage == QLatin1String("text") ? QByteArray("only text") : QByteArray("");
    pizhu::test::writeFile(path, content);
    if (damage == QLatin1String("missing"))
        QVERIFY(QFile::remove(path));
    const auto verified = verifySnapshot(path);
    QVERIFY(!verified);
    QCOMPARE(verified.error().code, expected);
}

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
