// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/stallwatch.h"

#include <QApplication>
#include <QMap>
#include <array>
#include <vector>

namespace pizhu::bench {

/// An application that times how long each event keeps the GUI thread away from its event loop, by phase: on
/// the clock, and in CPU time of the thread, which a busy machine does not lengthen.
class ProbedApplication : public QApplication
{
    Q_OBJECT

public:
    ProbedApplication(int& argc, char** argv);

    bool notify(QObject* receiver, QEvent* event) override;

    /// What is going on from now on; an empty name is not measured.
    void beginPhase(const QString& name);
    void printPhases() const;

private:
    /// What took long.
    struct Stall
    {
        double wall = 0; ///< milliseconds
        double cpu = 0;
        QString what;
        QStringList frames; ///< where the thread was after a frame's time
    };

    static constexpr std::array kLimits{1.0, 4.0, 8.0, 16.0, 32.0, 64.0}; ///< milliseconds

    struct Phase
    {
        QString name;
        qint64 events = 0;
        std::array<qint64, kLimits.size() + 1> wall{}; ///< events up to each limit, and longer ones
        std::array<qint64, kLimits.size() + 1> cpu{};
        double longestWall = 0;
        double longestCpu = 0;
        std::vector<Stall> stalls; ///< the longest, longest first
    };

    void note(Phase& phase, Stall stall) const;

    StallWatch m_watch;
    std::vector<Phase> m_phases;
    bool m_inEvent = false;
};

} // namespace pizhu::bench
