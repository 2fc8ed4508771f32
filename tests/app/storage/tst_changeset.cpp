// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/changeset.h"

#include "app/storage/transaction.h"
#include "tests/app/storage/testdatabase.h"

using namespace pizhu::storage;
using namespace pizhu::base;
using pizhu::test::TestDatabase;

class TestChangeset : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void undoesAndRedoes_data();
    void undoesAndRedoes();
    void isEmptyWhenNothingChanged();
    void recordsOnlyTheNamedTables();
    void unknownTableIsRefused();
    void appliedTwiceChangesNothing();
    void changedRowConflicts_data();
    void changedRowConflicts();
    void looseColumnsDoNotConflict_data();
    void looseColumnsDoNotConflict();
    void danglingReferenceConflicts();
    void conflictLeavesTheDatabaseAsItWas();
    void otherBytesAreDamaged_data();
    void otherBytesAreDamaged();
    void everyCutIsRefused();
    void undoesThousandsOfRowsWithTheirIndex();
};

namespace {

const QStringList kTables{QStringLiteral("tag"), QStringLiteral("mark"), QStringLiteral("mark_tag"),
                          QStringLiteral("origin"), QStringLiteral("page")};

// A tag tree, marks and their tags; deletes cascade, the full-text index follows by triggers.
constexpr char kSchema[] =
    "CREATE TABLE tag(id INTEGER PRIMARY KEY, parent INTEGER REFERENCES tag ON DELETE CASCADE, name TEXT,"
    "  weight REAL, UNIQUE(parent, name));"
    "CREATE TABLE mark(id INTEGER PRIMARY KEY, note TEXT, raw BLOB);"
    "CREATE TABLE mark_tag(mark INTEGER NOT NULL REFERENCES mark ON DELETE CASCADE,"
    "  tag INTEGER NOT NULL REFERENCES tag ON DELETE CASCADE, PRIMARY KEY(mark, tag)) WITHOUT ROWID;"
    "CREATE INDEX mark_tag_by_tag ON mark_tag(tag);"
    "CREATE TABLE origin(id INTEGER PRIMARY KEY);"
    "CREATE TABLE page(id INTEGER PRIMARY KEY, title TEXT, origin INTEGER REFERENCES origin ON DELETE SET "
    "NULL,"
    "  above INTEGER REFERENCES page ON DELETE SET NULL);"
    "CREATE VIRTUAL TABLE found USING fts5(note, content='mark', content_rowid='id', tokenize='pizhu');"
    "CREATE TRIGGER mark_added AFTER INSERT ON mark BEGIN INSERT INTO found(rowid, note) VALUES (new.id, "
    "new.note); END;"
    "CREATE TRIGGER mark_removed AFTER DELETE ON mark BEGIN"
    "  INSERT INTO found(found, rowid, note) VALUES ('delete', old.id, old.note); END;"
    "CREATE TRIGGER mark_changed AFTER UPDATE OF note ON mark BEGIN"
    "  INSERT INTO found(found, rowid, note) VALUES ('delete', old.id, old.note);"
    "  INSERT INTO found(rowid, note) VALUES (new.id, new.note); END;";

constexpr char kContent[] =
    "INSERT INTO tag VALUES (1, NULL, '制度', 1.5), (2, 1, '監督', NULL), (3, 1, '問責', 0), (4, NULL, "
    "'人物', 2);"
    "INSERT INTO mark VALUES (1, '第一處', x'00ff'), (2, '第二處', NULL), (3, NULL, x'');"
    "INSERT INTO mark_tag VALUES (1, 2), (1, 4), (2, 2), (2, 3), (3, 3);"
    "INSERT INTO origin VALUES (1), (2);"
    "INSERT INTO page VALUES (1, '甲', 1, NULL), (2, '乙', 1, 1), (3, '丙', 2, 2), (4, '丁', NULL, 1);";

void fill(TestDatabase& database)
{
    database.run(kSchema);
    database.run(kContent);
}

QStringList dump(TestDatabase& database)
{
    return database.column(
        "SELECT 'tag '||id||' '||ifnull(parent,'-')||' '||name||' '||ifnull(weight,'-') FROM tag "
        "UNION ALL SELECT 'mark '||id||' '||ifnull(note,'-')||' '||ifnull(hex(raw),'-') FROM mark "
        "UNION ALL SELECT 'origin '||id FROM origin "
        "UNION ALL SELECT 'page '||id||title||ifnull(origin,'-')||ifnull(above,'-') FROM page "
        "UNION ALL SELECT 'mark_tag '||mark||' '||tag FROM mark_tag ORDER BY 1");
}

Result<QByteArray> record(TestDatabase& database, const QByteArray& script)
{
    auto transaction = Transaction::begin(database.connection());
    if (!transaction)
        return fail(transaction.error());
    auto recorder = ChangesetRecorder::start(database.connection(), kTables);
    if (!recorder)
        return fail(recorder.error());
    if (auto done = database.connection().execute(script); !done)
        return fail(done.error());
    auto changeset = recorder->take();
    if (auto done = transaction->commit(); !done)
        return fail(done.error());
    return changeset;
}

Result<void> apply(TestDatabase& database, const QByteArray& changeset)
{
    auto transaction = Transaction::begin(database.connection());
    if (!transaction)
        return fail(transaction.error());
    if (auto done = applyChangeset(database.connection(), changeset); !done)
        return done;
    return transaction->commit();
}

void checkIndex(TestDatabase& database)
{
    database.run("INSERT INTO found(found, rank) VALUES ('integrity-check', 1)");
    QCOMPARE(database.column("PRAGMA foreign_key_check"), QStringList());
}

} // namespace

void TestChangeset::undoesAndRedoes_data()
{
    QTest::addColumn<QByteArray>("script");
    const auto row = [](const char* name, const char* script) { QTest::newRow(name) << QByteArray(script); };
    row("insert", "INSERT INTO mark VALUES (9, '新的', x'01'); INSERT INTO mark_tag VALUES (9, 4)");
    row("update", "UPDATE mark SET note = '改過', raw = NULL WHERE id = 1; UPDATE tag SET weight = 0.1");
    row("delete with cascade", "DELETE FROM mark WHERE id = 1");
    row("delete a tree", "DELETE FROM tag WHERE id = 1");
    row("delete everything", "DELETE FROM tag; DELETE FROM mark");
    row("delete parent and child by name",
        "DELETE FROM mark_tag WHERE tag = 4; DELETE FROM tag WHERE id = 4");
    row("new parent above old children", "INSERT INTO tag VALUES (5, NULL, '總類', NULL); UPDATE tag SET "
                                         "parent = 5 WHERE parent = 1 OR id = 4");
    row("children leave a parent that goes",
        "UPDATE tag SET parent = 4 WHERE parent = 1; DELETE FROM tag WHERE id = 1");
    row("merge tags", "UPDATE OR IGNORE mark_tag SET tag = 3 WHERE tag = 2; DELETE FROM tag WHERE id = 2");
    row("delete what sets references to null",
        "DELETE FROM origin WHERE id = 1; DELETE FROM page WHERE id = 2");
    row("delete rows and what they refer to", "DELETE FROM page; DELETE FROM origin");
    row("delete an origin, then its pages",
        "DELETE FROM origin WHERE id = 1; DELETE FROM page WHERE title IN ('甲', '乙')");
    row("take over the name of a deleted tag", "DELETE FROM tag WHERE id = 2; INSERT INTO tag VALUES (8, 1, "
                                               "'監督', NULL); INSERT INTO mark_tag VALUES (1, 8)");
    row("insert and delete again", "INSERT INTO mark VALUES (9, 'x', NULL); DELETE FROM mark WHERE id = 9");
}

void TestChangeset::undoesAndRedoes()
{
    QFETCH(QByteArray, script);
    TestDatabase database;
    fill(database);
    const QStringList before = dump(database);
    const auto changeset = record(database, script);
    VERIFY_OK(changeset);
    const QStringList after = dump(database);
    const auto inverse = invertChangeset(*changeset);
    VERIFY_OK(inverse);
    for (int round = 0; round < 2; ++round) {
        VERIFY_OK(apply(database, *inverse));
        QCOMPARE(dump(database), before);
        checkIndex(database);
        VERIFY_OK(apply(database, *changeset));
        QCOMPARE(dump(database), after);
        checkIndex(database);
    }
}

void TestChangeset::isEmptyWhenNothingChanged()
{
    TestDatabase database;
    fill(database);
    const auto changeset = record(database, "UPDATE mark SET note = note");
    VERIFY_OK(changeset);
    QVERIFY(changeset->isEmpty());
    VERIFY_OK(apply(database, *changeset));
    VERIFY_OK(invertChangeset(*changeset));
}

void TestChangeset::recordsOnlyTheNamedTables()
{
    TestDatabase database;
    fill(database);
    database.run("CREATE TABLE place(id INTEGER PRIMARY KEY, at INTEGER)");
    const auto changeset = record(database, "INSERT INTO place VALUES (1, 2)");
    VERIFY_OK(changeset);
    QVERIFY(changeset->isEmpty());
}

void TestChangeset::unknownTableIsRefused()
{
    TestDatabase database;
    const auto recorder = ChangesetRecorder::start(database.connection(), {QStringLiteral("nowhere")});
    QVERIFY(!recorder);
    QCOMPARE(recorder.error().code, ErrorCode::Internal);
}

void TestChangeset::appliedTwiceChangesNothing()
{
    TestDatabase database;
    fill(database);
    const auto changeset =
        record(database, "INSERT INTO mark VALUES (9, '新的', NULL); DELETE FROM mark WHERE id = 1;"
                         "UPDATE mark SET note = '改' WHERE id = 2");
    VERIFY_OK(changeset);
    const QStringList after = dump(database);
    VERIFY_OK(apply(database, *changeset));
    QCOMPARE(dump(database), after);
}

void TestChangeset::changedRowConflicts_data()
{
    QTest::addColumn<QByteArray>("recorded");
    QTest::addColumn<QByteArray>("since");
    const auto row = [](const char* name, const char* recorded, const char* since) {
        QTest::newRow(name) << QByteArray(recorded) << QByteArray(since);
    };
    row("updated row changed again", "UPDATE mark SET note = '甲' WHERE id = 1",
        "UPDATE mark SET note = '乙' WHERE id = 1");
    row("updated row is gone", "UPDATE mark SET note = '甲' WHERE id = 1", "DELETE FROM mark WHERE id = 1");
    row("deleted row exists otherwise", "DELETE FROM mark WHERE id = 3",
        "INSERT INTO mark VALUES (3, '別的', NULL)");
    row("deleted row was changed", "INSERT INTO page VALUES (9, '甲', 1, 1)",
        "UPDATE page SET title = NULL WHERE id = 9");
    row("inserted row changed", "INSERT INTO mark VALUES (9, '甲', NULL)",
        "UPDATE mark SET note = '乙' WHERE id = 9");
    row("name taken since", "UPDATE tag SET name = '新' WHERE id = 2",
        "INSERT INTO tag VALUES (9, 1, '監督', NULL)");
}

void TestChangeset::changedRowConflicts()
{
    QFETCH(QByteArray, recorded);
    QFETCH(QByteArray, since);
    TestDatabase database;
    fill(database);
    const auto changeset = record(database, recorded);
    VERIFY_OK(changeset);
    database.run(since);
    const QStringList before = dump(database);
    const auto inverse = invertChangeset(*changeset);
    VERIFY_OK(inverse);
    const auto undone = apply(database, *inverse);
    QVERIFY(!undone);
    QCOMPARE(undone.error().code, ErrorCode::Conflict);
    QCOMPARE(dump(database), before);
}

void TestChangeset::looseColumnsDoNotConflict_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QByteArray>("since");
    QTest::addColumn<QString>("note"); // after undoing; "-" for none
    QTest::addColumn<bool>("conflicts");
    const QByteArray edit("UPDATE mark SET note = '改過' WHERE id = 1");
    const QByteArray added("INSERT INTO mark VALUES (1000, '新', NULL)");
    QTest::newRow("loose") << edit << QByteArray("UPDATE mark SET note = '又改' WHERE id = 1")
                           << QStringLiteral("第一處") << false;
    QTest::newRow("another column") << edit << QByteArray("UPDATE mark SET raw = NULL WHERE id = 1")
                                    << QStringLiteral("第一處") << false;
    QTest::newRow("added row") << added << QByteArray("UPDATE mark SET note = '又改' WHERE id = 1000")
                               << QStringLiteral("第一處") << false;
    QTest::newRow("added row, strictly") << added << QByteArray("UPDATE mark SET raw = x'01' WHERE id = 1000")
                                         << QStringLiteral("第一處") << true;
}

void TestChangeset::looseColumnsDoNotConflict()
{
    QFETCH(QByteArray, script);
    QFETCH(QByteArray, since);
    TestDatabase database;
    fill(database);
    const auto changeset = record(database, script);
    QVERIFY(changeset.has_value());
    database.run(since);
    const auto inverse = invertChangeset(*changeset);
    auto transaction = Transaction::begin(database.connection());
    const auto done = applyChangeset(database.connection(), *inverse, {QStringLiteral("mark.note")});
    QTEST(!done, "conflicts");
    QTEST(database.column("SELECT note FROM mark WHERE id = 1").join(u' '), "note");
    QVERIFY(!done || database.column("SELECT id FROM mark WHERE id = 1000").isEmpty());
}

void TestChangeset::danglingReferenceConflicts()
{
    TestDatabase database;
    fill(database);
    const auto changeset = record(database, "DELETE FROM mark_tag WHERE mark = 1 AND tag = 4");
    VERIFY_OK(changeset);
    database.run("DELETE FROM tag WHERE id = 4");
    const auto undone = apply(database, *invertChangeset(*changeset));
    QVERIFY(!undone);
    QCOMPARE(undone.error().code, ErrorCode::Conflict);
}

void TestChangeset::conflictLeavesTheDatabaseAsItWas()
{
    TestDatabase database;
    fill(database);
    const auto changeset = record(database, "UPDATE mark SET note = '甲'; DELETE FROM tag WHERE id = 1");
    VERIFY_OK(changeset);
    database.run("UPDATE mark SET note = '乙' WHERE id = 3");
    const QStringList before = dump(database);
    QVERIFY(!apply(database, *invertChangeset(*changeset)));
    QCOMPARE(dump(database), before);
    checkIndex(database);
}

void TestChangeset::otherBytesAreDamaged_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << QByteArray("Table of contents");
    QTest::newRow("huge length") << QByteArray("T\x01\x01t\0\x12\0\x04\xff\xff\xff\xff\xff\xff\xff\xff\xff",
                                               17);
    QTest::newRow("no columns") << QByteArray("T\0t\0", 4);
    QTest::newRow("unknown table") << QByteArray("T\x01\x01nowhere\0\x12\0\x05", 14);
}

void TestChangeset::otherBytesAreDamaged()
{
    QFETCH(QByteArray, bytes);
    TestDatabase database;
    fill(database);
    const auto applied = apply(database, bytes);
    QVERIFY(!applied);
    QCOMPARE(applied.error().code, ErrorCode::Damaged);
}

void TestChangeset::everyCutIsRefused()
{
    TestDatabase database;
    fill(database);
    const auto changeset =
        record(database, "UPDATE mark SET note = '甲', raw = x'0102'; UPDATE tag SET weight = 0.5;"
                         "INSERT INTO mark VALUES (9, 'x', NULL)");
    VERIFY_OK(changeset);
    const QStringList after = dump(database);
    for (qsizetype size = 1; size < changeset->size(); ++size) {
        // A cut between two changes is a smaller changeset; any other is refused.
        const auto inverse = invertChangeset(changeset->left(size));
        if (!inverse)
            QCOMPARE(inverse.error().code, ErrorCode::Damaged);
    }
    QCOMPARE(dump(database), after);
}

void TestChangeset::undoesThousandsOfRowsWithTheirIndex()
{
    TestDatabase database;
    fill(database);
    database.run("WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i+1 FROM n WHERE i < 5099)"
                 "INSERT INTO mark SELECT i, '第'||i||'處監督', NULL FROM n;"
                 "INSERT INTO mark_tag SELECT id, 2 FROM mark WHERE id >= 100;");
    const QStringList before = dump(database);
    const auto changeset = record(database, "DELETE FROM mark WHERE id >= 100");
    VERIFY_OK(changeset);
    QCOMPARE(database.integer("SELECT count(*) FROM found WHERE found MATCH '监督'"), 0);
    VERIFY_OK(apply(database, *invertChangeset(*changeset)));
    QCOMPARE(dump(database), before);
    QCOMPARE(database.integer("SELECT count(*) FROM found WHERE found MATCH '监督'"), 5'000);
    checkIndex(database);
}

QTEST_GUILESS_MAIN(TestChangeset)
#include "tst_changeset.moc"
