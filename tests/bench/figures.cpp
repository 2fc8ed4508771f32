// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figures.h"

#include <QFile>
#include <algorithm>
#include <ctime>

using namespace Qt::StringLiterals;

namespace pizhu::bench {

namespace {

constexpr int kNameWidth = 30;

qint64 nanoseconds(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

double milliseconds(qint64 nanoseconds)
{
    return double(nanoseconds) / 1e6;
}

} // namespace

QTextStream& out()
{
    static QTextStream stream(stdout);
    return stream;
}

Stopwatch::Stopwatch()
    : m_wall(nanoseconds(CLOCK_MONOTONIC))
    , m_cpu(nanoseconds(CLOCK_PROCESS_CPUTIME_ID))
{}

Cost Stopwatch::elapsed() const
{
    return {milliseconds(nanoseconds(CLOCK_MONOTONIC) - m_wall),
            milliseconds(nanoseconds(CLOCK_PROCESS_CPUTIME_ID) - m_cpu)};
}

double quantile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(share * double(values.size() - 1))];
}

void Series::add(Cost cost, qint64 hits)
{
    m_wall.push_back(cost.wall);
    m_cpu.push_back(cost.cpu);
    m_hits.push_back(double(hits));
}

QString cell(double value, int width, int decimals)
{
    return QString::number(value, 'f', decimals).rightJustified(width);
}

void printSeriesHeading()
{
    out() << u"milliseconds"_s.leftJustified(kNameWidth)
          << "   median      p95      max  CPU p95   hits: median       most" << Qt::endl;
}

void printSeries(const QString& what, const Series& series)
{
    out() << what.leftJustified(kNameWidth) << cell(series.wall(0.5)) << cell(series.wall(0.95))
          << cell(series.wall(1)) << cell(series.cpu(0.95)) << cell(series.hits(0.5), 15, 0)
          << cell(series.hits(1), 11, 0) << Qt::endl;
}

Memory memoryInUse()
{
    Memory memory;
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return memory;
    for (const QByteArray& line : status.readAll().split('\n')) {
        const double megabytes = line.simplified().split(' ').value(1).toDouble() / 1024;
        if (line.startsWith("RssAnon:"))
            memory.own = megabytes;
        else if (line.startsWith("RssFile:"))
            memory.files = megabytes;
        else if (line.startsWith("VmHWM:"))
            memory.peak = megabytes;
    }
    return memory;
}

void printMemory()
{
    const Memory memory = memoryInUse();
    out() << "memory: " << cell(memory.own, 0, 0) << " MB, pages of files " << cell(memory.files, 0, 0)
          << " MB, at most " << cell(memory.peak, 0, 0) << " MB" << Qt::endl;
}

} // namespace pizhu::bench
