// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"

#include <QDateTime>
#include <algorithm>

namespace pizhu::test {

namespace {

constexpr int kLeast =
    20'000;                // ms; a machine that also builds is slow, and only a test that fails waits so long
constexpr int kPulse = 10; // ms; what other threads do comes without an event

} // namespace

Patience::Patience(int most)
    : m_end(std::max(most, kLeast))
{
    m_pulse.start(kPulse);
}

bool Patience::goesOn()
{
    if (m_end.hasExpired() || (QTest::runningTest() && QTest::currentTestFailed()))
        return false;
    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return true;
}

void waitForTheNextMillisecond()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    while (QDateTime::currentMSecsSinceEpoch() <= now) {
    }
}

} // namespace pizhu::test
