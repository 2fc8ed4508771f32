// SPDX-License-Identifier: GPL-3.0-or-later
// From the click on an article in the list to its page on the screen, in the real window, and how a very long
// article opens, scrolls, changes its script and is corrected. Run with QT_QPA_PLATFORM=offscreen. Changes
// the library: give it a copy.
//   bench_opening LIBRARY [ARTICLES]

#include "app/settings/settings.h"
#include "tests/bench/figures.h"
#include "tests/bench/probedapplication.h"
#include "tests/support/waiting.h"
#include "ui/library/articlelistpane.h"
#include "ui/mainwindow/desktop.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/models/articlelistmodel.h"
#include "ui/reader/articlescheme.h"
#include "ui/reader/articleview.h"
#include "ui/reader/readerpane.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QWebEngineScript>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace pizhu;

namespace {

constexpr int kArticles = 100;
constexpr int kPatience = 600'000; // ms
constexpr int kAfterwards = 400;   // ms in which a page may still change
constexpr int kReadingTime = 300;  // ms between two articles
constexpr int kWheelStep = 120;
constexpr int kWheelTurns = 150;
constexpr int kFrame = 16; // ms
constexpr quint32 kSeed = 17;
constexpr QSize kWindow{1440, 900};
constexpr QRect kLooked{0, 20, 420, 300}; // title, byline and first lines
constexpr int kLongParagraphs = 2400;     // 4 MB of UTF-8

/// When an article was there, in milliseconds after it was asked for.
struct Opening
{
    double told = 0;    ///< ReaderPane::articleOpened(): all of it is on the page
    double seen = 0;    ///< the page first looks otherwise
    double painted = 0; ///< from here on the page looks as it stays
};

/// Watches the pixels of the page until nothing has changed for a while.
Opening watchOpening(ui::MainWindow& window, const std::function<void()>& ask)
{
    auto& view = *window.reader().findChild<ui::ArticleView*>();
    Opening opening;
    QElapsedTimer clock;
    QObject listener;
    const auto tell = [&] { opening.told = double(clock.nsecsElapsed()) / 1e6; };
    QObject::connect(&window.reader(), &ui::ReaderPane::articleOpened, &listener, tell);
    QObject::connect(&view, &ui::ArticleView::textChanged, &listener, tell);
    QImage last = view.grab(kLooked).toImage();
    clock.start();
    ask();
    while (opening.told == 0 || double(clock.elapsed()) < opening.painted + kAfterwards ||
           double(clock.elapsed()) < opening.told + kAfterwards) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        QImage now = view.grab(kLooked).toImage();
        if (now != last) {
            if (opening.seen == 0)
                opening.seen = double(clock.nsecsElapsed()) / 1e6;
            opening.painted = double(clock.nsecsElapsed()) / 1e6;
            last = std::move(now);
        }
    }
    return opening;
}

/// Of the same thing over and over.
struct Openings
{
    bench::Series told{};
    bench::Series seen{};
    bench::Series painted{};

    void add(const Opening& opening)
    {
        told.add({opening.told, 0});
        seen.add({opening.seen, 0});
        painted.add({opening.painted, 0});
    }
    void print(const QString& what) const
    {
        bench::printSeries(what + u", first seen"_s, seen);
        bench::printSeries(what + u", painted"_s, painted);
        bench::printSeries(what + u", all there"_s, told);
    }
};

/// Clicks on rows all over the list.
void openAnywhere(ui::MainWindow& window, int articles)
{
    auto* list = window.findChild<QAbstractItemView*>(u"articleList"_s);
    QRandomGenerator random(kSeed);
    Openings openings;
    for (int i = 0; i < articles; ++i) {
        const int row = int(random.bounded(list->model()->rowCount()));
        list->scrollTo(list->model()->index(row, 0), QAbstractItemView::PositionAtCenter);
        QTest::qWait(kReadingTime);
        const QPoint place = list->visualRect(list->model()->index(row, 0)).center();
        openings.add(
            watchOpening(window, [&] { QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, place); }));
    }
    openings.print(u"click"_s);
}

/// The next one and the one after it, as one reads on.
void openNext(ui::MainWindow& window, int articles)
{
    auto* list = window.findChild<QAbstractItemView*>(u"articleList"_s);
    Openings openings;
    list->setFocus();
    for (int i = 0; i < articles; ++i) {
        QTest::qWait(kReadingTime);
        openings.add(watchOpening(window, [&] { QTest::keyClick(list, Qt::Key_J); }));
    }
    openings.print(u"J"_s);
}

library::NewArticle longArticle()
{
    library::NewArticle article;
    document::DocumentBuilder builder;
    for (int i = 0; i < kLongParagraphs; ++i) {
        const QString sentence =
            u"第%1段的话说得很长，先说了 %2 件事，又说到“一把手”的责任，最后才说到监督。"_s.arg(i);
        QString text;
        for (int k = 0; k < 14; ++k)
            text += sentence.arg(k);
        builder.append({.kind = document::BlockKind::Paragraph, .indented = true}, text);
    }
    article.document = builder.take();
    article.metadata.title = {u"很长的文章"_s, document::FieldOrigin::Pattern, 1};
    article.metadata.script = text::Script::Hans;
    article.source.bytes = article.document.text.toUtf8();
    article.source.mediaType = u"text/plain"_s;
    article.source.charset = u"UTF-8"_s;
    article.source.origin = u"/bench/long"_s;
    return article;
}

base::ArticleId addLong(library::Library& library)
{
    const auto added =
        library
            .write(u"Import"_s,
                   [](library::Stores& stores) -> base::Result<base::ArticleId> {
                       const auto import = stores.imports.begin(u"Import"_s);
                       if (!import)
                           return base::fail(import.error());
                       return stores.articles.add(longArticle(), *import).map([](const auto& a) {
                           return a.id;
                       });
                   })
            .result();
    return added.value_or(base::ArticleId{});
}

/// How long the page takes to answer while the wheel turns: what its own thread is kept from doing.
void scrollThrough(ui::MainWindow& window)
{
    auto& view = *window.reader().findChild<ui::ArticleView*>();
    bench::Series answers;
    for (int i = 0; i < kWheelTurns; ++i) {
        const QPointF place(200, 300);
        QWheelEvent wheel(place, view.focusProxy()->mapToGlobal(place), {}, {0, -4 * kWheelStep},
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(view.focusProxy(), &wheel);
        const bench::Stopwatch watch;
        bool answered = false;
        view.page()->runJavaScript(u"document.elementFromPoint(200, 300) !== null"_s,
                                   QWebEngineScript::ApplicationWorld,
                                   [&](const QVariant&) { answered = true; });
        (void)test::waitFor([&] { return answered; }, kPatience);
        answers.add(watch.elapsed());
        QTest::qWait(kFrame);
    }
    bench::printSeries(u"long, page answers"_s, answers);
}

void openLong(ui::MainWindow& window, base::ArticleId article)
{
    const base::ArticleId other = window.reader().currentArticle();
    Openings openings;
    for (int i = 0; i < 5; ++i) {
        openings.add(watchOpening(window, [&] { window.openArticle(article); }));
        if (i < 4)
            (void)watchOpening(window, [&] { window.openArticle(other); });
    }
    openings.print(u"4 MB"_s);
}

/// Script after script, read in the middle of the article.
void changeScripts(ui::MainWindow& window)
{
    using text::ViewScript;
    auto& view = *window.reader().findChild<ui::ArticleView*>();
    view.scrollToTop(window.reader().articleLength() / 2);
    QTest::qWait(2000);
    Openings changes;
    for (int i = 0; i < 3; ++i) {
        for (const ViewScript script :
             {ViewScript::Hant, ViewScript::HantTw, ViewScript::HantHk, ViewScript::Source}) {
            changes.add(watchOpening(window, [&] { window.reader().setViewScript(script); }));
            QTest::qWait(kReadingTime);
        }
    }
    changes.print(u"script"_s);
}

/// A character in the middle of the window becomes another: a new version of the text.
void correctText(ui::MainWindow& window, base::ArticleId article)
{
    Openings corrections;
    for (int i = 0; i < 3; ++i) {
        const QString text = window.reader().sourceText();
        const qsizetype at = text.indexOf(u"责任"_s, window.reader().place()->offset);
        corrections.add(watchOpening(window, [&] {
            window.library().write(u"Correct"_s, [article, at](library::Stores& stores) {
                return stores.versions.correct(article, {{at, at + 2}, u"责任"_s, u"职责"_s});
            });
        }));
        QTest::qWait(2000);
    }
    corrections.print(u"correction"_s);
}

} // namespace

int main(int argc, char* argv[])
{
    ui::registerArticleScheme();
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    bench::ProbedApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.isEmpty()) {
        bench::out() << "bench_opening LIBRARY [ARTICLES]" << Qt::endl;
        return 2;
    }
    const int articles = arguments.size() > 1 ? arguments.at(1).toInt() : kArticles;
    const QTemporaryDir folder;
    settings::Settings settings(folder.filePath(u"pizhu.ini"_s));
    ui::ThemeSource theme(ui::ThemeSource::Choice::Light);
    ui::Desktop desktop(theme, settings);
    application.beginPhase({});
    desktop.openLibrary(arguments.at(0));
    const auto isThere = [&desktop] {
        return desktop.window() && desktop.window()->articles().model().rowCount() > 0 &&
               !desktop.window()->articles().model().isLoading();
    };
    if (!test::waitFor(isThere, kPatience))
        return 1;
    ui::MainWindow& window = *desktop.window();
    window.resize(kWindow);
    window.activateWindow();
    QTest::qWait(2000);
    bench::out() << window.articles().model().rowCount() << " articles" << Qt::endl;
    bench::printSeriesHeading();
    application.beginPhase(u"opening anywhere"_s);
    openAnywhere(window, articles);
    application.beginPhase(u"reading on"_s);
    openNext(window, articles);
    application.beginPhase({});
    const base::ArticleId article = addLong(window.library());
    QTest::qWait(2000);
    application.beginPhase(u"opening 4 MB"_s);
    openLong(window, article);
    application.beginPhase(u"scrolling 4 MB"_s);
    scrollThrough(window);
    application.beginPhase(u"script of 4 MB"_s);
    changeScripts(window);
    application.beginPhase(u"correction of 4 MB"_s);
    correctText(window, article);
    application.beginPhase({});
    application.printPhases();
    bench::printMemory();
    return 0;
}
