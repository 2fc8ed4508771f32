// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/connection.h"
#include "tests/app/importing/sources/packing.h"
#include "tests/app/importing/sources/reading.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu::importing;
using namespace pizhu::test;
using pizhu::base::ErrorCode;
using pizhu::storage::Connection;

namespace {

const QString kRdf = uR"(<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:bib="http://purl.org/net/biblio#"
 xmlns:foaf="http://xmlns.com/foaf/0.1/" xmlns:link="http://purl.org/rss/1.0/modules/link/">
<bib:Article rdf:about="https://news.example/1"><z:itemType>newspaperArticle</z:itemType>
 <dcterms:isPartOf><bib:Newspaper><dc:title>某报</dc:title></bib:Newspaper></dcterms:isPartOf>
 <bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>张</foaf:surname><foaf:givenName>三</foaf:givenName></foaf:Person></rdf:li>
 <rdf:li><foaf:Person><foaf:surname>Smith</foaf:surname><foaf:givenName>Ann</foaf:givenName></foaf:Person></rdf:li></rdf:Seq></bib:authors>
 <link:link rdf:resource="#item_5"/><link:link rdf:resource="#item_6"/><dc:subject>党建</dc:subject>
 <dc:subject><z:AutomaticTag><rdf:value>作风</rdf:value></z:AutomaticTag></dc:subject>
 <dc:title>标题</dc:title><dcterms:abstract>摘要</dcterms:abstract><dc:date>2021-06-27</dc:date><z:language>zh-CN</z:language>
 <dc:identifier><dcterms:URI><rdf:value>https://news.example/1?x</rdf:value></dcterms:URI></dc:identifier></bib:Article>
<z:Attachment rdf:about="#item_5"><z:itemType>attachment</z:itemType><rdf:resource rdf:resource="files/5/页 面.html"/>
 <dc:title>Snapshot</dc:title><link:type>text/html</link:type><link:charset>utf-8</link:charset></z:Attachment>
<z:Attachment rdf:about="#item_6"><z:itemType>attachment</z:itemType><rdf:resource rdf:resource="%1"/>
 <link:type>text/plain</link:type></z:Attachment>
<bib:Article rdf:about="#item_7"><z:itemType>journalArticle</z:itemType><dcterms:isPartOf rdf:resource="urn:issn:1"/>
 <dc:title>只有摘要</dc:title><dcterms:abstract>摘要二</dcterms:abstract></bib:Article>
<bib:Journal rdf:about="urn:issn:1"><dc:title>某刊</dc:title></bib:Journal>
<bib:Book rdf:about="#item_8"><z:itemType>book</z:itemType><dc:title>空</dc:title></bib:Book>
<bib:Memo rdf:about="#item_9"><rdf:value>note</rdf:value></bib:Memo>
</rdf:RDF>)"_s;

constexpr char kSchema[] = R"(
CREATE TABLE itemTypes(itemTypeID INTEGER PRIMARY KEY, typeName TEXT);
CREATE TABLE items(itemID INTEGER PRIMARY KEY, itemTypeID INT, key TEXT);
CREATE TABLE fields(fieldID INTEGER PRIMARY KEY, fieldName TEXT);
CREATE TABLE itemDataValues(valueID INTEGER PRIMARY KEY, value);
CREATE TABLE itemData(itemID INT, fieldID INT, valueID INT);
CREATE TABLE creatorTypes(creatorTypeID INTEGER PRIMARY KEY, creatorType TEXT);
CREATE TABLE creators(creatorID INTEGER PRIMARY KEY, firstName TEXT, lastName TEXT);
CREATE TABLE itemCreators(itemID INT, creatorID INT, creatorTypeID INT, orderIndex INT);
CREATE TABLE tags(tagID INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE itemTags(itemID INT, tagID INT);
CREATE TABLE charsets(charsetID INTEGER PRIMARY KEY, charset TEXT);
CREATE TABLE itemAttachments(itemID INTEGER PRIMARY KEY, parentItemID INT, linkMode INT, contentType TEXT, charsetID INT, path TEXT);
CREATE TABLE deletedItems(itemID INTEGER PRIMARY KEY);
INSERT INTO itemTypes VALUES (1,'note'),(2,'attachment'),(3,'newspaperArticle');
INSERT INTO items VALUES (1,3,'AAAA1111'),(2,2,'BBBB2222'),(3,3,'CCCC3333'),(4,1,'DDDD4444'),(5,2,'EEEE5555'),(6,3,'FFFF6666'),(7,2,'GGGG7777');
INSERT INTO deletedItems VALUES (3);
INSERT INTO fields VALUES (1,'title'),(2,'date'),(3,'publicationTitle'),(4,'url'),(5,'abstractNote');
INSERT INTO itemDataValues VALUES (1,'标题'),(2,'2021-06-00 June 2021'),(3,'某报'),(4,'https://news.example/1'),(5,'有摘要的'),(6,'摘要。');
INSERT INTO itemData VALUES (1,1,1),(1,2,2),(1,3,3),(1,4,4),(3,1,1),(6,1,5),(6,5,6);
INSERT INTO creatorTypes VALUES (1,'author'),(2,'editor');
INSERT INTO creators VALUES (1,'三','张'),(2,'Ann','Smith'),(3,'','编者');
INSERT INTO itemCreators VALUES (1,2,1,1),(1,1,1,0),(1,3,2,2);
INSERT INTO tags VALUES (1,'党建'); INSERT INTO itemTags VALUES (1,1);
INSERT INTO charsets VALUES (1,'utf-8');
INSERT INTO itemAttachments VALUES (2,1,1,'text/html',1,'storage:page.html'),(5,NULL,0,'text/plain',NULL,'storage:alone.txt'),
 (7,1,2,'text/plain',NULL,'/etc/passwd');
)";

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
    QVERIFY((*connection)->execute(kSchema));
}

void TestZotero::readsAnExportWithFiles()
{
    write(u"a.rdf"_s, kRdf.arg(u"files/6/b.txt"_s).toUtf8());
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
    write(u"export/a.rdf"_s, QString(kRdf).replace(u"%1"_s, target).toUtf8());
    write(u"export/files/5/页 面.html"_s, "<p>page</p>");
    QVERIFY(QFile::link(m_folder->path(), path(u"export/link"_s)));
    const Reading reading = readFile(path(u"export/a.rdf"_s));
    QVERIFY2(reading.result, qPrintable(reading.dump()));
    QCOMPARE(reading.texts(), (QStringList{u"<p>page</p>"_s, u"摘要二"_s}));
    QCOMPARE(reading.problems.size(), 2);
}

void TestZotero::exportInAnArchiveSaysSo()
{
    const Reading reading = readBytes(u"a.zip"_s, packed({{"a.rdf", kRdf.toUtf8()}}, "zip"));
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
