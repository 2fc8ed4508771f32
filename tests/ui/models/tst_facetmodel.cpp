// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "tests/ui/models/samplelibrary.h"
#include "ui/models/facetmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace pizhu;
using library::ArticleQuery;
using library::Facet;
using ui::FacetModel;

namespace {

/// One line a row: indentation, a mark (* chosen, - left out, ~ partly), name and count.
QStringList dump(const FacetModel& model, const QModelIndex& parent = {}, int depth = 0)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        const int count = index.data(FacetModel::CountRole).toInt();
        const auto choice = static_cast<ui::Choice>(index.data(FacetModel::ChoiceRole).toInt());
        const bool checked = index.data(FacetModel::CheckedRole).toBool();
        const QString mark = checked                         ? u"*"_s
                             : choice == ui::Choice::LeftOut ? u"-"_s
                             : choice == ui::Choice::Partly  ? u"~"_s
                                                             : QString();
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
    void showsFacets();
    void nestsMonthsAndTags();
    void checksWhatTheQueryFilters();
    void saysNoNumberBeforeItKnowsOne();
    void togglesAValueAndBack();
    void shortensLongSections();
    void countsValuesNotRangesInALongSection();
    void keepsAChosenValueThatHasNoArticlesLeft();
    void doesNotRebuildWhenOnlyCountsChange();
    void marksWhatIsLeftOut();
    void hidesSectionsWithNothingToTell();
    void findsValuesInEitherScript();
    void searchesAmongAllValues();
    void saysWhenNothingMatches();
    void countsTheTagItself();
    void aRangeOfMonthsIsNoRow();
    void tellsAssistiveTechnologyTheState();

private:
    std::unique_ptr<test::SampleLibrary> m_sample;
    base::ArticleId m_first;
    base::ArticleId m_second;
};

void TestFacetModel::init()
{
    m_sample = std::make_unique<test::SampleLibrary>();
    m_first =
        m_sample->add({u"一"_s, u"河道治理。"_s, u"江城日报"_s, u"2021-06-27"_s, {u"林一"_s}, {u"地方"_s}});
    m_second = m_sample->add(
        {u"二"_s, u"新橋通車，居民說好。"_s, u"海灣晚報"_s, u"2021-03-01"_s, {u"周二"_s}, {u"地方"_s}});
    m_sample->add({u"三"_s, u"早市搬家。"_s, u"江城日报"_s, u"2020-11-03"_s});
}

void TestFacetModel::showsFacets()
{
    m_sample->star(m_first);
    FacetModel model(m_sample->library());
    QAbstractItemModelTester tester(&model);
    model.setQuery({});
    QTRY_COMPARE(dumpSection(model, u"source"_s), (QStringList{u"江城日报 2"_s, u"海灣晚報 1"_s}));
    QVERIFY(dumpSection(model, u"category"_s).contains(u"地方 2"_s));
}

void TestFacetModel::nestsMonthsAndTags()
{
    m_sample->tagArticle(m_first, u"制度/巡察"_s);
    FacetModel model(m_sample->library());
    model.setQuery({});
    const QStringList dates{QString(),      u"2021 2"_s, u"  June 1"_s,
                            u"  March 1"_s, u"2020 1"_s, u"  November 1"_s};
    QTRY_COMPARE(dumpSection(model, u"date"_s), dates);
    QCOMPARE(dumpSection(model, u"tag"_s), (QStringList{u"制度 1"_s, u"  巡察 1"_s}));
}

void TestFacetModel::checksWhatTheQueryFilters()
{
    FacetModel model(m_sample->library());
    model.setQuery({.filters = {{Facet::Source, {u"江城日报"_s}}}});
    QTRY_COMPARE(dumpSection(model, u"source"_s), (QStringList{u"*江城日报 2"_s, u"海灣晚報 1"_s}));
}

void TestFacetModel::saysNoNumberBeforeItKnowsOne()
{
    FacetModel model(m_sample->library());
    model.setQuery({.filters = {{Facet::Source, {u"江城日报"_s}}}});
    QCOMPARE(dumpSection(model, u"source"_s), QStringList{u"*江城日报"_s});
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

void TestFacetModel::shortensLongSections()
{
    for (int i = 0; i < 12; ++i)
        m_sample->add({u"文%1"_s.arg(i), u"正文%1。"_s.arg(i), u"报%1"_s.arg(i), u"2021-01-01"_s});
    FacetModel model(m_sample->library());
    QAbstractItemModelTester tester(&model);
    model.setQuery({});
    QTRY_COMPARE(dumpSection(model, u"source"_s).size(), FacetModel::kShortList + 1);
    QCOMPARE(dumpSection(model, u"source"_s).last(), u"Show all (14)"_s);
    model.setShowAll(Facet::Source, true);
    QCOMPARE(dumpSection(model, u"source"_s).size(), 15);
    QCOMPARE(dumpSection(model, u"source"_s).last(), u"Show fewer"_s);
}

void TestFacetModel::countsValuesNotRangesInALongSection()
{
    for (int i = 0; i < 12; ++i)
        m_sample->add({u"文%1"_s.arg(i), u"正文%1。"_s.arg(i), u"某报"_s, u"%1-01-01"_s.arg(1990 + i)});
    FacetModel model(m_sample->library());
    model.setQuery({});
    const auto lastDate = [&model] {
        return dumpSection(model, u"date"_s).value(dumpSection(model, u"date"_s).size() - 1);
    };
    QTRY_VERIFY(lastDate().startsWith(u"Show all"_s));
    const QString before = lastDate();
    model.setQuery({.filters = {{Facet::Date, {u"1992-01..1994-12"_s}}}});
    QTRY_VERIFY(!model.indexOf(u"source"_s).isValid()); // all that are left are of one
    QCOMPARE(lastDate(), before);
}

void TestFacetModel::keepsAChosenValueThatHasNoArticlesLeft()
{
    FacetModel model(m_sample->library());
    model.setQuery({.filters = {{Facet::Author, {u"周二"_s}}, {Facet::Source, {u"江城日报"_s}}}});
    QTRY_COMPARE(dumpSection(model, u"source"_s), (QStringList{u"海灣晚報 1"_s, u"*江城日报 0"_s}));
}

void TestFacetModel::doesNotRebuildWhenOnlyCountsChange()
{
    m_sample->star(m_first);
    FacetModel model(m_sample->library());
    model.setQuery({});
    QTRY_COMPARE(dumpSection(model, u"star"_s).value(0), u"Starred 1"_s);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    m_sample->star(m_second);
    QTRY_COMPARE(dumpSection(model, u"star"_s).value(0), u"Starred 2"_s);
    QCOMPARE(reset.size(), 0);
}

void TestFacetModel::marksWhatIsLeftOut()
{
    FacetModel model(m_sample->library());
    model.setQuery({.excluded = {{Facet::Source, {u"江城日报"_s}}}});
    QTRY_VERIFY(dumpSection(model, u"source"_s).contains(u"-江城日报 2"_s));
    QCOMPARE(model.indexOf(u"source"_s).data(FacetModel::ActiveRole).toInt(), 1);
    QCOMPARE(model.toggled(model.indexOf(u"source/江城日报"_s)), ArticleQuery());
}

void TestFacetModel::hidesSectionsWithNothingToTell()
{
    FacetModel model(m_sample->library());
    model.setQuery({});
    QTRY_VERIFY(model.indexOf(u"source"_s).isValid());
    QVERIFY(!model.indexOf(u"read-state"_s).isValid()); // all unread
    QVERIFY(!model.indexOf(u"color"_s).isValid());
    m_sample->annotate(m_first, u"河道"_s, annotation::HighlightColor::Leaf);
    QTRY_COMPARE(dumpSection(model, u"color"_s), QStringList{u"Leaf 1"_s}); // of three
    m_sample->setRead(m_first);
    QTRY_COMPARE(dumpSection(model, u"read-state"_s), (QStringList{u"Unread 2"_s, u"Read 1"_s}));
    model.setQuery({.filters = {{Facet::ReadState, {u"read"_s}}}});
    QTRY_VERIFY(!model.indexOf(u"color"_s).isValid()); // all that is found has it
    QVERIFY(model.indexOf(u"read-state"_s).isValid());
}

void TestFacetModel::findsValuesInEitherScript()
{
    m_sample->tagArticle(m_first, u"制度/監督/媒體"_s);
    m_sample->tagArticle(m_first, u"机构"_s);
    FacetModel model(m_sample->library());
    QAbstractItemModelTester tester(&model);
    model.setQuery({});
    QTRY_VERIFY(model.indexOf(u"tag/机构"_s).isValid());
    model.setSearch(Facet::Tag, u"监督"_s);
    QCOMPARE(dumpSection(model, u"tag"_s),
             (QStringList{QString(), u"制度 1"_s, u"  監督 1"_s, u"    媒體 1"_s}));
    QVERIFY(model.isMatch(model.indexOf(u"tag/制度/監督"_s)));
    QVERIFY(!model.isMatch(model.indexOf(u"tag/制度"_s)));
    model.setSearch(std::nullopt);
    QVERIFY(model.indexOf(u"tag/机构"_s).isValid());
}

void TestFacetModel::searchesAmongAllValues()
{
    for (int i = 0; i < 12; ++i)
        m_sample->add({u"文%1"_s.arg(i), u"正文%1。"_s.arg(i), u"報%1"_s.arg(i), u"2021-01-01"_s});
    FacetModel model(m_sample->library());
    model.setQuery({});
    QTRY_VERIFY(model.indexOf(u"source//all"_s).isValid());
    QVERIFY(model.indexOf(u"source"_s).data(FacetModel::SearchableRole).toBool());
    model.setSearch(Facet::Source, u"报"_s);
    QCOMPARE(model.rowCount(model.indexOf(u"source"_s)), 1 + 14); // the field and all of them
}

void TestFacetModel::saysWhenNothingMatches()
{
    FacetModel model(m_sample->library());
    model.setQuery({});
    QTRY_VERIFY(model.indexOf(u"source"_s).isValid());
    model.setSearch(Facet::Source, u"没有"_s);
    QCOMPARE(dumpSection(model, u"source"_s), (QStringList{QString(), u"No match"_s}));
}

void TestFacetModel::countsTheTagItself()
{
    m_sample->tagArticle(m_first, u"制度/巡察"_s);
    const base::ArticleId second = m_sample->add({u"四"_s, u"城门。"_s, u"江城日报"_s, u"2021-06-01"_s});
    m_sample->tagArticle(second, u"制度"_s);
    FacetModel model(m_sample->library());
    model.setQuery({});
    QTRY_COMPARE(dumpSection(model, u"tag"_s), (QStringList{u"制度 2"_s, u"  巡察 1"_s}));
    const QString tip = model.indexOf(u"tag/制度"_s).data(Qt::ToolTipRole).toString();
    QCOMPARE(tip, u"制度: 2 with what is below it, 1 itself"_s);
    model.setQuery({.filters = {{Facet::Tag, {u"制度/"_s}}}});
    QTRY_COMPARE(dumpSection(model, u"tag"_s).first(), u"*制度 1"_s);
    QVERIFY(model.indexOf(u"tag/制度"_s).data(FacetModel::OnlyItselfRole).toBool());
}

void TestFacetModel::aRangeOfMonthsIsNoRow()
{
    FacetModel model(m_sample->library());
    model.setQuery({.filters = {{Facet::Date, {u"2021-06..2022-03"_s}}}});
    const QStringList dates{QString(),      u"~2021 2"_s, u"  ~June 1"_s,
                            u"  March 1"_s, u"2020 1"_s,  u"  November 1"_s};
    QTRY_COMPARE(dumpSection(model, u"date"_s), dates);
    QCOMPARE(model.dateSeries().countOf(0, model.dateSeries().size() - 1), 3);
}

void TestFacetModel::tellsAssistiveTechnologyTheState()
{
    const auto spoken = [](const FacetModel& model) {
        return model.indexOf(u"source/海灣晚報"_s).data(Qt::AccessibleTextRole).toString();
    };
    FacetModel model(m_sample->library());
    model.setQuery({});
    QTRY_COMPARE(spoken(model), u"海灣晚報, 1 article(s)"_s);
    model.setQuery({.excluded = {{Facet::Source, {u"海灣晚報"_s}}}});
    QCOMPARE(spoken(model), u"海灣晚報, 1 article(s), left out"_s);
}

QTEST_MAIN(TestFacetModel)
#include "tst_facetmodel.moc"
