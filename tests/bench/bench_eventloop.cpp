// SPDX-License-Identifier: GPL-3.0-or-later
// How long the GUI thread stays away from its event loop while the real window opens a library, scrolls,
// searches as one types, filters, reads and imports, and what kept it. Run with QT_QPA_PLATFORM=offscreen.
// Changes the library: give it a copy.
//   bench_eventloop LIBRARY IMPORTED…      imports the files and folders IMPORTED

#include "app/settings/settings.h"
#include "tests/bench/figures.h"
#include "tests/bench/probedapplication.h"
#include "tests/bench/sampledqueries.h"
#include "tests/support/waiting.h"
#include "ui/importing/importcontroller.h"
#include "ui/library/articlelistpane.h"
#include "ui/mainwindow/desktop.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/models/articlelistmodel.h"
#include "ui/models/facetmodel.h"
#include "ui/reader/articlescheme.h"
#include "ui/widgets/theme.h"

#include <QInputMethodEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace pizhu;

namespace {

constexpr int kTimes = 20;
constexpr int kBetweenKeys = 120;  // ms
constexpr int kToRest = 1500;      // ms between phases
constexpr int kPatience = 600'000; // ms for an import
constexpr int kWheelStep = 120;
constexpr QSize kWindow{1440, 900};
constexpr quint32 kSeed = 17;

/// A person at the window.
class Visitor
{
public:
    Visitor(bench::ProbedApplication& application, ui::MainWindow& window)
        : m_application(application)
        , m_window(window)
    {}

    void begin(const QString& phase)
    {
        m_application.beginPhase({});
        QTest::qWait(kToRest);
        m_application.beginPhase(phase);
    }

    void scroll()
    {
        auto* list = part<QAbstractItemView>("articleList");
        for (int i = 0; i < 10 * kTimes; ++i) {
            const int direction = i % 40 < 30 ? -1 : 1;
            const QPointF place(20, 20);
            QWheelEvent wheel(place, list->viewport()->mapToGlobal(place), {}, {0, direction * kWheelStep},
                              Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(list->viewport(), &wheel);
            QTest::qWait(10);
        }
    }

    /// As one drags the handle of the scroll bar: far, where nothing has been read yet.
    void jump()
    {
        auto* list = part<QAbstractItemView>("articleList");
        list->setFocus();
        for (int i = 0; i < kTimes; ++i) {
            QTest::keyClick(list, i % 2 == 0 ? Qt::Key_End : Qt::Key_Home);
            QTest::qWait(kBetweenKeys);
            for (int page = 0; page < 5; ++page)
                QTest::keyClick(list, i % 2 == 0 ? Qt::Key_PageUp : Qt::Key_PageDown);
            QTest::qWait(kBetweenKeys);
        }
    }

    void search(const QString& text)
    {
        auto* field = part<QLineEdit>("searchField");
        field->setFocus();
        for (const QChar c : text) {
            QInputMethodEvent typed;
            typed.setCommitString(c);
            QCoreApplication::sendEvent(field, &typed);
            QTest::qWait(kBetweenKeys);
        }
        settle();
    }

    void clearSearch()
    {
        QTest::keyClick(part<QLineEdit>("searchField"), Qt::Key_Escape);
        settle();
    }

    void clickFacets()
    {
        auto* view = part<QTreeView>("facetView");
        for (int i = 0; i < kTimes; ++i) {
            const QModelIndex section = view->model()->index(i / 2 % view->model()->rowCount(), 0);
            const QModelIndex value = firstValue(*view, section);
            if (!value.isValid())
                continue;
            view->expand(section);
            view->scrollTo(value);
            QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(value).center());
            settle();
        }
    }

    void read()
    {
        auto* list = part<QAbstractItemView>("articleList");
        list->setFocus();
        for (int i = 0; i < kTimes; ++i) {
            QTest::keyClick(list, Qt::Key_J);
            QTest::qWait(2 * kBetweenKeys);
        }
    }

    template <typename W>
    W* part(const char* name)
    {
        return m_window.findChild<W*>(QLatin1String(name));
    }

private:
    /// Until the list is what was asked for, and some time to look at it.
    void settle()
    {
        QTest::qWait(2 * kBetweenKeys);
        (void)test::waitFor([this] { return !m_window.articles().model().isLoading(); }, kToRest);
        QTest::qWait(kBetweenKeys);
    }

    static QModelIndex firstValue(const QTreeView& view, const QModelIndex& section)
    {
        for (int row = 0; row < view.model()->rowCount(section); ++row) {
            const QModelIndex index = view.model()->index(row, 0, section);
            if (index.data(ui::FacetModel::KindRole).toInt() == static_cast<int>(ui::FacetModel::Kind::Value))
                return index;
        }
        return {};
    }

    bench::ProbedApplication& m_application;
    ui::MainWindow& m_window;
};

void importMeanwhile(Visitor& visitor, ui::MainWindow& window, const QStringList& paths,
                     const QStringList& queries)
{
    bool finished = false;
    QObject::connect(&window.importer(), &ui::ImportController::finished, &window,
                     [&finished] { finished = true; });
    window.importer().importPaths(paths);
    for (qsizetype i = 0; !finished && i < 3 * kTimes; ++i) {
        visitor.scroll();
        visitor.search(queries.at(i % queries.size()));
        visitor.clearSearch();
    }
    (void)test::waitFor([&finished] { return finished; }, kPatience);
}

QStringList sampledFrom(const library::Library& library)
{
    auto sampled = bench::SampledQueries::of(library, kSeed);
    QStringList queries;
    for (int i = 0; sampled && i < kTimes; ++i)
        queries += sampled->han(1 + i % 4);
    return queries;
}

} // namespace

int main(int argc, char* argv[])
{
    ui::registerArticleScheme();
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    bench::ProbedApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.isEmpty()) {
        bench::out() << "bench_eventloop LIBRARY IMPORTED…" << Qt::endl;
        return 2;
    }
    const QTemporaryDir folder;
    settings::Settings settings(folder.filePath(u"pizhu.ini"_s));
    ui::ThemeSource theme(ui::ThemeSource::Choice::Light);
    ui::Desktop desktop(theme, settings);
    application.beginPhase(u"opening"_s);
    desktop.openLibrary(arguments.at(0));
    const auto isThere = [&desktop] {
        return desktop.window() && desktop.window()->articles().model().rowCount() > 0;
    };
    if (!test::waitFor(isThere, kPatience))
        return 1;
    ui::MainWindow& window = *desktop.window();
    window.resize(kWindow);
    window.activateWindow();
    QTest::qWait(kToRest);

    Visitor visitor(application, window);
    application.beginPhase({});
    const QStringList queries = sampledFrom(window.library());
    visitor.begin(u"scrolling"_s);
    visitor.scroll();
    visitor.begin(u"jumping in the list"_s);
    visitor.jump();
    visitor.begin(u"typing searches"_s);
    for (const QString& query : queries) {
        visitor.search(query);
        visitor.clearSearch();
    }
    visitor.begin(u"clicking facets"_s);
    visitor.clickFacets();
    window.setQuery({});
    visitor.begin(u"reading"_s);
    visitor.read();
    if (arguments.size() > 1) {
        visitor.begin(u"scrolling and typing in an import"_s);
        importMeanwhile(visitor, window, arguments.mid(1), queries);
    }
    application.beginPhase({});
    application.printPhases();
    bench::printMemory();
    return 0;
}
