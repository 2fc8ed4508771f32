// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/monthspan.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using library::FacetValue;
using ui::DateSeries;
using ui::MonthSpan;

class TestMonthSpan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void readsAndWritesKeys_data();
    void readsAndWritesKeys();
    void refusesWhatIsNoDate_data();
    void refusesWhatIsNoDate();
    void joinsKeysWithoutGaps_data();
    void joinsKeysWithoutGaps();
    void countsByMonth();
    void countsByYearWhenMonthsAreTooMany();
    void countsByDecadeWhenYearsAreTooMany();
    void addsArticlesThatTellOnlyTheYear();
    void growsToShowTheSelection();
};

void TestMonthSpan::readsAndWritesKeys_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("compact");
    QTest::addColumn<QString>("title");
    QTest::newRow("year") << u"2021"_s << u"2021"_s << u"2021"_s << u"2021"_s;
    QTest::newRow("month") << u"2021-06"_s << u"2021-06"_s << u"2021-06"_s << u"June 2021"_s;
    QTest::newRow("range") << u"2021-06..2022-03"_s << u"2021-06..2022-03"_s << u"2021-06 – 2022-03"_s
                           << u"June 2021 – March 2022"_s;
    QTest::newRow("one month") << u"2021-06..2021-06"_s << u"2021-06"_s << u"2021-06"_s << u"June 2021"_s;
    QTest::newRow("one year") << u"2021-01..2021-12"_s << u"2021"_s << u"2021"_s << u"2021"_s;
    QTest::newRow("years") << u"2019..2021"_s << u"2019-01..2021-12"_s << u"2019 – 2021"_s
                           << u"2019 – 2021"_s;
    QTest::newRow("open after") << u"2021-06.."_s << u"2021-06.."_s << u"2021-06 –"_s << u"From June 2021"_s;
    QTest::newRow("open before") << u"..2021-06"_s << u"..2021-06"_s << u"– 2021-06"_s
                                 << u"Until June 2021"_s;
    QTest::newRow("until a year") << u"..2021"_s << u"..2021-12"_s << u"– 2021"_s << u"Until 2021"_s;
}

void TestMonthSpan::readsAndWritesKeys()
{
    QFETCH(QString, key);
    const auto span = MonthSpan::fromKey(key);
    QVERIFY(span);
    QTEST(span->toKey(), "written");
    QTEST(ui::compactTitle(*span), "compact");
    QTEST(ui::spanTitle(*span), "title");
}

void TestMonthSpan::refusesWhatIsNoDate_data()
{
    QTest::addColumn<QString>("key");
    for (const auto* key :
         {"", "21", "2021-13", "2021-6", "2021/06", "2021-06..x", "2022-03..2021-06", "2021-06-27"})
        QTest::newRow(*key ? key : "undated") << QString::fromLatin1(key);
}

void TestMonthSpan::refusesWhatIsNoDate()
{
    QFETCH(QString, key);
    QVERIFY(!MonthSpan::fromKey(key));
}

void TestMonthSpan::joinsKeysWithoutGaps_data()
{
    QTest::addColumn<QStringList>("keys");
    QTest::addColumn<QString>("joined");
    QTest::newRow("none") << QStringList() << QString();
    QTest::newRow("neighbours") << QStringList{u"2022-01"_s, u"2021"_s} << u"2021-01..2022-01"_s;
    QTest::newRow("gap") << QStringList{u"2019"_s, u"2021"_s} << QString();
    QTest::newRow("undated") << QStringList{u"2019"_s, QString()} << QString();
}

void TestMonthSpan::joinsKeysWithoutGaps()
{
    QFETCH(QStringList, keys);
    const auto span = ui::spanOfKeys(keys);
    QTEST(span ? span->toKey() : QString(), "joined");
}

void TestMonthSpan::countsByMonth()
{
    const DateSeries series = ui::dateSeries({{u"2021"_s, {}, 0, 5},
                                              {u"2021-02"_s, {}, 1, 4},
                                              {u"2021-01"_s, {}, 1, 1},
                                              {u"2020"_s, {}, 0, 2},
                                              {u"2020-11"_s, {}, 1, 2},
                                              {QString(), {}, 0, 7}},
                                             {});
    QCOMPARE(series.monthsPerBar, 1);
    QCOMPARE(series.counts, (std::vector<int>{2, 0, 1, 4}));
    QCOMPARE(ui::compactTitle(series.spanOf(0, 3)), u"2020-11 – 2021-02"_s);
    QCOMPARE(series.countOf(1, 3), 5);
    QCOMPARE(series.barOf(MonthSpan::fromKey(u"2021-01"_s)->first), 2);
}

void TestMonthSpan::countsByYearWhenMonthsAreTooMany()
{
    const DateSeries series = ui::dateSeries(
        {{u"2021"_s, {}, 0, 5}, {u"2021-02"_s, {}, 1, 5}, {u"2009"_s, {}, 0, 2}, {u"2009-11"_s, {}, 1, 2}},
        {});
    QCOMPARE(series.monthsPerBar, 12);
    QCOMPARE(series.size(), 13);
    QCOMPARE(series.counts.front(), 2);
    QCOMPARE(series.counts.back(), 5);
    QCOMPARE(series.spanOf(0, 0).toKey(), u"2009"_s);
}

void TestMonthSpan::countsByDecadeWhenYearsAreTooMany()
{
    const DateSeries series = ui::dateSeries({{u"2021"_s, {}, 0, 5}, {u"1066"_s, {}, 0, 1}}, {});
    QCOMPARE(series.monthsPerBar, 120);
    QCOMPARE(series.counts.front(), 1);
    QCOMPARE(series.counts.back(), 5);
    QCOMPARE(ui::compactTitle(series.spanOf(0, 0)), u"1060 – 1069"_s);
}

/// They are in a range that holds the year whole.
void TestMonthSpan::addsArticlesThatTellOnlyTheYear()
{
    const DateSeries series = ui::dateSeries({{u"2021"_s, {}, 0, 9},
                                              {u"2021-12"_s, {}, 1, 4},
                                              {u"2021-01"_s, {}, 1, 2},
                                              {u"2020"_s, {}, 0, 1},
                                              {u"2020-12"_s, {}, 1, 1}},
                                             {});
    QCOMPARE(series.countOf(1, 12), 9);
    QCOMPARE(series.countOf(1, 11), 2);
    QCOMPARE(series.countOf(0, 12), 10);
}

void TestMonthSpan::growsToShowTheSelection()
{
    const std::vector<FacetValue> values{{u"2021"_s, {}, 0, 5}, {u"2021-02"_s, {}, 1, 5}};
    QCOMPARE(ui::dateSeries(values, MonthSpan::fromKey(u"2020-12..2021-03"_s)).counts,
             (std::vector<int>{0, 0, 5, 0}));
    QCOMPARE(ui::dateSeries(values, MonthSpan::fromKey(u"2020-12.."_s)).counts, (std::vector<int>{0, 0, 5}));
}

QTEST_GUILESS_MAIN(TestMonthSpan)
#include "tst_monthspan.moc"
