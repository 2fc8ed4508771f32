// SPDX-License-Identifier: GPL-3.0-or-later
// How costs grow with the library: the same measurements on several ones, smallest first, each in a process
// of its own. Beside the times stands how much a query finds, for nothing should grow faster than that.
//   bench_costs LIBRARY…

#include "app/storage/connection.h"
#include "tests/bench/figures.h"
#include "tests/bench/firstrows.h"
#include "tests/bench/sampledqueries.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <array>

using namespace Qt::StringLiterals;
using namespace pizhu;
using bench::cell;
using bench::out;
using library::ArticleQuery;
using library::Stores;

namespace {

constexpr int kQueries = 50; // of each length
constexpr std::array kLengths{1, 2, 3, 4, 8};
constexpr quint32 kSeed = 13;
constexpr auto kOne = "--one";

void printHeading()
{
    out() << "p95 in milliseconds; hits are those of the median query and of all queries\n"
          << " articles  chars     rows    count   facets    click relevance   hits  all hits  µs/hit"
          << Qt::endl;
}

/// Of all full-text indexes, in bytes; stored texts do not count.
double indexBytes(const QString& path)
{
    const auto connection = storage::Connection::open(path, storage::Connection::Mode::ReadOnly);
    if (!connection)
        return 0;
    double bytes = 0;
    auto tables = (*connection)
                      ->prepare("SELECT name FROM sqlite_master WHERE name LIKE '%\\_fts\\_data' ESCAPE '\\'"
                                " OR name LIKE '%\\_fts\\_docsize' ESCAPE '\\'"
                                " OR name = 'article_pairs_data'");
    while (tables && tables->step().value_or(false)) {
        const QString table = tables->string(0);
        const QString column = table.endsWith(u"data") ? u"block"_s : u"sz"_s;
        const QByteArray sql = u"SELECT ifnull(sum(length(%1)), 0) FROM \"%2\""_s.arg(column, table).toUtf8();
        bytes += double((*connection)->queryInteger(sql.constData()).value_or(0));
    }
    return bytes;
}

struct Costs
{
    bench::Series rows, counts, facets, clicks, ranked;
};

template <typename Read>
void measure(bench::Series& series, const library::Library& library, Read read)
{
    const bench::Stopwatch watch;
    const auto hits = library.read(read).result();
    const bench::Cost cost = watch.elapsed();
    if constexpr (std::is_arithmetic_v<typename decltype(hits)::value_type>)
        series.add(cost, hits.value_or(0));
    else
        series.add(cost);
}

void measureQuery(Costs& costs, const library::Library& library, const QString& text)
{
    ArticleQuery query{.text = {text}};
    const auto rows = [&query](const Stores& s) { return bench::firstRows(s, query); };
    measure(costs.rows, library, rows);
    measure(costs.counts, library, [&](const Stores& s) { return s.articles.count(query); });
    measure(costs.facets, library, [&](const Stores& s) { return s.articles.facets(query); });
    query.filters = {{library::Facet::Source, {u"报社12"_s}}};
    measure(costs.clicks, library, rows);
    query.filters.clear();
    query.sort = {{library::SortColumn::Relevance, Qt::DescendingOrder}};
    measure(costs.ranked, library, rows);
}

void printLength(const library::Library& library, bench::SampledQueries& queries, qint64 articles, int length)
{
    Costs costs;
    for (int i = 0; i < kQueries; ++i)
        measureQuery(costs, library, queries.han(length));
    const double hits = costs.counts.hits(1);
    out() << cell(double(articles), 9, 0) << cell(length, 7, 0);
    for (const bench::Series* series :
         {&costs.rows, &costs.counts, &costs.facets, &costs.clicks, &costs.ranked})
        out() << cell(series->wall(0.95));
    out() << cell(costs.counts.hits(0.5), 8, 0) << cell(hits, 10, 0)
          << cell(hits > 0 ? 1000 * (costs.rows.wall(1) + costs.counts.wall(1)) / hits : 0, 8, 2) << Qt::endl;
}

int measureOne(const QString& path)
{
    const bench::Stopwatch watch;
    const auto library = library::Library::open(path, {});
    if (!library)
        return 1;
    const double opening = watch.elapsed().wall;
    const auto articles =
        (*library)->read([](const Stores& s) { return bench::firstRows(s, {}); }).result().value_or(0);
    const double list = watch.elapsed().wall;
    (*library)->read([](const Stores& s) { return s.articles.facets({}); }).waitForFinished();
    const double facets = watch.elapsed().wall;
    const bench::Memory idle = bench::memoryInUse();
    auto queries = bench::SampledQueries::of(**library, kSeed);
    if (!queries)
        return 1;
    for (const int length : kLengths)
        printLength(**library, *queries, articles, length);
    const bench::Memory used = bench::memoryInUse();
    out() << cell(double(articles), 9, 0) << "  opened " << cell(opening, 0) << " ms, with a list "
          << cell(list, 0) << " ms, with facets " << cell(facets, 0) << " ms; memory " << cell(idle.own, 0, 0)
          << " MB, after searching " << cell(used.own, 0, 0) << " MB (pages of files "
          << cell(used.files, 0, 0) << " MB); library " << cell(double(QFileInfo(path).size()) / 1e6, 0)
          << " MB, of which index " << cell(indexBytes(path) / 1e6, 0) << " MB" << Qt::endl;
    return 0;
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.isEmpty()) {
        out() << "bench_costs LIBRARY…" << Qt::endl;
        return 2;
    }
    if (arguments.at(0) == QLatin1String(kOne))
        return measureOne(arguments.value(1));
    printHeading();
    for (const QString& library : arguments) {
        if (QProcess::execute(QCoreApplication::applicationFilePath(), {QLatin1String(kOne), library}) != 0)
            out() << library << " cannot be measured" << Qt::endl;
    }
    return 0;
}
