// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/library/fixture.h"

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

QTEST_GUILESS_MAIN(TestUpgrading)
#include "tst_upgrading.moc"
