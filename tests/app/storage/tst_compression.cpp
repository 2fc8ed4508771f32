// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/compression.h"

#include <QTest>

using namespace pizhu::storage;
using pizhu::base::ErrorCode;

class TestCompression : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrips_data();
    void roundTrips();
    void repetitionBecomesSmall();
    void refusesMoreThanAllowed();
    void brokenFramesAreDamaged_data();
    void brokenFramesAreDamaged();
};

static QByteArray sample()
{
    return QStringLiteral("第一段講監督，第二段講制度。\n").repeated(500).toUtf8();
}

void TestCompression::roundTrips_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("one byte") << QByteArray("x");
    QTest::newRow("zeros") << QByteArray(100'000, '\0');
    QTest::newRow("text") << sample();
}

void TestCompression::roundTrips()
{
    QFETCH(QByteArray, bytes);
    const auto back = decompress(compress(bytes), bytes.size());
    QVERIFY(back.has_value());
    QCOMPARE(*back, bytes);
}

void TestCompression::repetitionBecomesSmall()
{
    QVERIFY(compress(sample()).size() * 10 < sample().size());
}

void TestCompression::refusesMoreThanAllowed()
{
    const auto refused = decompress(compress(sample()), sample().size() - 1);
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, ErrorCode::LimitExceeded);
}

void TestCompression::brokenFramesAreDamaged_data()
{
    QTest::addColumn<QByteArray>("frame");
    const QByteArray frame = compress(sample());
    QByteArray flipped = frame;
    flipped[flipped.size() / 2] = static_cast<char>(flipped.at(flipped.size() / 2) ^ 0x10);
    QByteArray checksum = frame;
    checksum.back() = static_cast<char>(checksum.back() ^ 1);
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("other bytes") << QByteArray("<html>not compressed</html>");
    QTest::newRow("cut") << frame.left(frame.size() - 5);
    QTest::newRow("bit flipped") << flipped;
    QTest::newRow("wrong checksum") << checksum;
    QTest::newRow("something behind") << frame + "x";
}

void TestCompression::brokenFramesAreDamaged()
{
    QFETCH(QByteArray, frame);
    const auto refused = decompress(frame, 1'000'000);
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, ErrorCode::Damaged);
}

QTEST_GUILESS_MAIN(TestCompression)
#include "tst_compression.moc"
