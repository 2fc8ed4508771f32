// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/probedapplication.h"

#include "tests/bench/figures.h"

#include <QMetaEnum>
#include <QPointer>
#include <algorithm>
#include <ctime>

using namespace Qt::StringLiterals;

namespace pizhu::bench {

namespace {

constexpr double kFrame = 16;      // ms: at 60 Hz the next picture is late
constexpr std::size_t kStalls = 5; // of each phase

double milliseconds(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

QString nameOf(const QObject* object)
{
    const QString name = object->objectName();
    const QString type = QString::fromLatin1(object->metaObject()->className());
    return name.isEmpty() ? type : type + u'#' + name;
}

/// The event and who received it, with the nearest parents: futures and timers say little by themselves.
QString describe(const QObject* receiver, const QEvent* event)
{
    const char* type = QMetaEnum::fromType<QEvent::Type>().valueToKey(event->type());
    QString text = (type ? QString::fromLatin1(type) : QString::number(event->type())) + u" to "_s;
    QStringList names;
    for (const QObject* object = receiver; object && names.size() < 3; object = object->parent())
        names += nameOf(object);
    return text + names.join(u" in "_s);
}

template <std::size_t N>
std::size_t bucketOf(const std::array<double, N>& limits, double value)
{
    return static_cast<std::size_t>(std::ranges::upper_bound(limits, value) - limits.begin());
}

} // namespace

ProbedApplication::ProbedApplication(int& argc, char** argv)
    : QApplication(argc, argv)
    , m_watch(kFrame)
{}

bool ProbedApplication::notify(QObject* receiver, QEvent* event)
{
    if (m_inEvent || m_phases.empty() || m_phases.back().name.isEmpty() || thread() != receiver->thread())
        return QApplication::notify(receiver, event);
    m_inEvent = true;
    // The event may take its receiver with it, or change what it is called.
    const QString what = describe(receiver, event);
    const double wall = milliseconds(CLOCK_MONOTONIC);
    const double cpu = milliseconds(CLOCK_THREAD_CPUTIME_ID);
    m_watch.begin();
    const bool done = QApplication::notify(receiver, event);
    const QStringList frames = m_watch.end();
    m_inEvent = false;
    note(m_phases.back(), {.wall = milliseconds(CLOCK_MONOTONIC) - wall,
                           .cpu = milliseconds(CLOCK_THREAD_CPUTIME_ID) - cpu,
                           .what = what,
                           .frames = frames});
    return done;
}

void ProbedApplication::note(Phase& phase, Stall stall) const
{
    ++phase.events;
    ++phase.wall.at(bucketOf(kLimits, stall.wall));
    ++phase.cpu.at(bucketOf(kLimits, stall.cpu));
    phase.longestWall = std::max(phase.longestWall, stall.wall);
    phase.longestCpu = std::max(phase.longestCpu, stall.cpu);
    if (stall.wall < kLimits[1])
        return;
    const auto place = std::ranges::upper_bound(phase.stalls, stall.cpu, std::greater(), &Stall::cpu);
    phase.stalls.insert(place, std::move(stall));
    if (phase.stalls.size() > kStalls)
        phase.stalls.pop_back();
}

void ProbedApplication::beginPhase(const QString& name)
{
    m_phases.push_back({.name = name});
}

void ProbedApplication::printPhases() const
{
    out() << "events by how long they kept the GUI thread, in milliseconds\n"
          << u"phase"_s.leftJustified(34) << "  events";
    for (const double limit : kLimits)
        out() << u"≤ %1"_s.arg(limit).rightJustified(8);
    out() << "    more  longest" << Qt::endl;
    const auto line = [](const QString& name, const Phase& phase, const auto& counts, double longest) {
        out() << name.leftJustified(34) << cell(double(phase.events), 8, 0);
        for (const qint64 count : counts)
            out() << cell(double(count), 8, 0);
        out() << cell(longest) << Qt::endl;
    };
    for (const Phase& phase : m_phases) {
        if (phase.name.isEmpty())
            continue;
        line(phase.name, phase, phase.wall, phase.longestWall);
        line(u"    CPU"_s, phase, phase.cpu, phase.longestCpu);
        for (const Stall& stall : phase.stalls) {
            out() << "    " << cell(stall.wall) << " ms, CPU " << cell(stall.cpu, 0) << " ms: " << stall.what
                  << Qt::endl;
            for (const QString& frame : stall.frames)
                out() << "                " << frame << Qt::endl;
        }
    }
}

} // namespace pizhu::bench
