// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/library/fixture.h"

#include "app/library/codebook.h"
#include "app/library/tagusage.h"
#include "app/storage/changeset.h"
#include "app/storage/connection.h"
#include "app/storage/migrator.h"

using namespace Qt::StringLiterals;
using namespace pizhu;
using namespace pizhu::library;
using namespace pizhu::test;

/// Libraries of older schemas keep what they had and get what newer ones ask for.
class TestUpgrading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsEditorsAndRegions_data();
    void fillsEditorsAndRegions();
    void keepsTagsWithTheirDefinitionsAndTimes();
    void oldStepsAreUndoneInNewTables();
};

namespace {

/// A library of an older schema with one article in traditional characters.
void makeOldLibrary(const QString& path, int schema, const QByteArray& metadata, const QByteArray& userFields)
{
    const auto connection = valueOf(storage::Connection::open(path, storage::Connection::Mode::Create));
    auto migrations = valueOf(storage::loadMigrations(u":/pizhu/schema"_s));
    std::erase_if(migrations, [schema](const auto& migration) { return migration.version > schema; });
    valueOf(storage::migrate(*connection, migrations, path + u".backup"_s));
    valueOf(connection->execute(
        "INSERT INTO source(id, sha256, bytes, byte_count, media_type, charset, charset_evidence, origin)"
        " VALUES (1, x'00', x'', 0, 'text/plain', 'UTF-8', 'utf-8', '/a.txt');"
        "INSERT INTO article(id, uid, origin, added_at, title, script)"
        " VALUES (1, 'a', '/a.txt', '2024-01-02T03:04:05Z', 'A', 'hant');"
        "INSERT INTO version(id, article_id, source_id, number, created_at, pipeline_version, length,"
        " repair_count, metadata, cleanup, blocks, text) VALUES (1, 1, 1, 1, '2024-01-02T03:04:05Z', 1, 2, "
        "0, '" +
        metadata + "', '{}', '[]', '臺灣');" +
        "UPDATE article SET current_version_id = 1;INSERT INTO setting VALUES ('review_version', '1');" +
        userFields));
}

QString column(const QString& path, const char* sql)
{
    const auto connection = valueOf(storage::Connection::open(path, storage::Connection::Mode::ReadOnly));
    auto rows = valueOf(connection->prepare(sql));
    QStringList values;
    while (valueOf(rows.step()))
        values.append(rows.string(0));
    return values.join(u'|');
}

} // namespace

void TestUpgrading::fillsEditorsAndRegions_data()
{
    QTest::addColumn<QByteArray>("metadata");
    QTest::addColumn<QByteArray>("userFields");
    QTest::addColumn<QString>("editors");
    QTest::addColumn<QString>("region");
    const QByteArray compact =
        R"({"script":"hant","editors":[["甲","乙"],"pattern",0.9],"language":["zh-Hant-TW","meta",0.6]})";
    QTest::newRow("found") << compact << QByteArray() << u"甲|乙"_s << u"tw"_s;
    QTest::newRow("found by an older version")
        << QByteArray(
               R"({"editors":{"value":["丙"],"origin":"meta"},"language":{"value":"zh_HK","origin":"meta"}})")
        << QByteArray() << u"丙"_s << u"hk"_s;
    QTest::newRow("none") << QByteArray(R"({"script":"hant","language":["zh-Hant","meta",0.6]})")
                          << QByteArray() << QString() << QString();
    QTest::newRow("the user's win")
        << compact
        << QByteArray(
               R"(INSERT INTO article_field VALUES (1, 'editors', '[["丁"]]'), (1, 'language', '["zh-MO"]');)")
        << u"丁"_s << u"hk"_s;
    QTest::newRow("the user took them away")
        << compact
        << QByteArray(R"(INSERT INTO article_field VALUES (1, 'editors', '[[]]'), (1, 'language', '[""]');)")
        << QString() << QString();
    QTest::newRow("damaged metadata") << QByteArray("{") << QByteArray() << QString() << QString();
    QTest::newRow("no region of simplified characters")
        << compact << QByteArray("UPDATE article SET script = 'hans';") << u"甲|乙"_s << QString();
}

void TestUpgrading::fillsEditorsAndRegions()
{
    QFETCH(QByteArray, metadata);
    QFETCH(QByteArray, userFields);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"old.pizhu"_s);
    makeOldLibrary(path, 5, metadata, userFields);
    QVERIFY(valueOf(Library::open(path, {})));
    QTEST(column(path, "SELECT name FROM article_editor WHERE article_id = 1 ORDER BY position"), "editors");
    QTEST(column(path, "SELECT region FROM article WHERE id = 1"), "region");
}

constexpr char kTagged[] =
    "INSERT INTO tag(id, uid, name, folded, definition) VALUES (1, 't', '监督', '监督', '看管');"
    "INSERT INTO annotation(id, uid, article_id, kind, color, exact, created_at, modified_at) VALUES"
    " (1, 'n', 1, 'highlight', 'amber', '臺', '2024-02-03T04:05:06.789Z', '2024-02-03T04:05:06.789Z');"
    "INSERT INTO annotation_tag VALUES (1, 1); INSERT INTO article_tag VALUES (1, 1);";

void TestUpgrading::keepsTagsWithTheirDefinitionsAndTimes()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"old.pizhu"_s);
    makeOldLibrary(path, 8, "{}", kTagged);
    const auto library = valueOf(Library::open(path, {}));
    const Tag tag =
        valueOf(library->read([](const Stores& stores) { return stores.tags.load({1}); }).result());
    QCOMPARE(tag.definition.description, u"看管"_s);
    QVERIFY(!tag.definedAt.isValid());
    QCOMPARE(tag.articleCount, 1);
    const auto passages = valueOf(
        library->read([](const Stores& stores) { return stores.tags.usage().passages({1}); }).result());
    QCOMPARE(passages.size(), 1U);
    QCOMPARE(passages.front().added, QDateTime(QDate(2024, 2, 3), QTime(4, 5, 6, 789), Qt::UTC));
    QCOMPARE(valueOf(library->check().result()), QStringList());
}

void TestUpgrading::oldStepsAreUndoneInNewTables()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"old.pizhu"_s);
    makeOldLibrary(path, 8, "{}", kTagged);
    {
        const auto connection =
            valueOf(storage::Connection::open(path, storage::Connection::Mode::ReadWrite));
        auto recorder = valueOf(storage::ChangesetRecorder::start(
            *connection, {u"tag"_s, u"annotation_tag"_s, u"article_tag"_s}));
        valueOf(connection->execute("PRAGMA foreign_keys = ON; DELETE FROM tag;"));
        const QByteArray changeset = valueOf(recorder.take());
        valueOf(connection->execute("INSERT INTO journal(label, at, changeset) VALUES ('Delete', "
                                    "'2024-02-04T00:00:00.000Z', x'" +
                                    changeset.toHex() + "')"));
    }
    const auto library = valueOf(Library::open(path, {}));
    QCOMPARE(valueOf(library->undo().result()), u"Delete"_s);
    const Tag tag =
        valueOf(library->read([](const Stores& stores) { return stores.tags.load({1}); }).result());
    QCOMPARE(tag.definition.description, u"看管"_s);
    QCOMPARE(tag.annotationCount, 1);
    QCOMPARE(tag.articleCount, 1);
    valueOf(library->redo().result());
    QVERIFY(valueOf(library->read([](const Stores& stores) { return stores.tags.all(); }).result()).empty());
    QCOMPARE(valueOf(library->check().result()), QStringList());
}

QTEST_GUILESS_MAIN(TestUpgrading)
#include "tst_upgrading.moc"
