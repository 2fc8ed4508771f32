// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a LIBRARY of N articles of about 1,000 characters out of the paragraphs of the text files in FOLDER…,
// for the other measurements.
//   bench_library N LIBRARY FOLDER…

#include "tests/bench/figures.h"
#include "tests/bench/recombining.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace pizhu;
using bench::out;

namespace {

int complain(const base::Error& error)
{
    out() << error.message << ' ' << error.detail << Qt::endl;
    return 1;
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.size() < 3 || QFileInfo::exists(arguments.at(1))) {
        out() << "bench_library N LIBRARY FOLDER…     LIBRARY must not exist" << Qt::endl;
        return 2;
    }
    const auto pools = bench::paragraphsIn(arguments.mid(2));
    for (const bench::ParagraphPool& pool : pools)
        out() << pool.paragraphs.size() << " paragraphs, " << text::scriptName(pool.script) << Qt::endl;
    if (pools.empty())
        return 1;
    const auto library = library::Library::open(arguments.at(1), {.create = true});
    if (!library)
        return complain(library.error());
    const int count = arguments.at(0).toInt();
    const bench::Stopwatch watch;
    if (const auto done = bench::addRecombined(**library, pools, count); !done)
        return complain(done.error());
    out() << count << " articles in " << watch.elapsed().wall / 1000 << " s, CPU "
          << watch.elapsed().cpu / 1000 << " s, " << double(QFileInfo(arguments.at(1)).size()) / 1e6 << " MB"
          << Qt::endl;
    bench::printMemory();
    return 0;
}
