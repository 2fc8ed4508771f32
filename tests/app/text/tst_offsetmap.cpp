// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/offsetmap.h"

#include <QRandomGenerator>
#include <QTest>

using pizhu::base::TextRange;
using pizhu::text::OffsetMap;

namespace {

struct Run
{
    qsizetype sourceLength = 0;
    qsizetype viewLength = 0;
    bool oneToOne = false;
};

/// abc → abc, 4 → 2 units, x → x, 1 → 3 units, yz → yz
OffsetMap smallMap()
{
    OffsetMap map;
    map.append(3, 3, true);
    map.append(4, 2, false);
    map.append(1, 1, true);
    map.append(1, 3, false);
    map.append(2, 2, true);
    return map;
}

std::vector<Run> randomRuns(QRandomGenerator& random)
{
    std::vector<Run> runs;
    const int count = random.bounded(0, 30);
    for (int i = 0; i < count; ++i) {
        const bool oneToOne = random.bounded(2) == 0;
        const qsizetype length = random.bounded(1, 6);
        runs.push_back({length, oneToOne ? length : qsizetype(random.bounded(1, 6)), oneToOne});
    }
    return runs;
}

QByteArray describe(TextRange range)
{
    return '[' + QByteArray::number(range.start) + ',' + QByteArray::number(range.end) + ')';
}

} // namespace

class TestOffsetMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mapsBothWays_data();
    void mapsBothWays();
    void clampsToTheText();
    void mergesRunsThatMapUnitByUnit();
    void knowsWhereItIsOneToOne();
    void emptyMapIsIdentity();
    void keepsEveryRangeOnTheWayBack();
    void joinsRunsThatCutEachOther();
    void chainedMapsKeepEveryRange();
};

void TestOffsetMap::mapsBothWays_data()
{
    QTest::addColumn<TextRange>("source");
    QTest::addColumn<TextRange>("view");
    QTest::addColumn<TextRange>("back");
    const auto row = [](const char* name, TextRange source, TextRange view, TextRange back) {
        QTest::newRow(name) << source << view << back;
    };
    row("inside a one-to-one run", {1, 2}, {1, 2}, {1, 2});
    row("whole phrase", {3, 7}, {3, 5}, {3, 7});
    row("start in a phrase", {5, 8}, {3, 6}, {3, 8});
    row("end in a phrase", {1, 4}, {1, 5}, {1, 7});
    row("middle of a phrase", {4, 5}, {3, 5}, {3, 7});
    row("one character that becomes three", {8, 9}, {6, 9}, {8, 9});
    row("all", {0, 11}, {0, 11}, {0, 11});
    row("empty in a one-to-one run", {2, 2}, {2, 2}, {2, 2});
    row("empty between runs", {3, 3}, {3, 3}, {3, 3});
    row("empty in a phrase", {5, 5}, {3, 3}, {3, 3});
    row("empty at the end", {11, 11}, {11, 11}, {11, 11});
}

void TestOffsetMap::mapsBothWays()
{
    QFETCH(TextRange, source);
    QFETCH(TextRange, view);
    QFETCH(TextRange, back);
    const OffsetMap map = smallMap();
    QVERIFY2(map.toView(source) == view, describe(map.toView(source)).constData());
    QVERIFY2(map.toSource(view) == back, describe(map.toSource(view)).constData());
}

void TestOffsetMap::clampsToTheText()
{
    const OffsetMap map = smallMap();
    QVERIFY(map.toView({-5, 100}) == (TextRange{0, 11}));
    QVERIFY(map.toView({100, 200}) == (TextRange{11, 11}));
    QVERIFY(map.toView({9, 2}).isEmpty());
    QVERIFY(map.toSource({10, 99}) == (TextRange{10, 11}));
}

void TestOffsetMap::mergesRunsThatMapUnitByUnit()
{
    OffsetMap parts;
    parts.append(1, 1, true);
    parts.append(0, 0, false);
    parts.append(2, 2, true);
    OffsetMap whole;
    whole.append(3, 3, true);
    QVERIFY(parts == whole);
    QVERIFY(parts.isIdentity());
    parts.append(1, 2, false);
    QVERIFY(!parts.isIdentity());
    QCOMPARE(parts.sourceLength(), 4);
    QCOMPARE(parts.viewLength(), 5);
}

void TestOffsetMap::knowsWhereItIsOneToOne()
{
    const OffsetMap map = smallMap();
    QVERIFY(map.isOneToOne({0, 3}));
    QVERIFY(!map.isOneToOne({2, 4}));
    QVERIFY(map.isOneToOne({7, 8}));
    QVERIFY(!map.isOneToOne({8, 9}));
    QVERIFY(map.isOneToOne({9, 11}));
}

void TestOffsetMap::emptyMapIsIdentity()
{
    const OffsetMap map;
    QVERIFY(map.isIdentity());
    QVERIFY(map.toView({0, 4}) == (TextRange{0, 0}));
    QVERIFY(map.toSource({0, 0}) == (TextRange{0, 0}));
}

void TestOffsetMap::keepsEveryRangeOnTheWayBack()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 2'000; ++round) {
        OffsetMap map;
        for (const Run& run : randomRuns(random))
            map.append(run.sourceLength, run.viewLength, run.oneToOne);
        const qsizetype start = random.bounded(int(map.sourceLength()) + 1);
        const qsizetype end = start + random.bounded(int(map.sourceLength() - start) + 1);
        const TextRange range{start, end};
        const TextRange back = map.toSource(map.toView(range));
        const QByteArray message = describe(range) + " came back as " + describe(back);
        QVERIFY2(range.isEmpty() ? back.isEmpty() : back.contains(range), message.constData());
        if (map.isOneToOne(range) && !range.isEmpty())
            QVERIFY2(back == range, message.constData());
        QVERIFY2(map.toSource(map.toView(back)) == back, "snapping once is enough");
    }
}

void TestOffsetMap::joinsRunsThatCutEachOther()
{
    OffsetMap first; // ab|cde → ab|xy
    first.append(2, 2, true);
    first.append(3, 2, false);
    OffsetMap second; // a|bx|y → a|123|y
    second.append(1, 1, true);
    second.append(2, 3, false);
    second.append(1, 1, true);
    OffsetMap expected; // a|bcde → a|123y
    expected.append(1, 1, true);
    expected.append(4, 4, false);
    QVERIFY(first.then(second) == expected);
}

void TestOffsetMap::chainedMapsKeepEveryRange()
{
    QRandomGenerator random(13);
    for (int round = 0; round < 2'000; ++round) {
        OffsetMap first;
        for (const Run& run : randomRuns(random))
            first.append(run.sourceLength, run.viewLength, run.oneToOne);
        OffsetMap second;
        while (second.sourceLength() < first.viewLength()) {
            const qsizetype left = first.viewLength() - second.sourceLength();
            const qsizetype length = random.bounded(1, int(std::min<qsizetype>(left, 5)) + 1);
            second.append(length, random.bounded(1, 5), false);
            if (second.sourceLength() < first.viewLength())
                second.append(1, 1, true);
        }
        const OffsetMap both = first.then(second);
        QCOMPARE(both.sourceLength(), first.sourceLength());
        QCOMPARE(both.viewLength(), second.viewLength());
        const qsizetype start = random.bounded(int(both.sourceLength()) + 1);
        const TextRange range{start, start + random.bounded(int(both.sourceLength() - start) + 1)};
        const TextRange stepwise = second.toView(first.toView(range));
        const TextRange view = both.toView(range);
        const QByteArray message =
            describe(range) + " is " + describe(view) + ", stepwise " + describe(stepwise);
        QVERIFY2(range.isEmpty() || view.contains(stepwise), message.constData());
        QVERIFY2(range.isEmpty() || both.toSource(view).contains(range), message.constData());
    }
}

QTEST_GUILESS_MAIN(TestOffsetMap)
#include "tst_offsetmap.moc"
