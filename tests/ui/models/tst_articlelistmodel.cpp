// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "tests/ui/models/samplelibrary.h"
#include "ui/models/articlelistmodel.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace pizhu;
using library::ArticleQuery;
using library::Facet;
using ui::ArticleListModel;

namespace {

const std::vector kOldestFirst{library::SortKey{library::SortColumn::Published, Qt::AscendingOrder}};

/// The titles of all rows, asked for until they have arrived; "…" stands for a placeholder.
QStringList dump(const ArticleListModel& model)
{
    QStringList titles;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        const QString title = index.data().toString();
        titles.append(index.data(ArticleListModel::LoadedRole).toBool() ? title : u"…"_s);
    }
    return titles;
}

} // namespace

class TestArticleListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void listsNewestFirst();
    void showsPlaceholdersUntilRowsArrive();
    void loadsRowsOnlyWhereTheViewLooks();
    void filtersByFacet();
    void findsInEitherScriptAndMarksTheHits();
    void keepsTheSelectionWhenResultsChange();
    void followsTheLibrary();
    void reportsTheCount();
    void showsTheBeginningBeforeTheRest();

private:
    void showAll(ArticleListModel& model, const ArticleQuery& query);

    std::unique_ptr<test::SampleLibrary> m_sample;
    base::ArticleId m_river;
    base::ArticleId m_bridge;
    base::ArticleId m_market;
};

void TestArticleListModel::init()
{
    m_sample = std::make_unique<test::SampleLibrary>();
    m_river = m_sample->add(
        {u"河道治理见成效"_s, u"沿河各村加强监督，河水变清了。"_s, u"江城日报"_s, u"2021-06-27"_s});
    m_bridge =
        m_sample->add({u"新橋通車"_s, u"居民說，監督施工的人每天都來。"_s, u"海灣晚報"_s, u"2022-03-01"_s});
    m_market = m_sample->add({u"早市搬家"_s, u"摊位从路边搬进了大棚。"_s, u"江城日报"_s, u"2020-11-03"_s});
}

void TestArticleListModel::showAll(ArticleListModel& model, const ArticleQuery& query)
{
    QSignalSpy counted(&model, &ArticleListModel::countChanged);
    model.setQuery(query);
    QTRY_VERIFY(!counted.isEmpty());
    QTRY_VERIFY2(!dump(model).contains(u"…"_s), qPrintable(dump(model).join(u'|')));
}

void TestArticleListModel::listsNewestFirst()
{
    ArticleListModel model(m_sample->library());
    QAbstractItemModelTester tester(&model);
    showAll(model, {});
    QCOMPARE(dump(model), (QStringList{u"新橋通車"_s, u"河道治理见成效"_s, u"早市搬家"_s}));
}

void TestArticleListModel::showsPlaceholdersUntilRowsArrive()
{
    ArticleListModel model(m_sample->library());
    QSignalSpy counted(&model, &ArticleListModel::countChanged);
    model.setQuery({});
    QVERIFY(counted.wait());
    QCOMPARE(dump(model), QStringList(3, u"…"_s));
    QCOMPARE(model.articleAt(0), m_bridge);
    QTRY_COMPARE(dump(model).first(), u"新橋通車"_s);
}

void TestArticleListModel::loadsRowsOnlyWhereTheViewLooks()
{
    for (int i = 0; i < 200; ++i)
        m_sample->add({u"编号%1"_s.arg(i), u"正文%1。"_s.arg(i), u"江城日报"_s, u"2019-01-01"_s});
    ArticleListModel model(m_sample->library());
    QSignalSpy counted(&model, &ArticleListModel::countChanged);
    model.setQuery({});
    QVERIFY(counted.wait());
    QCOMPARE(model.rowCount(), 203);
    QTRY_VERIFY(model.index(10).data(ArticleListModel::LoadedRole).toBool());
    QVERIFY(!model.index(150).data(ArticleListModel::LoadedRole).toBool());
}

void TestArticleListModel::filtersByFacet()
{
    ArticleListModel model(m_sample->library());
    showAll(model, {.filters = {{Facet::Source, {u"江城日报"_s}}}});
    QCOMPARE(dump(model), (QStringList{u"河道治理见成效"_s, u"早市搬家"_s}));
}

void TestArticleListModel::findsInEitherScriptAndMarksTheHits()
{
    ArticleListModel model(m_sample->library());
    showAll(model, {.text = {u"监督"_s}});
    QCOMPARE(dump(model), (QStringList{u"新橋通車"_s, u"河道治理见成效"_s}));
    const auto summary = model.index(0).data(ArticleListModel::SummaryRole).value<library::ArticleSummary>();
    QVERIFY2(!summary.snippetHits.empty(), qPrintable(summary.snippet));
    QCOMPARE(summary.snippetHits.front().of(summary.snippet).toString(), u"監督"_s);
}

void TestArticleListModel::keepsTheSelectionWhenResultsChange()
{
    ArticleListModel model(m_sample->library());
    QAbstractItemModelTester tester(&model);
    showAll(model, {});
    QItemSelectionModel selection(&model);
    selection.setCurrentIndex(model.index(model.rowOf(m_river)), QItemSelectionModel::ClearAndSelect);

    showAll(model, {.filters = {{Facet::Source, {u"江城日报"_s}}}});
    QCOMPARE(model.articleAt(selection.currentIndex().row()), m_river);
    showAll(model, {.sort = kOldestFirst});
    QCOMPARE(dump(model), (QStringList{u"早市搬家"_s, u"河道治理见成效"_s, u"新橋通車"_s}));
    QCOMPARE(model.articleAt(selection.currentIndex().row()), m_river);
    QCOMPARE(selection.selectedIndexes().size(), 1);
}

void TestArticleListModel::followsTheLibrary()
{
    ArticleListModel model(m_sample->library());
    showAll(model, {});
    m_sample->trash(m_bridge);
    QTRY_COMPARE(dump(model), (QStringList{u"河道治理见成效"_s, u"早市搬家"_s}));
    m_sample->star(m_market);
    const auto starred = [&] {
        return model.index(1).data(ArticleListModel::SummaryRole).value<library::ArticleSummary>().starred;
    };
    QTRY_VERIFY(starred());
}

void TestArticleListModel::reportsTheCount()
{
    ArticleListModel model(m_sample->library());
    QSignalSpy counted(&model, &ArticleListModel::countChanged);
    QSignalSpy loading(&model, &ArticleListModel::loading);
    model.setQuery({.text = {u"没有这样的词"_s}});
    QVERIFY(counted.wait());
    QCOMPARE(counted.last().first().toInt(), 0);
    QCOMPARE(loading.first().first().toBool(), true);
    QTRY_COMPARE(loading.last().first().toBool(), false);
}

void TestArticleListModel::showsTheBeginningBeforeTheRest()
{
    constexpr int kMonths = 150;
    for (int i = 0; i < kMonths; ++i)
        m_sample->add({u"第%1月"_s.arg(i), u"巡察第%1次。"_s.arg(i), u"江城日报"_s,
                       QDate(2000, 1, 1).addMonths(i).toString(Qt::ISODate)});
    QCoreApplication::processEvents(); // so that the model hears of none of these
    ArticleListModel model(m_sample->library());
    QAbstractItemModelTester tester(&model);
    QItemSelectionModel selection(&model);
    QList<std::pair<int, bool>> counts;
    connect(&model, &ArticleListModel::countChanged, &selection, [&](int count) {
        counts.append({count, model.isCountKnown()});
        if (counts.size() == 1)
            selection.select(model.index(3), QItemSelectionModel::Select);
    });
    QSignalSpy reset(&model, &ArticleListModel::modelReset);
    model.setQuery({.text = {u"巡察"_s}});
    QTRY_VERIFY(model.isCountKnown());
    QCOMPARE(counts, (QList<std::pair<int, bool>>{{100, false}, {kMonths, true}}));
    QCOMPARE(reset.size(), 1);
    QCOMPARE(selection.selectedIndexes(), QModelIndexList{model.index(3)});
    QTRY_COMPARE(model.index(3).data().toString(), u"第%1月"_s.arg(kMonths - 4));
    QTRY_COMPARE(model.index(kMonths - 1).data().toString(), u"第0月"_s);
}

QTEST_MAIN(TestArticleListModel)
#include "tst_articlelistmodel.moc"
