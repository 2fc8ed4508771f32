// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/migrator.h"

#include "app/storage/snapshot.h"
#include "tests/app/storage/testdatabase.h"

#include <QDir>
#include <QFileInfo>

using namespace pizhu::storage;
using namespace pizhu::base;
using pizhu::test::TestDatabase;

class TestMigrator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsANewDatabaseToTheLastVersion();
    void aNewDatabaseIsMadeAsAWhole();
    void appliesOnlyWhatIsMissing();
    void newDatabaseNeedsNoBackup();
    void backsUpTheOldStateFirst();
    void existingBackupIsNotOverwritten();
    void failingScriptChangesNothing_data();
    void failingScriptChangesNothing();
    void rebuildingATableKeepsItsChildren();
    void foreignKeysHoldAfterwards();
    void newerSchemaIsRefused();
    void loadsScriptsInOrder();
    void refusesUnusableFolders_data();
    void refusesUnusableFolders();
};

namespace {

const Migration kFirst{
    1, QStringLiteral("first"),
    "CREATE TABLE p(id INTEGER PRIMARY KEY, name TEXT);"
    "CREATE TABLE c(p INTEGER REFERENCES p ON DELETE CASCADE);"
    "CREATE VIRTUAL TABLE found USING fts5(name, content='p', content_rowid='id', tokenize='pizhu');"
    "CREATE TRIGGER p_added AFTER INSERT ON p BEGIN"
    "  INSERT INTO found(rowid, name) VALUES (new.id, new.name); -- a ';' inside\n"
    "END;"
    "INSERT INTO p VALUES (1, '監督'); INSERT INTO c VALUES (1);"};
const Migration kSecond{2, QStringLiteral("second"),
                        "ALTER TABLE c ADD COLUMN note TEXT; UPDATE c SET note = 'x';"};

QStringList schemaOf(TestDatabase& database)
{
    return database.column("SELECT name||' '||ifnull(sql,'') FROM sqlite_schema ORDER BY name");
}

} // namespace

void TestMigrator::bringsANewDatabaseToTheLastVersion()
{
    TestDatabase database;
    VERIFY_OK(migrate(database.connection(), {kFirst, kSecond}, database.file(QStringLiteral("b.pizhu"))));
    QCOMPARE(database.integer("PRAGMA user_version"), 2);
    QCOMPARE(database.column("SELECT note FROM c"), QStringList{QStringLiteral("x")});
    QCOMPARE(database.integer("SELECT rowid FROM found WHERE found MATCH '监督'"), 1);
}

void TestMigrator::aNewDatabaseIsMadeAsAWhole()
{
    TestDatabase database;
    const Migration bad{2, QStringLiteral("bad"), "CREATE TABLE extra(x); NONSENSE;"};
    QVERIFY(!migrate(database.connection(), {kFirst, bad}, {}));
    QCOMPARE(schemaOf(database), QStringList());
    QCOMPARE(database.integer("PRAGMA user_version"), 0);
    VERIFY_OK(migrate(database.connection(), {kFirst, kSecond}, {}));
    QCOMPARE(database.column("SELECT note FROM c"), QStringList{QStringLiteral("x")});
}

void TestMigrator::appliesOnlyWhatIsMissing()
{
    TestDatabase database;
    const QString backup = database.file(QStringLiteral("b.pizhu"));
    VERIFY_OK(migrate(database.connection(), {kFirst}, backup));
    database.run("INSERT INTO c VALUES (1)");
    VERIFY_OK(migrate(database.connection(), {kFirst, kSecond}, backup));
    VERIFY_OK(migrate(database.connection(), {kFirst, kSecond}, backup));
    QCOMPARE(database.integer("SELECT count(*) FROM c WHERE note = 'x'"), 2);
}

void TestMigrator::newDatabaseNeedsNoBackup()
{
    TestDatabase database;
    const QString backup = database.file(QStringLiteral("b.pizhu"));
    VERIFY_OK(migrate(database.connection(), {kFirst, kSecond}, backup));
    VERIFY_OK(migrate(database.connection(), {kFirst, kSecond}, backup));
    QVERIFY(!QFileInfo::exists(backup));
}

void TestMigrator::backsUpTheOldStateFirst()
{
    TestDatabase database;
    const QString backup = database.file(QStringLiteral("backups/b.pizhu"));
    VERIFY_OK(migrate(database.connection(), {kFirst}, backup));
    const QStringList before = schemaOf(database);
    VERIFY_OK(migrate(database.connection(), {kFirst, kSecond}, backup));
    auto copy = Connection::open(backup, Connection::Mode::ReadOnly);
    VERIFY_OK(copy);
    QCOMPARE((*copy)->queryInteger("PRAGMA user_version").value_or(-1), 1);
    QCOMPARE(
        pizhu::test::columnOf(**copy, "SELECT name||' '||ifnull(sql,'') FROM sqlite_schema ORDER BY name"),
        before);
    QCOMPARE(pizhu::test::columnOf(**copy, "SELECT name FROM p"), QStringList{QStringLiteral("監督")});
}

void TestMigrator::existingBackupIsNotOverwritten()
{
    TestDatabase database;
    const QString backup = database.file(QStringLiteral("b.pizhu"));
    pizhu::test::writeFile(backup, "precious");
    VERIFY_OK(migrate(database.connection(), {kFirst}, backup));
    const auto done = migrate(database.connection(), {kFirst, kSecond}, backup);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Conflict);
    QCOMPARE(pizhu::test::contentOf(backup), QByteArray("precious"));
    QCOMPARE(database.integer("PRAGMA user_version"), 1);
}

void TestMigrator::failingScriptChangesNothing_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("broken SQL at the end")
        << QByteArray("CREATE TABLE extra(x); UPDATE p SET name = 'y'; NONSENSE;");
    QTest::newRow("violated constraint")
        << QByteArray("CREATE TABLE extra(x); INSERT INTO p VALUES (1, 'again');");
    QTest::newRow("dangling reference") << QByteArray("CREATE TABLE extra(x); INSERT INTO c VALUES (77);");
    QTest::newRow("open transaction inside") << QByteArray("CREATE TABLE extra(x); BEGIN;");
}

void TestMigrator::failingScriptChangesNothing()
{
    QFETCH(QByteArray, script);
    TestDatabase database;
    VERIFY_OK(migrate(database.connection(), {kFirst}, {}));
    const QStringList before = schemaOf(database);
    const auto done = migrate(database.connection(), {kFirst, {2, QStringLiteral("bad"), script}},
                              database.file(QStringLiteral("b.pizhu")));
    QVERIFY(!done);
    QVERIFY2(done.error().message.contains(database.path()), qPrintable(done.error().message));
    QVERIFY2(done.error().detail.contains(QLatin1String("migration 2 bad")), qPrintable(done.error().detail));
    QVERIFY(!database.connection().inTransaction());
    QCOMPARE(schemaOf(database), before);
    QCOMPARE(database.integer("PRAGMA user_version"), 1);
    QCOMPARE(database.column("SELECT name FROM p"), QStringList{QStringLiteral("監督")});
    QCOMPARE(database.integer("SELECT count(*) FROM c"), 1);
    QCOMPARE(database.integer("PRAGMA foreign_keys"), 1);
}

void TestMigrator::rebuildingATableKeepsItsChildren()
{
    TestDatabase database;
    VERIFY_OK(migrate(database.connection(), {kFirst}, {}));
    const Migration rebuild{
        2, QStringLiteral("rebuild"),
        "CREATE TABLE p_new(id INTEGER PRIMARY KEY, name TEXT NOT NULL);"
        "INSERT INTO p_new SELECT id, name FROM p; DROP TABLE p; ALTER TABLE p_new RENAME TO p;"};
    VERIFY_OK(migrate(database.connection(), {kFirst, rebuild}, database.file(QStringLiteral("b.pizhu"))));
    QCOMPARE(database.integer("SELECT count(*) FROM c"), 1);
    QCOMPARE(database.column("PRAGMA foreign_key_check"), QStringList());
}

void TestMigrator::foreignKeysHoldAfterwards()
{
    TestDatabase database;
    VERIFY_OK(migrate(database.connection(), {kFirst}, {}));
    QVERIFY(!database.connection().execute("INSERT INTO c VALUES (77)"));
}

void TestMigrator::newerSchemaIsRefused()
{
    TestDatabase database;
    VERIFY_OK(migrate(database.connection(), {kFirst, kSecond}, {}));
    const auto done = migrate(database.connection(), {kFirst}, database.file(QStringLiteral("b.pizhu")));
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Unsupported);
    QVERIFY2(done.error().message.contains(QLatin1String("newer version")), qPrintable(done.error().message));
    QCOMPARE(database.integer("PRAGMA user_version"), 2);
}

void TestMigrator::loadsScriptsInOrder()
{
    TestDatabase folder;
    pizhu::test::writeFile(folder.file(QStringLiteral("0002_tags.sql")), "SELECT 2;");
    pizhu::test::writeFile(folder.file(QStringLiteral("0001_articles.sql")), "SELECT 1;");
    const auto migrations = loadMigrations(QFileInfo(folder.path()).path());
    VERIFY_OK(migrations);
    QCOMPARE(migrations->size(), 2u);
    QCOMPARE(migrations->front().version, 1);
    QCOMPARE(migrations->front().name, QStringLiteral("articles"));
    QCOMPARE(migrations->front().script, QByteArray("SELECT 1;"));
    QCOMPARE(migrations->back().version, 2);
}

void TestMigrator::refusesUnusableFolders_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::newRow("empty") << QStringList();
    QTest::newRow("no number") << QStringList{QStringLiteral("articles.sql")};
    QTest::newRow("one number twice")
        << QStringList{QStringLiteral("0001_a.sql"), QStringLiteral("0001_b.sql")};
}

void TestMigrator::refusesUnusableFolders()
{
    QFETCH(QStringList, files);
    TestDatabase folder;
    for (const QString& file : files)
        pizhu::test::writeFile(folder.file(file), "SELECT 1;");
    const auto migrations = loadMigrations(QFileInfo(folder.path()).path());
    QVERIFY(!migrations);
    QCOMPARE(migrations.error().code, ErrorCode::Internal);
}

QTEST_GUILESS_MAIN(TestMigrator)
#include "tst_migrator.moc"
