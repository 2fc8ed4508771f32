// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/interchange/quotereaders.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using annotation::AnnotationKind;
using annotation::HighlightColor;
using importing::WebAnnotation;

namespace {

QByteArray quoted(QByteArray json)
{
    return json.replace('\'', '"');
}

/// What the web API answers: an item, its snapshot, and three annotations of the snapshot.
const QByteArray kApi = quoted(
    "[{'key':'ITEM0001','version':1,'data':{'key':'ITEM0001','itemType':'newspaperArticle','title':'渡口的账'"
    ","
    "  'url':'https://news.example/a/1.html','date':'2021-06-27'}},"
    " {'key':'ATTACH01','data':{'key':'ATTACH01','itemType':'attachment','parentItem':'ITEM0001',"
    "  'title':'Snapshot','url':'https://news.example/a/1.html','contentType':'text/html'}},"
    " {'key':'ANNOT001','data':{'key':'ANNOT001','itemType':'annotation','parentItem':'ATTACH01',"
    "  "
    "'annotationType':'highlight','annotationText':'账目贴在墙上','annotationComment':'公开','"
    "annotationColor':"
    "  '#2ea8e5','annotationPageLabel':'','annotationSortIndex':'00010','annotationPosition':'{}',"
    "  'annotationAuthorName':'Wang','tags':[{'tag':'公开'},{'tag':'账目'}],"
    "  'dateAdded':'2024-03-18T13:12:23Z','dateModified':'2024-03-19T13:12:23Z'}},"
    " {'key':'ANNOT002','data':{'key':'ANNOT002','itemType':'annotation','parentItem':'ATTACH01',"
    "  'annotationType':'underline','annotationText':'一笔一笔','annotationColor':'#ff6666','tags':[]}},"
    " {'key':'ANNOT003','data':{'key':'ANNOT003','itemType':'annotation','parentItem':'ATTACH01',"
    "  'annotationType':'image','annotationComment':'图','annotationColor':'#ffd400','tags':[]}}]");

const QByteArray kBetterBibTex = quoted(
    "{'config':{'label':'BetterBibTeX JSON'},'items':[{'itemKey':'ITEM0001','itemType':'webpage',"
    " 'title':'渡口的账','url':'https://news.example/a/1.html','date':'2021-06-27 27 June 2021',"
    " 'attachments':[{'itemType':'attachment','title':'Snapshot','annotations':[{'annotationType':'highlight'"
    ","
    " 'annotationText':'账目贴在墙上','annotationComment':'','annotationColor':'#5fb236','key':'ANNOT009',"
    " 'tags':[{'tag':'公开'}]}]}]}]}");

QByteArray zoteroNote()
{
    const auto encoded = [](QByteArray json) { return quoted(std::move(json)).toPercentEncoding(); };
    return "<div data-citation-items=\"" +
           encoded(
               "[{'uris':['http://zotero.org/users/1/items/ITEM0001'],'itemData':{'id':'x','type':'webpage',"
               "'title':'渡口的账','URL':'https://news.example/a/1.html'}}]") +
           "\" data-schema-version=\"10\"><h1>Annotations</h1>\n<p><span class=\"highlight\" "
           "data-annotation=\"" +
           encoded("{'attachmentURI':'http://zotero.org/users/1/items/ATTACH01','annotationKey':'ANNOT001',"
                   "'color':'#ffd400','pageLabel':'','position':{},'citationItem':{'uris':"
                   "['http://zotero.org/users/1/items/ITEM0001'],'locator':'1'}}") +
           "\">“账目<b>贴</b>在墙上”</span> <span class=\"citation\" data-citation=\"%7B%7D\">(<span "
           "class=\"citation-item\">渡口的账</span>)</span> 谁来看？</p>\n"
           "<p><span class=\"underline\" data-annotation=\"" +
           encoded("{'annotationKey':'ANNOT002','color':'#ff6666','citationItem':{'uris':[]}}") +
           "\">“一笔一笔”</span></p></div>";
}

const QByteArray kReadwise =
    "\xEF\xBB\xBFHighlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,"
    "Highlighted at,Document tags\r\n"
    "\"账目贴在墙上，谁都可以来看\",渡口的账,记者,,\"第一行\n第二行 \"\"引\"\"\",blue,\"公开, "
    "账目\",order,12,"
    "2024-10-05 10:15:30+00:00,news\r\n"
    "扔掉的,别的,,,,,.discard,page,1,2020-10-06,\r\n"
    ",没有引文,,,,,,,,,\r\n";

const QByteArray kCalibre = quoted(
    "\xEF\xBB\xBF{'version':1,'type':'calibre_annotation_collection','annotations':["
    "{'type':'highlight','uuid':'ybGnregc0FPNrUijNfIHxg','book_id':15,'format':'EPUB','user_type':'local',"
    " 'user':'viewer','highlighted_text':'账目贴在墙上','notes':'公开','timestamp':'2024-08-21T02:35:27.954Z'"
    ","
    " 'spine_index':3,'spine_name':'a.html','start_cfi':'/2/4/2/1:0','end_cfi':'/2/4/2/1:6',"
    " 'toc_family_titles':['时政','渡口的账'],'style':{'kind':'color','type':'builtin','which':'green'}},"
    "{'type':'highlight','uuid':'b','book_id':15,'highlighted_text':'一笔一笔','user_type':'web','user':'"
    "wang',"
    " 'style':{'kind':'decoration','type':'builtin','which':'wavy'}},"
    "{'type':'highlight','uuid':'c','removed':true,'timestamp':'2024-08-21T02:35:27.954Z'},"
    "{'type':'bookmark','title':'第一章','pos':'x','pos_type':'epubcfi'}]}");

using Read = std::vector<WebAnnotation>;

} // namespace

/// Programs that know passages by their words only.
class TestQuoteReaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void zoteroItemsOfTheApi();
    void zoteroItemsOfBetterBibTex();
    void zoteroNotes();
    void readwiseRows();
    void calibreCollections();
    void calibreHighlightsOfTheViewer();
    void theSameFileGivesTheSameIds();
    void otherFilesAreRefused_data();
    void otherFilesAreRefused();
};

void TestQuoteReaders::zoteroItemsOfTheApi()
{
    const Read read = importing::readZoteroJson(kApi).value_or(Read());
    QCOMPARE(read.size(), 3U);
    QCOMPARE(read[0].quote->exact, u"账目贴在墙上"_s);
    QCOMPARE(read[0].note, u"公开"_s);
    QCOMPARE(read[0].author, u"Wang"_s);
    QCOMPARE(read[0].tagPaths, (QStringList{u"公开"_s, u"账目"_s}));
    QVERIFY(read[0].color == HighlightColor::Sky);
    QCOMPARE(read[0].source.title, u"渡口的账"_s);
    QCOMPARE(read[0].source.url, u"https://news.example/a/1.html"_s);
    QCOMPARE(read[0].source.published, u"2021-06-27"_s);
    QCOMPARE(read[0].modified, QDateTime({2024, 3, 19}, {13, 12, 23}, Qt::UTC));
    QVERIFY(read[1].kind == AnnotationKind::Underline);
    QVERIFY(!read[2].problem.isEmpty());
}

void TestQuoteReaders::zoteroItemsOfBetterBibTex()
{
    const Read read = importing::readZoteroJson(kBetterBibTex).value_or(Read());
    QCOMPARE(read.size(), 1U);
    QCOMPARE(read[0].source.title, u"渡口的账"_s);
    QCOMPARE(read[0].source.published, u"2021-06-27"_s);
    QVERIFY(read[0].color == HighlightColor::Leaf);
    QCOMPARE(read[0].tagPaths, QStringList{u"公开"_s});
}

void TestQuoteReaders::zoteroNotes()
{
    const Read read = importing::readZoteroNote(zoteroNote()).value_or(Read());
    QCOMPARE(read.size(), 2U);
    QCOMPARE(read[0].quote->exact, u"账目贴在墙上"_s);
    QCOMPARE(read[0].note, u"谁来看？"_s);
    QCOMPARE(read[0].source.url, u"https://news.example/a/1.html"_s);
    QCOMPARE(read[0].uid, importing::readZoteroJson(kApi)->front().uid);
    QVERIFY(read[1].kind == AnnotationKind::Underline);
    QVERIFY(read[1].note.isEmpty());
}

void TestQuoteReaders::readwiseRows()
{
    const Read read = importing::readReadwise(kReadwise).value_or(Read());
    QCOMPARE(read.size(), 3U);
    QCOMPARE(read[0].quote->exact, u"账目贴在墙上，谁都可以来看"_s);
    QCOMPARE(read[0].note, u"第一行\n第二行 \"引\""_s);
    QCOMPARE(read[0].tagPaths, (QStringList{u"公开"_s, u"账目"_s}));
    QVERIFY(read[0].color == HighlightColor::Sky);
    QCOMPARE(read[0].source.title, u"渡口的账"_s);
    QCOMPARE(read[0].created, QDateTime({2024, 10, 5}, {10, 15, 30}, Qt::UTC));
    QVERIFY(!read[1].problem.isEmpty());
    QVERIFY(!read[2].problem.isEmpty());
}

void TestQuoteReaders::calibreCollections()
{
    const Read read = importing::readCalibre(kCalibre).value_or(Read());
    QCOMPARE(read.size(), 2U);
    QCOMPARE(read[0].quote->exact, u"账目贴在墙上"_s);
    QCOMPARE(read[0].source.title, u"渡口的账"_s);
    QVERIFY(read[0].color == HighlightColor::Leaf);
    QVERIFY(read[0].author.isEmpty());
    QCOMPARE(read[0].created, QDateTime({2024, 8, 21}, {2, 35, 27, 954}, Qt::UTC));
    QVERIFY(read[1].kind == AnnotationKind::Underline);
    QCOMPARE(read[1].author, u"wang"_s);
}

void TestQuoteReaders::calibreHighlightsOfTheViewer()
{
    const QByteArray viewer = QByteArray(kCalibre)
                                  .replace("calibre_annotation_collection", "calibre_highlights")
                                  .replace("\"annotations\"", "\"highlights\"");
    QCOMPARE(importing::readCalibre(viewer).value_or(Read()).size(), 2U);
}

void TestQuoteReaders::theSameFileGivesTheSameIds()
{
    QCOMPARE(importing::readReadwise(kReadwise)->front().uid,
             importing::readReadwise(kReadwise)->front().uid);
    QVERIFY(importing::readReadwise(kReadwise)->at(0).uid != importing::readReadwise(kReadwise)->at(1).uid);
}

void TestQuoteReaders::otherFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{\"items\": [");
    QTest::newRow("other JSON") << QByteArray("{\"a\": [1, 2]}");
    QTest::newRow("a table") << QByteArray("date,title\n2020,x\n");
    QTest::newRow("a page") << QByteArray("<html><p>x</p></html>");
}

void TestQuoteReaders::otherFilesAreRefused()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(!importing::readZoteroJson(bytes));
    QVERIFY(!importing::readZoteroNote(bytes));
    QVERIFY(!importing::readReadwise(bytes));
    QVERIFY(!importing::readCalibre(bytes));
}

QTEST_GUILESS_MAIN(TestQuoteReaders)
#include "tst_quotereaders.moc"
