// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTextStream>
#include <vector>

namespace pizhu::bench {

/// Standard output.
[[nodiscard]] QTextStream& out();

/// What something took, in milliseconds: on the clock, and of all processors together. On a busy machine the
/// second says more.
struct Cost
{
    double wall = 0;
    double cpu = 0;
};

/// Starts when made.
class Stopwatch
{
public:
    Stopwatch();
    [[nodiscard]] Cost elapsed() const;

private:
    qint64 m_wall; ///< nanoseconds
    qint64 m_cpu;
};

template <typename F>
[[nodiscard]] Cost costOf(F work)
{
    const Stopwatch watch;
    work();
    return watch.elapsed();
}

/// The value below which a share of them lies; 0 when there is none.
[[nodiscard]] double quantile(std::vector<double> values, double share);

/// Costs of the same thing over and over, and how much each found.
class Series
{
public:
    void add(Cost cost, qint64 hits = 0);
    [[nodiscard]] double wall(double share) const { return quantile(m_wall, share); }
    [[nodiscard]] double cpu(double share) const { return quantile(m_cpu, share); }
    [[nodiscard]] double hits(double share) const { return quantile(m_hits, share); }

private:
    std::vector<double> m_wall;
    std::vector<double> m_cpu;
    std::vector<double> m_hits;
};

/// The heading of the lines that printSeries() prints.
void printSeriesHeading();
void printSeries(const QString& what, const Series& series);

/// Of this process, in MB. Pages of files, such as the library that is mapped, go when memory is needed.
struct Memory
{
    double own = 0;   ///< resident and in no file
    double files = 0; ///< resident pages of files
    double peak = 0;  ///< both together, at most so far
};

[[nodiscard]] Memory memoryInUse();
void printMemory();

/// Aligned to the right.
[[nodiscard]] QString cell(double value, int width = 9, int decimals = 1);

} // namespace pizhu::bench
