// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "tests/ui/models/samplelibrary.h"
#include "tests/ui/widgets/mouse.h"
#include "ui/library/articledelegate.h"
#include "ui/library/articlelistpane.h"
#include "ui/models/articlelistmodel.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace pizhu;
using library::ArticleQuery;
using library::Facet;
using ui::ArticleListPane;

namespace {

const std::vector kOldestFirst{library::SortKey{library::SortColumn::Published, Qt::AscendingOrder}};

} // namespace

class TestArticleListPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void countsAndSelects();
    void openArticleStaysWhenAFilterHidesIt();
    void nextGoesOnWhereAHiddenArticleWas();
    void chipRemovesItsFilter();
    void noResultsOfferToClearTheFilters();
    void emptyLibraryOffersToImport();
    void sortMenuChangesTheOrder();
    void chineseIsOrderedAsOneChooses_data();
    void chineseIsOrderedAsOneChooses();
    void starClickIsWrittenAndUndone();
    void trashingOpensTheNextArticle();
    void paintsEveryRowInBothThemes();
    void firstFocusOpensNothing();
    void openArticleStaysInSight();
    void chipsHaveOneHeight();

private:
    void show(const ArticleQuery& query);
    [[nodiscard]] QListView* list() const { return m_pane->findChild<QListView*>(u"articleList"_s); }
    [[nodiscard]] library::ArticleSummary summaryAt(int row) const;

    ui::ThemeSource m_theme{ui::ThemeSource::Choice::Light};
    std::unique_ptr<test::SampleLibrary> m_sample;
    std::unique_ptr<ArticleListPane> m_pane;
    base::ArticleId m_river;
    base::ArticleId m_bridge;
    base::ArticleId m_market;
};

void TestArticleListPane::init()
{
    m_sample = std::make_unique<test::SampleLibrary>();
    m_river = m_sample->add({u"河道治理"_s, u"沿河各村加强监督。"_s, u"江城日报"_s, u"2021-06-27"_s});
    m_bridge = m_sample->add({u"新橋通車"_s, u"居民監督施工。"_s, u"海灣晚報"_s, u"2022-03-01"_s});
    m_market = m_sample->add({u"早市搬家"_s, u"摊位搬进大棚。"_s, u"江城日报"_s, u"2020-11-03"_s});
    m_pane = std::make_unique<ArticleListPane>(m_sample->library(), m_theme);
    m_pane->resize(360, 600);
    m_pane->show();
}

void TestArticleListPane::cleanup()
{
    m_pane.reset();
    m_sample.reset();
}

void TestArticleListPane::show(const ArticleQuery& query)
{
    QSignalSpy counted(&m_pane->model(), &ui::ArticleListModel::countChanged);
    m_pane->setQuery(query);
    QTRY_VERIFY(!counted.isEmpty() && !m_pane->model().isLoading());
}

library::ArticleSummary TestArticleListPane::summaryAt(int row) const
{
    return m_pane->model()
        .index(row)
        .data(ui::ArticleListModel::SummaryRole)
        .value<library::ArticleSummary>();
}

void TestArticleListPane::countsAndSelects()
{
    show({});
    QVERIFY(m_pane->findChild<QLabel*>(u"articleCount"_s)->text().startsWith(u"3 "_s));
    QSignalSpy activated(m_pane.get(), &ArticleListPane::articleActivated);
    m_pane->next();
    m_pane->next();
    QCOMPARE(activated.size(), 2);
    QCOMPARE(activated.last().first().value<base::ArticleId>(), m_river);
    m_pane->previous();
    QCOMPARE(m_pane->currentArticle(), m_bridge);
    m_pane->previous(); // the first stays
    QCOMPARE(activated.size(), 3);
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                      list()->visualRect(m_pane->model().index(2)).center());
    QCOMPARE(m_pane->currentArticle(), m_market);
}

void TestArticleListPane::openArticleStaysWhenAFilterHidesIt()
{
    show({});
    m_pane->next();
    QSignalSpy activated(m_pane.get(), &ArticleListPane::articleActivated);
    show({.filters = {{Facet::Source, {u"江城日报"_s}}}});
    QCOMPARE(activated.size(), 0);
    QCOMPARE(m_pane->currentArticle(), m_bridge);
    QVERIFY(m_pane->selectedArticles().empty());
    show({});
    QCOMPARE(m_pane->selectedArticles(), std::vector{m_bridge});
    QCOMPARE(activated.size(), 0);
}

void TestArticleListPane::nextGoesOnWhereAHiddenArticleWas()
{
    show({});
    m_pane->next();
    show({.filters = {{Facet::Source, {u"江城日报"_s}}}});
    m_pane->next();
    QCOMPARE(m_pane->currentArticle(), m_river);
}

void TestArticleListPane::chipRemovesItsFilter()
{
    show({.filters = {{Facet::Source, {u"江城日报"_s}}, {Facet::Date, {u"2021-06"_s}}}});
    const auto chips = m_pane->findChildren<QToolButton*>(u"filterChip"_s);
    QCOMPARE(chips.size(), 2);
    QCOMPARE(chips.at(1)->text(), u"June 2021"_s);
    QSignalSpy changed(m_pane.get(), &ArticleListPane::queryChanged);
    QTest::mouseClick(chips.at(1), Qt::LeftButton);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_pane->query(), (ArticleQuery{.filters = {{Facet::Source, {u"江城日报"_s}}}}));
    QTRY_COMPARE(m_pane->model().rowCount(), 2);
    QCOMPARE(m_pane->findChildren<QToolButton*>(u"filterChip"_s).size(), 1);
}

void TestArticleListPane::noResultsOfferToClearTheFilters()
{
    show({.text = {u"没有"_s}, .filters = {{Facet::Source, {u"江城日报"_s}}}});
    const auto* text = m_pane->findChild<QLabel*>(u"emptyText"_s);
    QVERIFY(text->isVisible());
    QVERIFY2(text->text().contains(u"没有"_s) && text->text().contains(u"江城日报"_s),
             qPrintable(text->text()));
    QSignalSpy changed(m_pane.get(), &ArticleListPane::queryChanged);
    QTest::mouseClick(m_pane->findChild<QPushButton*>(u"emptyAction"_s), Qt::LeftButton);
    QCOMPARE(changed.first().first().value<ArticleQuery>(), ArticleQuery());
    QTRY_VERIFY(list()->isVisible());
}

void TestArticleListPane::emptyLibraryOffersToImport()
{
    test::SampleLibrary empty;
    ArticleListPane pane(empty.library(), m_theme);
    pane.show();
    pane.setQuery({});
    auto* action = pane.findChild<QPushButton*>(u"emptyAction"_s);
    QTRY_VERIFY(action->isVisible());
    QSignalSpy asked(&pane, &ArticleListPane::importRequested);
    QTest::mouseClick(action, Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
}

void TestArticleListPane::sortMenuChangesTheOrder()
{
    show({});
    auto* button = m_pane->findChild<QToolButton*>(u"sortButton"_s);
    QVERIFY(test::chooseFrom(*button, u"Oldest first"_s));
    QCOMPARE(m_pane->query().sort, kOldestFirst);
    QTRY_COMPARE(m_pane->model().articleAt(0), m_market);
    QCOMPARE(button->text(), u"Oldest first"_s);
    QVERIFY(!test::chooseFrom(*button, u"Best match first"_s)); // of what is searched
    show({.text = {u"监督 OR 摊位"_s}, .sort = kOldestFirst});
    QVERIFY(test::chooseFrom(*button, u"Best match first"_s));
    QCOMPARE(m_pane->query().sort.front().column, library::SortColumn::Relevance);
    QTRY_VERIFY(m_pane->model().rowCount() == 3 && !m_pane->model().isLoading());
}

void TestArticleListPane::chineseIsOrderedAsOneChooses_data()
{
    QTest::addColumn<QString>("order");
    QTest::addColumn<QString>("titles");
    // 八 bā ㄅ 2 strokes, 龙 lóng ㄌ 5, 福 fú ㄈ 13, 安 ān ㄢ 6
    QTest::newRow("pinyin") << u"Pinyin"_s << u"安八福龙"_s;
    QTest::newRow("zhuyin") << u"Zhuyin"_s << u"八福龙安"_s;
    QTest::newRow("strokes") << u"Strokes"_s << u"八龙安福"_s;
}

void TestArticleListPane::chineseIsOrderedAsOneChooses()
{
    QFETCH(const QString, order);
    QFETCH(const QString, titles);
    for (const QChar title : u"龙福安八"_s)
        m_sample->add({QString(title), u"戏台的匾额。%1"_s.arg(title), u"山城日报"_s, u"2010-01-01"_s});
    show({.text = {u"戏台"_s}});
    auto* button = m_pane->findChild<QToolButton*>(u"sortButton"_s);
    QVERIFY(test::chooseFrom(*button, u"By title"_s));
    QVERIFY(test::chooseFrom(*button, order));
    const auto shown = [this] {
        QString all;
        for (int row = 0; row < m_pane->model().rowCount(); ++row)
            all += summaryAt(row).title;
        return all;
    };
    QTRY_COMPARE(shown(), titles);
}

void TestArticleListPane::starClickIsWrittenAndUndone()
{
    show({});
    QTRY_COMPARE(summaryAt(0).title, u"新橋通車"_s);
    const QRect row = list()->visualRect(m_pane->model().index(0));
    const auto* delegate = qobject_cast<ui::ArticleDelegate*>(list()->itemDelegate());
    const QPoint star = delegate->layoutOf(row, list()->font(), summaryAt(0)).star.center();
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, star);
    QTRY_VERIFY(summaryAt(0).starred);
    m_sample->library().undo().waitForFinished();
    QTRY_VERIFY(!summaryAt(0).starred);
}

void TestArticleListPane::trashingOpensTheNextArticle()
{
    show({});
    m_pane->next();
    QTRY_COMPARE(summaryAt(0).title, u"新橋通車"_s);
    QSignalSpy activated(m_pane.get(), &ArticleListPane::articleActivated);
    m_pane->moveToTrash();
    QTRY_COMPARE(m_pane->model().rowCount(), 2);
    QTRY_COMPARE(activated.size(), 1);
    QCOMPARE(m_pane->currentArticle(), m_river);
}

void TestArticleListPane::paintsEveryRowInBothThemes()
{
    m_sample->tagArticle(m_river, u"制度/巡察"_s);
    m_sample->annotate(m_river, u"各村"_s, annotation::HighlightColor::Amber);
    show({.text = {u"监督"_s}});
    QTRY_COMPARE(summaryAt(1).annotationCount, 1);
    for (const auto choice : {ui::ThemeSource::Choice::Dark, ui::ThemeSource::Choice::Light}) {
        m_theme.setChoice(choice);
        const QImage image = list()->viewport()->grab().toImage();
        int hits = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                hits += image.pixelColor(x, y) == m_theme.theme().hit ? 1 : 0;
        }
        QVERIFY2(hits > 100, qPrintable(QString::number(hits)));
        QCOMPARE(image.pixelColor(image.width() - 2, image.height() - 2), m_theme.theme().pane);
    }
}

void TestArticleListPane::firstFocusOpensNothing()
{
    show({});
    QSignalSpy activated(m_pane.get(), &ArticleListPane::articleActivated);
    m_pane->focusList();
    QTRY_VERIFY(list()->hasFocus());
    QCOMPARE(list()->currentIndex().row(), 0);
    QCOMPARE(activated.size(), 0);
    QTest::keyClick(list(), Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(m_pane->currentArticle(), m_bridge);
    QTest::keyClick(list(), Qt::Key_Down);
    QCOMPARE(m_pane->currentArticle(), m_river);
}

void TestArticleListPane::openArticleStaysInSight()
{
    for (int i = 0; i < 30; ++i)
        m_sample->add({u"旧闻%1"_s.arg(i), u"沿河各村加强监督。"_s, u"山城日报"_s, u"2010-01-01"_s});
    show({});
    const auto inSight = [this] {
        const QRect row = list()->visualRect(list()->currentIndex());
        return row.isValid() && list()->viewport()->rect().contains(row);
    };
    m_pane->selectArticle(m_market);
    QTRY_VERIFY(inSight());
    m_pane->resize(360, 240);
    QTRY_VERIFY(inSight());
    show({.sort = kOldestFirst}); // now below thirty others
    QCOMPARE(m_pane->model().rowOf(m_market), 30);
    QTRY_VERIFY(inSight());
    show({.text = {u"摊位"_s}}); // higher rows
    QTRY_VERIFY(inSight());
    show({.filters = {{Facet::Source, {u"江城日报"_s, u"海灣晚報"_s}}}});
    m_pane->resize(360, 600);
    m_pane->setQuery({.sort = kOldestFirst});
    m_pane->selectArticle(m_bridge); // before the list has it
    QTRY_COMPARE(m_pane->model().rowOf(m_bridge), 32);
    QTRY_VERIFY(inSight());
    QCoreApplication::processEvents(); // also when what followed has been handled
    QVERIFY(inSight());
}

void TestArticleListPane::chipsHaveOneHeight()
{
    show({.filters = {{Facet::Source, {u"江城日报"_s, u"Daily"_s}}, {Facet::Date, {u"2021-06"_s}}}});
    for (const QToolButton* chip : m_pane->findChildren<QToolButton*>(u"filterChip"_s))
        QCOMPARE(chip->height(), ui::Theme::kSpaceXl);
}

QTEST_MAIN(TestArticleListPane)
#include "tst_articlelistpane.moc"
