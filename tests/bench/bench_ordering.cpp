// SPDX-License-Identifier: GPL-3.0-or-later
// How long lists take in each order: bench_ordering LIBRARY
#include "app/library/library.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace pizhu;

namespace {

double milliseconds(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// Until the columns are there, lists come from the database.
void waitForColumns(library::Library& library)
{
    library.write(u"nothing"_s, [](library::Stores&) -> base::Result<void> { return {}; }).waitForFinished();
}

void measure(library::Library& library, const QString& keys, text::ChineseOrder order, const QString& text)
{
    library::ArticleQuery query;
    query.text.text = text;
    query.sort = *library::sortKeysFromText(keys);
    query.chineseOrder = order;
    std::printf("%-24s %-7s %-8s", qPrintable(keys), qPrintable(text::chineseOrderName(order)),
                qPrintable(text));
    for (int round = 0; round < 3; ++round) {
        QElapsedTimer timer;
        timer.start();
        const auto found =
            library.read([&query](const library::Stores& stores) { return stores.articles.find(query); })
                .result();
        std::printf(" %8.1f ms%s", milliseconds(timer),
                    round == 2 ? qPrintable(u", %1 articles\n"_s.arg(found ? found->size() : 0)) : "");
    }
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (argc != 2) {
        std::fprintf(stderr, "usage: bench_ordering LIBRARY\n");
        return 2;
    }
    const auto library = library::Library::open(QString::fromLocal8Bit(argv[1]), {});
    if (!library) {
        std::fprintf(stderr, "%s\n", qPrintable(library.error().message));
        return 1;
    }
    waitForColumns(**library);
    std::printf("first, second and third time\n");
    for (const char* keys : {"date", "-date", "imported", "title", "-title", "source,title", "author,-date",
                             "annotations,title", "read-state,source,title"})
        measure(**library, QString::fromLatin1(keys), text::ChineseOrder::Pinyin, {});
    for (const auto order : {text::ChineseOrder::Zhuyin, text::ChineseOrder::Stroke})
        measure(**library, u"title"_s, order, {});
    measure(**library, u"title"_s, text::ChineseOrder::Pinyin, u"中国"_s);
    measure(**library, u"relevance"_s, text::ChineseOrder::Pinyin, u"中国"_s);
    return 0;
}
