// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/awaitedreads.h"

#include <QTest>

using namespace Qt::StringLiterals;
using pizhu::library::AwaitedReads;

class TestAwaitedReads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitUntilTheyAreReleased();
    void runAtOnceAfterwards();
    void aNewerOneOfTheChannelOutdatesThem();
    void withoutAChannelNothingOutdatesThem();
};

void TestAwaitedReads::waitUntilTheyAreReleased()
{
    AwaitedReads awaited;
    QStringList ran;
    awaited.add([&ran] { ran.append(u"a"_s); });
    awaited.add([&ran] { ran.append(u"b"_s); });
    QCOMPARE(ran, QStringList());
    awaited.release();
    QCOMPARE(ran, QStringList({u"a"_s, u"b"_s}));
    awaited.release();
    QCOMPARE(ran.size(), 2);
}

void TestAwaitedReads::runAtOnceAfterwards()
{
    AwaitedReads awaited;
    awaited.release();
    bool ran = false;
    awaited.add([&ran] { ran = true; });
    QVERIFY(ran);
}

void TestAwaitedReads::aNewerOneOfTheChannelOutdatesThem()
{
    AwaitedReads awaited;
    const auto older = awaited.enter(u"facets"_s);
    const auto other = awaited.enter(u"list"_s);
    QVERIFY(!awaited.isOutdated(older));
    const auto newer = awaited.enter(u"facets"_s);
    QVERIFY(awaited.isOutdated(older));
    QVERIFY(!awaited.isOutdated(newer));
    QVERIFY(!awaited.isOutdated(other));
}

void TestAwaitedReads::withoutAChannelNothingOutdatesThem()
{
    AwaitedReads awaited;
    const auto first = awaited.enter(QString());
    std::ignore = awaited.enter(QString());
    QVERIFY(!awaited.isOutdated(first));
}

QTEST_GUILESS_MAIN(TestAwaitedReads)
#include "tst_awaitedreads.moc"
