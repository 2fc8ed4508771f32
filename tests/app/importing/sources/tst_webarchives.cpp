// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/importing/sources/packing.h"
#include "tests/app/importing/sources/reading.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu::importing;
using namespace pizhu::test;
using pizhu::base::ErrorCode;

namespace {

const QByteArray kPage = "<html><head><title>t</title></head><body><p>text</p></body></html>";

QByteArray record(const QByteArray& type, const QByteArray& target, const QByteArray& block,
                  const QByteArray& contentType = "application/http; msgtype=response")
{
    return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + target +
           "\r\nWARC-Date: 2021-06-27T06:17:00Z\r\nWARC-Record-ID: <urn:uuid:0>\r\nContent-Type: " +
           contentType + "\r\nContent-Length: " + QByteArray::number(block.size()) + "\r\n\r\n" + block +
           "\r\n\r\n";
}

QByteArray http(const QByteArray& body,
                const QByteArray& headers = "Content-Type: text/html; charset=gbk\r\n",
                const QByteArray& status = "200 OK")
{
    return "HTTP/1.1 " + status + "\r\n" + headers + "\r\n" + body;
}

QByteArray chunked(const QByteArray& body)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < body.size(); i += 10) {
        const QByteArray piece = body.mid(i, 10);
        bytes += QByteArray::number(piece.size(), 16) + ";x=y\r\n" + piece + "\r\n";
    }
    return bytes + "0\r\n\r\n";
}

QByteArray zlibOf(const QByteArray& body)
{
    return qCompress(body).mid(4);
}

QByteArray page(const QByteArray& url, const QByteArray& body = kPage)
{
    return record("response", url, http(body));
}

} // namespace

class TestWebArchives : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPages();
    void passesOverOtherRecords();
    void decodesHttp_data();
    void decodesHttp();
    void unknownEncodingsCostOnlyThemselves();
    void readsGzipPerRecord();
    void readsCollections();
    void damagedArchivesKeepWhatCameBefore_data();
    void damagedArchivesKeepWhatCameBefore();
    void inflatingPagesAreBounded();
    void everyFlipEnds();
};

void TestWebArchives::readsPages()
{
    const Reading reading =
        readBytes(u"a.warc"_s, record("warcinfo", "", "software: x\r\n", "application/warc-fields") +
                                   page("https://news.example/2021/1.html?x=1") +
                                   page("<https://news.example/>", "<p>two</p>"));
    QVERIFY2(reading.result && reading.problems.isEmpty(), qPrintable(reading.dump()));
    QCOMPARE(reading.texts(), (QStringList{QString::fromUtf8(kPage), u"<p>two</p>"_s}));
    QCOMPARE(reading.given(u"url"_s),
             (QStringList{u"https://news.example/2021/1.html?x=1"_s, u"https://news.example/"_s}));
    QCOMPARE(reading.items[0].fileName, u"1.html"_s);
    QCOMPARE(reading.items[0].mediaType, u"text/html"_s);
    QCOMPARE(reading.items[0].charset, u"gbk"_s);
    QCOMPARE(reading.items[0].retrieved, QDateTime(QDate(2021, 6, 27), QTime(6, 17), Qt::UTC));
    QCOMPARE(reading.items[0].origin, u"a.warc#https://news.example/2021/1.html?x=1"_s);
}

void TestWebArchives::passesOverOtherRecords()
{
    const QByteArray bytes = record("request", "https://a.example/", "GET / HTTP/1.1\r\n\r\n") +
                             record("revisit", "https://a.example/", http("")) +
                             record("metadata", "https://a.example/", "x", "text/plain") +
                             record("response", "https://a.example/404",
                                    http(kPage, "Content-Type: text/html\r\n", "404 Not Found")) +
                             record("response", "https://a.example/a.png",
                                    http(QByteArray(100'000, 'x'), "Content-Type: image/png\r\n")) +
                             record("response", "dns:a.example", "20210627 1.2.3.4", "text/dns") +
                             record("resource", "https://a.example/r", kPage, "text/html; charset=utf-8");
    const Reading reading = readBytes(u"a.warc"_s, bytes);
    QVERIFY2(reading.result && reading.problems.isEmpty(), qPrintable(reading.dump()));
    QCOMPARE(reading.given(u"url"_s), QStringList{u"https://a.example/r"_s});
    QCOMPARE(reading.items[0].bytes, kPage);
    QCOMPARE(reading.items[0].charset, u"utf-8"_s);
}

void TestWebArchives::decodesHttp_data()
{
    QTest::addColumn<QByteArray>("block");
    const QByteArray html = "content-type: Text/HTML\r\n";
    QTest::newRow("chunked") << http(chunked(kPage), html + "Transfer-Encoding: chunked\r\n");
    QTest::newRow("gzip") << http(compressed(kPage, "gzip"), html + "Content-Encoding: gzip\r\n");
    QTest::newRow("chunked gzip") << http(chunked(compressed(kPage, "gzip")),
                                          html + "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n");
    QTest::newRow("deflate as zlib") << http(zlibOf(kPage), html + "Content-Encoding: deflate\r\n");
    QTest::newRow("bare deflate") << http(zlibOf(kPage).mid(2).chopped(4),
                                          html + "Content-Encoding: deflate\r\n");
    QTest::newRow("said to be chunked and gzip, but decoded")
        << http(kPage, html + "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n");
    QTest::newRow("said to be br, but decoded") << http(kPage, html + "Content-Encoding: br\r\n");
    QTest::newRow("line feeds only") << QByteArray("HTTP/1.0 200 OK\nContent-Type: text/html\n\n" + kPage);
    QTest::newRow("folded header") << http(kPage, "X-A: b\r\n c\r\nContent-Type:\r\n text/html\r\n");
}

void TestWebArchives::decodesHttp()
{
    QFETCH(QByteArray, block);
    const Reading reading = readBytes(u"a.warc"_s, record("response", "https://a.example/", block));
    QVERIFY2(reading.result && reading.items.size() == 1, qPrintable(reading.dump()));
    QCOMPARE(reading.items[0].bytes, kPage);
}

void TestWebArchives::unknownEncodingsCostOnlyThemselves()
{
    const QByteArray block = http("\x0B\x02\x80xyz", "Content-Type: text/html\r\nContent-Encoding: br\r\n");
    const Reading reading = readBytes(u"a.warc"_s, record("response", "https://a.example/br", block) +
                                                       page("https://a.example/2"));
    QVERIFY2(reading.result && reading.items.size() == 1, qPrintable(reading.dump()));
    QCOMPARE(reading.problems.size(), 1);
    QVERIFY(reading.problems[0].contains(u"https://a.example/br"_s));
}

void TestWebArchives::readsGzipPerRecord()
{
    QByteArray bytes;
    QStringList urls;
    for (int i = 0; i < 50; ++i) {
        urls += u"https://a.example/%1"_s.arg(i);
        bytes += compressed(page(urls.last().toLatin1()), "gzip");
    }
    const Reading reading = readBytes(u"a.warc.gz"_s, bytes);
    QVERIFY2(reading.result && reading.problems.isEmpty(), qPrintable(reading.dump()));
    QCOMPARE(reading.given(u"url"_s), urls);
}

void TestWebArchives::readsCollections()
{
    const QByteArray warc = compressed(page("https://a.example/1"), "gzip");
    const QByteArray wacz = packed({{"datapackage.json", "{\"profile\":\"data-package\"}"},
                                    {"indexes/index.cdx.gz", compressed("x", "gzip")},
                                    {"pages/pages.jsonl", "{\"title\":\"t\",\"text\":\"no article\"}\n"},
                                    {"archive/data.warc.gz", warc},
                                    {"archive/more.warc", page("https://a.example/2")}},
                                   "zip");
    Reading reading = readBytes(u"a.wacz"_s, wacz);
    QVERIFY2(reading.result && reading.problems.isEmpty(), qPrintable(reading.dump()));
    QCOMPARE(reading.names(),
             (QStringList{u"a.wacz › https://a.example/1"_s, u"a.wacz › https://a.example/2"_s}));
    reading = readBytes(u"a.zip"_s, packed({{"b.wacz", wacz}}, "zip"));
    QCOMPARE(reading.names(), (QStringList{u"a.zip › b.wacz › https://a.example/1"_s,
                                           u"a.zip › b.wacz › https://a.example/2"_s}));
}

void TestWebArchives::damagedArchivesKeepWhatCameBefore_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray good = page("https://a.example/1");
    QTest::newRow("cut in a record") << QByteArray(good + page("https://a.example/2").chopped(30));
    QTest::newRow("cut in a header") << QByteArray(good + "WARC/1.0\r\nWARC-Type: resp");
    QTest::newRow("no length") << QByteArray(good + "WARC/1.0\r\nWARC-Type: response\r\n\r\n");
    QTest::newRow("negative length") << QByteArray(good + "WARC/1.0\r\nContent-Length: -5\r\n\r\n");
    QTest::newRow("huge length") << QByteArray(good +
                                               "WARC/1.0\r\nContent-Length: 9223372036854775807\r\n\r\nx");
    QTest::newRow("noise") << QByteArray(good + "no record at all\r\n");
    QTest::newRow("endless header") << QByteArray(good + "WARC/1.0\r\n" +
                                                  QByteArray("a: b\r\n").repeated(100'000));
    QTest::newRow("gzip cut") << QByteArray(
        compressed(good, "gzip") +
        compressed(record("metadata", "", QByteArray(200'000, 'x'), "text/plain"), "gzip") +
        compressed(good, "gzip").chopped(20));
}

void TestWebArchives::damagedArchivesKeepWhatCameBefore()
{
    QFETCH(QByteArray, bytes);
    const Reading reading = readBytes(u"a.warc"_s, bytes);
    QVERIFY2(!reading.items.empty() && reading.items[0].bytes == kPage, qPrintable(reading.dump()));
    QVERIFY2(!reading.result || !reading.problems.isEmpty(), qPrintable(reading.dump()));
}

void TestWebArchives::inflatingPagesAreBounded()
{
    SourceOptions options;
    options.limits.maxItemBytes = 1 << 20;
    const QByteArray bomb = compressed(QByteArray(20 << 20, ' '), "gzip");
    const QByteArray block = http(bomb, "Content-Type: text/html\r\nContent-Encoding: gzip\r\n");
    const Reading reading = readBytes(
        u"a.warc"_s, record("response", "https://a.example/b", block) + page("https://a.example/2"), options);
    QVERIFY2(reading.result && reading.items.size() == 1, qPrintable(reading.dump()));
    QCOMPARE(reading.problems.size(), 1);
}

void TestWebArchives::everyFlipEnds()
{
    const QByteArray bytes = page("https://a.example/1") + page("https://a.example/2", chunked(kPage));
    for (qsizetype i = 5; i < bytes.size(); ++i) {
        QByteArray flipped = bytes;
        flipped[i] = static_cast<char>(flipped[i] ^ 0x15);
        (void)readBytes(u"a.warc"_s, flipped);
    }
    QCOMPARE(readBytes(u"a.warc"_s, bytes).items.size(), 2u);
}

QTEST_GUILESS_MAIN(TestWebArchives)
#include "tst_webarchives.moc"
