// SPDX-License-Identifier: GPL-3.0-or-later
// Imports folders into a new library and prints the figures of the whole path, index included; then twice and
// four times as many files, which must not take more memory; then the same folders again, which has nothing
// to add; then a part of 5 MB beside recollindex (Debian: recollcmd), where that is installed.
//   bench_import FOLDER…        default: the seeds of $PIZHU_SHARED
//   bench_import --one FOLDER…  one import, in a process of its own for its peak of memory; prints JSON

#include "app/importing/importjob.h"
#include "app/library/library.h"
#include "tests/bench/importcorpus.h"
#include "tests/support/shareddata.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace pizhu;

namespace {

constexpr double kMegabyte = 1e6;
constexpr qint64 kPartBytes = 5'000'000;

QTextStream& out()
{
    static QTextStream stream(stdout);
    return stream;
}

/// Of this process, or of the largest of its children that have ended.
double peakMegabytes(__rusage_who who)
{
    rusage usage{};
    getrusage(who, &usage);
    return usage.ru_maxrss * 1024.0 / kMegabyte;
}

double secondsOf(const timeval& time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

/// Computing time so far, which other programs on the machine disturb less than wall time.
double computingSeconds(__rusage_who who)
{
    rusage usage{};
    getrusage(who, &usage);
    return secondsOf(usage.ru_utime) + secondsOf(usage.ru_stime);
}

importing::ImportReport import(library::Library& library, const QStringList& folders)
{
    importing::ImportJob job(library, {.paths = folders});
    std::optional<importing::ImportReport> report;
    QObject::connect(&job, &importing::ImportJob::finished, &job,
                     [&report](const importing::ImportReport& finished) {
                         report = finished;
                         QCoreApplication::quit();
                     });
    job.start();
    QCoreApplication::exec();
    return report.value_or(importing::ImportReport{});
}

QJsonObject figuresOf(const importing::ImportReport& report)
{
    using importing::ItemState;
    return {{u"files"_s, qint64(report.items.size())},
            {u"added"_s, report.count(ItemState::Added)},
            {u"versions"_s, report.count(ItemState::NewVersion)},
            {u"duplicates"_s, report.count(ItemState::Duplicate)},
            {u"skipped"_s, report.count(ItemState::Skipped)},
            {u"failed"_s, report.count(ItemState::Failed)},
            {u"megabytes"_s, report.bytes / kMegabyte},
            {u"seconds"_s, std::max<qint64>(1, report.milliseconds) / 1000.0}};
}

QJsonObject searchFigures(library::Library& library, const QString& text)
{
    const library::ArticleQuery query{.text = {text}};
    QElapsedTimer clock;
    clock.start();
    const auto found =
        library.read([query](const library::Stores& stores) { return stores.articles.find(query); }).result();
    const qint64 finding = clock.restart();
    const auto facets =
        library.read([query](const library::Stores& stores) { return stores.articles.facets(query); })
            .result();
    return {{u"query"_s, text},
            {u"articles"_s, found ? qint64(found->size()) : -1},
            {u"finding"_s, finding},
            {u"facets"_s, facets ? clock.elapsed() : -1}};
}

/// One import into a new library and the same once more.
int importOnce(const QStringList& folders)
{
    const QTemporaryDir scratch;
    const QString path = scratch.filePath(u"bench.pizhu"_s);
    auto opened = library::Library::open(path, {.create = true});
    if (!opened) {
        QTextStream(stderr) << opened.error().message << Qt::endl;
        return 1;
    }
    std::unique_ptr<library::Library> library = std::move(*opened);
    const double before = computingSeconds(RUSAGE_SELF);
    QJsonObject figures = figuresOf(import(*library, folders));
    figures[u"here"_s] = computingSeconds(RUSAGE_SELF) - before;
    figures[u"workers"_s] = computingSeconds(RUSAGE_CHILDREN);
    figures[u"peak"_s] = peakMegabytes(RUSAGE_SELF);
    figures[u"worker_peak"_s] = peakMegabytes(RUSAGE_CHILDREN);
    figures[u"again"_s] = figuresOf(import(*library, folders));
    QJsonArray searches;
    for (const QString& text : {u""_s, u"监督"_s, u"監督"_s, u"经济"_s, u"的"_s})
        searches += searchFigures(*library, text);
    figures[u"searches"_s] = searches;
    library.reset();
    figures[u"library"_s] = QFileInfo(path).size() / kMegabyte;
    out() << QJsonDocument(figures).toJson(QJsonDocument::Compact) << Qt::endl;
    return 0;
}

QJsonObject runOnce(const QStringList& folders)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), QStringList{u"--one"_s} + folders);
    process.waitForFinished(-1);
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

double number(const QJsonObject& figures, QLatin1String key)
{
    return figures[key].toDouble();
}

void printCounts(const QString& name, const QJsonObject& figures)
{
    const double seconds = number(figures, "seconds"_L1);
    const double megabytes = number(figures, "megabytes"_L1);
    out() << name << ": " << number(figures, "files"_L1) << " files, " << megabytes << " MB ("
          << number(figures, "added"_L1) << " added, " << number(figures, "versions"_L1) << " versions, "
          << number(figures, "duplicates"_L1) << " duplicates, " << number(figures, "skipped"_L1)
          << " skipped, " << number(figures, "failed"_L1) << " failed) in " << seconds
          << " s = " << number(figures, "files"_L1) / seconds << " files/s, " << megabytes / seconds
          << " MB/s";
}

void printImport(const QString& name, const QJsonObject& figures)
{
    const double megabytes = std::max(0.001, number(figures, "megabytes"_L1));
    const double computing = number(figures, "here"_L1) + number(figures, "workers"_L1);
    printCounts(name, figures);
    out() << "; computing " << number(figures, "here"_L1) << " s here, " << number(figures, "workers"_L1)
          << " s in workers = " << computing / megabytes << " s per MB; peak " << number(figures, "peak"_L1)
          << " MB here, " << number(figures, "worker_peak"_L1) << " MB in a worker; library "
          << number(figures, "library"_L1) << " MB = " << number(figures, "library"_L1) / megabytes
          << " of the input" << Qt::endl;
}

void printSearches(const QJsonObject& figures)
{
    for (const QJsonValue& search : figures[u"searches"_s].toArray())
        out() << "search \"" << search[u"query"].toString() << "\": " << search[u"articles"].toInt()
              << " articles, ids " << search[u"finding"].toInt() << " ms, all facets "
              << search[u"facets"].toInt() << " ms" << Qt::endl;
}

/// Wall and computing seconds of indexing a folder with Recoll's default configuration; nothing when it
/// fails.
std::optional<std::pair<double, double>> recollSeconds(const QString& folder, const QString& configuration)
{
    QDir().mkpath(configuration);
    QFile settings(configuration + u"/recoll.conf"_s);
    if (!settings.open(QIODevice::WriteOnly) ||
        settings.write("topdirs = " + QFile::encodeName(folder) + '\n') < 0)
        return std::nullopt;
    settings.close();
    const double before = computingSeconds(RUSAGE_CHILDREN);
    QElapsedTimer clock;
    clock.start();
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(u"recollindex"_s, {u"-c"_s, configuration, u"-z"_s});
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        return std::nullopt;
    return std::pair(static_cast<double>(clock.elapsed()) / 1000, computingSeconds(RUSAGE_CHILDREN) - before);
}

void compareWithRecoll(const QStringList& files)
{
    if (QStandardPaths::findExecutable(u"recollindex"_s).isEmpty()) {
        out() << "recollindex is not installed (Debian: recollcmd); no comparison" << Qt::endl;
        return;
    }
    const QTemporaryDir scratch;
    const QString part = scratch.filePath(u"part"_s);
    if (!bench::copyPart(files, kPartBytes, part))
        return void(out() << "no comparison: the part cannot be written" << Qt::endl);
    const QJsonObject ours = runOnce({part});
    const auto theirs = recollSeconds(part, scratch.filePath(u"recoll"_s));
    printImport(u"part"_s, ours);
    if (!theirs)
        return void(out() << "recollindex failed" << Qt::endl);
    const double megabytes = number(ours, "megabytes"_L1);
    const double seconds = number(ours, "seconds"_L1);
    const double computing = number(ours, "here"_L1) + number(ours, "workers"_L1);
    out() << "recollindex on the same part: " << theirs->first << " s = " << megabytes / theirs->first
          << " MB/s, computing " << theirs->second << " s; the import is " << theirs->first / seconds
          << " times as fast, in computing time " << theirs->second / std::max(0.001, computing) << " times"
          << Qt::endl;
}

int compare(const QStringList& folders)
{
    const QJsonObject once = runOnce(folders);
    if (once.isEmpty())
        return 1;
    printImport(u"N"_s, once);
    const QStringList files = bench::filesIn(folders);
    const QTemporaryDir scratch;
    QStringList more = folders;
    for (const int distance : {1, 2, 3}) {
        more += scratch.filePath(QString::number(distance));
        if (!bench::writeRecombined(files, distance, more.last()))
            return 1;
        if (distance != 2) // so many corpora and one
            printImport(u"%1N"_s.arg(distance + 1), runOnce(more));
    }
    printCounts(u"N again"_s, once[u"again"_s].toObject());
    out() << Qt::endl;
    printSearches(once);
    compareWithRecoll(files);
    return 0;
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    QStringList folders = QCoreApplication::arguments().mid(1);
    if (folders.value(0) == u"--one"_s)
        return importOnce(folders.mid(1));
    if (folders.isEmpty() && !test::sharedFolder().isEmpty())
        folders = {test::sharedFolder() + u"/seeds"_s};
    if (folders.isEmpty()) {
        out() << "bench_import: no folder given and no shared inputs found" << Qt::endl;
        return 2;
    }
    return compare(folders);
}
