// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QTest>
#include <QTimer>

namespace pizhu::test {

/// A wait for something that happens in the event loop. QTest::qWaitFor() sleeps between two looks for
/// events, and QTRY_VERIFY() looks at its expression every 50 ms: the browser engine needs dozens of events,
/// each the answer to the one before, until a page is shown, and a window test waits a thousand times. This
/// takes every event as it comes.
class Patience
{
public:
    /// In milliseconds, as Qt Test counts.
    explicit Patience(int most);

    /// Handles what is there, or the next thing that comes. False when the time is over or the test has
    /// failed.
    [[nodiscard]] bool goesOn();

private:
    QDeadlineTimer m_end;
    QTimer m_pulse;
};

/// Runs the event loop until the condition holds; says whether it does.
template <typename Condition>
[[nodiscard]] bool waitFor(Condition condition, int most = 20'000 /* ms */)
{
    Patience patience(most);
    while (!condition()) {
        if (!patience.goesOn())
            return condition();
    }
    return true;
}

/// What is stored from here on has a later time than what was before: times have milliseconds.
void waitForTheNextMillisecond();

} // namespace pizhu::test

// What all of Qt's QTRY_ macros wait with.
#undef QTRY_IMPL
#define QTRY_IMPL(expression, most)                                                                          \
    for (pizhu::test::Patience qtryPatience(most); !(expression) && qtryPatience.goesOn();) {                \
    }
