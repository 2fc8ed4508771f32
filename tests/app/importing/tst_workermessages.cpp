// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/worker/workermessages.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using namespace pizhu::importing;

namespace {

constexpr qint64 kLarge = 1'000'000;

ExtractedArticle extracted()
{
    const SourceItem item{.fileName = u"a.md"_s,
                          .bytes = "---\ntitle: 江邊的橋\ndate: 2021-06-27 14:17\nauthor: 李四\n---\n"
                                   "<p>　　記者說：<b>橋</b>修好了。&amp;nbsp;</p><ul><li>一</li></ul>\n"};
    return extractArticle(item).value();
}

QByteArray payloadOf(const QByteArray& frame)
{
    FrameReader reader(kLarge);
    reader.add(frame.constData(), frame.size());
    QByteArray payload;
    return reader.take(payload) == FrameReader::State::Complete ? payload : QByteArray();
}

} // namespace

class TestWorkerMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anArticleArrivesAsItWasSent();
    void aRequestArrivesAsItWasSent();
    void savedMappingsArriveAsTheyWereSent();
    void framesAreCutWhereverThePipeBreaksThem_data();
    void framesAreCutWhereverThePipeBreaksThem();
    void aFrameBeyondTheLimitIsRefused();
    void aListThatClaimsMoreThanIsThereTakesNoMemory();
    void anythingElseIsNoMessage_data();
    void anythingElseIsNoMessage();
};

void TestWorkerMessages::anArticleArrivesAsItWasSent()
{
    const ExtractedArticle sent = extracted();
    const ItemRead item{.request = 7,
                        .name = u"甲"_s,
                        .origin = u"/x/a.md"_s,
                        .bytes = QByteArray("\0\xff", 2),
                        .retrieved = QDateTime(QDate(2021, 6, 27), QTime(14, 17), Qt::UTC),
                        .article = sent};
    const auto message = workerMessage(payloadOf(toFrame(WorkerMessage(item))));
    QVERIFY(message);
    const auto& received = std::get<ItemRead>(*message);
    QCOMPARE(received.request, item.request);
    QCOMPARE(received.bytes, item.bytes);
    QCOMPARE(received.retrieved, item.retrieved);
    QVERIFY(received.article);
    QVERIFY(received.article->article.document == sent.article.document);
    QVERIFY(received.article->article.metadata == sent.article.metadata);
    QVERIFY(received.article->article.log == sent.article.log);
    QCOMPARE(received.article->charset, sent.charset);
    QCOMPARE(received.article->readerName, u"markdown"_s);
}

void TestWorkerMessages::aRequestArrivesAsItWasSent()
{
    const ReadRequest request{
        .id = 9, .path = u"/x/甲.zip"_s, .firstItem = 3, .item = SourceItem{.given = {{u"url"_s, {u"u"_s}}}}};
    const auto message = hostMessage(payloadOf(toFrame(HostMessage(request))));
    QVERIFY(message);
    const auto& received = std::get<ReadRequest>(*message);
    QCOMPARE(received.id, request.id);
    QCOMPARE(received.path, request.path);
    QCOMPARE(received.firstItem, 3);
    QCOMPARE(received.item->given, request.item->given);
}

void TestWorkerMessages::savedMappingsArriveAsTheyWereSent()
{
    const std::vector<SavedMapping> saved{
        {{u"标题"_s, u"正文"_s}, FieldMapping::fromText(u"title=标题,body=正文"_s).value()},
        {{u"t"_s}, FieldMapping::fromText(u"body=t"_s).value()}};
    const auto message =
        hostMessage(payloadOf(toFrame(HostMessage(WorkerSetup{.options = {.saved = saved}}))));
    QVERIFY(message);
    QCOMPARE(std::get<WorkerSetup>(*message).options.saved, saved);
}

void TestWorkerMessages::framesAreCutWhereverThePipeBreaksThem_data()
{
    QTest::addColumn<int>("step");
    for (const int step : {1, 3, 8, 9, 50, 4096})
        QTest::addRow("%d bytes at a time", step) << step;
}

void TestWorkerMessages::framesAreCutWhereverThePipeBreaksThem()
{
    QFETCH(int, step);
    QByteArray bytes;
    for (quint64 i = 0; i < 5; ++i)
        bytes += toFrame(WorkerMessage(ReadEnded{i, {}}));
    FrameReader reader(kLarge);
    QList<quint64> requests;
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        reader.add(bytes.constData() + at, std::min<qsizetype>(step, bytes.size() - at));
        QByteArray payload;
        while (reader.take(payload) == FrameReader::State::Complete)
            requests += std::get<ReadEnded>(workerMessage(payload).value()).request;
    }
    QCOMPARE(requests, (QList<quint64>{0, 1, 2, 3, 4}));
}

void TestWorkerMessages::aFrameBeyondTheLimitIsRefused()
{
    const QByteArray frame = toFrame(WorkerMessage(ItemRead{.bytes = QByteArray(1000, 'x')}));
    FrameReader reader(500);
    reader.add(frame.constData(), 20); // its length is enough to know
    QByteArray payload;
    QVERIFY(reader.take(payload) == FrameReader::State::TooLarge);
}

void TestWorkerMessages::aListThatClaimsMoreThanIsThereTakesNoMemory()
{
    const ReadRequest request{.item = SourceItem{.given = {{u"key"_s, {u"value"_s}}}}};
    QByteArray payload = payloadOf(toFrame(HostMessage(request)));
    const QByteArray key = QByteArray::fromHex("00000006006b00650079"); // its length in bytes, UTF-16
    const qsizetype count = payload.indexOf(key) + key.size();
    QCOMPARE(payload.mid(count, 4), QByteArray::fromHex("00000001"));
    payload.replace(count, 4, QByteArray::fromHex("ffffffff"));
    QVERIFY(!hostMessage(payload));
}

void TestWorkerMessages::anythingElseIsNoMessage_data()
{
    QTest::addColumn<QByteArray>("payload");
    const QByteArray good = payloadOf(toFrame(WorkerMessage(ItemRead{.article = extracted()})));
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("unknown kind") << QByteArray("\x63");
    QTest::newRow("cut off") << good.chopped(5);
    QTest::newRow("cut in the middle") << good.first(good.size() / 2);
    QTest::newRow("with more behind") << good + "x";
    QTest::newRow("noise") << QByteArray("\x02") + QByteArray(200, '\xee');
}

void TestWorkerMessages::anythingElseIsNoMessage()
{
    QFETCH(QByteArray, payload);
    QVERIFY(!workerMessage(payload));
}

QTEST_GUILESS_MAIN(TestWorkerMessages)
#include "tst_workermessages.moc"
