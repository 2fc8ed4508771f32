// SPDX-License-Identifier: GPL-3.0-or-later
// Compares what searches find with a scan of every text that shares no code with the index (bruteforce.h):
// random parts of 1–8 characters in either script, parts that mix Han with letters and digits, and `=` for
// exactly this script.
//   bench_recall LIBRARY [QUERIES]      2,000 when not said; a tenth as many mixed ones, a quarter exact ones

#include "tests/bench/figures.h"
#include "tests/bench/libraryscan.h"
#include "tests/bench/sampledqueries.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace pizhu;
using bench::out;

namespace {

constexpr int kQueries = 2000;
constexpr int kLongest = 8;
constexpr int kExamples = 10;
constexpr quint32 kSeed = 9;

using bench::Ids;

/// Found and expected, over all queries of one kind.
class Comparison
{
public:
    explicit Comparison(QString name)
        : m_name(std::move(name))
    {}

    void add(const QString& query, const Ids& found, const Ids& expected)
    {
        Ids missed, wrong;
        std::ranges::set_difference(expected, found, std::back_inserter(missed));
        std::ranges::set_difference(found, expected, std::back_inserter(wrong));
        ++m_queries;
        m_right += expected.size() - missed.size();
        m_missed += missed.size();
        m_wrong += wrong.size();
        if (!missed.empty())
            note(query, u"missed"_s, missed);
        if (!wrong.empty())
            note(query, u"wrong"_s, wrong);
    }

    void print() const
    {
        const auto share = [this](std::size_t lost) {
            return m_right + lost ? 100 * double(m_right) / double(m_right + lost) : 100;
        };
        out() << m_name.leftJustified(34) << m_queries << " queries, " << m_right << " found, " << m_missed
              << " missed, " << m_wrong << " wrong: recall " << share(m_missed) << " %, precision "
              << share(m_wrong) << " %" << Qt::endl;
        for (const QString& example : m_examples)
            out() << "    " << example << Qt::endl;
    }

private:
    void note(const QString& query, const QString& what, const Ids& ids)
    {
        if (m_examples.size() < kExamples)
            m_examples +=
                u"%1: %2 %3, first article %4"_s.arg(query, what).arg(ids.size()).arg(ids.front().value);
    }

    QString m_name;
    std::size_t m_queries = 0;
    std::size_t m_right = 0;
    std::size_t m_missed = 0;
    std::size_t m_wrong = 0;
    QStringList m_examples;
};

Ids foundBy(const library::Library& library, const QString& query)
{
    const auto ids = bench::found(library, query);
    if (!ids)
        out() << query << ": " << ids.error().message << Qt::endl;
    return ids.value_or(Ids());
}

/// As one phrase in the query language, whatever stands in it.
QString phrase(QString part)
{
    return u'"' + part.remove(u'"') + u'"';
}

template <typename Sample>
void printFolded(const library::Library& library, const test::BruteForce& scan, const QString& name,
                 int times, Sample sample)
{
    Comparison comparison(name);
    for (int i = 0; i < times; ++i) {
        const QString part = sample(i);
        if (test::BruteForce::hasWords(part))
            comparison.add(part, foundBy(library, phrase(part)), scan.folded(part));
    }
    comparison.print();
}

void printExact(const library::Library& library, const test::BruteForce& scan, bench::SampledQueries& queries,
                int times)
{
    Comparison comparison(u"exactly this script"_s);
    for (int i = 0; i < times; ++i) {
        const QString part = queries.anything(1 + i % kLongest);
        if (test::BruteForce::hasWords(part))
            comparison.add(u'=' + part, foundBy(library, u'=' + phrase(part)), scan.exact(part));
    }
    comparison.print();
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.isEmpty()) {
        out() << "bench_recall LIBRARY [QUERIES]" << Qt::endl;
        return 2;
    }
    const int times = arguments.value(1, QString::number(kQueries)).toInt();
    const auto library = library::Library::open(arguments.at(0), {.readOnly = true});
    if (!library)
        return 1;
    const auto scan = bench::scanOf(**library);
    auto queries = bench::SampledQueries::of(**library, kSeed);
    if (!scan || !queries)
        return 1;
    out() << scan->articles() << " articles" << Qt::endl;
    printFolded(**library, *scan, u"Han characters, either script"_s, times,
                [&](int i) { return queries->han(1 + i % kLongest); });
    printFolded(**library, *scan, u"any characters, either script"_s, times,
                [&](int i) { return queries->anything(1 + i % kLongest); });
    printFolded(**library, *scan, u"Han with letters and digits"_s, times / 10,
                [&](int) { return queries->mixed(); });
    printExact(**library, *scan, *queries, times / 4);
    return 0;
}
