// SPDX-License-Identifier: GPL-3.0-or-later
// Builds a library of N articles of about 1,000 characters out of the paragraphs of the text files in FOLDER…
// (or opens LIBRARY when it exists) and prints what a search, its facets, a facet click and opening cost.
//   bench_search N LIBRARY FOLDER…
// With --recall it compares what searches find with a scan of every text instead: recall and precision.

#include "app/library/library.h"
#include "app/text/tokenpattern.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTextStream>
#include <algorithm>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace pizhu;

namespace {

constexpr int kLength = 1000; // UTF-16 units of an article
constexpr int kPerTransaction = 500;
constexpr int kQueries = 100; // of each length
constexpr int kRows = 50;

QTextStream& out()
{
    static QTextStream stream(stdout);
    return stream;
}

/// Lines of some length, without markup.
QStringList paragraphsOf(const QStringList& folders)
{
    QStringList paragraphs;
    for (const QString& folder : folders) {
        QDirIterator files(folder, {u"*.txt"_s, u"*.md"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            for (QString line : QString::fromUtf8(file.readAll()).split(u'\n')) {
                line.remove(u'\r');
                if (line.size() >= 30 && line.size() <= kLength && !line.contains(u'<') &&
                    line.back() != u':')
                    paragraphs.append(line);
            }
        }
    }
    return paragraphs;
}

library::NewArticle recombined(const QStringList& paragraphs, QRandomGenerator& random, int number)
{
    library::NewArticle article;
    document::DocumentBuilder builder;
    int length = 0;
    while (length < kLength) {
        const QString& text = paragraphs.at(random.bounded(static_cast<int>(paragraphs.size())));
        builder.append({}, text);
        length += static_cast<int>(text.size());
    }
    article.document = builder.take();
    const auto set = [](auto& field, const auto& value) {
        field = {value, document::FieldOrigin::Pattern, 0.9};
    };
    set(article.metadata.title, article.document.text.left(18));
    set(article.metadata.source, u"报社%1"_s.arg(random.bounded(1, 9) * random.bounded(1, 9)));
    set(article.metadata.authors, QStringList{u"记者%1"_s.arg(random.bounded(400))});
    set(article.metadata.categories, QStringList{u"栏目%1"_s.arg(random.bounded(12))});
    const QString date = QDate(2000, 1, 1).addDays(random.bounded(9000)).toString(Qt::ISODate);
    set(article.metadata.published, text::PublishedDate::fromIso(date));
    article.metadata.script = text::Script::Hans;
    article.source.origin = u"/bench/%1.txt"_s.arg(number);
    article.source.bytes = article.source.origin.toUtf8();
    article.source.mediaType = u"text/plain"_s;
    article.source.charset = u"UTF-8"_s;
    article.source.charsetEvidence = u"detected"_s;
    return article;
}

bool build(library::Library& library, int count, const QStringList& paragraphs)
{
    QRandomGenerator random(20240601);
    QElapsedTimer clock;
    clock.start();
    for (int first = 0; first < count; first += kPerTransaction) {
        std::vector<library::NewArticle> articles;
        for (int i = first; i < std::min(count, first + kPerTransaction); ++i)
            articles.push_back(recombined(paragraphs, random, i));
        const auto done = library
                              .write(
                                  u"bench"_s,
                                  [&articles](library::Stores& stores) -> base::Result<void> {
                                      for (const library::NewArticle& article : articles) {
                                          if (auto added = stores.articles.add(article, {}); !added)
                                              return base::fail(added.error());
                                      }
                                      return {};
                                  },
                                  library::Journalling::Skip)
                              .result();
        if (!done) {
            out() << done.error().message << ' ' << done.error().detail << Qt::endl;
            return false;
        }
    }
    out() << count << " articles built in " << clock.elapsed() / 1000.0 << " s" << Qt::endl;
    return true;
}

/// Milliseconds a read takes from asking to answer.
template <typename Read>
double timed(const library::Library& library, Read read)
{
    QElapsedTimer clock;
    clock.start();
    std::ignore = library.read(read).result();
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

void print(const QString& what, std::vector<double> milliseconds)
{
    std::sort(milliseconds.begin(), milliseconds.end());
    const auto at = [&milliseconds](double share) {
        return milliseconds[static_cast<std::size_t>(share * double(milliseconds.size() - 1))];
    };
    out() << what.leftJustified(34) << "median " << at(0.5) << "  p95 " << at(0.95) << "  max " << at(1)
          << " ms" << Qt::endl;
}

QString anySubstring(const QStringList& paragraphs, QRandomGenerator& random, int length)
{
    for (;;) {
        const QString& text = paragraphs.at(random.bounded(static_cast<int>(paragraphs.size())));
        if (text.size() < length)
            continue;
        const QString part = text.mid(random.bounded(static_cast<int>(text.size()) - length + 1), length);
        if (std::all_of(part.begin(), part.end(), [](QChar c) { return c.script() == QChar::Script_Han; }))
            return part;
    }
}

/// What a list shows at first: the ids, and the first rows with their snippets.
base::Result<int> firstRows(const library::Stores& stores, const library::ArticleQuery& query)
{
    const auto ids = stores.articles.find(query);
    if (!ids)
        return base::fail(ids.error());
    const auto shown = std::span(*ids).first(std::min<std::size_t>(kRows, ids->size()));
    const auto rows = stores.articles.summaries(shown, query.text);
    if (!rows)
        return base::fail(rows.error());
    return static_cast<int>(ids->size());
}

void printSearches(const library::Library& library, const QStringList& paragraphs)
{
    QRandomGenerator random(7);
    for (const int length : {1, 2, 3, 4, 8}) {
        std::vector<double> rows;
        std::vector<double> facets;
        std::vector<double> clicks;
        std::vector<double> ranked;
        for (int i = 0; i < kQueries; ++i) {
            library::ArticleQuery query{.text = {anySubstring(paragraphs, random, length)}};
            rows.push_back(timed(library, [&](const library::Stores& s) { return firstRows(s, query); }));
            facets.push_back(
                timed(library, [&](const library::Stores& s) { return s.articles.facets(query); }));
            query.filters = {{library::Facet::Source, {u"报社12"_s}}};
            clicks.push_back(timed(library, [&](const library::Stores& s) { return firstRows(s, query); }));
            query.filters.clear();
            query.sort = {{library::SortColumn::Relevance, Qt::DescendingOrder}};
            ranked.push_back(timed(library, [&](const library::Stores& s) { return firstRows(s, query); }));
        }
        const QString characters = u"%1 characters: "_s.arg(length);
        print(characters + u"first rows"_s, rows);
        print(characters + u"all facets"_s, facets);
        print(characters + u"facet click"_s, clicks);
        print(characters + u"by relevance"_s, ranked);
    }
    const library::ArticleQuery all;
    print(u"no query: first rows"_s,
          {timed(library, [&](const library::Stores& s) { return firstRows(s, all); })});
    print(u"no query: all facets"_s,
          {timed(library, [&](const library::Stores& s) { return s.articles.facets(all); })});
}

void printRecall(const library::Library& library, const QStringList& paragraphs)
{
    struct Text
    {
        base::ArticleId id;
        QString title;
        QString text;
    };
    const auto texts = library
                           .read([](const library::Stores& stores) -> base::Result<std::vector<Text>> {
                               std::vector<Text> all;
                               const auto ids = stores.articles.find({});
                               for (const base::ArticleId id : *ids) {
                                   auto article = stores.articles.load(id).value();
                                   all.push_back({id, article.metadata.title.value, article.document.text});
                               }
                               return all;
                           })
                           .result()
                           .value();
    QRandomGenerator random(9);
    qint64 right = 0;
    qint64 missed = 0;
    qint64 wrong = 0;
    for (int i = 0; i < 200; ++i) {
        const QString part = anySubstring(paragraphs, random, 1 + i % 8);
        const text::TokenPattern pattern(part);
        auto found = library.read([&](const library::Stores& s) { return s.articles.find({.text = {part}}); })
                         .result()
                         .value();
        std::sort(found.begin(), found.end());
        for (const Text& text : texts) {
            const bool holds = text::standsIn(text.text, pattern) || text::standsIn(text.title, pattern);
            const bool listed = std::binary_search(found.begin(), found.end(), text.id);
            right += holds && listed ? 1 : 0;
            missed += holds && !listed ? 1 : 0;
            wrong += !holds && listed ? 1 : 0;
        }
    }
    out() << "200 substrings of 1–8 characters over " << texts.size() << " articles: " << right << " found, "
          << missed << " missed, " << wrong << " wrong" << Qt::endl;
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    const bool recall = arguments.removeAll(u"--recall"_s) > 0;
    if (arguments.size() < 3) {
        out() << "bench_search [--recall] N LIBRARY FOLDER…" << Qt::endl;
        return 2;
    }
    const QStringList paragraphs = paragraphsOf(arguments.mid(2));
    const bool exists = QFileInfo::exists(arguments.at(1));
    QElapsedTimer clock;
    clock.start();
    auto opened = library::Library::open(arguments.at(1), {.create = true});
    if (!opened) {
        out() << opened.error().message << Qt::endl;
        return 1;
    }
    const std::unique_ptr<library::Library> library = std::move(*opened);
    if (!exists && !build(*library, arguments.at(0).toInt(), paragraphs))
        return 1;
    if (exists) {
        const double opening = double(clock.nsecsElapsed()) / 1e6;
        const double list =
            timed(*library, [](const library::Stores& stores) { return firstRows(stores, {}); });
        out() << "opened in " << opening << " ms, first list after " << list << " ms more" << Qt::endl;
    }
    if (recall)
        printRecall(*library, paragraphs);
    else
        printSearches(*library, paragraphs);
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    out() << "peak " << usage.ru_maxrss / 1024 << " MB, library " << QFileInfo(arguments.at(1)).size() / 1e6
          << " MB" << Qt::endl;
    return 0;
}
