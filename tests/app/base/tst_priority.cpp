// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/priority.h"

#include <QTest>
#include <sys/resource.h>
#include <thread>

using namespace pizhu;

class TestPriority : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheCallingThreadGivesWay();
};

void TestPriority::onlyTheCallingThreadGivesWay()
{
    const int own = getpriority(PRIO_PROCESS, 0);
    int other = own;
    std::thread thread([&other] {
        base::letOthersGoFirst(base::kWhenIdle);
        other = getpriority(PRIO_PROCESS, 0);
    });
    thread.join();
    QCOMPARE(other, base::kWhenIdle);
    QCOMPARE(getpriority(PRIO_PROCESS, 0), own);
}

QTEST_GUILESS_MAIN(TestPriority)
#include "tst_priority.moc"
