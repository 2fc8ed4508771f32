// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/facetchoice.h"
#include "ui/models/namematch.h"
#include "ui/models/valuelist.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using library::ArticleQuery;
using library::Facet;
using library::FacetValue;
using ui::Choice;

namespace {

const QString kPaper = u"江城日报"_s;
const QString kOther = u"海灣晚報"_s;

ArticleQuery chosen(Facet facet, const QStringList& keys)
{
    return {.filters = {{facet, keys}}};
}

ArticleQuery leftOut(Facet facet, const QStringList& keys)
{
    return {.excluded = {{facet, keys}}};
}

QStringList keysOf(const ui::ValueList& values)
{
    QStringList keys;
    for (const FacetValue& value : values)
        keys.append(value.key);
    return keys;
}

} // namespace

class TestFacetChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choosesAndTakesOut();
    void leavesOutAndTakesBack();
    void choosingWhatIsLeftOutTakesItBackOnly();
    void leavingOutWhatIsChosenMovesIt();
    void choosesOnlyOne();
    void aParentReplacesWhatIsBelowIt();
    void aTagItselfStandsBesideThoseBelowIt();
    void theTwoWaysToMeanATagReplaceEachOther();
    void keepsWhatIsLeftOutOfAChosenParent();
    void choosingGivesUpWhatWouldLeaveNothing();
    void datesThatOverlapReplaceEachOther();
    void tellsWhatIsPartlyChosen();
    void putsMonthsInForceAndOut();
    void clearsFiltersButNotTheText();
    void findsMatchesWithWhatIsAroundThem();
    void shortensToTheFirstAndWhatStays();
    void matchesNamesInEitherScript();
    void matchesNamesByPinyin();
};

void TestFacetChoice::choosesAndTakesOut()
{
    const ArticleQuery one = ui::withToggled({}, Facet::Source, kPaper);
    QCOMPARE(one, chosen(Facet::Source, {kPaper}));
    const ArticleQuery both = ui::withToggled(one, Facet::Source, kOther);
    QCOMPARE(both, chosen(Facet::Source, {kPaper, kOther}));
    QCOMPARE(ui::withToggled(both, Facet::Source, kPaper), chosen(Facet::Source, {kOther}));
    QCOMPARE(ui::withToggled(one, Facet::Source, kPaper), ArticleQuery());
}

void TestFacetChoice::leavesOutAndTakesBack()
{
    const ArticleQuery without = ui::withLeftOutToggled({}, Facet::Source, kPaper);
    QCOMPARE(without, leftOut(Facet::Source, {kPaper}));
    QCOMPARE(ui::choiceOf(without, Facet::Source, kPaper), Choice::LeftOut);
    QCOMPARE(ui::withLeftOutToggled(without, Facet::Source, kPaper), ArticleQuery());
}

void TestFacetChoice::choosingWhatIsLeftOutTakesItBackOnly()
{
    QCOMPARE(ui::withToggled(leftOut(Facet::Source, {kPaper}), Facet::Source, kPaper), ArticleQuery());
}

void TestFacetChoice::leavingOutWhatIsChosenMovesIt()
{
    QCOMPARE(ui::withLeftOutToggled(chosen(Facet::Source, {kPaper}), Facet::Source, kPaper),
             leftOut(Facet::Source, {kPaper}));
}

void TestFacetChoice::choosesOnlyOne()
{
    QCOMPARE(ui::withOnly(chosen(Facet::Source, {kPaper}), Facet::Source, kOther),
             chosen(Facet::Source, {kOther}));
}

void TestFacetChoice::aParentReplacesWhatIsBelowIt()
{
    for (const Facet facet : {Facet::Tag, Facet::Code, Facet::Category}) {
        const ArticleQuery child = chosen(facet, {u"制度/巡察"_s, u"制度外"_s});
        const ArticleQuery parent = ui::withToggled(child, facet, u"制度"_s);
        QCOMPARE(parent, chosen(facet, {u"制度外"_s, u"制度"_s}));
        QCOMPARE(ui::withToggled(parent, facet, u"制度/巡察"_s),
                 chosen(facet, {u"制度外"_s, u"制度/巡察"_s}));
    }
    QCOMPARE(ui::withToggled(chosen(Facet::Script, {u"hant-tw"_s}), Facet::Script, u"hant"_s),
             chosen(Facet::Script, {u"hant"_s}));
}

void TestFacetChoice::aTagItselfStandsBesideThoseBelowIt()
{
    const ArticleQuery child = chosen(Facet::Tag, {u"制度/巡察"_s});
    const ArticleQuery both = ui::withChosen(child, Facet::Tag, u"制度/"_s);
    QCOMPARE(both, chosen(Facet::Tag, {u"制度/巡察"_s, u"制度/"_s}));
    QCOMPARE(ui::choiceOf(both, Facet::Tag, u"制度"_s), Choice::Chosen);
    QVERIFY(ui::isOnlyItself(both, Facet::Tag, u"制度"_s));
}

void TestFacetChoice::theTwoWaysToMeanATagReplaceEachOther()
{
    const ArticleQuery itself = ui::withChosen(chosen(Facet::Tag, {u"制度"_s}), Facet::Tag, u"制度/"_s);
    QCOMPARE(itself, chosen(Facet::Tag, {u"制度/"_s}));
    QCOMPARE(ui::withChosen(itself, Facet::Tag, u"制度"_s), chosen(Facet::Tag, {u"制度"_s}));
    QCOMPARE(ui::withToggled(itself, Facet::Tag, u"制度"_s), ArticleQuery());
}

void TestFacetChoice::keepsWhatIsLeftOutOfAChosenParent()
{
    const ArticleQuery query = ui::withToggled(leftOut(Facet::Tag, {u"制度/巡察"_s}), Facet::Tag, u"制度"_s);
    QCOMPARE(query, (ArticleQuery{.filters = {{Facet::Tag, {u"制度"_s}}},
                                  .excluded = {{Facet::Tag, {u"制度/巡察"_s}}}}));
}

void TestFacetChoice::choosingGivesUpWhatWouldLeaveNothing()
{
    QCOMPARE(ui::withToggled(leftOut(Facet::Date, {u"2021"_s}), Facet::Date, u"2021-06"_s),
             chosen(Facet::Date, {u"2021-06"_s}));
    QCOMPARE(ui::withLeftOutToggled(chosen(Facet::Date, {u"2021-06"_s}), Facet::Date, u"2021"_s),
             leftOut(Facet::Date, {u"2021"_s}));
}

void TestFacetChoice::datesThatOverlapReplaceEachOther()
{
    const ArticleQuery range = chosen(Facet::Date, {u"2021-06..2022-03"_s});
    QCOMPARE(ui::withToggled(range, Facet::Date, u"2021-07"_s), chosen(Facet::Date, {u"2021-07"_s}));
    QCOMPARE(ui::withToggled(range, Facet::Date, u"2021"_s), chosen(Facet::Date, {u"2021"_s}));
    QCOMPARE(ui::withToggled(range, Facet::Date, u"2019"_s),
             chosen(Facet::Date, {u"2021-06..2022-03"_s, u"2019"_s}));
    QCOMPARE(ui::withToggled(range, Facet::Date, QString()),
             chosen(Facet::Date, {u"2021-06..2022-03"_s, QString()}));
}

void TestFacetChoice::tellsWhatIsPartlyChosen()
{
    const ArticleQuery tag = chosen(Facet::Tag, {u"制度/巡察"_s});
    QCOMPARE(ui::choiceOf(tag, Facet::Tag, u"制度"_s), Choice::Partly);
    QCOMPARE(ui::choiceOf(tag, Facet::Tag, u"制"_s), Choice::None);
    const ArticleQuery range = chosen(Facet::Date, {u"2021-06..2022-03"_s});
    QCOMPARE(ui::choiceOf(range, Facet::Date, u"2022"_s), Choice::Partly);
    QCOMPARE(ui::choiceOf(range, Facet::Date, u"2022-03"_s), Choice::Partly);
    QCOMPARE(ui::choiceOf(range, Facet::Date, u"2022-04"_s), Choice::None);
    QCOMPARE(ui::choiceOf(chosen(Facet::Date, {u"2021"_s}), Facet::Date, u"2021-04"_s), Choice::None);
}

void TestFacetChoice::putsMonthsInForceAndOut()
{
    const auto span = ui::MonthSpan::fromKey(u"2021-06..2022-03"_s);
    const ArticleQuery range = ui::withMonths(chosen(Facet::Date, {u"2019"_s, QString()}), span);
    QCOMPARE(range, chosen(Facet::Date, {u"2021-06..2022-03"_s}));
    QCOMPARE(ui::withMonths(range, {}), ArticleQuery());
}

void TestFacetChoice::clearsFiltersButNotTheText()
{
    const ArticleQuery query{.text = {u"河"_s},
                             .filters = {{Facet::Source, {kPaper}}},
                             .excluded = {{Facet::Date, {u"2021"_s}}},
                             .starredOnly = true};
    QVERIFY(ui::hasFilters(query));
    QCOMPARE(ui::withoutFilters(query), (ArticleQuery{.text = {u"河"_s}}));
    QVERIFY(!ui::hasFilters(ui::withoutFilters(query)));
}

void TestFacetChoice::findsMatchesWithWhatIsAroundThem()
{
    const ui::ValueList values{{u"a"_s, {}, 0},   {u"a/b"_s, {}, 1}, {u"a/b/c"_s, {}, 2},
                               {u"a/d"_s, {}, 1}, {u"e"_s, {}, 0},   {u"e/b"_s, {}, 1}};
    const auto named = [](const QString& name) {
        return [name](const FacetValue& value) { return value.key.section(u'/', -1) == name; };
    };
    QCOMPARE(keysOf(ui::matching(values, named(u"b"_s))),
             (QStringList{u"a"_s, u"a/b"_s, u"a/b/c"_s, u"e"_s, u"e/b"_s}));
    QCOMPARE(keysOf(ui::matching(values, named(u"d"_s))), (QStringList{u"a"_s, u"a/d"_s}));
    QVERIFY(ui::matching(values, named(u"x"_s)).empty());
}

void TestFacetChoice::shortensToTheFirstAndWhatStays()
{
    const ui::ValueList values{
        {u"a"_s, {}, 0}, {u"a/b"_s, {}, 1}, {u"c"_s, {}, 0}, {u"d"_s, {}, 0}, {u"d/e"_s, {}, 1}};
    const auto isE = [](const FacetValue& value) { return value.key == u"d/e"; };
    QCOMPARE(keysOf(ui::firstOf(values, 1, isE)), (QStringList{u"a"_s, u"a/b"_s, u"d"_s, u"d/e"_s}));
    QCOMPARE(ui::topValues(values), 3);
}

void TestFacetChoice::matchesNamesInEitherScript()
{
    QVERIFY(ui::NameMatch(u"监督"_s).within(u"媒體監督"_s));
    QVERIFY(!ui::NameMatch(u"监督"_s).atStart(u"媒體監督"_s));
    QVERIFY(ui::NameMatch(u"媒体"_s).atStart(u"媒體監督"_s));
    QVERIFY(ui::NameMatch(u" DAILY "_s).within(u"The daily"_s));
}

void TestFacetChoice::matchesNamesByPinyin()
{
    QVERIFY(ui::NameMatch(u"jd"_s).within(u"媒體監督"_s));
    QVERIFY(!ui::NameMatch(u"jd"_s).atStart(u"媒體監督"_s));
    QVERIFY(ui::NameMatch(u"mtjd"_s).atStart(u"媒體監督"_s));
    QVERIFY(!ui::NameMatch(u"xyz"_s).within(u"媒體監督"_s));
}

QTEST_GUILESS_MAIN(TestFacetChoice)
#include "tst_facetchoice.moc"
