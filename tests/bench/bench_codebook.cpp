// SPDX-License-Identifier: GPL-3.0-or-later
// What a large codebook costs: 2,000 tags on five levels on 20,000 annotations (two each) of 800 articles:
// reading the tree with its counts, recent tags, the list of a split, merging and undoing it, and travelling
// through 500 steps.
//   bench_codebook
#include "app/library/codebook.h"
#include "app/library/library.h"
#include "app/library/tagusage.h"
#include "tests/bench/figures.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace pizhu;
using namespace pizhu::bench;
using base::TagId;
using library::Library;
using library::Stores;

namespace {

constexpr int kArticles = 800;
constexpr int kTags = 2'000;
constexpr int kPerArticle = 25; ///< annotations
constexpr int kSteps = 500;
constexpr int kRepeated = 9;

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
        u"第%1篇：河道治理的会议在镇上召开，居民代表发了言，工作组答复了十二个问题。"_s.arg(number);
    library::NewArticle made;
    made.source.bytes = text.toUtf8();
    made.source.mediaType = u"text/plain"_s;
    made.source.charset = u"UTF-8"_s;
    made.source.charsetEvidence = u"utf-8"_s;
    made.source.origin = u"/bench/%1.txt"_s.arg(number);
    document::DocumentBuilder builder;
    builder.append({}, text);
    made.document = builder.take();
    made.metadata.title.value = u"会议记录之%1"_s.arg(number);
    made.pipelineVersion = 1;
    return made;
}

std::vector<TagId> makeTags(Library& library)
{
    return valueOf(library.write(u"tags"_s, [](Stores& stores) -> base::Result<std::vector<TagId>> {
        std::vector<TagId> tags;
        for (int i = 0; i < kTags; ++i) {
            const QString path =
                u"甲%1/乙%2/丙%3/丁%4/戊%5"_s.arg(i % 5).arg(i % 20).arg(i % 100).arg(i % 500).arg(i);
            const auto tag = stores.tags.ensure(path);
            if (!tag)
                return base::fail(tag.error());
            tags.push_back(*tag);
        }
        return tags;
    }));
}

void annotate(Library& library, const std::vector<TagId>& tags)
{
    QRandomGenerator random(1);
    const auto oneOf = [&] {
        return tags[static_cast<std::size_t>(random.bounded(static_cast<int>(tags.size())))];
    };
    for (int i = 0; i < kArticles; ++i) {
        valueOf(library.write(
            u"annotate"_s,
            [&](Stores& stores) -> base::Result<void> {
                const auto added = stores.articles.add(article(i), {});
                if (!added)
                    return base::fail(added.error());
                for (int n = 0; n < kPerArticle; ++n) {
                    const auto made = stores.annotations.add({.article = added->id,
                                                              .range = base::TextRange{n, n + 4},
                                                              .tags = {oneOf(), oneOf()}});
                    if (!made)
                        return base::fail(made.error());
                }
                return {};
            },
            library::Journalling::Skip));
    }
}

template <typename F>
void printRead(const QString& what, Library& library, F read)
{
    Series series;
    for (int i = 0; i < kRepeated; ++i)
        series.add(costOf([&] { valueOf(library.read(read)); }));
    out() << u"%1 %2 ms (cpu %3, p95 %4)"_s.arg(what, -34)
                 .arg(series.wall(0.5), 0, 'f', 1)
                 .arg(series.cpu(0.5), 0, 'f', 1)
                 .arg(series.wall(0.95), 0, 'f', 1)
          << Qt::endl;
}

void printCost(const QString& what, const Cost& cost)
{
    out() << u"%1 %2 ms (cpu %3)"_s.arg(what, -34).arg(cost.wall, 0, 'f', 1).arg(cost.cpu, 0, 'f', 1)
          << Qt::endl;
}

void measureReading(Library& library, TagId tag)
{
    printRead(u"all tags"_s, library, [](const Stores& s) { return s.tags.all(); });
    printRead(u"counts with and without children"_s, library,
              [](const Stores& s) { return s.tags.usage().counts(); });
    printRead(u"recent tags"_s, library, [](const Stores& s) { return s.tags.usage().recent(4); });
    printRead(u"keys"_s, library, [](const Stores& s) { return s.tags.usage().keys(); });
    printRead(u"checklist of a split"_s, library,
              [tag](const Stores& s) { return s.tags.usage().passages(tag); });
    printRead(u"what deleting takes"_s, library,
              [tag](const Stores& s) { return s.tags.usage().removal(tag); });
}

void measureMerging(Library& library, const std::vector<TagId>& tags)
{
    const std::vector<TagId> sources(tags.begin() + 1, tags.begin() + 201);
    const auto merge = [&](Stores& stores) {
        return stores.tags.codebook().merge(sources, tags.front(), true);
    };
    printCost(u"merge 200 tags into one"_s, costOf([&] { valueOf(library.write(u"merge"_s, merge)); }));
    printCost(u"undo that"_s, costOf([&] { valueOf(library.undo()); }));
}

void measureHistory(Library& library, const std::vector<TagId>& tags)
{
    for (int i = 0; i < kSteps; ++i) {
        const TagId tag = tags[static_cast<std::size_t>(i % 50)];
        valueOf(library.write(u"step"_s,
                              [&](Stores& s) { return s.tags.codebook().setMemo(tag, QString::number(i)); }));
    }
    const auto steps = valueOf(library.history(kSteps));
    printCost(u"go back 500 steps"_s, costOf([&] { valueOf(library.travelTo(steps.back().id)); }));
    printCost(u"and forth again"_s, costOf([&] { valueOf(library.travelTo(steps.front().id)); }));
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const auto opened = Library::open(folder.filePath(u"bench.pizhu"_s), {.create = true});
    if (!opened)
        return 1;
    Library& library = **opened;
    const std::vector<TagId> tags = makeTags(library);
    annotate(library, tags);
    measureReading(library, tags.front());
    measureMerging(library, tags);
    measureHistory(library, tags);
    return 0;
}
