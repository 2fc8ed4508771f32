// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/samplelibrary.h"
#include "ui/library/facetpane.h"
#include "ui/models/facetmodel.h"
#include "ui/widgets/theme.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
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

private:
    [[nodiscard]] QTreeView* view() const { return m_pane->findChild<QTreeView*>(u"facetView"_s); }
    [[nodiscard]] QModelIndex row(const QString& path) const;
    void click(const QString& path, int x = 120);

    ui::ThemeSource m_theme{ui::ThemeSource::Choice::Light};
    std::unique_ptr<test::SampleLibrary> m_sample;
    std::unique_ptr<FacetPane> m_pane;
};

void TestFacetPane::init()
{
    m_sample = std::make_unique<test::SampleLibrary>();
    m_sample->add({u"一"_s, u"河道治理。"_s, u"江城日报"_s, u"2021-06-27"_s});
    m_sample->add({u"二"_s, u"新橋通車，居民說好。"_s, u"海灣晚報"_s, u"2021-03-01"_s});
    m_sample->add({u"三"_s, u"早市搬家。"_s, u"江城日报"_s, u"2020-11-03"_s});
    m_pane = std::make_unique<FacetPane>(m_sample->library(), m_theme);
    m_pane->resize(232, 900);
    m_pane->show();
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

void TestFacetPane::click(const QString& path, int x)
{
    const QRect place = view()->visualRect(row(path));
    QVERIFY2(!place.isEmpty(), qPrintable(path));
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, {x, place.center().y()});
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
    view()->setCurrentIndex(row(u"places/2"_s));
    QTest::keyClick(view(), Qt::Key_Space);
    QVERIFY(m_pane->query().starredOnly);
    QTest::keyClick(view(), Qt::Key_Down);
    QTest::keyClick(view(), Qt::Key_Return);
    QVERIFY(m_pane->query().trash && !m_pane->query().starredOnly);
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
    click(u"date/2021"_s, 16);
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

QTEST_MAIN(TestFacetPane)
#include "tst_facetpane.moc"
