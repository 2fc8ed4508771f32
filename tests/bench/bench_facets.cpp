// SPDX-License-Identifier: GPL-3.0-or-later
// Fills a new LIBRARY with N articles of a line each that have many sources, authors, tags, … (or opens it
// when it exists) and prints what counting all facets costs, with and without things chosen and excluded.
//   bench_facets N LIBRARY

#include "app/library/library.h"
#include "app/storage/connection.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTextStream>
#include <algorithm>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace pizhu;
using library::ArticleQuery;
using library::Facet;

namespace {

constexpr int kRuns = 20;

// Numbers are spread by a multiplier, so that values are neither sorted nor independent of each other.
constexpr char kFill[] = R"(
INSERT INTO import(id, uid, label, started_at) SELECT value, 'import-' || value, 'Folder ' || value, '2024-01-02'
    FROM (WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n LIMIT 40) SELECT value FROM n);
INSERT INTO tag(id, uid, parent_id, name, folded) SELECT value, 'tag-' || value,
    CASE WHEN value > 20 THEN value % 20 + 1 END, 'tag ' || value, 'tag ' || value
    FROM (WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n LIMIT 300) SELECT value FROM n);
INSERT INTO collection(id, uid, parent_id, name) SELECT value, 'collection-' || value,
    CASE WHEN value > 10 THEN value % 10 + 1 END, 'collection ' || value
    FROM (WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n LIMIT 60) SELECT value FROM n);
INSERT INTO source(id, sha256, bytes, byte_count, media_type, charset, charset_evidence, origin)
    VALUES (1, x'00', x'', 0, 'text/plain', 'UTF-8', 'utf-8', '');
CREATE TEMP TABLE n AS WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n LIMIT %1)
    SELECT value AS id, (value * 2654435761) % 1000003 AS mix FROM n;
INSERT INTO article(id, uid, origin, added_at, starred, read_state, title, outlet, site, published, published_month,
    published_at, script, region, current_version_id)
    SELECT id, 'article-' || id, '', '2024-01-02', mix % 50 = 0, CASE mix % 3 WHEN 0 THEN 'read' ELSE 'unread' END,
    'x', 'source ' || (mix % 71 * (mix % 37)), 'site ' || (mix % 400), '2021', printf('%04d-%02d', 2000 + mix % 24,
    1 + mix / 24 % 12), mix, CASE mix % 4 WHEN 0 THEN 'hant' ELSE 'hans' END,
    CASE mix % 8 WHEN 0 THEN 'tw' ELSE '' END, id FROM n;
INSERT INTO version(id, article_id, source_id, number, created_at, pipeline_version, length, repair_count, metadata,
    cleanup, blocks, text) SELECT id, id, 1, 1, '', 1, mix % 12000, mix % 9 = 0, '{}', '{}', '[]', 'x' FROM n;
INSERT INTO article_author SELECT id, 0, 'author ' || (mix % 20011) FROM n;
INSERT INTO article_author SELECT id, 1, 'author ' || (mix % 977) FROM n WHERE mix % 3 = 0;
INSERT INTO article_editor SELECT id, 0, 'editor ' || (mix % 911) FROM n WHERE mix % 2 = 0;
INSERT INTO article_category SELECT id, 0, 'category ' || (mix % 9) || '/part ' || (mix % 50) FROM n;
INSERT INTO article_tag SELECT id, 1 + mix % 300 FROM n WHERE mix % 4 = 0;
INSERT OR IGNORE INTO article_tag SELECT id, 1 + mix % 101 FROM n WHERE mix % 6 = 0;
INSERT INTO collection_article SELECT 1 + mix % 60, id, 0 FROM n WHERE mix % 5 = 0;
INSERT INTO import_change(import_id, article_id, version_id) SELECT 1 + id * 40 / (%1 + 1), id, id FROM n;
INSERT INTO article_review SELECT id, 'missing-date' FROM n WHERE mix % 7 = 0;
DROP TABLE n;
)";

QTextStream& out()
{
    static QTextStream stream(stdout);
    return stream;
}

bool fill(const QString& path, int count)
{
    if (!library::Library::open(path, {.create = true}))
        return false;
    const auto connection = storage::Connection::open(path, storage::Connection::Mode::ReadWrite);
    if (!connection)
        return false;
    const auto done =
        (*connection)->execute("BEGIN;" + QString::fromLatin1(kFill).arg(count).toUtf8() + "COMMIT;");
    if (!done)
        out() << done.error().message << ' ' << done.error().detail << Qt::endl;
    return done.has_value();
}

/// Milliseconds from asking to answer.
template <typename Read>
double timed(const library::Library& library, Read read)
{
    QElapsedTimer clock;
    clock.start();
    std::ignore = library.read(read).result();
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

void print(const library::Library& library, const QString& what, const ArticleQuery& query)
{
    std::vector<double> facets;
    std::vector<double> lists;
    for (int run = 0; run < kRuns; ++run) {
        facets.push_back(timed(library, [&](const library::Stores& s) { return s.articles.facets(query); }));
        lists.push_back(timed(library, [&](const library::Stores& s) { return s.articles.find(query); }));
    }
    const auto line = [&](const QString& name, std::vector<double>& times) {
        std::sort(times.begin(), times.end());
        out() << (what + name).leftJustified(46) << "median " << times[kRuns / 2] << "  p95 "
              << times[kRuns - 2] << " ms" << Qt::endl;
    };
    line(u": all facets"_s, facets);
    line(u": list"_s, lists);
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.size() != 2) {
        out() << "bench_facets N LIBRARY" << Qt::endl;
        return 2;
    }
    QElapsedTimer clock;
    clock.start();
    if (!QFileInfo::exists(arguments.at(1)) && !fill(arguments.at(1), arguments.at(0).toInt()))
        return 1;
    out() << "filled in " << clock.restart() / 1000.0 << " s" << Qt::endl;
    const auto library = library::Library::open(arguments.at(1), {});
    if (!library)
        return 1;
    const double list = timed(**library, [](const library::Stores& s) { return s.articles.find({}); });
    out() << "opened in " << clock.elapsed() - list << " ms, first list after " << list << " ms more"
          << Qt::endl;
    print(**library, u"nothing chosen"_s, {});
    print(**library, u"a source"_s, {.filters = {{Facet::Source, {u"source 12"_s}}}});
    print(**library, u"a year and a tag"_s,
          {.filters = {{Facet::Date, {u"2021"_s}}, {Facet::Tag, {u"tag 3"_s}}}});
    print(**library, u"a script, without two authors"_s,
          {.filters = {{Facet::Script, {u"hans"_s}}},
           .excluded = {{Facet::Author, {u"author 5"_s, u"author 6"_s}}}});
    print(**library, u"a category, without a third of all"_s,
          {.filters = {{Facet::Category, {u"category 3"_s}}}, .excluded = {{Facet::ReadState, {u"read"_s}}}});
    print(**library, u"source:12"_s, {.text = {u"source:12"_s}});
    print(**library, u"author:977 -length:long"_s, {.text = {u"author:977 -length:long"_s}});
    print(**library, u"tag:\"tag 3\" OR has:repairs"_s, {.text = {u"tag:\"tag 3\" OR has:repairs"_s}});
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    out() << "peak " << usage.ru_maxrss / 1024 << " MB" << Qt::endl;
    return 0;
}
