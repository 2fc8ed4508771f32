// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/connection.h"
#include "tests/app/importing/sources/packing.h"
#include "tests/app/importing/sources/reading.h"
#include "tests/support/shareddata.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu::importing;
using namespace pizhu::test;
using pizhu::base::ErrorCode;
using pizhu::storage::Connection;

namespace {

QByteArray dataFile(const QString& name)
{
    QFile file(sourceFolder() + u"/tests/data/sources/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The export with the path of its second attachment.
QByteArray rdf(const QString& attachment)
{
    return dataFile(u"zotero.rdf"_s).replace("ATTACHMENT", attachment.toUtf8());
}

} // namespace

class TestZotero : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsAnExportWithFiles();
    void attachmentsStayInTheFolder_data();
    void attachmentsStayInTheFolder();
    void exportInAnArchiveSaysSo();
    void readsADatabaseWithItsStorage();
    void leavesTheDatabaseAlone();
    void otherDatabasesAreNoSource();
    void damagedDatabasesAreReported();

private:
    void write(const QString& name, const QByteArray& bytes) const;
    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }
    void createDatabase() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestZotero::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestZotero::write(const QString& name, const QByteArray& bytes) const
{
    QDir().mkpath(QFileInfo(path(name)).absolutePath());
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

void TestZotero::createDatabase() const
{
    auto connection = Connection::open(path(u"zotero.sqlite"_s), Connection::Mode::Create);
    QVERIFY(connection);
    QVERIFY((*connection)->execute("PRAGMA journal_mode=DELETE;"));
    QVERIFY((*connection)->execute(dataFile(u"zotero.sql"_s)));
}

void TestZotero::readsAnExportWithFiles()
{
    write(u"a.rdf"_s, rdf(u"files/6/b.txt"_s));
    write(u"files/5/页 面.html"_s, "<p>page</p>");
    write(u"files/6/b.txt"_s, "text");
    const Reading reading = readFile(path(u"a.rdf"_s));
    QVERIFY2(reading.result, qPrintable(reading.dump()));
    QCOMPARE(reading.texts(), (QStringList{u"<p>page</p>"_s, u"text"_s, u"摘要二"_s}));
    QCOMPARE(reading.given(u"title"_s), (QStringList{u"标题"_s, u"标题"_s, u"只有摘要"_s}));
    QCOMPARE(reading.given(u"author"_s)[0], u"张三|Ann Smith"_s);
    QCOMPARE(reading.given(u"source"_s), (QStringList{u"某报"_s, u"某报"_s, u"某刊"_s}));
    QCOMPARE(reading.given(u"date"_s)[0], u"2021-06-27"_s);
    QCOMPARE(reading.given(u"tags"_s)[0], u"党建|作风"_s);
    QCOMPARE(reading.given(u"url"_s)[0], u"https://news.example/1?x"_s);
    QCOMPARE(reading.given(u"language"_s)[0], u"zh-CN"_s);
    QCOMPARE(reading.items[0].fileName, u"页 面.html"_s);
    QCOMPARE(reading.items[0].mediaType, u"text/html"_s);
    QCOMPARE(reading.items[0].charset, u"utf-8"_s);
    QCOMPARE(reading.problems.size(), 1);
    QVERIFY2(reading.problems[0].contains(u"空"_s), qPrintable(reading.problems[0]));
}

void TestZotero::attachmentsStayInTheFolder_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("climbing") << u"../outside.txt"_s;
    QTest::newRow("percent-encoded") << u"%2e%2e/outside.txt"_s;
    QTest::newRow("absolute") << u"/etc/passwd"_s;
    QTest::newRow("through a link") << u"link/outside.txt"_s;
    QTest::newRow("the folder itself") << u"."_s;
    QTest::newRow("missing") << u"files/none.txt"_s;
}

void TestZotero::attachmentsStayInTheFolder()
{
    QFETCH(QString, target);
    write(u"outside.txt"_s, "secret");
    write(u"export/a.rdf"_s, rdf(target));
    write(u"export/files/5/页 面.html"_s, "<p>page</p>");
    QVERIFY(QFile::link(m_folder->path(), path(u"export/link"_s)));
    const Reading reading = readFile(path(u"export/a.rdf"_s));
    QVERIFY2(reading.result, qPrintable(reading.dump()));
    QCOMPARE(reading.texts(), (QStringList{u"<p>page</p>"_s, u"摘要二"_s}));
    QCOMPARE(reading.problems.size(), 2);
}

void TestZotero::exportInAnArchiveSaysSo()
{
    const Reading reading = readBytes(u"a.zip"_s, packed({{"a.rdf", rdf({})}}, "zip"));
    QVERIFY2(reading.result && reading.items.empty(), qPrintable(reading.dump()));
    QVERIFY(reading.problems[0].contains(u"unpack"_s));
}

void TestZotero::readsADatabaseWithItsStorage()
{
    createDatabase();
    write(u"storage/BBBB2222/page.html"_s, "<p>page</p>");
    write(u"storage/EEEE5555/alone.txt"_s, "alone");
    const Reading reading = readFile(path(u"zotero.sqlite"_s));
    QVERIFY2(reading.result, qPrintable(reading.dump()));
    QCOMPARE(reading.texts(), (QStringList{u"<p>page</p>"_s, u"alone"_s, u"摘要。"_s}));
    QCOMPARE(reading.given(u"title"_s), (QStringList{u"标题"_s, QString(), u"有摘要的"_s}));
    QCOMPARE(reading.given(u"author"_s)[0], u"张三|Ann Smith"_s);
    QCOMPARE(reading.given(u"date"_s)[0], u"2021-06"_s);
    QCOMPARE(reading.given(u"tags"_s)[0], u"党建"_s);
    QCOMPARE(reading.items[0].charset, u"utf-8"_s);
    QCOMPARE(reading.items[0].origin, path(u"zotero.sqlite"_s) + u"#BBBB2222"_s);
    QCOMPARE(reading.problems.size(), 1);
    QVERIFY2(reading.problems[0].contains(u"/etc/passwd"_s), qPrintable(reading.problems[0]));
}

void TestZotero::leavesTheDatabaseAlone()
{
    createDatabase();
    const auto bytes = [this] {
        QFile file(path(u"zotero.sqlite"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray before = bytes();
    QVERIFY(readFile(path(u"zotero.sqlite"_s)).result);
    QCOMPARE(bytes(), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"zotero.sqlite"_s});
}

void TestZotero::otherDatabasesAreNoSource()
{
    {
        auto connection = Connection::open(path(u"x.db"_s), Connection::Mode::Create);
        QVERIFY(connection && (*connection)->execute("CREATE TABLE t(x)"));
    }
    const Reading reading = readFile(path(u"x.db"_s));
    QVERIFY(!reading.result);
    QCOMPARE(reading.result.error().code, ErrorCode::Unsupported);
}

void TestZotero::damagedDatabasesAreReported()
{
    write(u"zotero.sqlite"_s, QByteArray("SQLite format 3\0", 16) + QByteArray(5000, 'x'));
    const Reading reading = readFile(path(u"zotero.sqlite"_s));
    QVERIFY(!reading.result);
    QVERIFY(reading.result.error().message.contains(u"zotero.sqlite"_s));
}

QTEST_GUILESS_MAIN(TestZotero)
#include "tst_zotero.moc"
