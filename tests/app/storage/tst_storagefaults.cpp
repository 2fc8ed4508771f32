// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/backup.h"
#include "app/storage/changeset.h"
#include "app/storage/migrator.h"
#include "app/storage/transaction.h"
#include "tests/app/storage/failingvfs.h"
#include "tests/app/storage/testdatabase.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <sqlite3.h>

using namespace pizhu::storage;
using namespace pizhu::base;
using pizhu::test::FailingVfs;
using pizhu::test::TestDatabase;
using Failure = FailingVfs::Failure;

// The i-th access to the file fails, for every i until the operation gets through untouched. Afterwards the
// database is whole, and either as it was or as it was to be; an operation that reported success has
// happened.
class TestStorageFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyOutcomeIsBeforeOrAfter_data();
    void everyOutcomeIsBeforeOrAfter();
    void everyInterruptionIsBeforeOrAfter_data();
    void everyInterruptionIsBeforeOrAfter();

private:
    TestDatabase m_origin;
    QByteArray m_content;
};

namespace {

enum class Operation { Transaction, Migration, Undo, Backup };

const Migration kFirst{
    1, QStringLiteral("first"),
    "CREATE TABLE p(id INTEGER PRIMARY KEY, name TEXT);"
    "CREATE TABLE c(id INTEGER PRIMARY KEY, p INTEGER REFERENCES p ON DELETE CASCADE, note TEXT);"
    "CREATE VIRTUAL TABLE found USING fts5(name, content='p', content_rowid='id', tokenize='pizhu');"
    "CREATE TRIGGER p_added AFTER INSERT ON p BEGIN"
    "  INSERT INTO found(rowid, name) VALUES (new.id, new.name); END;"
    "CREATE TRIGGER p_removed AFTER DELETE ON p BEGIN"
    "  INSERT INTO found(found, rowid, name) VALUES ('delete', old.id, old.name); END;"
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i < 60)"
    "INSERT INTO p SELECT i, '第'||i||'條監督' FROM n;"
    "INSERT INTO c SELECT id, id, name FROM p;"};
const Migration kSecond{
    2, QStringLiteral("second"),
    "CREATE TABLE c_new(id INTEGER PRIMARY KEY, p INTEGER REFERENCES p, note TEXT NOT NULL);"
    "INSERT INTO c_new SELECT * FROM c; DROP TABLE c; ALTER TABLE c_new RENAME TO c;"};
const Migration kThird{3, QStringLiteral("third"),
                       "CREATE INDEX c_by_p ON c(p); UPDATE c SET note = note||'。';"};

Result<void> deleteRows(Connection& connection)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return fail(transaction.error());
    if (auto done = connection.execute("DELETE FROM p WHERE id > 10; INSERT INTO p VALUES (100, '新的');");
        !done)
        return done;
    return transaction->commit();
}

Result<void> changeAndUndo(Connection& connection)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return fail(transaction.error());
    auto recorder = ChangesetRecorder::start(connection, {QStringLiteral("p"), QStringLiteral("c")});
    if (!recorder)
        return fail(recorder.error());
    if (auto done = connection.execute("DELETE FROM p WHERE id > 10"); !done)
        return done;
    const auto inverse = recorder->take().and_then(invertChangeset);
    if (!inverse)
        return fail(inverse.error());
    if (auto done = applyChangeset(connection, *inverse); !done)
        return done;
    return transaction->commit();
}

Result<void> perform(Operation operation, Connection& connection, const QString& folder)
{
    switch (operation) {
    case Operation::Transaction:
        return deleteRows(connection);
    case Operation::Migration:
        return migrate(connection, {kFirst, kSecond, kThird}, folder + QLatin1String("/before.pizhu"));
    case Operation::Undo:
        return changeAndUndo(connection);
    case Operation::Backup:
        break;
    }
    const QDateTime time(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    return makeBackup(connection, folder, time).map([](const BackupFile&) {});
}

Result<void> performOn(const QString& path, Operation operation)
{
    auto connection = Connection::open(path, Connection::Mode::ReadWrite);
    if (!connection)
        return fail(connection.error());
    return perform(operation, **connection, QFileInfo(path).path());
}

QStringList stateOf(const QString& path)
{
    auto connection = Connection::open(path, Connection::Mode::ReadWrite);
    if (!connection)
        return {pizhu::test::describe(connection.error())};
    QStringList state = pizhu::test::columnOf(**connection, "PRAGMA integrity_check");
    if (auto checked = (*connection)->execute("INSERT INTO found(found, rank) VALUES ('integrity-check', 1)");
        !checked)
        state << pizhu::test::describe(checked.error());
    state += pizhu::test::columnOf(**connection, "PRAGMA foreign_key_check");
    state += pizhu::test::columnOf(**connection, "PRAGMA user_version");
    state += pizhu::test::columnOf(**connection, "SELECT ifnull(sql, name) FROM sqlite_schema ORDER BY name");
    state += pizhu::test::columnOf(**connection,
                                   "SELECT 'p '||id||name FROM p UNION ALL SELECT 'c '||id||note FROM c");
    return state;
}

QString freshCopy(const QTemporaryDir& folder, const QByteArray& content)
{
    QDir place(folder.path());
    const QStringList names = place.entryList(QDir::Files | QDir::Hidden);
    for (const QString& name : names)
        place.remove(name);
    const QString path = place.filePath(QStringLiteral("library.pizhu"));
    pizhu::test::writeFile(path, content);
    return path;
}

// Every state that committing step by step may leave: a migration commits twice.
QList<QStringList> allowedStates(const QByteArray& content, Operation operation)
{
    QTemporaryDir folder;
    QList<QStringList> states{stateOf(freshCopy(folder, content))};
    const QString path = freshCopy(folder, content);
    if (operation == Operation::Migration) {
        auto connection = Connection::open(path, Connection::Mode::ReadWrite);
        VERIFY_OK_OR(connection, states);
        VERIFY_OK_OR(migrate(**connection, {kFirst, kSecond}, folder.filePath(QStringLiteral("x.pizhu"))),
                     states);
        connection->reset();
        states << stateOf(path);
    }
    VERIFY_OK_OR(performOn(path, operation), states);
    return states << stateOf(path);
}

void addOperations()
{
    QTest::newRow("transaction") << Operation::Transaction << Failure::Once;
    QTest::newRow("transaction, disk gone") << Operation::Transaction << Failure::FromThenOn;
    QTest::newRow("migration") << Operation::Migration << Failure::Once;
    QTest::newRow("migration, disk gone") << Operation::Migration << Failure::FromThenOn;
    QTest::newRow("undo") << Operation::Undo << Failure::Once;
    QTest::newRow("undo, disk gone") << Operation::Undo << Failure::FromThenOn;
    QTest::newRow("backup") << Operation::Backup << Failure::Once;
    QTest::newRow("backup, disk gone") << Operation::Backup << Failure::FromThenOn;
}

// Interrupts the connection at one of the steps of SQLite's virtual machine.
struct Interruption
{
    int steps = 0;
    int at = 0;

    static int onStep(void* context)
    {
        auto& self = *static_cast<Interruption*>(context);
        return ++self.steps == self.at ? 1 : 0;
    }
};

} // namespace

void TestStorageFaults::initTestCase()
{
    VERIFY_OK(migrate(m_origin.connection(), {kFirst}, {}));
    m_origin.close();
    m_content = pizhu::test::contentOf(m_origin.path());
    QVERIFY(!m_content.isEmpty());
}

void TestStorageFaults::everyOutcomeIsBeforeOrAfter_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<Failure>("failure");
    addOperations();
}

void TestStorageFaults::everyOutcomeIsBeforeOrAfter()
{
    QFETCH(Operation, operation);
    QFETCH(Failure, failure);
    const QList<QStringList> allowed = allowedStates(m_content, operation);
    QTemporaryDir folder;
    FailingVfs disk;
    int failures = 0;
    for (int access = 1; access < 10'000; ++access) {
        const QString path = freshCopy(folder, m_content);
        disk.failAt(access, failure);
        const auto done = performOn(path, operation);
        const bool untouched = disk.accesses() < access;
        disk.recover();
        failures += done ? 0 : 1;
        const QStringList state = stateOf(path);
        QVERIFY2(allowed.contains(state),
                 qPrintable(QStringLiteral("access %1\n").arg(access) + state.join(u'\n')));
        QVERIFY2(!done || state == allowed.last(),
                 qPrintable(QStringLiteral("lost after access %1").arg(access)));
        for (const BackupFile& backup : listBackups(folder.path()))
            QCOMPARE(stateOf(backup.path), allowed.first());
        if (untouched) {
            VERIFY_OK(done);
            QVERIFY2(failures > 3, "the operation never met a failure");
            return;
        }
    }
    QFAIL("the operation never came to an end");
}

void TestStorageFaults::everyInterruptionIsBeforeOrAfter_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<int>("stride");
    QTest::newRow("transaction") << Operation::Transaction << 37;
    QTest::newRow("migration") << Operation::Migration << 97;
    QTest::newRow("undo") << Operation::Undo << 97;
}

void TestStorageFaults::everyInterruptionIsBeforeOrAfter()
{
    QFETCH(Operation, operation);
    QFETCH(int, stride);
    const QList<QStringList> allowed = allowedStates(m_content, operation);
    QTemporaryDir folder;
    for (int at = 1; at < 1'000'000; at += stride) {
        const QString path = freshCopy(folder, m_content);
        auto connection = Connection::open(path, Connection::Mode::ReadWrite);
        VERIFY_OK(connection);
        Interruption interruption{0, at};
        sqlite3_progress_handler((*connection)->handle(), 1, Interruption::onStep, &interruption);
        const auto done = perform(operation, **connection, folder.path());
        sqlite3_progress_handler((*connection)->handle(), 0, nullptr, nullptr);
        QVERIFY(!(*connection)->inTransaction());
        connection->reset();
        // Not always reported as Cancelled: interrupted while it opens a virtual table, SQLite says only that
        // it failed.
        const QStringList state = stateOf(path);
        QVERIFY2(allowed.contains(state), qPrintable(QStringLiteral("step %1").arg(at)));
        QVERIFY2(!done || state == allowed.last(), qPrintable(QStringLiteral("lost at step %1").arg(at)));
        if (interruption.steps < at) {
            VERIFY_OK(done);
            return;
        }
    }
    QFAIL("the operation never came to an end");
}

QTEST_GUILESS_MAIN(TestStorageFaults)
#include "tst_storagefaults.moc"
