// SPDX-License-Identifier: GPL-3.0-or-later
// Hostile markup through the import path: worker processes read it, what comes back is rendered and checked
// against the allow-list, and read again.
//   bench_hostile [FOLDER]
// FOLDER holds the unpacked corpus; without it data/hostile-html.tar.xz of the shared folder is unpacked.

#include "app/document/htmlwriter.h"
#include "app/importing/worker/workerpool.h"
#include "app/importing/worker/workerprogram.h"
#include "tests/app/document/hostilecases.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTextStream>
#include <algorithm>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace pizhu;

namespace {

struct Figures
{
    int articles = 0;
    int empty = 0;
    int refused = 0;
    int crashes = 0;
    int violating = 0;
    int changed = 0;
    double slowest = 0; ///< milliseconds between two answers
    QString slowestName;
    QStringList lines;
};

QTextStream& out()
{
    static QTextStream stream(stdout);
    return stream;
}

void takeArticle(const QString& name, const document::Document& document, Figures& figures)
{
    const auto html = document::writeBody(document, {});
    const QStringList found = html ? test::violations(*html) : QStringList{html.error().message};
    if (!found.isEmpty()) {
        ++figures.violating;
        figures.lines += name + u": "_s + found.join(u", "_s);
    }
    if (const QString difference = test::rereadDifference(document); !difference.isEmpty()) {
        ++figures.changed;
        figures.lines += name + u": "_s + difference.left(200);
    }
    ++(document.text.isEmpty() ? figures.empty : figures.articles);
}

void take(const QString& name, const importing::WorkerAnswer& answer, Figures& figures)
{
    const auto* read = std::get_if<importing::ItemRead>(&answer.content);
    if (!read)
        return;
    if (answer.lost) {
        ++figures.crashes;
        figures.lines += name + u": "_s + read->error.message;
    } else if (read->article) {
        takeArticle(name, read->article->article.document, figures);
    } else {
        ++figures.refused;
    }
}

base::Result<Figures> run(const std::vector<test::HostileCase>& cases)
{
    const auto program = importing::workerProgram();
    if (!program)
        return base::fail(program.error());
    importing::WorkerPool pool({.program = *program, .workers = 2, .worker = {}});
    for (std::size_t i = 0; i < cases.size(); ++i)
        pool.submit({.id = i,
                     .item = importing::SourceItem{.name = cases[i].name,
                                                   .origin = cases[i].name,
                                                   .fileName = u"page.html"_s,
                                                   .bytes = cases[i].html,
                                                   .mediaType = u"text/html"_s}});
    Figures figures;
    QElapsedTimer timer;
    while (!pool.isIdle()) {
        timer.start();
        auto answer = pool.next(60'000);
        if (!answer)
            return base::fail(answer.error());
        if (!*answer)
            break;
        const QString& name = cases[(*answer)->request].name;
        if (const double taken = double(timer.nsecsElapsed()) / 1e6; taken > figures.slowest) {
            figures.slowest = taken;
            figures.slowestName = name;
        }
        take(name, **answer, figures);
    }
    return figures;
}

void print(std::size_t cases, const Figures& figures, double seconds)
{
    rusage workers{};
    getrusage(RUSAGE_CHILDREN, &workers);
    out() << "cases: " << cases << " in " << seconds << " s; " << figures.articles << " with text, "
          << figures.empty << " without, " << figures.refused << " refused\n"
          << "crashes and limits: " << figures.crashes << "; longest wait for one: " << figures.slowest
          << " ms (" << figures.slowestName << "); peak memory of a worker: " << workers.ru_maxrss / 1024
          << " MB\n"
          << "allow-list violations: " << figures.violating
          << "; changed when read again: " << figures.changed << '\n'
          << figures.lines.join(u'\n') << '\n';
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir unpacked;
    const bool named = QCoreApplication::arguments().size() > 1;
    if (!named && !test::unpackHostileCases(unpacked.path())) {
        out() << "No corpus: name its folder.\n";
        return 2;
    }
    const auto cases = test::hostileCases(named ? QCoreApplication::arguments().at(1) : unpacked.path());
    QElapsedTimer timer;
    timer.start();
    const auto figures = run(cases);
    if (!figures) {
        out() << figures.error().message << '\n';
        return 1;
    }
    print(cases.size(), *figures, double(timer.elapsed()) / 1000);
    return 0;
}
