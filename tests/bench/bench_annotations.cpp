// SPDX-License-Identifier: GPL-3.0-or-later
// What browsing tens of thousands of annotations costs: finding, filtering, grouping, paging and recoding
// them in the library, and how long the annotation browser keeps the GUI thread while one scrolls and groups.
//   bench_annotations LIBRARY      a copy of a library, as annotations are added until there are 50,000
#include "app/library/annotationrecoding.h"
#include "app/library/library.h"
#include "tests/bench/figures.h"
#include "tests/bench/probedapplication.h"
#include "tests/support/waiting.h"
#include "ui/browser/annotationbrowser.h"
#include "ui/browser/annotationbrowsermodel.h"
#include "ui/widgets/rowsview.h"
#include "ui/widgets/theme.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using library::AnnotationGrouping;
using library::AnnotationQuery;
using library::FoundAnnotations;
using library::Library;
using library::Stores;

namespace {

constexpr int kWanted = 50'000;
constexpr int kAtOnce = 2'000;
constexpr int kTags = 120;
constexpr int kTimes = 9;
constexpr int kToRest = 400; ///< milliseconds

template <typename T>
T valueOf(const QFuture<base::Result<T>>& future)
{
    const base::Result<T> result = future.result();
    if (!result)
        qFatal("%s %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return *result;
}

FoundAnnotations find(Library& library, const AnnotationQuery& query)
{
    return valueOf(
        library.read([query](const Stores& stores) { return stores.annotationFinder.find(query); }));
}

base::Result<void> annotate(Stores& stores, std::span<const base::ArticleId> articles, int first)
{
    std::vector<base::TagId> tags;
    for (int i = 0; i < kTags; ++i) {
        const auto tag = stores.tags.ensure(u"编码%1/子%2"_s.arg(i % 12).arg(i));
        if (!tag)
            return base::fail(tag.error());
        tags.push_back(*tag);
    }
    for (std::size_t i = 0; i < articles.size(); ++i) {
        const int number = first + static_cast<int>(i);
        const auto added =
            stores.annotations.add({.article = articles[i],
                                    .range = base::TextRange{number % 7, number % 7 + 24},
                                    .color = annotation::HighlightColor(number % 6),
                                    .note = number % 4 == 0 ? u"备注%1"_s.arg(number) : QString(),
                                    .tags = {tags[static_cast<std::size_t>(number % kTags)]}});
        if (!added && added.error().code != base::ErrorCode::InvalidInput) // a text shorter than that
            return base::fail(added.error());
    }
    return {};
}

void fill(Library& library)
{
    const auto articles =
        valueOf(library.read([](const Stores& stores) { return stores.articles.find({}); }));
    int there = find(library, {}).annotations;
    for (std::size_t at = 0; there < kWanted; at = (at + kAtOnce) % articles.size()) {
        const auto count =
            std::min<std::size_t>({kAtOnce, articles.size() - at, std::size_t(kWanted - there)});
        const std::vector<base::ArticleId> chunk(articles.begin() + static_cast<std::ptrdiff_t>(at),
                                                 articles.begin() + static_cast<std::ptrdiff_t>(at + count));
        valueOf(library.write(
            u"bench"_s, [chunk, there](Stores& stores) { return annotate(stores, chunk, there); },
            library::Journalling::Skip));
        there = find(library, {}).annotations;
    }
}

template <typename F>
void measure(const QString& name, F work)
{
    bench::Series series;
    for (int i = 0; i < kTimes; ++i) {
        qint64 hits = 0;
        const bench::Cost cost = bench::costOf([&] { hits = work(i); });
        series.add(cost, hits);
    }
    bench::out() << u"%1 %2 ms  (cpu %3, worst %4)  %5 found"_s.arg(name, -34)
                        .arg(series.wall(0.5), 8, 'f', 1)
                        .arg(series.cpu(0.5), 0, 'f', 1)
                        .arg(series.wall(1), 0, 'f', 1)
                        .arg(series.hits(0.5))
                 << Qt::endl;
}

void measureFinding(Library& library)
{
    const auto touch = [&library](int i) {
        valueOf(library.write(
            u"touch"_s, [i](Stores& stores) { return stores.tags.ensure(u"触%1"_s.arg(i)); },
            library::Journalling::Skip));
    };
    measure(u"all, after a change"_s, [&](int i) {
        touch(i);
        return find(library, {}).annotations;
    });
    measure(u"all, again"_s, [&](int) { return find(library, {}).annotations; });
    using G = AnnotationGrouping;
    const std::vector<std::pair<QString, G>> groupings{{u"tag"_s, G::Tag},
                                                       {u"article"_s, G::Article},
                                                       {u"month"_s, G::Month},
                                                       {u"source"_s, G::Source},
                                                       {u"colour"_s, G::Color}};
    for (const auto& [name, grouping] : groupings)
        measure(u"grouped by "_s + name, [&](int) {
            return static_cast<qint64>(find(library, {.grouping = grouping}).groups.size());
        });
    measure(u"words of quotes"_s, [&](int) { return find(library, {.text = {u"工作"_s}}).annotations; });
    measure(u"words of notes"_s,
            [&](int i) { return find(library, {.text = {u"note:备注%1*"_s.arg(i + 1)}}).annotations; });
    measure(u"tag with those below"_s,
            [&](int i) { return find(library, {.allTags = {u"编码%1"_s.arg(i)}}).annotations; });
    measure(u"two tags, not a third, colour"_s, [&](int i) {
        return find(library, {.noneTags = {u"编码%1/子%1"_s.arg(i)},
                              .colors = {annotation::HighlightColor::Sky},
                              .hasNote = true})
            .annotations;
    });
    measure(u"articles by words and date"_s, [&](int i) {
        return find(library, {.articles = {.text = {u"经济"_s},
                                           .filters = {{library::Facet::Date, {u"20%1"_s.arg(10 + i)}}}}})
            .annotations;
    });
}

void measureRows(Library& library)
{
    const FoundAnnotations all = find(library, {});
    measure(u"a page of 60 rows"_s, [&](int i) {
        const auto first = all.ids.begin() + i * 5000;
        const std::vector<base::AnnotationId> ids(first, first + 60);
        return static_cast<qint64>(valueOf(library.read([ids](const Stores& stores) {
                                       return stores.annotationFinder.summaries(ids);
                                   })).size());
    });
    measure(u"text around a passage"_s, [&](int i) {
        return valueOf(library.read([id = all.ids[static_cast<std::size_t>(i) * 500]](const Stores& stores) {
                   return stores.annotationFinder.context(id, 160);
               }))
            .passage.size();
    });
}

void measureChanges(Library& library)
{
    const auto change = [&library](const std::vector<base::AnnotationId>& ids,
                                   const library::AnnotationChange& what) {
        return valueOf(library.write(u"recode"_s, [&](Stores& stores) {
            library::BulkProgress progress;
            return library::recode(stores, ids, what, progress);
        }));
    };
    const FoundAnnotations all = find(library, {});
    measure(u"colour of one"_s, [&](int i) {
        return change({all.ids[static_cast<std::size_t>(i)]}, annotation::HighlightColor((i + 2) % 6));
    });
    for (const auto& [name, what] : std::vector<std::pair<QString, library::AnnotationChange>>{
             {u"a tag on all"_s, library::RecodeTags{.add = {u"整批"_s}, .remove = {}}},
             {u"colour of all"_s, annotation::HighlightColor::Violet}}) {
        int changed = 0;
        const bench::Cost done = bench::costOf([&] { changed = change(all.ids, what); });
        const bench::Cost undone = bench::costOf([&] { valueOf(library.undo()); });
        bench::out() << u"%1 %2 ms  (cpu %3), undone in %4  %5 changed"_s.arg(name, -34)
                            .arg(done.wall, 8, 'f', 1)
                            .arg(done.cpu, 0, 'f', 1)
                            .arg(undone.wall, 0, 'f', 1)
                            .arg(changed)
                     << Qt::endl;
    }
}

void browse(bench::ProbedApplication& application, Library& library)
{
    ui::ThemeSource theme(ui::ThemeSource::Choice::Light);
    ui::AnnotationBrowser browser(library, theme);
    browser.resize(620, 860);
    browser.show();
    auto& list = *browser.findChild<ui::RowsView*>(u"browserList"_s);
    const auto settle = [&] {
        std::ignore = test::waitFor([&] { return !browser.model().isLoading(); }, 10'000);
    };
    const auto begin = [&](const QString& phase) {
        application.beginPhase({});
        QTest::qWait(kToRest);
        application.beginPhase(phase);
    };
    begin(u"browser: opening"_s);
    browser.setArticles({});
    settle();
    browser.focusList();
    begin(u"browser: paging through"_s);
    for (int i = 0; i < 200; ++i) {
        QTest::keyClick(&list, Qt::Key_PageDown);
        QTest::qWait(5);
    }
    begin(u"browser: to the ends"_s);
    for (int i = 0; i < 20; ++i) {
        QTest::keyClick(&list, i % 2 == 0 ? Qt::Key_End : Qt::Key_Home);
        QTest::qWait(20);
    }
    begin(u"browser: grouping"_s);
    for (const auto grouping :
         {AnnotationGrouping::Tag, AnnotationGrouping::Article, AnnotationGrouping::Month,
          AnnotationGrouping::Source, AnnotationGrouping::Color, AnnotationGrouping::None}) {
        AnnotationQuery query = browser.query();
        query.grouping = grouping;
        browser.setQuery(query);
        settle();
        QTest::qWait(50);
    }
    begin(u"browser: colouring one"_s);
    for (int i = 0; i < 12; ++i) {
        QTest::keyClick(&list, Qt::Key(Qt::Key_1 + i % 6));
        QTest::qWait(50);
        settle();
    }
    begin(u"browser: filtering while one types"_s);
    auto& search = *browser.findChild<QLineEdit*>(u"browserSearch"_s);
    for (const QString& text : {u"工"_s, u"工作"_s, u"工作 color:"_s, u"工作 color:sky"_s, QString()}) {
        search.setText(text);
        QTest::qWait(300); // past the pause it waits for
        settle();
    }
    begin(u"browser: a note in its row"_s);
    browser.focusList();
    QTest::keyClick(&list, Qt::Key_N);
    if (auto* editor = browser.findChild<QPlainTextEdit*>()) {
        editor->setPlainText(u"核对"_s);
        QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
    }
    settle();
    begin(u"browser: selecting all"_s);
    list.selectAll();
    begin(u"browser: recoding all of them"_s);
    browser.recode(browser.selected(), library::RecodeTags{.add = {u"整批二"_s}, .remove = {}});
    const auto isCoded = [&] { return find(library, {.allTags = {u"整批二"_s}}).annotations == kWanted; };
    std::ignore = test::waitFor(isCoded, 60'000);
    settle();
    begin(u"browser: and undoing that"_s);
    valueOf(library.undo());
    settle();
    QTest::qWait(kToRest);
    application.beginPhase({});
    application.printPhases();
}

} // namespace

int main(int argc, char** argv)
{
    bench::ProbedApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.isEmpty()) {
        bench::out() << "bench_annotations LIBRARY" << Qt::endl;
        return 2;
    }
    auto library = Library::open(arguments.at(0), {});
    if (!library)
        qFatal("%s", qPrintable(library.error().message));
    fill(**library);
    (*library)
        ->read([](const Stores& stores) { return stores.articles.facets({}); })
        .result(); // columns are there
    measureFinding(**library);
    measureRows(**library);
    measureChanges(**library);
    browse(application, **library);
    return 0;
}
