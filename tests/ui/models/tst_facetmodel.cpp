// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/samplelibrary.h"
#include "ui/models/facetmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using library::ArticleQuery;
using library::Facet;
using ui::FacetModel;

namespace {

/// One line a row: indentation, a star before checked rows, name and count.
QStringList dump(const FacetModel& model, const QModelIndex& parent = {}, int depth = 0)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        const int count = index.data(FacetModel::CountRole).toInt();
        const QString mark = index.data(FacetModel::CheckedRole).toBool() ? u"*"_s : QString();
        const QString number = count < 0 ? QString() : u" %1"_s.arg(count);
        lines.append(QString(depth * 2, u' ') + mark + index.data().toString() + number);
        lines.append(dump(model, index, depth + 1));
    }
    return lines;
}

/// The lines of one section.
QStringList dumpSection(const FacetModel& model, const QString& path)
{
    return dump(model, model.indexOf(path));
}

} // namespace

class TestFacetModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsPlacesAndFacets();
    void nestsMonthsAndTags();
    void checksWhatTheQueryFilters();
    void togglesAValueAndBack();
    void choosingAYearDropsItsMonths();
    void placesReplaceEachOther();
    void shortensLongSections();
    void keepsAChosenValueThatHasNoArticlesLeft();
    void doesNotRebuildWhenOnlyCountsChange();

private:
    std::unique_ptr<test::SampleLibrary> m_sample;
    base::ArticleId m_first;
};

void TestFacetModel::init()
{
    m_sample = std::make_unique<test::SampleLibrary>();
    m_first =
        m_sample->add({u"一"_s, u"河道治理。"_s, u"江城日报"_s, u"2021-06-27"_s, {u"林一"_s}, {u"地方"_s}});
    m_sample->add(
        {u"二"_s, u"新橋通車，居民說好。"_s, u"海灣晚報"_s, u"2021-03-01"_s, {u"周二"_s}, {u"地方"_s}});
    m_sample->add({u"三"_s, u"早市搬家。"_s, u"江城日报"_s, u"2020-11-03"_s});
}

void TestFacetModel::showsPlacesAndFacets()
{
    m_sample->star(m_first);
    FacetModel model(m_sample->library());
    QAbstractItemModelTester tester(&model);
    model.setQuery({});
    const QStringList places{u"*All 3"_s, u"Unread 3"_s, u"Starred 1"_s, u"Trash 0"_s};
    QTRY_COMPARE(dumpSection(model, u"places"_s), places);
    QTRY_COMPARE(dumpSection(model, u"source"_s), (QStringList{u"江城日报 2"_s, u"海灣晚報 1"_s}));
    QVERIFY(dumpSection(model, u"category"_s).contains(u"地方 2"_s));
}

void TestFacetModel::nestsMonthsAndTags()
{
    m_sample->tagArticle(m_first, u"制度/巡察"_s);
    FacetModel model(m_sample->library());
    model.setQuery({});
    const QStringList dates{u"2021 2"_s, u"  June 1"_s, u"  March 1"_s, u"2020 1"_s, u"  November 1"_s};
    QTRY_COMPARE(dumpSection(model, u"date"_s), dates);
    QCOMPARE(dumpSection(model, u"tag"_s), (QStringList{u"制度 1"_s, u"  巡察 1"_s}));
    QCOMPARE(model.indexOf(u"date/2020"_s).data(FacetModel::ShareRole).toDouble(), 0.5);
}

void TestFacetModel::checksWhatTheQueryFilters()
{
    FacetModel model(m_sample->library());
    model.setQuery({.filters = {{Facet::Source, {u"江城日报"_s}}}});
    QTRY_COMPARE(dumpSection(model, u"source"_s), (QStringList{u"*江城日报 2"_s, u"海灣晚報 1"_s}));
}

void TestFacetModel::togglesAValueAndBack()
{
    FacetModel model(m_sample->library());
    model.setQuery({});
    QTRY_VERIFY(model.indexOf(u"source/海灣晚報"_s).isValid());
    const ArticleQuery with = model.toggled(model.indexOf(u"source/海灣晚報"_s));
    QCOMPARE(with.filters.value(Facet::Source), QStringList{u"海灣晚報"_s});
    model.setQuery(with);
    QCOMPARE(model.toggled(model.indexOf(u"source/海灣晚報"_s)), ArticleQuery());
    const ArticleQuery both = model.toggled(model.indexOf(u"source/江城日报"_s));
    QCOMPARE(both.filters.value(Facet::Source), (QStringList{u"海灣晚報"_s, u"江城日报"_s}));
}

void TestFacetModel::choosingAYearDropsItsMonths()
{
    FacetModel model(m_sample->library());
    model.setQuery({.filters = {{Facet::Date, {u"2021-06"_s, u"2020-11"_s}}}});
    QTRY_VERIFY(model.indexOf(u"date/2021"_s).isValid());
    const ArticleQuery year = model.toggled(model.indexOf(u"date/2021"_s));
    QCOMPARE(year.filters.value(Facet::Date), (QStringList{u"2020-11"_s, u"2021"_s}));
}

void TestFacetModel::placesReplaceEachOther()
{
    FacetModel model(m_sample->library());
    model.setQuery({.text = {u"河"_s}, .filters = {{Facet::Source, {u"江城日报"_s}}}});
    const ArticleQuery trash = model.toggled(model.indexOf(u"places/3"_s));
    QCOMPARE(trash, (ArticleQuery{.text = {u"河"_s}, .trash = true}));
    model.setQuery(trash);
    const ArticleQuery unread = model.toggled(model.indexOf(u"places/1"_s));
    QCOMPARE(unread, (ArticleQuery{.text = {u"河"_s}, .filters = {{Facet::ReadState, {u"unread"_s}}}}));
}

void TestFacetModel::shortensLongSections()
{
    for (int i = 0; i < 12; ++i)
        m_sample->add({u"文%1"_s.arg(i), u"正文%1。"_s.arg(i), u"报%1"_s.arg(i), u"2021-01-01"_s});
    FacetModel model(m_sample->library());
    QAbstractItemModelTester tester(&model);
    model.setQuery({});
    QTRY_COMPARE(dumpSection(model, u"source"_s).size(), FacetModel::kShortList + 1);
    QCOMPARE(dumpSection(model, u"source"_s).last(), u"Show all 14"_s);
    model.setShowAll(Facet::Source, true);
    QCOMPARE(dumpSection(model, u"source"_s).size(), 15);
    QCOMPARE(dumpSection(model, u"source"_s).last(), u"Show fewer"_s);
}

void TestFacetModel::keepsAChosenValueThatHasNoArticlesLeft()
{
    FacetModel model(m_sample->library());
    model.setQuery({.filters = {{Facet::Author, {u"周二"_s}}, {Facet::Source, {u"江城日报"_s}}}});
    QTRY_COMPARE(dumpSection(model, u"source"_s), (QStringList{u"海灣晚報 1"_s, u"*江城日报 0"_s}));
}

void TestFacetModel::doesNotRebuildWhenOnlyCountsChange()
{
    FacetModel model(m_sample->library());
    model.setQuery({});
    QTRY_COMPARE(dumpSection(model, u"places"_s).value(2), u"Starred 0"_s);
    QTRY_VERIFY(model.indexOf(u"source"_s).isValid());
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    m_sample->star(m_first);
    QTRY_COMPARE(dumpSection(model, u"places"_s).value(2), u"Starred 1"_s);
    QCOMPARE(reset.size(), 0);
}

QTEST_MAIN(TestFacetModel)
#include "tst_facetmodel.moc"
