// SPDX-License-Identifier: GPL-3.0-or-later
// Imports folders into a new library and prints the figures of the whole path: files/s, MB/s, size of the
// library against its input, computing time and peak memory here and in the workers; then the same folders
// again (nothing new), and a few searches.
//   bench_import FOLDER…        default: the seeds of $PIZHU_SHARED

#include "app/importing/importjob.h"
#include "app/library/library.h"
#include "tests/support/shareddata.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTextStream>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace pizhu;

namespace {

constexpr double kMegabyte = 1e6;

QTextStream& out()
{
    static QTextStream stream(stdout);
    return stream;
}

/// Of this process, or of the largest of its workers that have ended.
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

void printImport(const QString& name, const importing::ImportReport& report)
{
    using importing::ItemState;
    const double seconds = std::max<qint64>(1, report.milliseconds) / 1000.0;
    const double megabytes = report.bytes / kMegabyte;
    out() << name << ": " << report.items.size() << " files, " << report.count(ItemState::Added) << " added, "
          << report.count(ItemState::NewVersion) << " versions, " << report.count(ItemState::Duplicate)
          << " duplicates, " << report.count(ItemState::Skipped) << " skipped, "
          << report.count(ItemState::Failed) << " failed; " << megabytes << " MB in " << seconds
          << " s = " << report.items.size() / seconds << " files/s, " << megabytes / seconds
          << " MB/s; computing so far " << computingSeconds(RUSAGE_SELF) << " s here, "
          << computingSeconds(RUSAGE_CHILDREN) << " s in workers; peak " << peakMegabytes(RUSAGE_SELF)
          << " MB here, " << peakMegabytes(RUSAGE_CHILDREN) << " MB in a worker" << Qt::endl;
}

void printSearch(library::Library& library, const QString& text)
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
    out() << "search \"" << text << "\": " << (found ? qsizetype(found->size()) : -1) << " articles, ids "
          << finding << " ms, all facets " << clock.elapsed() << " ms" << (facets ? "" : " FAILED")
          << Qt::endl;
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    QStringList folders = QCoreApplication::arguments().mid(1);
    if (folders.isEmpty() && !test::sharedFolder().isEmpty())
        folders = {test::sharedFolder() + u"/seeds"_s};
    if (folders.isEmpty()) {
        out() << "bench_import: no folder given and no shared inputs found" << Qt::endl;
        return 2;
    }
    const QTemporaryDir scratch;
    const QString path = scratch.filePath(u"bench.pizhu"_s);
    auto opened = library::Library::open(path, {.create = true});
    if (!opened) {
        out() << opened.error().message << Qt::endl;
        return 1;
    }
    const std::unique_ptr<library::Library> library = std::move(*opened);
    const importing::ImportReport report = import(*library, folders);
    printImport(u"first import"_s, report);
    printImport(u"second import"_s, import(*library, folders));
    const double stored = QFileInfo(path).size() + QFileInfo(path + u"-wal"_s).size();
    out() << "library " << stored / kMegabyte << " MB = " << stored / std::max<qint64>(1, report.bytes)
          << " of the input" << Qt::endl;
    for (const QString& text : {u""_s, u"监督"_s, u"監督"_s, u"经济"_s, u"的"_s})
        printSearch(*library, text);
    return 0;
}
