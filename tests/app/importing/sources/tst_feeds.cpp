// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/importing/sources/reading.h"
#include "tests/support/shareddata.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu::importing;
using namespace pizhu::test;
using pizhu::base::ErrorCode;

namespace {

QString dataFile(const QString& name)
{
    QFile file(sourceFolder() + u"/tests/data/sources/"_s + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString rss()
{
    return dataFile(u"rss.xml"_s);
}

} // namespace

class TestFeeds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRss();
    void readsAtom();
    void readsRdfSiteSummary();
    void readsFeedsInOldCharsets();
    void forgivesWhatFeedsGetWrong();
    void brokenFeedsKeepWhatCameBefore_data();
    void brokenFeedsKeepWhatCameBefore();
    void entityBombsEnd();
    void externalEntitiesAreNotRead();
    void tooLargeTextsEnd();
    void otherXmlIsNoFeed();
    void everyTruncationEnds();
};

void TestFeeds::readsRss()
{
    const Reading reading = readBytes(u"feed.xml"_s, rss().toUtf8());
    QVERIFY2(reading.result && reading.problems.isEmpty(), qPrintable(reading.dump()));
    QCOMPARE(reading.texts(), (QStringList{u"<p>正文一</p>"_s, u"只有<b>摘要</b>"_s}));
    QCOMPARE(reading.given(u"title"_s), (QStringList{u"第一条 “标题”"_s, u"第二条"_s}));
    QCOMPARE(reading.given(u"date"_s)[0], u"Sun, 27 Jun 2021 14:17:00 +0800"_s);
    QCOMPARE(reading.given(u"author"_s), (QStringList{u"张三"_s, u"李四"_s}));
    QCOMPARE(reading.given(u"categories"_s)[0], u"时政|要闻"_s);
    QCOMPARE(reading.given(u"url"_s),
             (QStringList{u"https://news.example/1"_s, u"https://news.example/2"_s}));
    QCOMPARE(reading.given(u"site"_s)[0], u"某报要闻"_s);
    QCOMPARE(reading.given(u"language"_s)[0], u"zh-cn"_s);
    QCOMPARE(reading.items[0].origin, u"feed.xml#urn:1"_s);
    QCOMPARE(reading.items[1].mediaType, u"text/html"_s);
}

void TestFeeds::readsAtom()
{
    const Reading reading = readBytes(u"a.atom"_s, dataFile(u"atom.xml"_s).toUtf8());
    QVERIFY2(reading.result && reading.items.size() == 1, qPrintable(reading.dump()));
    QVERIFY2(reading.texts()[0].contains(u"<p>正文 <b>粗</b> &lt;x&gt;</p>"_s),
             qPrintable(reading.texts()[0]));
    QCOMPARE(reading.given(u"title"_s)[0], u"甲 & 乙"_s);
    QCOMPARE(reading.given(u"date"_s)[0], u"2021-06-27T14:17:00+08:00"_s);
    QCOMPARE(reading.given(u"author"_s)[0], u"张三"_s);
    QCOMPARE(reading.given(u"categories"_s)[0], u"要闻"_s);
    QCOMPARE(reading.given(u"url"_s)[0], u"https://a.example/1"_s);
    QCOMPARE(reading.items[0].mediaType, u"text/html"_s);
}

void TestFeeds::readsRdfSiteSummary()
{
    const Reading reading = readBytes(u"a.rdf"_s, dataFile(u"rss10.rdf"_s).toUtf8());
    QVERIFY2(reading.result && reading.items.size() == 1, qPrintable(reading.dump()));
    QCOMPARE(reading.texts()[0], u"正文"_s);
    QCOMPARE(reading.given(u"date"_s)[0], u"2021-06-27"_s);
    QCOMPARE(reading.given(u"categories"_s)[0], u"时政"_s);
    QCOMPARE(reading.given(u"site"_s)[0], u"站"_s);
}

void TestFeeds::readsFeedsInOldCharsets()
{
    const QByteArray gbk = "<?xml version=\"1.0\" encoding=\"gb2312\"?><rss version=\"2.0\"><channel><item>"
                           "<title>\xB1\xEA\xCC\xE2</title><description>\xD5\xFD\xCE\xC4</description>"
                           "</item></channel></rss>";
    const Reading reading = readBytes(u"a.xml"_s, gbk);
    QVERIFY2(reading.result && reading.items.size() == 1, qPrintable(reading.dump()));
    QCOMPARE(reading.texts()[0], u"正文"_s);
    QCOMPARE(reading.given(u"title"_s)[0], u"标题"_s);
}

void TestFeeds::forgivesWhatFeedsGetWrong()
{
    const Reading reading =
        readBytes(u"a.xml"_s, "<rss><channel><item><title>a&nbsp;b\x08</title><undeclared:x>1</undeclared:x>"
                              "<description>text &ldquo;q&rdquo;</description></item></channel></rss>");
    QVERIFY2(reading.result && reading.items.size() == 1, qPrintable(reading.dump()));
    QCOMPARE(reading.texts()[0], u"text “q”"_s);
}

void TestFeeds::brokenFeedsKeepWhatCameBefore_data()
{
    QTest::addColumn<QString>("feed");
    QTest::newRow("cut off") << rss().left(rss().indexOf(u"第二条"_s));
    QTest::newRow("bare ampersand") << rss().replace(u"第二条"_s, u"A & B"_s);
    QTest::newRow("wrong tag") << rss().replace(u"<title>第二条"_s, u"<title>x</b>"_s);
}

void TestFeeds::brokenFeedsKeepWhatCameBefore()
{
    QFETCH(QString, feed);
    const Reading reading = readBytes(u"a.xml"_s, feed.toUtf8());
    QCOMPARE(reading.texts(), QStringList{u"<p>正文一</p>"_s});
    QVERIFY(!reading.result);
    QCOMPARE(reading.result.error().code, ErrorCode::Unreadable);
}

void TestFeeds::entityBombsEnd()
{
    QByteArray bomb = "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\">";
    for (char c = 'b'; c <= 'k'; ++c) {
        const QByteArray before = QByteArray("&") + static_cast<char>(c - 1) + ";";
        bomb += QByteArray("<!ENTITY ") + c + " \"" + before.repeated(10) + "\">";
    }
    const QByteArray feed =
        bomb + "]><rss><channel><item><description>&k;</description></item></channel></rss>";
    const Reading reading = readBytes(u"a.xml"_s, "<rss><!-- x --></rss>");
    QVERIFY(!reading.result);
    const Reading bombed = readBytes(u"a.xml"_s, feed);
    QVERIFY2(bombed.items.empty() || bombed.items[0].bytes.size() < 1'000'000, qPrintable(bombed.dump()));
}

void TestFeeds::externalEntitiesAreNotRead()
{
    const Reading reading =
        readBytes(u"a.xml"_s, "<?xml version=\"1.0\"?><rss><channel><item><title>t</title>"
                              "<description>x&secret;y</description></item></channel></rss>");
    QVERIFY2(reading.items.size() == 1, qPrintable(reading.dump()));
    QCOMPARE(reading.texts()[0], u"x\uFFFDy"_s);
}

void TestFeeds::tooLargeTextsEnd()
{
    SourceOptions options;
    options.limits.maxItemBytes = 200'000;
    const QByteArray head =
        "<rss><channel><item><title>a</title><description>first</description></item><item>";
    const Reading reading = readBytes(
        u"a.xml"_s, head + "<description>" + QByteArray(2'000'000, 'x') + "</description></item>", options);
    QCOMPARE(reading.texts(), QStringList{u"first"_s});
    QVERIFY(!reading.result || !reading.problems.isEmpty());
}

void TestFeeds::otherXmlIsNoFeed()
{
    for (const QByteArray& bytes : {QByteArray("<?xml version=\"1.0\"?><html><body>x</body></html>"),
                                    QByteArray("<feed><a/></feed>"), QByteArray("<p>rss feed</p>")}) {
        const Reading reading = readBytes(u"a.xml"_s, bytes);
        QVERIFY2(reading.result && reading.items.size() == 1, qPrintable(reading.dump()));
        QCOMPARE(reading.items[0].bytes, bytes);
    }
}

void TestFeeds::everyTruncationEnds()
{
    for (const QString& feed : {rss(), dataFile(u"atom.xml"_s), dataFile(u"rss10.rdf"_s)}) {
        const QByteArray bytes = feed.toUtf8();
        for (qsizetype i = 0; i < bytes.size(); i += 7)
            (void)readBytes(u"a.xml"_s, bytes.left(i));
        QVERIFY(readBytes(u"a.xml"_s, bytes).result);
    }
}

QTEST_GUILESS_MAIN(TestFeeds)
#include "tst_feeds.moc"
