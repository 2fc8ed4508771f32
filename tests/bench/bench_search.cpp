// SPDX-License-Identifier: GPL-3.0-or-later
// What opening a library, searching it, its facets and typing a search cost, and the memory that takes.
// Queries are random parts of its articles, half of them converted to the other script.
//   bench_search LIBRARY [QUERIES]      so many queries of each length; 100 when not said

#include "tests/bench/figures.h"
#include "tests/bench/firstrows.h"
#include "tests/bench/sampledqueries.h"

#include <QCoreApplication>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace pizhu;
using bench::out;
using bench::Series;
using library::ArticleQuery;
using library::Library;
using library::Stores;

namespace {

constexpr int kQueries = 100;     // of each length
constexpr int kBetweenKeys = 120; // ms
constexpr quint32 kSeed = 7;

/// From asking to answer; `read` says how much it found.
template <typename Read>
void measure(Series& series, const Library& library, Read read)
{
    const bench::Stopwatch watch;
    const auto hits = library.read(read).result();
    series.add(watch.elapsed(), hits.value_or(0));
}

base::Result<qint64> facets(const Stores& stores, const ArticleQuery& query)
{
    const auto counts = stores.articles.facets(query);
    return counts ? base::Result<qint64>(counts->size()) : base::fail(counts.error());
}

base::Result<qint64> count(const Stores& stores, const ArticleQuery& query)
{
    const auto found = stores.articles.count(query);
    return found ? base::Result<qint64>(*found) : base::fail(found.error());
}

/// One length: the list, then what follows it in the window, each in the order a person causes it.
void printLength(const Library& library, bench::SampledQueries& queries, int length, int times)
{
    Series rows, counts, facetCounts, clicks, ranked;
    for (int i = 0; i < times; ++i) {
        ArticleQuery query{.text = {queries.han(length)}};
        measure(rows, library, [&](const Stores& s) { return bench::firstRows(s, query); });
        measure(counts, library, [&](const Stores& s) { return count(s, query); });
        measure(facetCounts, library, [&](const Stores& s) { return facets(s, query); });
        query.filters = {{library::Facet::Source, {u"报社12"_s}}};
        measure(clicks, library, [&](const Stores& s) { return bench::firstRows(s, query); });
        query.filters.clear();
        query.sort = {{library::SortColumn::Relevance, Qt::DescendingOrder}};
        measure(ranked, library, [&](const Stores& s) { return bench::firstRows(s, query); });
    }
    const QString characters = u"%1 characters: "_s.arg(length);
    bench::printSeries(characters + u"first rows"_s, rows);
    bench::printSeries(characters + u"exact count"_s, counts);
    bench::printSeries(characters + u"all facets"_s, facetCounts);
    bench::printSeries(characters + u"facet click"_s, clicks);
    bench::printSeries(characters + u"by relevance"_s, ranked);
}

/// Asks for a list and facets at every key, as the window does, and waits for those of the last one.
void type(const Library& library, const QString& text, int betweenKeys, Series& rows, Series& facetCounts)
{
    for (int length = 1; length <= text.size(); ++length) {
        const ArticleQuery query{.text = {text.left(length)}};
        const bench::Stopwatch watch;
        const auto list = library.readNewest(
            u"list"_s, [query](const Stores& stores) { return bench::firstRows(stores, query); });
        auto counts =
            library.readNewest(u"facets"_s, [query](const Stores& stores) { return facets(stores, query); });
        if (length < text.size()) {
            QThread::msleep(static_cast<unsigned long>(betweenKeys));
            continue;
        }
        const auto found = list.result();
        rows.add(watch.elapsed(), found.value_or(0));
        counts.waitForFinished();
        facetCounts.add(watch.elapsed(), found.value_or(0));
    }
}

void printTyping(const Library& library, bench::SampledQueries& queries, int betweenKeys, int times)
{
    Series rows, facetCounts;
    for (int i = 0; i < times; ++i)
        type(library, queries.han(4), betweenKeys, rows, facetCounts);
    const QString what = betweenKeys ? u"typed, %1 ms a key: "_s.arg(betweenKeys) : u"typed at once: "_s;
    bench::printSeries(what + u"rows"_s, rows);
    bench::printSeries(what + u"facets"_s, facetCounts);
}

/// From opening the file to what the window shows first.
base::Result<std::unique_ptr<Library>> openMeasured(const QString& path)
{
    Series opening, list, facetCounts;
    const bench::Stopwatch watch;
    auto library = Library::open(path, {});
    opening.add(watch.elapsed());
    if (!library)
        return library;
    const auto found = (*library)->read([](const Stores& s) { return bench::firstRows(s, {}); }).result();
    list.add(watch.elapsed(), found.value_or(0));
    (*library)->read([](const Stores& s) { return facets(s, {}); }).waitForFinished();
    facetCounts.add(watch.elapsed());
    bench::printSeries(u"opened"_s, opening);
    bench::printSeries(u"opened with a first list"_s, list);
    bench::printSeries(u"opened with facets"_s, facetCounts);
    return library;
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.isEmpty()) {
        out() << "bench_search LIBRARY [QUERIES]" << Qt::endl;
        return 2;
    }
    const int times = arguments.value(1, QString::number(kQueries)).toInt();
    bench::printSeriesHeading();
    const auto library = openMeasured(arguments.at(0));
    if (!library) {
        out() << library.error().message << Qt::endl;
        return 1;
    }
    bench::printMemory();
    auto queries = bench::SampledQueries::of(**library, kSeed);
    if (!queries)
        return 1;
    bench::printSeriesHeading();
    for (const int length : {1, 2, 3, 4, 6, 8})
        printLength(**library, *queries, length, times);
    for (const int betweenKeys : {0, kBetweenKeys})
        printTyping(**library, *queries, betweenKeys, times);
    bench::printMemory();
    return 0;
}
