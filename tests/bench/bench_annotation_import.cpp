// SPDX-License-Identifier: GPL-3.0-or-later
// Annotations of files into a library that has their articles: time and memory of the dry run and of the
// import, for each format; then passages that are known by their words alone, and decisions about the
// occurrences of a word in one long article, which are also left out of a bundle of one tag.
// bench_annotation_import [ANNOTATIONS [PASSAGES [DECISIONS]]]
// bench_annotation_import --quotes ARTICLES PASSAGES…: finding the articles of so many passages at a time
#include "app/annotation/anchoring.h"
#include "app/annotation/anchorrecord.h"
#include "app/exporting/bundle/annotationbundle.h"
#include "app/exporting/exportcontent.h"
#include "app/exporting/ziparchive.h"
#include "app/importing/interchange/interchangeplan.h"
#include "app/importing/quotedarticles.h"
#include "app/library/library.h"
#include "app/library/queryjson.h"
#include "app/storage/connection.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTextStream>
#include <malloc.h>

using namespace Qt::StringLiterals;
using namespace pizhu;
using base::Result;
using library::Library;
using library::Stores;

namespace {

constexpr int kPerArticle = 20;
constexpr qsizetype kParagraph = 60; ///< characters
constexpr qsizetype kPassage = 24;

/// Of the size that is common in a library; no two paragraphs are alike.
QString paragraph(QRandomGenerator& random)
{
    static const QString common =
        u"的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严"_s;
    QString text;
    while (text.size() < kParagraph) {
        text += common[random.bounded(int(common.size()))];
        if (text.size() % 15 == 14)
            text += u'，';
    }
    return text + u'。';
}

library::NewArticle article(int number, QRandomGenerator& random)
{
    library::NewArticle article;
    document::DocumentBuilder builder;
    for (int i = 0; i < kPerArticle; ++i)
        builder.append({}, paragraph(random));
    article.document = builder.take();
    article.source.bytes = article.document.text.toUtf8();
    article.source.mediaType = u"text/plain"_s;
    article.source.charset = u"UTF-8"_s;
    article.source.origin = u"/bench/%1"_s.arg(number);
    article.metadata.title.value = u"第%1期"_s.arg(number);
    article.metadata.url.value = u"https://example.org/%1"_s.arg(number);
    article.metadata.script = text::Script::Hans;
    return article;
}

Result<int> addArticles(Stores& stores, int articles, int first = 0)
{
    QRandomGenerator random(quint32(first) + 7);
    const auto import = stores.imports.begin(u"bench"_s);
    if (!import)
        return base::fail(import.error());
    for (int number = first; number < first + articles; ++number) {
        if (const auto added = stores.articles.add(article(number, random), *import); !added)
            return base::fail(added.error());
    }
    return articles;
}

Result<int> annotate(Stores& stores, int annotations)
{
    const auto tag = stores.tags.ensure(u"制度/公开"_s);
    const auto articles = stores.articles.find({});
    if (!tag || !articles)
        return base::fail(tag ? articles.error() : tag.error());
    int made = 0;
    for (const base::ArticleId id : *articles) {
        const auto loaded = stores.articles.load(id);
        for (int i = 0; loaded && i < kPerArticle && made < annotations; ++i, ++made) {
            const base::TextRange block = loaded->document.blocks[std::size_t(i)].range;
            library::NewAnnotation wanted;
            wanted.article = id;
            wanted.range = base::TextRange{block.start + 4, block.start + 4 + kPassage};
            wanted.color = static_cast<annotation::HighlightColor>(i % 6);
            wanted.note = i % 3 == 0 ? u"再查原件。"_s : QString();
            wanted.tags = {*tag};
            if (auto done = stores.annotations.add(wanted); !done)
                return base::fail(done.error());
        }
    }
    return made;
}

/// The tables of an exported Taguette project that are read.
constexpr char kTaguette[] =
    "CREATE TABLE alembic_version (version_num TEXT); CREATE TABLE projects (id INTEGER PRIMARY KEY, name"
    " TEXT, description TEXT, created TEXT); CREATE TABLE documents (id INTEGER PRIMARY KEY, name TEXT,"
    " description TEXT, filename TEXT, created TEXT, project_id INTEGER, text_direction TEXT, contents"
    " TEXT); CREATE TABLE highlights (id INTEGER PRIMARY KEY, document_id INTEGER, start_offset INTEGER,"
    " end_offset INTEGER, snippet TEXT); CREATE TABLE tags (id INTEGER PRIMARY KEY, project_id INTEGER,"
    " path TEXT, description TEXT); CREATE TABLE highlight_tags (highlight_id INTEGER,"
    " tag_id INTEGER, PRIMARY KEY (highlight_id, tag_id)); CREATE INDEX ix_highlights_document_id ON"
    " highlights(document_id);"
    "INSERT INTO projects VALUES (1, 'bench', '', '2024-01-02 03:04:05');"
    "INSERT INTO tags VALUES (1, 1, '公开', '');";

Result<int> writeTaguette(const Stores& stores, const QString& path)
{
    auto file = storage::Connection::open(path, storage::Connection::Mode::Create);
    const auto rows = stores.annotations.find({});
    if (!file || !rows)
        return base::fail(file ? rows.error() : file.error());
    QByteArray script = "BEGIN;" + QByteArray(kTaguette);
    base::ArticleId in;
    int document = 0;
    int number = 0;
    QString text;
    for (const library::AnnotationRow& row : *rows) {
        if (row.annotation.article != in) {
            in = row.annotation.article;
            text = stores.articles.load(in).value().document.text;
            script += u"INSERT INTO documents VALUES (%1, '%2', '', 'a.txt', '', 1, 'LEFT_TO_RIGHT', '%3');"_s
                          .arg(++document)
                          .arg(row.articleTitle,
                               u"<p>"_s + QString(text).replace(u"\n"_s, u"</p>\n<p>"_s) + u"</p>"_s)
                          .toUtf8();
        }
        const base::TextRange range = row.annotation.anchor->range;
        const qsizetype start = text.left(range.start).toUtf8().size();
        const QString quote = range.of(text).toString();
        script += u"INSERT INTO highlights VALUES (%1, %2, %3, %4, '<p>%5</p>');"
                  "INSERT INTO highlight_tags VALUES (%1, 1);"_s.arg(++number)
                      .arg(document)
                      .arg(start)
                      .arg(start + quote.toUtf8().size())
                      .arg(quote)
                      .toUtf8();
    }
    const auto done = (*file)->execute(script + "COMMIT;");
    return done ? Result<int>(number) : base::fail(done.error());
}

/// Passages as a reading service writes them that knows neither article nor place.
Result<int> writePassages(const Stores& stores, const QString& path, int count)
{
    const auto rows = stores.annotations.find({});
    QFile file(path);
    if (!rows || !file.open(QIODevice::WriteOnly))
        return base::fail(base::ErrorCode::Storage, path);
    file.write("Highlight,Book Title\n");
    const std::size_t step = std::max<std::size_t>(1, rows->size() / std::size_t(count));
    int written = 0;
    for (std::size_t i = 0; i < rows->size() && written < count; i += step, ++written)
        file.write((*rows)[i].annotation.anchor->quote.exact.toUtf8() + ",\n");
    return written;
}

/// Kilobytes of a line of /proc/self/status.
qint64 statusKilobytes(const QByteArray& key)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith(key))
            return line.sliced(key.size() + 1).simplified().split(' ').first().toLongLong();
    }
    return 0;
}

/// So that VmHWM speaks of what follows.
void forgetPeak()
{
    malloc_trim(0);
    QFile clear(u"/proc/self/clear_refs"_s);
    if (clear.open(QIODevice::WriteOnly))
        clear.write("5");
}

qint64 peakMegabytes()
{
    return statusKilobytes("VmHWM:") / 1024;
}

std::unique_ptr<Library> opened(const QString& path)
{
    auto library = Library::open(path, {.create = true, .readOnly = false});
    if (!library)
        qFatal("%s", qPrintable(library.error().message));
    return std::move(*library);
}

template <typename T>
T orDie(const Result<T>& result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    return *result;
}

QString milliseconds(qint64 value)
{
    return QString::number(value).rightJustified(7) + u" ms"_s;
}

/// Into a copy of the bare library, which is thrown away afterwards.
void measure(QTextStream& out, const QString& name, const QString& file, const QString& bare)
{
    const QString copy = bare + u'.' + name;
    if (!QFile::copy(bare, copy))
        qFatal("there is no room");
    const auto library = opened(copy);
    forgetPeak();
    QElapsedTimer timer;
    timer.start();
    auto work = orDie(importing::readInterchange(file));
    const qint64 read = timer.restart();
    auto plan = orDie(library
                          ->read([&](const Stores& stores) {
                              return importing::planInterchange(stores, std::move(work), {});
                          })
                          .result());
    const qint64 planned = timer.restart();
    const qint64 planPeak = peakMegabytes();
    plan = orDie(
        library
            ->write(u"import"_s,
                    [&](Stores& stores) { return importing::applyInterchange(stores, std::move(plan)); })
            .result());
    using Kind = importing::PlannedPart::Kind;
    using Outcome = importing::AnnotationOutcome;
    out << name.leftJustified(12) << milliseconds(read) << milliseconds(planned)
        << milliseconds(timer.elapsed()) << QString::number(planPeak).rightJustified(6) << " MB"
        << QString::number(peakMegabytes()).rightJustified(6) << " MB   "
        << plan.count(Kind::Annotation, Outcome::New) << " new, "
        << plan.count(Kind::Annotation, Outcome::Orphan) << " orphans, "
        << plan.count(Kind::Annotation, Outcome::Discarded) << " discarded\n";
    out.flush();
    QFile::remove(copy);
}

void exportTo(const Library& library, const QString& path, exporting::Format format)
{
    exporting::ExportProgress progress;
    orDie(library
              .read([&](const Stores& stores) {
                  return exporting::exportToFile(path, true, stores, {}, {.format = format}, progress);
              })
              .result());
}

void writeBundle(const Library& library, const QString& path)
{
    const QByteArray bundle =
        orDie(library.read([](const Stores& stores) { return exporting::renderBundle(stores, {}, u"王"_s); })
                  .result());
    orDie(exporting::writeExport(path, bundle, true).map([] { return true; }));
}

/// One article in which a word stands `count` times.
Result<QString> addLongArticle(Stores& stores, int count)
{
    const auto import = stores.imports.begin(u"bench"_s);
    library::NewArticle wanted;
    document::DocumentBuilder builder;
    for (int i = 0; i < count; ++i)
        builder.append({}, u"第%1段：会议要求公开账目，逐项核对，把明细账贴上墙。"_s.arg(i));
    wanted.document = builder.take();
    wanted.source.bytes = wanted.document.text.toUtf8();
    wanted.source.mediaType = u"text/plain"_s;
    wanted.metadata.url.value = u"https://example.org/long"_s;
    const auto added = import ? stores.articles.add(wanted, *import)
                              : Result<library::AddedArticle>(base::fail(import.error()));
    return added ? Result<QString>(wanted.document.text) : base::fail(added.error());
}

/// A bundle with a No about each of these words in the long article, and nothing else.
void writeDecisions(const QString& path, const QString& text)
{
    QJsonArray decisions;
    const auto word = u"公开"_s;
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        QJsonObject decision =
            annotation::quoteJson(annotation::makeAnchor(text, {at, at + word.size()}).quote);
        decision.insert(u"article"_s, 0);
        decision.insert(u"start"_s, at);
        decision.insert(u"end"_s, at + word.size());
        decision.insert(u"verdict"_s, u"no"_s);
        decision.insert(u"decided"_s, u"2024-05-01T08:00:00.000Z"_s);
        decisions << decision;
    }
    const QJsonObject job{
        {u"id"_s, u"0193-bench"_s},
        {u"kind"_s, u"passage"_s},
        {u"text"_s, word},
        {u"scope"_s, QJsonDocument::fromJson(library::queryToJson(library::ArticleQuery())).object()},
        {u"tag"_s, u"制度/公开"_s},
        {u"created"_s, u"2024-05-01T08:00:00.000Z"_s},
        {u"decisions"_s, decisions}};
    const QJsonObject article{{u"url"_s, u"https://example.org/long"_s}};
    const QJsonObject all{{u"articles"_s, QJsonArray{article}}, {u"jobs"_s, QJsonArray{job}}};
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s", qPrintable(file.errorString()));
    exporting::ZipWriter zip(file);
    zip.add(u"bundle.json"_s, R"({"format":"pizhu-annotations","version":1,"coder":"王"})");
    zip.add(u"annotations.jsonld"_s, "[]");
    zip.add(u"decisions.json"_s, QJsonDocument(all).toJson());
    orDie(zip.finish().map([] { return true; }));
}

/// Dry run and import; then bundles of everything and of one tag, which takes no decisions along.
void measureDecisions(QTextStream& out, const QString& folder, int count)
{
    QDir().mkpath(folder);
    const auto library = opened(folder + u"/long.pizhu"_s);
    const QString text =
        orDie(library->write(u"a"_s, [=](Stores& stores) { return addLongArticle(stores, count); }).result());
    const QString file = folder + u"/d.pizhu-annotations"_s;
    writeDecisions(file, text);
    QElapsedTimer timer;
    timer.start();
    auto work = orDie(importing::readInterchange(file));
    auto plan = orDie(library
                          ->read([&](const Stores& stores) {
                              return importing::planInterchange(stores, std::move(work), {});
                          })
                          .result());
    const qint64 planned = timer.restart();
    plan = orDie(
        library
            ->write(u"import"_s,
                    [&](Stores& stores) { return importing::applyInterchange(stores, std::move(plan)); })
            .result());
    const qint64 written = timer.restart();
    auto twice = orDie(importing::readInterchange(file));
    orDie(library
              ->read([&](const Stores& stores) {
                  return importing::planInterchange(stores, std::move(twice), {});
              })
              .result());
    const qint64 again = timer.restart();
    const auto bundle = [&library](const exporting::ExportScope& scope) {
        return orDie(
            library
                ->read([&](const Stores& stores) { return exporting::renderBundle(stores, scope, u"王"_s); })
                .result());
    };
    const auto whole = bundle({}).size();
    const qint64 exported = timer.restart();
    (void)bundle({.tag = u"制度/公开"_s});
    out << plan.jobs.at(0).decisions.size() << " decisions in one article: plan" << milliseconds(planned)
        << ", write" << milliseconds(written) << ", plan again" << milliseconds(again) << ", bundle"
        << milliseconds(exported) << " (" << whole << " bytes), bundle of a tag"
        << milliseconds(timer.elapsed()) << '\n';
}

/// From articles all over the library; each tenth stands nowhere.
Result<std::vector<annotation::TextQuoteSelector>> somePassages(const Stores& stores, int count)
{
    const auto ids = stores.articles.find({});
    if (!ids)
        return base::fail(ids.error());
    std::vector<annotation::TextQuoteSelector> passages;
    for (int i = 0; i < count; ++i) {
        const auto id = (*ids)[std::size_t(i) * ids->size() / std::size_t(count)];
        const auto article = stores.articles.load(id);
        if (!article)
            return base::fail(article.error());
        QString words = article->document.text.mid(200 + i % 7, kPassage);
        if (i % 10 == 9)
            std::ranges::reverse(words);
        passages.push_back({words, {}, {}});
    }
    return passages;
}

void measureQuotes(QTextStream& out, const QString& path, int articles, const QStringList& counts)
{
    const auto library = opened(path);
    constexpr int kAtOnce = 5000;
    for (int made = 0; made < articles; made += kAtOnce)
        orDie(library->write(u"a"_s, [=](Stores& stores) { return addArticles(stores, kAtOnce, made); })
                  .result());
    for (const QString& count : counts) {
        const auto passages =
            orDie(library->read([&](const Stores& stores) { return somePassages(stores, count.toInt()); })
                      .result());
        QElapsedTimer timer;
        timer.start();
        const auto matches = orDie(library
                                       ->read([&](const Stores& stores) {
                                           return importing::matchQuotes(stores, passages, articles, {});
                                       })
                                       .result());
        out << articles << " articles, " << count << " passages: " << milliseconds(timer.elapsed()) << ", "
            << std::ranges::count_if(matches, &importing::ArticleMatch::isFound) << " found\n";
        out.flush();
    }
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(u"pizhu.*=false"_s);
    QTextStream out(stdout);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"--quotes") {
        const QTemporaryDir quotes;
        measureQuotes(out, quotes.filePath(u"q.pizhu"_s), arguments.value(2).toInt(), arguments.mid(3));
        return 0;
    }
    const int annotations = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 20'000;
    const int passages = argc > 2 ? QString::fromLocal8Bit(argv[2]).toInt() : 2'000;
    const QTemporaryDir folder;
    const QString bare = folder.filePath(u"bare.pizhu"_s);
    const QString full = folder.filePath(u"full.pizhu"_s);
    const int articles = (annotations + kPerArticle - 1) / kPerArticle;
    orDie(
        opened(bare)->write(u"a"_s, [=](Stores& stores) { return addArticles(stores, articles); }).result());
    if (!QFile::copy(bare, full))
        qFatal("there is no room");
    const auto path = [&folder](const char* name) { return folder.filePath(QString::fromLatin1(name)); };
    {
        const auto library = opened(full);
        orDie(library->write(u"b"_s, [=](Stores& stores) { return annotate(stores, annotations); }).result());
        exportTo(*library, path("a.jsonld"), exporting::Format::JsonLd);
        exportTo(*library, path("a.json"), exporting::Format::Hypothesis);
        exportTo(*library, path("a.qdpx"), exporting::Format::Qdpx);
        writeBundle(*library, path("a.pizhu-annotations"));
        orDie(library->read([&](const Stores& stores) { return writeTaguette(stores, path("a.sqlite3")); })
                  .result());
        orDie(library
                  ->read([&](const Stores& stores) { return writePassages(stores, path("a.csv"), passages); })
                  .result());
    }
    forgetPeak();
    out << annotations << " annotations on " << articles << " articles; " << peakMegabytes()
        << " MB before\nformat           read      plan     write    plan   write\n";
    out.flush();
    measure(out, u"jsonld"_s, path("a.jsonld"), bare);
    measure(out, u"hypothesis"_s, path("a.json"), bare);
    measure(out, u"qdpx"_s, path("a.qdpx"), bare);
    measure(out, u"taguette"_s, path("a.sqlite3"), bare);
    measure(out, u"bundle"_s, path("a.pizhu-annotations"), bare);
    measure(out, u"quotes"_s, path("a.csv"), bare);
    const int decisions = argc > 3 ? QString::fromLocal8Bit(argv[3]).toInt() : 2'000;
    for (const int count : {decisions / 2, decisions})
        measureDecisions(out, folder.filePath(QString::number(count)), count);
    return 0;
}
