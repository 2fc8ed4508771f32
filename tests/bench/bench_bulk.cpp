// SPDX-License-Identifier: GPL-3.0-or-later
// What changing many articles at once costs: tagging, collecting, editing, trashing them, and undoing that.
//   bench_bulk [LIBRARY]      a copy of a library of at least 10,000 articles, as it is changed; one of
//   20,000
//                             is made when none is given
#include "app/library/bulkchange.h"
#include "app/library/library.h"
#include "app/text/script.h"
#include "tests/bench/figures.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace pizhu;
using library::BulkChange;
using library::Library;
using library::Stores;

namespace {

constexpr int kInLibrary = 20'000;
constexpr int kChanged = 10'000;
constexpr int kAtOnce = 500;
constexpr int kParagraphs = 12;

template <typename T>
T valueOf(const QFuture<base::Result<T>>& future)
{
    const base::Result<T> result = future.result();
    if (!result)
        qFatal("%s %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return *result;
}

library::NewArticle article(int number)
{
    const QString text =
        u"第%1篇：河道治理的会议在镇上召开，居民代表发了言，工作组答复了十二个问题。\n"_s.arg(number)
            .repeated(kParagraphs);
    library::NewArticle made;
    made.source.bytes = text.toUtf8();
    made.source.mediaType = u"text/plain"_s;
    made.source.charset = u"UTF-8"_s;
    made.source.charsetEvidence = u"utf-8"_s;
    made.source.origin = u"/bench/%1.txt"_s.arg(number);
    document::DocumentBuilder builder;
    for (const QString& paragraph : text.split(u'\n', Qt::SkipEmptyParts))
        builder.append({}, paragraph);
    made.document = builder.take();
    made.metadata.title.value = u"会议记录之%1"_s.arg(number);
    made.metadata.source.value = u"江城日报%1"_s.arg(number % 40);
    made.metadata.authors.value = {u"记者%1"_s.arg(number % 300)};
    made.metadata.published.value =
        text::PublishedDate::fromIso(u"20%1-0%2-11"_s.arg(10 + number % 14).arg(1 + number % 9));
    made.metadata.script = text::Script::Hans;
    made.pipelineVersion = 1;
    return made;
}

void fill(Library& library)
{
    for (int first = 0; first < kInLibrary; first += kAtOnce) {
        const auto add = [first](Stores& stores) -> base::Result<void> {
            std::vector<library::NewArticle> articles;
            for (int i = 0; i < kAtOnce; ++i)
                articles.push_back(article(first + i));
            std::vector<const library::NewArticle*> pointers;
            for (const library::NewArticle& one : articles)
                pointers.push_back(&one);
            const auto added = stores.articles.add(pointers, {});
            return added ? base::Result<void>() : base::fail(added.error());
        };
        valueOf(library.write(u"add"_s, add, library::Journalling::Skip));
    }
}

/// Until changed() could be told: columns are up to date then, too.
template <typename Start>
bench::Cost timed(Library& library, Start start)
{
    return bench::costOf([&] {
        start();
        // Behind it in the writer's queue.
        valueOf(library.write(
            u"nothing"_s, [](Stores&) -> base::Result<void> { return {}; }, library::Journalling::Skip));
    });
}

QString told(bench::Cost cost)
{
    return bench::cell(cost.wall, 9, 0) + u" ms, CPU"_s + bench::cell(cost.cpu, 7, 0) + u" ms"_s;
}

void measure(Library& library, const char* name, const std::vector<base::ArticleId>& ids,
             const BulkChange& change)
{
    const bench::Cost done = timed(library, [&] {
        valueOf(library.write(u"bulk"_s, [&](Stores& stores) {
            library::BulkProgress progress;
            return library::applyBulk(stores, ids, change, progress);
        }));
    });
    const bench::Cost undone = timed(library, [&] { valueOf(library.undo()); });
    bench::out() << QString::fromLatin1(name).leftJustified(20) << told(done) << ", undone" << told(undone)
                 << Qt::endl;
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const QString given = QCoreApplication::arguments().value(1);
    auto opened = Library::open(given.isEmpty() ? folder.filePath(u"bulk.pizhu"_s) : given,
                                {.create = given.isEmpty()});
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message));
    Library& library = **opened;
    if (given.isEmpty())
        fill(library);
    auto ids = valueOf(library.read([](const Stores& stores) { return stores.articles.find({}); }));
    const std::size_t all = ids.size();
    ids.resize(std::min<std::size_t>(kChanged, all));
    const auto collection = valueOf(library.write(
        u"collection"_s, [](Stores& stores) { return stores.collections.create({}, u"处"_s); }));
    bench::out() << ids.size() << " of " << all << " articles" << Qt::endl;
    using namespace library;
    measure(library, "tag", ids, ChangeTags{.add = {u"制度/巡察"_s}, .remove = {}});
    measure(library, "collect", ids, ChangeCollections{.add = {collection}, .remove = {}});
    measure(library, "mark as read", ids, ReadState::Read);
    measure(library, "star", ids, ChangeStar{true});
    measure(library, "move to trash", ids, MoveToTrash{});
    measure(library, "set the source", ids, FieldEdit{.field = u"source"_s, .value = {u"海湾晚报"_s}});
    return 0;
}
