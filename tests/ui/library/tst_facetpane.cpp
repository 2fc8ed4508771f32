// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "tests/ui/models/samplelibrary.h"
#include "tests/ui/widgets/typing.h"
#include "ui/library/datehistogram.h"
#include "ui/library/facetpane.h"
#include "ui/models/facetmodel.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace pizhu;
using library::ArticleQuery;
using library::Facet;
using ui::FacetModel;
using ui::FacetPane;

class TestFacetPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void clickAddsAndRemovesAValue();
    void valuesOfOneFacetAddUp();
    void spaceChoosesTheCurrentRow();
    void sectionsFoldAndStayFolded();
    void chevronOpensAYearWithoutChoosingIt();
    void setQueryIsSilent();
    void altClickLeavesAValueOut();
    void altEnterLeavesTheCurrentRowOut();
    void menuLeavesOut();
    void menuMeansATagWithAndWithoutWhatIsBelow();
    void menuClearsAFacet();
    void brushPutsMonthsInForce();
    void keysReachTheBrushAndLeaveIt();
    void histogramShowsTheRangeInForce();
    void searchFindsInASectionAndChooses();
    void searchOpensByKeyAndClosesByEscape();
    void searchKeepsTheFieldWhileCountsArrive();
    void lettersFindARow_data();
    void lettersFindARow();
    void lettersAreTheWindowsAfterAClick();
    void rareSectionsAreClosedAtFirst();
    void remembersWhatIsOpen();
    void staysInPlaceWhenRowsAboveChange();
    void showsAllAndFewer();

private:
    [[nodiscard]] QTreeView* view() const { return m_pane->findChild<QTreeView*>(u"facetView"_s); }
    [[nodiscard]] QModelIndex row(const QString& path) const;
    void click(const QString& path, int x = 120, Qt::KeyboardModifiers modifiers = {});
    void addPapers(int count);
    void openMenu(const QString& path);
    void choose(const char* entry);
    [[nodiscard]] QLineEdit* search() const { return m_pane->findChild<QLineEdit*>(u"facetSearch"_s); }
    [[nodiscard]] ui::DateHistogram* histogram() const
    {
        return m_pane->findChild<ui::DateHistogram*>(u"dateHistogram"_s);
    }
    [[nodiscard]] QString currentPath() const
    {
        return view()->currentIndex().data(FacetModel::PathRole).toString();
    }

    ui::ThemeSource m_theme{ui::ThemeSource::Choice::Light};
    std::unique_ptr<test::SampleLibrary> m_sample;
    std::unique_ptr<FacetPane> m_pane;
    base::ArticleId m_first;
};

void TestFacetPane::init()
{
    m_sample = std::make_unique<test::SampleLibrary>();
    m_first = m_sample->add({u"一"_s, u"河道治理。"_s, u"江城日报"_s, u"2021-06-27"_s});
    m_sample->add({u"二"_s, u"新橋通車，居民說好。"_s, u"海灣晚報"_s, u"2021-03-01"_s});
    m_sample->add({u"三"_s, u"早市搬家。"_s, u"江城日报"_s, u"2020-11-03"_s});
    m_pane = std::make_unique<FacetPane>(m_sample->library(), m_theme);
    m_pane->resize(232, 900);
    m_pane->show();
    m_pane->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    m_pane->setQuery({});
    QTRY_VERIFY(row(u"source/江城日报"_s).isValid());
}

void TestFacetPane::cleanup()
{
    m_pane.reset();
    m_sample.reset();
}

QModelIndex TestFacetPane::row(const QString& path) const
{
    return qobject_cast<FacetModel*>(view()->model())->indexOf(path);
}

void TestFacetPane::click(const QString& path, int x, Qt::KeyboardModifiers modifiers)
{
    view()->scrollTo(row(path));
    const QRect place = view()->visualRect(row(path));
    QVERIFY2(!place.isEmpty(), qPrintable(path));
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, modifiers, {x, place.center().y()});
}

/// Sources enough to make the section long.
void TestFacetPane::addPapers(int count)
{
    for (int i = 0; i < count; ++i)
        m_sample->add({u"文%1"_s.arg(i), u"正文%1。"_s.arg(i), u"海報%1"_s.arg(i), u"2021-01-01"_s});
    QTRY_VERIFY(row(u"source//all"_s).isValid());
}

void TestFacetPane::openMenu(const QString& path)
{
    const QPoint place = view()->visualRect(row(path)).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, view()->viewport()->mapToGlobal(place));
    QApplication::sendEvent(view()->viewport(), &event);
}

void TestFacetPane::choose(const char* entry)
{
    auto* menu = m_pane->findChild<QMenu*>(u"facetMenu"_s);
    QVERIFY(menu && menu->isVisible());
    auto* action = menu->findChild<QAction*>(QLatin1String(entry));
    QVERIFY2(action, entry);
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
    QTRY_VERIFY(!m_pane->findChild<QMenu*>(u"facetMenu"_s));
}

void TestFacetPane::clickAddsAndRemovesAValue()
{
    QSignalSpy changed(m_pane.get(), &FacetPane::queryChanged);
    click(u"source/海灣晚報"_s);
    QCOMPARE(changed.takeFirst().first().value<ArticleQuery>(),
             (ArticleQuery{.filters = {{Facet::Source, {u"海灣晚報"_s}}}}));
    click(u"source/海灣晚報"_s);
    QCOMPARE(changed.takeFirst().first().value<ArticleQuery>(), ArticleQuery());
}

void TestFacetPane::valuesOfOneFacetAddUp()
{
    click(u"source/海灣晚報"_s);
    click(u"source/江城日报"_s);
    click(u"date/2021"_s);
    QCOMPARE(m_pane->query(), (ArticleQuery{.filters = {{Facet::Source, {u"海灣晚報"_s, u"江城日报"_s}},
                                                        {Facet::Date, {u"2021"_s}}}}));
}

void TestFacetPane::spaceChoosesTheCurrentRow()
{
    view()->setCurrentIndex(row(u"source/江城日报"_s));
    QTest::keyClick(view(), Qt::Key_Space);
    QCOMPARE(m_pane->query().filters.value(Facet::Source), QStringList{u"江城日报"_s});
    QTest::keyClick(view(), Qt::Key_Down);
    QTest::keyClick(view(), Qt::Key_Return);
    QCOMPARE(m_pane->query().filters.value(Facet::Source).size(), 2);
}

void TestFacetPane::sectionsFoldAndStayFolded()
{
    QVERIFY(view()->isExpanded(row(u"source"_s)));
    click(u"source"_s);
    QVERIFY(!view()->isExpanded(row(u"source"_s)));
    QSignalSpy reset(view()->model(), &QAbstractItemModel::modelReset);
    m_sample->add({u"四"_s, u"正文。"_s, u"新来的报纸"_s, u"2019-01-01"_s});
    QTRY_VERIFY(row(u"source/新来的报纸"_s).isValid());
    QVERIFY(!reset.isEmpty());
    QVERIFY(!view()->isExpanded(row(u"source"_s)));
    QVERIFY(view()->isExpanded(row(u"date"_s)));
}

void TestFacetPane::chevronOpensAYearWithoutChoosingIt()
{
    QSignalSpy changed(m_pane.get(), &FacetPane::queryChanged);
    click(u"date/2021"_s, 6);
    QVERIFY(view()->isExpanded(row(u"date/2021"_s)));
    QCOMPARE(changed.size(), 0);
    click(u"date/2021-06"_s);
    QCOMPARE(m_pane->query().filters.value(Facet::Date), QStringList{u"2021-06"_s});
}

void TestFacetPane::setQueryIsSilent()
{
    QSignalSpy changed(m_pane.get(), &FacetPane::queryChanged);
    m_pane->setQuery({.text = {u"河"_s}});
    QCOMPARE(changed.size(), 0);
    QCOMPARE(m_pane->query().text.text, u"河"_s);
}

void TestFacetPane::altClickLeavesAValueOut()
{
    QSignalSpy changed(m_pane.get(), &FacetPane::queryChanged);
    click(u"source/海灣晚報"_s, 120, Qt::AltModifier);
    QCOMPARE(changed.takeFirst().first().value<ArticleQuery>(),
             (ArticleQuery{.excluded = {{Facet::Source, {u"海灣晚報"_s}}}}));
    click(u"source/海灣晚報"_s);
    QCOMPARE(changed.takeFirst().first().value<ArticleQuery>(), ArticleQuery());
}

void TestFacetPane::altEnterLeavesTheCurrentRowOut()
{
    view()->setCurrentIndex(row(u"source/海灣晚報"_s));
    QTest::keyClick(view(), Qt::Key_Return, Qt::AltModifier);
    QCOMPARE(m_pane->query(), (ArticleQuery{.excluded = {{Facet::Source, {u"海灣晚報"_s}}}}));
    QTest::keyClick(view(), Qt::Key_Return, Qt::AltModifier);
    QCOMPARE(m_pane->query(), ArticleQuery());
}

void TestFacetPane::menuLeavesOut()
{
    openMenu(u"source/海灣晚報"_s);
    choose("leaveOut");
    QCOMPARE(m_pane->query(), (ArticleQuery{.excluded = {{Facet::Source, {u"海灣晚報"_s}}}}));
    openMenu(u"source/海灣晚報"_s);
    choose("only");
    QCOMPARE(m_pane->query(), (ArticleQuery{.filters = {{Facet::Source, {u"海灣晚報"_s}}}}));
}

void TestFacetPane::menuMeansATagWithAndWithoutWhatIsBelow()
{
    m_sample->tagArticle(m_first, u"制度/巡察"_s);
    QTRY_VERIFY(row(u"tag/制度"_s).isValid());
    openMenu(u"tag/制度"_s);
    choose("onlyItself");
    QCOMPARE(m_pane->query(), (ArticleQuery{.filters = {{Facet::Tag, {u"制度/"_s}}}}));
    openMenu(u"tag/制度"_s);
    choose("withBelow");
    QCOMPARE(m_pane->query(), (ArticleQuery{.filters = {{Facet::Tag, {u"制度"_s}}}}));
}

void TestFacetPane::menuClearsAFacet()
{
    click(u"source/海灣晚報"_s);
    click(u"date/2021"_s);
    openMenu(u"source"_s);
    choose("clear");
    QCOMPARE(m_pane->query(), (ArticleQuery{.filters = {{Facet::Date, {u"2021"_s}}}}));
}

void TestFacetPane::brushPutsMonthsInForce()
{
    QSignalSpy changed(m_pane.get(), &FacetPane::queryChanged);
    QVERIFY(histogram()->isVisible());
    const QPoint from = histogram()->barRect(4).center(); // 2021-03; the first is 2020-11
    const QPoint to = histogram()->barRect(7).center();
    QTest::mousePress(histogram(), Qt::LeftButton, {}, from);
    QTest::mouseMove(histogram(), to);
    QCOMPARE(histogram()->label(), u"2021-03 – 2021-06 · 2"_s);
    QTest::mouseRelease(histogram(), Qt::LeftButton, {}, to);
    QCOMPARE(changed.takeFirst().first().value<ArticleQuery>(),
             (ArticleQuery{.filters = {{Facet::Date, {u"2021-03..2021-06"_s}}}}));
    QTest::keyClick(histogram(), Qt::Key_Escape);
    QCOMPARE(m_pane->query(), ArticleQuery());
}

void TestFacetPane::keysReachTheBrushAndLeaveIt()
{
    view()->setFocus();
    view()->setCurrentIndex(row(u"date"_s));
    QTest::keyClick(view(), Qt::Key_Down);
    QVERIFY(histogram()->hasFocus());
    QTest::keyClick(histogram(), Qt::Key_Left);
    QCOMPARE(m_pane->query(), (ArticleQuery{.filters = {{Facet::Date, {u"2021-06"_s}}}}));
    QTest::keyClick(histogram(), Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(m_pane->query(), (ArticleQuery{.filters = {{Facet::Date, {u"2021-03..2021-06"_s}}}}));
    QTest::keyClick(histogram(), Qt::Key_Down);
    QVERIFY(view()->hasFocus());
    QCOMPARE(currentPath(), u"date/2021"_s);
}

void TestFacetPane::histogramShowsTheRangeInForce()
{
    m_pane->setQuery({.filters = {{Facet::Date, {u"2021"_s}}}});
    QCOMPARE(histogram()->selection()->toKey(), u"2021"_s);
    m_pane->setQuery({});
    QVERIFY(!histogram()->selection());
    QTRY_VERIFY(histogram()->isVisible());
    click(u"date"_s);
    QVERIFY(!histogram()->isVisible());
}

void TestFacetPane::searchFindsInASectionAndChooses()
{
    addPapers(12);
    const QRect section = view()->visualRect(row(u"source"_s));
    click(u"source"_s, section.right() - 18); // the looking glass
    QVERIFY(search()->isVisible());
    QVERIFY(search()->hasFocus());
    test::type(*search(), u"海湾"_s); // the other script
    QVERIFY(row(u"source/海灣晚報"_s).isValid());
    QVERIFY(!row(u"source/江城日报"_s).isValid());
    QTest::keyClick(search(), Qt::Key_Return);
    QCOMPARE(m_pane->query(), (ArticleQuery{.filters = {{Facet::Source, {u"海灣晚報"_s}}}}));
    QTest::keyClick(search(), Qt::Key_Down);
    QVERIFY(view()->hasFocus());
    QCOMPARE(currentPath(), u"source/海灣晚報"_s);
}

void TestFacetPane::searchOpensByKeyAndClosesByEscape()
{
    addPapers(12);
    view()->setFocus();
    view()->setCurrentIndex(row(u"source/江城日报"_s));
    QTest::keyClick(view(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(search()->hasFocus());
    test::type(*search(), u"湾"_s);
    QTest::keyClick(search(), Qt::Key_Escape);
    QVERIFY(!search()->isVisible());
    QVERIFY(view()->hasFocus());
    QVERIFY(row(u"source/江城日报"_s).isValid());
}

void TestFacetPane::searchKeepsTheFieldWhileCountsArrive()
{
    addPapers(12);
    view()->setCurrentIndex(row(u"source"_s));
    QTest::keyClick(view(), Qt::Key_F, Qt::ControlModifier);
    test::type(*search(), u"湾"_s);
    m_sample->add({u"五"_s, u"正文。"_s, u"新海湾报"_s, u"2019-01-01"_s});
    QTRY_VERIFY(row(u"source/新海湾报"_s).isValid());
    QVERIFY(search()->hasFocus());
    QCOMPARE(search()->text(), u"湾"_s);
}

void TestFacetPane::lettersFindARow_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("found");
    QTest::newRow("initials") << u"jcrb"_s << u"source/江城日报"_s;
    QTest::newRow("initials of a traditional name") << u"hwwb"_s << u"source/海灣晚報"_s;
    QTest::newRow("a syllable") << u"hai"_s << u"source/海灣晚報"_s;
    QTest::newRow("Latin letters") << u"delta"_s << u"source/Delta Post"_s;
    QTest::newRow("nothing") << u"qqq"_s << u"source"_s;
}

void TestFacetPane::lettersFindARow()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, found);
    m_sample->add({u"五"_s, u"正文。"_s, u"Delta Post"_s, u"2019-01-01"_s});
    QTRY_VERIFY(row(u"source/Delta Post"_s).isValid());
    view()->setFocus();
    view()->setCurrentIndex(row(u"source"_s));
    QTest::keyClicks(view(), typed);
    QCOMPARE(currentPath(), found);
}

/// One who chose a value by the mouse goes on reading: J is the next article.
void TestFacetPane::lettersAreTheWindowsAfterAClick()
{
    const auto takesLetter = [this] {
        QKeyEvent event(QEvent::ShortcutOverride, Qt::Key_J, Qt::NoModifier, u"j"_s);
        event.ignore();
        QApplication::sendEvent(view(), &event);
        return event.isAccepted();
    };
    click(u"source/海灣晚報"_s);
    QVERIFY(!takesLetter());
    QTest::keyClick(view(), Qt::Key_Down);
    QVERIFY(takesLetter());
}

void TestFacetPane::rareSectionsAreClosedAtFirst()
{
    m_sample->star(m_first);
    QTRY_VERIFY(row(u"star"_s).isValid());
    QVERIFY(!view()->isExpanded(row(u"star"_s)));
    click(u"star"_s);
    QVERIFY(view()->isExpanded(row(u"star"_s)));
}

void TestFacetPane::remembersWhatIsOpen()
{
    click(u"source"_s);
    click(u"date/2021"_s, 6);
    const QByteArray state = m_pane->saveState();
    FacetPane other(m_sample->library(), m_theme);
    other.restoreState(state);
    other.setQuery({});
    const auto* tree = other.findChild<QTreeView*>(u"facetView"_s);
    const auto* model = qobject_cast<FacetModel*>(tree->model());
    QTRY_VERIFY(model->indexOf(u"date/2021"_s).isValid());
    QVERIFY(!tree->isExpanded(model->indexOf(u"source"_s)));
    QVERIFY(tree->isExpanded(model->indexOf(u"date"_s)));
    QVERIFY(tree->isExpanded(model->indexOf(u"date/2021"_s)));
    QVERIFY(!tree->isExpanded(model->indexOf(u"date/2020"_s)));
}

void TestFacetPane::staysInPlaceWhenRowsAboveChange()
{
    for (const QString& paper : {u"南洲日报"_s, u"江岸新闻"_s, u"港湾观察"_s})
        m_sample->add({u"文"_s + paper, u"正文。"_s + paper, paper, u"2021-01-01"_s});
    QTRY_VERIFY(row(u"source/港湾观察"_s).isValid());
    m_pane->resize(232, 200);
    const auto place = [this] { return view()->visualRect(row(u"date/2020"_s)); };
    view()->setCurrentIndex(row(u"date/2021"_s));
    QTest::keyClick(view(), Qt::Key_Down); // one moves by keys, wherever the pointer rests
    view()->scrollTo(row(u"date/2020"_s), QAbstractItemView::PositionAtCenter);
    const int top = place().top();
    QSignalSpy reset(view()->model(), &QAbstractItemModel::modelReset);
    m_sample->add({u"八"_s, u"正文。"_s, u"又一家报纸"_s, u"2020-11-01"_s});
    QTRY_VERIFY(row(u"source/又一家报纸"_s).isValid());
    QVERIFY(!reset.isEmpty());
    QCOMPARE(place().top(), top);
}

void TestFacetPane::showsAllAndFewer()
{
    addPapers(12);
    click(u"source//all"_s);
    QVERIFY(row(u"source/海報11"_s).isValid() && row(u"source/海報0"_s).isValid());
    QCOMPARE(row(u"source//all"_s).data().toString(), u"Show fewer"_s);
    click(u"source//all"_s);
    QCOMPARE(view()->model()->rowCount(row(u"source"_s)), FacetModel::kShortList + 1);
}

QTEST_MAIN(TestFacetPane)
#include "tst_facetpane.moc"
