// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/mainwindow/windowfixture.h"
#include "tests/ui/reader/readertestmain.h"
#include "tests/ui/widgets/mouse.h"
#include "ui/importing/importstrip.h"
#include "ui/library/articlelistpane.h"
#include "ui/library/placespane.h"
#include "ui/models/articlelistmodel.h"
#include "ui/models/placesmodel.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QScopeGuard>
#include <QSemaphore>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace pizhu;
using library::ArticleQuery;
using library::Facet;
using library::Stores;

/// What is done at once to all that was found: by keys and mouse in the window, and taken back by one step.
class TestBulkActionsUi : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] ui::MainWindow& window() { return m_fixture->window(); }
    [[nodiscard]] int count(const ArticleQuery& query);
    void selectAll();
    [[nodiscard]] bool chooseForSelected(const QString& entry); ///< from the menu of the bar
    [[nodiscard]] QMenu* menuAfter(const QString& entry, const QString& name);
    void clickPlace(const QString& path);
    void pressUndo() { m_fixture->press(Qt::Key_Z, Qt::ControlModifier); }

    std::unique_ptr<test::WindowFixture> m_fixture;

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void marksAllFoundInOneStep_data();
    void marksAllFoundInOneStep();
    void takesATagOffThoseThatHaveIt();
    void movesToTheTrashAndRestores();
    void selectedInATrashIsNotTrashedAgain();
    void cleansTheSelectedAgainAndReports();
    void exportsTheSelected();
    void takesOutOfACollection();
    void showsHowFarItIsAndStopsWithoutATrace();
};

void TestBulkActionsUi::init()
{
    m_fixture = std::make_unique<test::WindowFixture>();
    m_fixture->takeImportedPages();
    m_fixture->openWindow();
    QTRY_COMPARE(m_fixture->listed().size(), 4);
}

int TestBulkActionsUi::count(const ArticleQuery& query)
{
    return m_fixture->library()
        .read([query](const Stores& stores) { return stores.articles.count(query); })
        .result()
        .value_or(-1);
}

void TestBulkActionsUi::selectAll()
{
    auto& list = m_fixture->list();
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {},
                      list.visualRect(list.model()->index(0, 0)).center());
    QTest::keyClick(&list, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(window().articles().selectedArticles().size(),
             static_cast<std::size_t>(list.model()->rowCount()));
}

bool TestBulkActionsUi::chooseForSelected(const QString& entry)
{
    QTest::mouseClick(m_fixture->part<QToolButton>("bulkMore"), Qt::LeftButton);
    QMenu* menu = test::openMenu(u"articleMenu"_s);
    return menu && test::choose(*menu, entry);
}

/// The offscreen platform may close it at once, as no window of the program is active after the first one.
QMenu* TestBulkActionsUi::menuAfter(const QString& entry, const QString& name)
{
    window().activateWindow();
    if (!chooseForSelected(entry))
        return nullptr;
    const auto shown = [&name] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        return menu && menu->objectName() == name ? menu : nullptr;
    };
    (void)QTest::qWaitFor([&shown] { return shown() != nullptr; }, 1000);
    return shown();
}

void TestBulkActionsUi::clickPlace(const QString& path)
{
    auto& places = *m_fixture->part<QTreeView>("placesView");
    const QRect row = places.visualRect(window().places().model().indexOf(path));
    QVERIFY(!row.isEmpty());
    QTest::mouseClick(places.viewport(), Qt::LeftButton, {}, row.center());
}

void TestBulkActionsUi::marksAllFoundInOneStep_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<ArticleQuery>("marked");
    QTest::newRow("read") << u"Mark as read"_s << ArticleQuery{.filters = {{Facet::ReadState, {u"read"_s}}}};
    QTest::newRow("starred") << u"Star"_s << ArticleQuery{.starredOnly = true};
}

void TestBulkActionsUi::marksAllFoundInOneStep()
{
    QFETCH(const QString, entry);
    QFETCH(const ArticleQuery, marked);
    selectAll();
    QTRY_COMPARE(count(marked), 0);
    QVERIFY(chooseForSelected(entry));
    QTRY_COMPARE(count(marked), 4);
    QTRY_VERIFY2(m_fixture->noticeText().contains(u'4'), qPrintable(m_fixture->noticeText()));
    QTest::mouseClick(m_fixture->part<QToolButton>("noticeUndo"), Qt::LeftButton);
    QTRY_COMPARE(count(marked), 0);
}

void TestBulkActionsUi::takesATagOffThoseThatHaveIt()
{
    const std::array tagged{m_fixture->article(test::kBridgeTitle), m_fixture->article(test::kRareTitle)};
    const auto tag = [tagged](Stores& stores) -> base::Result<void> {
        const auto made = stores.tags.ensure(u"手艺"_s);
        return made ? stores.tags.tagArticles(tagged, *made) : base::fail(made.error());
    };
    QVERIFY(m_fixture->library().write(u"x"_s, tag).result());
    const ArticleQuery having{.filters = {{Facet::Tag, {u"手艺"_s}}}};
    QTRY_COMPARE(count(having), 2);
    selectAll();
    QMenu* tags = nullptr;
    for (int tries = 0; tries < 5 && !tags; ++tries)
        tags = menuAfter(u"Remove a tag"_s, u"removeTagMenu"_s);
    QVERIFY(tags && test::choose(*tags, u"手艺 (2)"_s)); // on two of the four
    QTRY_COMPARE(count(having), 0);
    pressUndo();
    QTRY_COMPARE(count(having), 2);
}

void TestBulkActionsUi::movesToTheTrashAndRestores()
{
    selectAll();
    QTest::keyClick(&m_fixture->list(), Qt::Key_Delete);
    QTRY_COMPARE(m_fixture->listed().size(), 0);
    pressUndo();
    QTRY_COMPARE(m_fixture->listed().size(), 4);
    selectAll();
    QVERIFY(chooseForSelected(u"Move to trash"_s));
    QTRY_COMPARE(m_fixture->listed().size(), 0);
    clickPlace(u"library/trash"_s);
    QTRY_COMPARE(m_fixture->listed().size(), 4);
    selectAll();
    QTest::mouseClick(m_fixture->part<QToolButton>("bulkRestore"), Qt::LeftButton);
    QTRY_COMPARE(m_fixture->listed().size(), 0);
    clickPlace(u"library/all"_s);
    QTRY_COMPARE(m_fixture->listed().size(), 4);
}

void TestBulkActionsUi::selectedInATrashIsNotTrashedAgain()
{
    selectAll();
    QTest::keyClick(&m_fixture->list(), Qt::Key_Delete);
    clickPlace(u"library/trash"_s);
    QTRY_COMPARE(m_fixture->listed().size(), 4);
    selectAll();
    QTest::keyClick(&m_fixture->list(), Qt::Key_Delete);
    pressUndo(); // of the one step there is
    QTRY_COMPARE(m_fixture->listed().size(), 0);
    QCOMPARE(count({}), 4);
}

void TestBulkActionsUi::cleansTheSelectedAgainAndReports()
{
    selectAll();
    QVERIFY(chooseForSelected(u"Clean again"_s));
    const QDialog* report = m_fixture->dialog("importReport");
    QVERIFY(report);
    QCOMPARE(report->windowTitle(), u"Clean-up report"_s);
}

void TestBulkActionsUi::exportsTheSelected()
{
    selectAll();
    QVERIFY(chooseForSelected(u"Export excerpts"_s));
    QVERIFY(m_fixture->dialog("exportDialog"));
}

void TestBulkActionsUi::takesOutOfACollection()
{
    const auto ids = window().articles().model().articlesFrom(0, 4);
    const auto collect = [ids](Stores& stores) -> base::Result<QString> {
        const auto made = stores.collections.create({}, u"论文"_s);
        if (!made)
            return base::fail(made.error());
        if (const auto added = stores.collections.addArticles(*made, ids); !added)
            return base::fail(added.error());
        const auto all = stores.collections.all();
        return all ? base::Result<QString>(all->front().uid) : base::fail(all.error());
    };
    const QString uid = m_fixture->library().write(u"x"_s, collect).result().value();
    QTRY_COMPARE(window().places().model().collections().size(), std::size_t{1});
    clickPlace(u"collections/"_s + uid);
    QTRY_COMPARE(m_fixture->listed().size(), 4);
    selectAll();
    QVERIFY(chooseForSelected(u"Take out of this collection"_s));
    QTRY_COMPARE(m_fixture->listed().size(), 0);
    pressUndo();
    QTRY_COMPARE(m_fixture->listed().size(), 4);
}

void TestBulkActionsUi::showsHowFarItIsAndStopsWithoutATrace()
{
    const auto held = std::make_shared<QSemaphore>();
    const auto letGo = qScopeGuard([held] { held->release(); }); // also when this test fails
    const auto hold = [held](Stores&) -> base::Result<void> {
        held->acquire();
        return {};
    };
    const auto holding = m_fixture->library().write(u"x"_s, hold, library::Journalling::Skip);
    selectAll();
    QVERIFY(chooseForSelected(u"Star"_s)); // waits behind it
    auto* strip = m_fixture->part<ui::ImportStrip>("bulkStrip");
    QTRY_VERIFY(strip->isVisible());
    const auto* words = strip->findChild<QLabel*>();
    QTRY_VERIFY2(words->text().contains(u'4'), qPrintable(words->text()));
    QTest::mouseClick(strip->findChild<QToolButton*>(u"cancelImport"_s), Qt::LeftButton);
    held->release();
    QTRY_VERIFY(!strip->isVisible());
    QCOMPARE(count({.starredOnly = true}), 0);
    QVERIFY(holding.result());
}

PIZHU_READER_TEST_MAIN(TestBulkActionsUi)
#include "tst_bulkactions_ui.moc"
