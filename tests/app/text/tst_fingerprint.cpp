// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/fingerprint.h"

#include <QTest>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace pizhu;

namespace {

const auto kMore = u"这一段话比较长，村里的账目怎样按季度公布给大家看。"_s;

/// A text of `length` different-looking characters; the same seed gives the same text.
QString textOf(int length, quint32 seed)
{
    QString text;
    for (int i = 0; i < length; ++i) {
        seed = seed * 1664525U + 1013904223U;
        text += QChar(static_cast<char16_t>(0x4e00 + (seed >> 8) % 0x4000));
    }
    return text;
}

} // namespace

class TestFingerprint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalTextsHaveEqualFingerprints_data();
    void equalTextsHaveEqualFingerprints();
    void differentTextsHaveDifferentFingerprints_data();
    void differentTextsHaveDifferentFingerprints();
    void isTheSameInEveryRelease();
    void shortTextsHaveNone();
    void similarityOfSketchesIsNearThatOfTexts_data();
    void similarityOfSketchesIsNearThatOfTexts();
    void pairsAreFoundWithoutComparingAll_data();
    void pairsAreFoundWithoutComparingAll();
    void strangersHaveNothingInCommon();
    void countsRunsOfEightCharacters();
};

void TestFingerprint::equalTextsHaveEqualFingerprints_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("other");
    QTest::newRow("traditional and simplified")
        << u"巡察整改監督工作會議"_s + kMore << u"巡察整改监督工作会议"_s + kMore;
    QTest::newRow("punctuation") << u"“一把手”监督，怎么做？"_s + kMore << u"一把手监督怎么做"_s + kMore;
    QTest::newRow("line ends and spaces")
        << u"第一段很长\n第二段 也长"_s + kMore << u"第一段很长第二段也长"_s + kMore;
    QTest::newRow("width and case") << u"ＣＯＶＩＤ－19 疫情防控"_s + kMore << u"covid19疫情防控"_s + kMore;
}

void TestFingerprint::equalTextsHaveEqualFingerprints()
{
    QFETCH(QString, text);
    QFETCH(QString, other);
    QCOMPARE(text::fingerprintOf(text).exact, text::fingerprintOf(other).exact);
    QCOMPARE(text::fingerprintOf(text).sketch, text::fingerprintOf(other).sketch);
    QCOMPARE(text::shinglesInCommon(text, other), 1.0);
}

void TestFingerprint::differentTextsHaveDifferentFingerprints_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("other");
    QTest::newRow("one character") << u"第一段很长"_s + kMore << u"第一段很短"_s + kMore;
    QTest::newRow("order") << u"甲乙"_s + kMore << u"乙甲"_s + kMore;
    QTest::newRow("repeated") << u"甲乙甲乙"_s + kMore << u"甲乙"_s + kMore;
}

void TestFingerprint::differentTextsHaveDifferentFingerprints()
{
    QFETCH(QString, text);
    QFETCH(QString, other);
    QVERIFY(text::fingerprintOf(text).exact != text::fingerprintOf(other).exact);
}

/// Libraries keep fingerprints: they may not change without the schema.
void TestFingerprint::isTheSameInEveryRelease()
{
    const auto fingerprint = text::fingerprintOf(u"今年的夏天比往年来得早一些，院子里的树都绿了。"_s);
    QCOMPARE(fingerprint.exact, qint64(940922926319582768));
    QCOMPARE(fingerprint.sketch.size(), 128);
    QCOMPARE(qChecksum(fingerprint.sketch), quint16(11073));
}

void TestFingerprint::shortTextsHaveNone()
{
    QCOMPARE(text::fingerprintOf(QString()), text::Fingerprint{});
    QCOMPARE(text::fingerprintOf(u"……！ \n —"_s), text::Fingerprint{});
    const QString shortest(text::kShortestFingerprinted, u'字');
    QVERIFY(text::fingerprintOf(shortest).exact != 0 && !text::fingerprintOf(shortest).sketch.isEmpty());
    QCOMPARE(text::fingerprintOf(shortest.chopped(1) + u"。！"_s), text::Fingerprint{});
    QCOMPARE(text::estimatedSimilarity({}, {}), 0.0);
}

void TestFingerprint::similarityOfSketchesIsNearThatOfTexts_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<int>("shared");
    QTest::newRow("same") << 1000 << 1000;
    QTest::newRow("nine tenths of a long text") << 5000 << 4500;
    QTest::newRow("half of a long text") << 5000 << 2500;
    QTest::newRow("two thirds of a text") << 600 << 400;
    QTest::newRow("nine tenths of a short text") << 60 << 54;
    QTest::newRow("a tenth") << 2000 << 200;
}

void TestFingerprint::similarityOfSketchesIsNearThatOfTexts()
{
    QFETCH(int, length);
    QFETCH(int, shared);
    constexpr double kFourErrors = 0.18;
    for (quint32 seed = 1; seed <= 20; ++seed) {
        const QString text = textOf(length, seed);
        const QString other = text.left(shared) + textOf(length - shared, seed + 1000);
        const double exact = text::shinglesInCommon(text, other);
        const double estimate =
            text::estimatedSimilarity(text::fingerprintOf(text).sketch, text::fingerprintOf(other).sketch);
        QVERIFY2(std::abs(exact - estimate) < kFourErrors,
                 qPrintable(u"seed %1: %2, estimated %3"_s.arg(seed).arg(exact).arg(estimate)));
    }
}

void TestFingerprint::pairsAreFoundWithoutComparingAll_data()
{
    QTest::addColumn<int>("length");
    QTest::newRow("long") << 2000;
    QTest::newRow("short") << 30;
}

void TestFingerprint::pairsAreFoundWithoutComparingAll()
{
    QFETCH(int, length);
    std::vector<QByteArray> sketches{{}}; // one that is too short
    for (quint32 seed = 1; seed <= 50; ++seed) {
        const QString text = textOf(length, seed);
        sketches.push_back(text::fingerprintOf(text).sketch);
        sketches.push_back(text::fingerprintOf(text.left(length * 9 / 10)).sketch);
    }
    const auto pairs = text::similarPairs(sketches, 0.5);
    QCOMPARE(pairs.size(), std::size_t(50));
    for (std::size_t i = 0; i < pairs.size(); ++i)
        QCOMPARE(pairs[i], std::pair(2 * i + 1, 2 * i + 2));
}

void TestFingerprint::strangersHaveNothingInCommon()
{
    const QByteArray sketch = text::fingerprintOf(textOf(3000, 7)).sketch;
    for (quint32 seed = 100; seed < 300; ++seed) {
        const double estimate =
            text::estimatedSimilarity(sketch, text::fingerprintOf(textOf(3000, seed)).sketch);
        QVERIFY2(estimate < 0.1, qPrintable(u"seed %1: %2"_s.arg(seed).arg(estimate)));
    }
}

void TestFingerprint::countsRunsOfEightCharacters()
{
    // Runs 0–7, 1–8 and 2–9 of the one, 0–7 and 1–8 of the other.
    QCOMPARE(text::shinglesInCommon(u"一二三四五六七八九十"_s, u"一二三四五六七八九"_s), 2.0 / 3);
    QCOMPARE(text::shinglesInCommon(u"一二三"_s, u"一二三"_s), 0.0);
}

QTEST_GUILESS_MAIN(TestFingerprint)
#include "tst_fingerprint.moc"
