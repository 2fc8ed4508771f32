// SPDX-License-Identifier: GPL-3.0-or-later
// Our search beside others in one run over the same texts: `rg -c`, SQLite's FTS5 with trigrams, and Recoll
// on a part. What is found is compared with a scan of every text (bruteforce.h), for queries as they stand in
// the articles and converted to the other script. Peers that are not installed are left out.
//   bench_peers LIBRARY FOLDER [QUERIES]      FOLDER is for the texts and indexes of the others; empty

#include "tests/bench/figures.h"
#include "tests/bench/firstrows.h"
#include "tests/bench/peers.h"
#include "tests/bench/sampledqueries.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace pizhu;
using bench::cell;
using bench::Ids;
using bench::out;

namespace {

constexpr int kQueries = 20; // of each length
constexpr qint64 kForRecoll = 5'000'000;
/// Trigrams take hours for more, and the scan more memory than most have; our own search, which was compared
/// with it, then tells what there is to find.
constexpr std::size_t kMostScanned = 200'000;
constexpr quint32 kSeed = 11;

struct Query
{
    QString text;
    Ids expected;
};

using Expected = std::function<Ids(const QString&)>;

/// The same parts in both forms: as they stand, and in the other script where that differs.
std::vector<Query> queriesOf(bench::SampledQueries& sampled, int length, int times, bool otherScript,
                             const Expected& expected)
{
    std::vector<Query> queries;
    for (int tries = 0; tries < 50 * times && std::ssize(queries) < times; ++tries) {
        const QString part = sampled.unconverted(length);
        const QString other = sampled.inOtherScript(part);
        if (otherScript && other == part)
            continue;
        const QString text = otherScript ? other : part;
        queries.push_back({text, expected(text)});
    }
    return queries;
}

void printHeading()
{
    out() << u"milliseconds"_s.leftJustified(30) << "   median      p95    found of      all" << Qt::endl;
}

void print(const QString& what, const bench::Series& series, qint64 found, qint64 all)
{
    out() << what.leftJustified(30) << cell(series.wall(0.5)) << cell(series.wall(0.95))
          << cell(double(found), 12, 0) << cell(double(all), 9, 0)
          << cell(all > 0 ? 100 * double(found) / double(all) : 100, 8, 1) << " %" << Qt::endl;
}

void printOurs(const library::Library& library, const std::vector<Query>& queries)
{
    bench::Series rows, counts;
    qint64 all = 0;
    qint64 found = 0;
    for (const Query& query : queries) {
        const library::ArticleQuery asked{.text = {query.text}};
        const bench::Stopwatch rowsWatch;
        library.read([&](const library::Stores& s) { return bench::firstRows(s, asked); }).waitForFinished();
        rows.add(rowsWatch.elapsed());
        // What was found is remembered by the text of the search: with a space it is another.
        const library::ArticleQuery again{.text = {query.text + u' '}};
        const bench::Stopwatch countWatch;
        found += library.read([&](const library::Stores& s) { return s.articles.count(again); })
                     .result()
                     .value_or(0);
        counts.add(countWatch.elapsed());
        all += std::ssize(query.expected);
    }
    print(u"  Pizhu, first 50 rows"_s, rows, found, all);
    print(u"  Pizhu, count"_s, counts, found, all);
}

void printPeer(bench::Peer& peer, const std::vector<Query>& queries)
{
    bench::Series series;
    qint64 all = 0;
    qint64 found = 0;
    for (const Query& query : queries) {
        const bench::Stopwatch watch;
        found += peer.count(query.text);
        series.add(watch.elapsed());
        all += std::ranges::count_if(query.expected, [&](base::ArticleId id) { return peer.holds(id); });
    }
    print(u"  "_s + peer.name(), series, found, all);
}

void printBuild(const bench::Peer& peer)
{
    const double megabytes = peer.textBytes() / 1e6;
    out() << peer.name().leftJustified(16) << cell(megabytes) << " MB of text";
    if (peer.buildSeconds() > 0)
        out() << ", index built in " << cell(peer.buildSeconds(), 0) << " s ("
              << cell(megabytes / peer.buildSeconds(), 0, 2) << " MB/s), " << cell(peer.indexBytes() / 1e6, 0)
              << " MB, " << cell(peer.indexBytes() / peer.textBytes(), 0, 2) << " times the text";
    out() << Qt::endl;
}

std::vector<std::unique_ptr<bench::Peer>> peersFor(const library::Library& library, const QDir& folder,
                                                   bool small)
{
    std::vector<std::unique_ptr<bench::Peer>> peers;
    const auto isInstalled = [](const QString& program) {
        return !QStandardPaths::findExecutable(program).isEmpty();
    };
    if (isInstalled(u"rg"_s))
        peers.push_back(bench::ripgrep(library, folder));
    if (small)
        peers.push_back(bench::trigrams(library, folder));
    if (isInstalled(u"recollindex"_s) && isInstalled(u"recollq"_s))
        peers.push_back(bench::recoll(library, folder, kForRecoll));
    return peers;
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.size() < 2 || !QDir().mkpath(arguments.at(1)) || !QDir(arguments.at(1)).isEmpty()) {
        out() << "bench_peers LIBRARY FOLDER [QUERIES]     FOLDER must be empty" << Qt::endl;
        return 2;
    }
    const int times = arguments.value(2, QString::number(kQueries)).toInt();
    const auto opened = library::Library::open(arguments.at(0), {});
    if (!opened)
        return 1;
    const library::Library& library = **opened;
    const auto all = bench::found(library, {});
    auto sampled = bench::SampledQueries::of(library, kSeed);
    if (!all || !sampled)
        return 1;
    const bool small = all->size() <= kMostScanned;
    const auto scan = small ? bench::scanOf(library) : test::BruteForce();
    const Expected expected = [&](const QString& text) {
        return small ? scan->folded(text) : bench::found(library, text).value_or(Ids());
    };
    out() << all->size() << " articles" << Qt::endl;
    const auto peers = peersFor(library, QDir(QFileInfo(arguments.at(1)).absoluteFilePath()), small);
    for (const auto& peer : peers)
        printBuild(*peer);
    printHeading();
    for (const bool otherScript : {false, true}) {
        for (const int length : {1, 2, 3, 4, 8}) {
            const auto queries = queriesOf(*sampled, length, times, otherScript, expected);
            out() << length << " characters, "
                  << (otherScript ? "in the other script" : "as they stand in an article") << Qt::endl;
            printOurs(library, queries);
            for (const auto& peer : peers)
                printPeer(*peer, queries);
        }
    }
    return 0;
}
