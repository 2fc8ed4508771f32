// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "tests/ui/models/samplelibrary.h"
#include "tests/ui/widgets/mouse.h"
#include "ui/library/articlelistpane.h"
#include "ui/models/articlelistmodel.h"
#include "ui/models/articlemime.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace pizhu;
using library::ArticleQuery;
using ui::ArticleListPane;

class TestBulkBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void comesWithSeveralSelected();
    void allSelectsEverythingFound();
    void allSelectedWhileMoreIsListedAreAll();
    void buttonsAskForTheSelected();
    void starringManyIsOneStep();
    void trashOffersToRestoreAndToEmpty();
    void menuHasWhatTheBarHasNot();
    void draggedRowsNameTheirArticles();

private:
    void show(const ArticleQuery& query, int rows);
    void selectFirst(int rows);
    [[nodiscard]] QListView* list() const { return m_pane->findChild<QListView*>(u"articleList"_s); }
    [[nodiscard]] QToolButton* button(const char* name) const
    {
        return m_pane->findChild<QToolButton*>(QLatin1String(name));
    }
    [[nodiscard]] bool isBarShown() const { return m_pane->findChild<QWidget*>(u"bulkBar"_s)->isVisible(); }
    void press(const char* name) { QTest::mouseClick(button(name), Qt::LeftButton); }

    ui::ThemeSource m_theme{ui::ThemeSource::Choice::Light};
    std::unique_ptr<test::SampleLibrary> m_sample;
    std::unique_ptr<ArticleListPane> m_pane;
};

void TestBulkBar::init()
{
    m_sample = std::make_unique<test::SampleLibrary>();
    for (int i = 0; i < 5; ++i)
        m_sample->add({u"题%1"_s.arg(i), u"正文%1。"_s.arg(i), u"江城日报"_s, u"2021-06-27"_s});
    m_pane = std::make_unique<ArticleListPane>(m_sample->library(), m_theme);
    m_pane->resize(360, 600);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    show({}, 5);
}

void TestBulkBar::cleanup()
{
    m_pane.reset();
    m_sample.reset();
}

void TestBulkBar::show(const ArticleQuery& query, int rows)
{
    m_pane->setQuery(query);
    QTRY_COMPARE(m_pane->model().rowCount(), rows);
    QTRY_VERIFY(!m_pane->model().isLoading());
}

/// With the mouse, as one does: a click, and another with Shift.
void TestBulkBar::selectFirst(int rows)
{
    const auto click = [this](int row, Qt::KeyboardModifiers modifiers) {
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, modifiers,
                          list()->visualRect(m_pane->model().index(row)).center());
    };
    click(0, {});
    click(rows - 1, Qt::ShiftModifier);
    QCOMPARE(m_pane->selectedArticles().size(), std::size_t(rows));
}

void TestBulkBar::comesWithSeveralSelected()
{
    QVERIFY(!isBarShown());
    selectFirst(3);
    QVERIFY(isBarShown());
    const auto* count = m_pane->findChild<QLabel*>(u"selectedCount"_s);
    QVERIFY2(count->text().startsWith(u'3'), qPrintable(count->text()));
    press("bulkClear");
    QVERIFY(!isBarShown());
    QCOMPARE(m_pane->selectedArticles().size(), std::size_t(1));
}

void TestBulkBar::allSelectsEverythingFound()
{
    selectFirst(2);
    QVERIFY(button("selectAllFound")->isVisible());
    QVERIFY(button("selectAllFound")->text().contains(u'5'));
    press("selectAllFound");
    QCOMPARE(m_pane->selectedArticles().size(), std::size_t(5));
    QVERIFY(!button("selectAllFound")->isVisible());
    press("bulkClear");
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_pane->selectedArticles().size(), std::size_t(5));
}

void TestBulkBar::allSelectedWhileMoreIsListedAreAll()
{
    constexpr int kMonths = 150;
    for (int i = 0; i < kMonths; ++i)
        m_sample->add({u"第%1月"_s.arg(i), u"巡察第%1次。"_s.arg(i), u"江城日报"_s,
                       QDate(2000, 1, 1).addMonths(i).toString(Qt::ISODate)});
    show({}, kMonths + 5);
    int beginning = 0;
    const auto atBeginning =
        connect(&m_pane->model(), &ui::ArticleListModel::countChanged, this, [&](int count) {
            if (m_pane->model().isCountKnown())
                return;
            beginning = count;
            QTest::keyClick(list(), Qt::Key_A, Qt::ControlModifier);
        });
    show({.text = {u"巡察"_s}}, kMonths);
    disconnect(atBeginning);
    QVERIFY(beginning > 1 && beginning < kMonths);
    QCOMPARE(m_pane->selectedArticles().size(), std::size_t(kMonths));
}

void TestBulkBar::buttonsAskForTheSelected()
{
    selectFirst(3);
    std::vector<base::ArticleId> tagged;
    std::vector<base::ArticleId> collected;
    connect(m_pane.get(), &ArticleListPane::tagsRequested, this, [&](const auto& ids) { tagged = ids; });
    connect(m_pane.get(), &ArticleListPane::collectionsRequested, this,
            [&](const auto& ids) { collected = ids; });
    press("bulkTag");
    press("bulkCollect");
    QCOMPARE(tagged, m_pane->selectedArticles());
    QCOMPARE(collected, tagged);
}

void TestBulkBar::starringManyIsOneStep()
{
    selectFirst(4);
    m_pane->toggleStar();
    const auto starred = [this] {
        return m_sample->library()
            .read([](const library::Stores& s) { return s.articles.counts(); })
            .result()
            ->starred;
    };
    QTRY_COMPARE(starred(), 4);
    QVERIFY(m_sample->library().undo().result());
    QCOMPARE(starred(), 0);
}

void TestBulkBar::trashOffersToRestoreAndToEmpty()
{
    selectFirst(2);
    m_pane->moveToTrash();
    QTRY_COMPARE(m_pane->model().rowCount(), 3);
    show({.trash = true}, 2);
    QVERIFY(isBarShown());
    QSignalSpy emptying(m_pane.get(), &ArticleListPane::emptyTrashRequested);
    press("bulkEmptyTrash");
    QCOMPARE(emptying.size(), 1);
    QVERIFY(!button("bulkTag")->isVisible());
    selectFirst(1);
    press("bulkRestore");
    QTRY_COMPARE(m_pane->model().rowCount(), 1);
    show({}, 4);
    QVERIFY(!isBarShown() || m_pane->selectedArticles().size() > 1);
}

void TestBulkBar::menuHasWhatTheBarHasNot()
{
    selectFirst(3);
    press("bulkMore");
    QMenu* menu = test::openMenu();
    QVERIFY(menu && menu->objectName() == u"articleMenu"_s);
    std::vector<base::ArticleId> edited;
    connect(m_pane.get(), &ArticleListPane::fieldEditRequested, this, [&](const auto& ids) { edited = ids; });
    QVERIFY(test::choose(*menu, u"Edit a field"_s));
    QCOMPARE(edited.size(), std::size_t(3));
}

void TestBulkBar::draggedRowsNameTheirArticles()
{
    selectFirst(3);
    const QModelIndexList rows = list()->selectionModel()->selectedIndexes();
    const std::unique_ptr<QMimeData> mime(m_pane->model().mimeData(rows));
    auto selected = m_pane->selectedArticles();
    std::ranges::sort(selected);
    QCOMPARE(ui::articlesFromMime(*mime, m_sample->library().path()), selected);
    QVERIFY(ui::articlesFromMime(*mime, u"/elsewhere.pizhu"_s).empty());
    QVERIFY(list()->dragEnabled());
}

QTEST_MAIN(TestBulkBar)
#include "tst_bulkbar.moc"
