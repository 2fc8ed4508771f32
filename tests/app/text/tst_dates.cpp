// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/dates.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu::text;

namespace {

/// "ISO precision assumed" or "none".
QString describe(const std::optional<PublishedDate>& date)
{
    if (!date)
        return u"none"_s;
    return date->toIso() + u' ' + precisionName(date->precision) +
           (date->zoneAssumed ? u" assumed"_s : QString());
}

PublishedDate randomDate(QRandomGenerator& random)
{
    PublishedDate date;
    date.precision = DatePrecision(random.bounded(5));
    const int month = date.precision == DatePrecision::Year ? 1 : random.bounded(1, 13);
    const int day = date.precision < DatePrecision::Day ? 1 : random.bounded(1, 29);
    date.date = QDate(random.bounded(1900, 2100), month, day);
    if (date.precision >= DatePrecision::Minute) {
        const int second = date.precision == DatePrecision::Second ? random.bounded(60) : 0;
        date.time = QTime(random.bounded(24), random.bounded(60), second);
        date.utcOffset = random.bounded(-48, 57) * 900;
    }
    return date;
}

} // namespace

class TestDates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void finds_data();
    void finds();
    void isoRoundTrips();
    void isoReadsNothingElse_data();
    void isoReadsNothingElse();
};

void TestDates::parses_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString& input, const QString& expected) {
        QTest::newRow(input.toUtf8().constData()) << input << expected;
    };
    row(u"Wed, 03 Nov 2021 00:10:26 GMT"_s, u"2021-11-03T00:10:26Z second"_s);
    row(u"Wed, 3 Nov 2021 08:10:26 +0800"_s, u"2021-11-03T08:10:26+08:00 second"_s);
    row(u"03 Nov 21 08:10 CST"_s, u"2021-11-03T08:10+08:00 minute"_s);
    row(u"Tue, 02 Nov 2021 17:10:26 -0700"_s, u"2021-11-02T17:10:26-07:00 second"_s);
    row(u"Sun Oct 10 2021 11:06:15 GMT+0800 (China Standard Time)"_s, u"2021-10-10T11:06:15+08:00 second"_s);
    row(u"Sun Oct 10 11:06:15 CST 2021"_s, u"2021-10-10T11:06:15+08:00 second"_s);
    row(u"October 10, 2021"_s, u"2021-10-10 day"_s);
    row(u"2021-10-10 11:06:15"_s, u"2021-10-10T11:06:15+08:00 second assumed"_s);
    row(u"2021-10-10T11:06:15Z"_s, u"2021-10-10T11:06:15Z second"_s);
    row(u"2021-10-10T11:06:15.123+08:00"_s, u"2021-10-10T11:06:15+08:00 second"_s);
    row(u"2021-10-10T11:06:15-07:00"_s, u"2021-10-10T11:06:15-07:00 second"_s);
    row(u"2021-10-10T11:06"_s, u"2021-10-10T11:06+08:00 minute assumed"_s);
    row(u" 2021-06-27 14:17 "_s, u"2021-06-27T14:17+08:00 minute assumed"_s);
    row(u"2021-06-2714:17"_s, u"2021-06-27T14:17+08:00 minute assumed"_s);
    row(u"2021/6/27"_s, u"2021-06-27 day"_s);
    row(u"2021.06.27"_s, u"2021-06-27 day"_s);
    row(u"２０２１－０６－２７　１４：１７"_s, u"2021-06-27T14:17+08:00 minute assumed"_s);
    row(u"2021年11月3日"_s, u"2021-11-03 day"_s);
    row(u"2021年11月03日 08:10"_s, u"2021-11-03T08:10+08:00 minute assumed"_s);
    row(u"2021年11月03日08:10:26"_s, u"2021-11-03T08:10:26+08:00 second assumed"_s);
    row(u"2021 年 11 月 3 日"_s, u"2021-11-03 day"_s);
    row(u"2021年11月3日8时5分"_s, u"2021-11-03T08:05+08:00 minute assumed"_s);
    row(u"2021年11月3日上午8時5分30秒"_s, u"2021-11-03T08:05:30+08:00 second assumed"_s);
    row(u"2021年11月3日 下午3:05"_s, u"2021-11-03T15:05+08:00 minute assumed"_s);
    row(u"2021年11月3日晚上8点半"_s, u"2021-11-03T20:30+08:00 minute assumed"_s);
    row(u"2021年11月3日 星期三 10时"_s, u"2021-11-03T10:00+08:00 minute assumed"_s);
    row(u"2021年11月3日中午12时"_s, u"2021-11-03T12:00+08:00 minute assumed"_s);
    row(u"2021年11月"_s, u"2021-11 month"_s);
    row(u"2021年"_s, u"2021 year"_s);
    row(u"2021-11"_s, u"2021-11 month"_s);
    row(u"2021"_s, u"2021 year"_s);
    row(u"20210627"_s, u"2021-06-27 day"_s);
    row(u"20210627141709"_s, u"2021-06-27T14:17:09+08:00 second assumed"_s);
    row(u"二〇二一年十二月三十一日"_s, u"2021-12-31 day"_s);
    row(u"二零二一年十一月三日"_s, u"2021-11-03 day"_s);
    row(u"二○二一年十月"_s, u"2021-10 month"_s);
    row(u"二〇二一年一月廿七日"_s, u"2021-01-27 day"_s);
    row(u"民國110年6月27日"_s, u"2021-06-27 day"_s);
    row(u"中華民國一百一十年六月二十七日"_s, u"2021-06-27 day"_s);
    row(u"民国元年1月1日"_s, u"1912-01-01 day"_s);
    row(u"2021年13月3日"_s, u"none"_s);
    row(u"2021-02-30"_s, u"none"_s);
    row(u"2021-06-27 发布"_s, u"none"_s);
    row(u"6月27日"_s, u"none"_s);
    row(u"20211345"_s, u"none"_s);
    row(u"3000"_s, u"none"_s);
    row(u""_s, u"none"_s);
}

void TestDates::parses()
{
    QFETCH(QString, input);
    QTEST(describe(parseDate(input)), "expected");
}

void TestDates::finds_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QStringList>("expected"); // "text as found = date"
    const auto row = [](const char* name, const QString& input, const QStringList& expected) {
        QTest::newRow(name) << input << expected;
    };
    row("glued to a label", u"点击:0时间:2020-01-29 00:32:34来源:本站"_s,
        {u"2020-01-29 00:32:34 = 2020-01-29T00:32:34+08:00 second assumed"_s});
    row("byline", u"来源：某报　发布时间：2021年11月03日 08:10　编辑"_s,
        {u"2021年11月03日 08:10 = 2021-11-03T08:10+08:00 minute assumed"_s});
    row("several in order", u"自2019年1月1日至二〇二一年六月，民國99年"_s,
        {u"2019年1月1日 = 2019-01-01 day"_s, u"二〇二一年六月 = 2021-06 month"_s, u"民國99年 = 2010 year"_s});
    row("a bare number is no year", u"共有2021人参加，电话20210627"_s, {});
    row("a year with its unit", u"2020年以来"_s, {u"2020年 = 2020 year"_s});
    row("a span of years is none", u"2000年来的历史"_s, {});
    row("impossible", u"2021-13-01 和 2021年2月30日"_s, {});
    row("a range of hours is no zone", u"2021-06-27 14:17-15:30"_s,
        {u"2021-06-27 14:17 = 2021-06-27T14:17+08:00 minute assumed"_s});
    row("part of a longer number", u"12021-06-27 2021-06-271 2021-06-27-3"_s, {});
    row("the next line is not its time", u"2021-06-27\n14:17 开始"_s, {u"2021-06-27 = 2021-06-27 day"_s});
    row("an hour without minutes before another word", u"2021年6月27日8时许"_s,
        {u"2021年6月27日8时 = 2021-06-27T08:00+08:00 minute assumed"_s});
    row("English", u"Posted on March 5th, 2021 by"_s, {u"March 5th, 2021 = 2021-03-05 day"_s});
}

void TestDates::finds()
{
    QFETCH(QString, input);
    QStringList found;
    for (const DateMatch& match : findDates(input))
        found += match.range.of(input).toString() + u" = "_s + describe(match.date);
    QTEST(found, "expected");
}

void TestDates::isoRoundTrips()
{
    QRandomGenerator random(11);
    for (int i = 0; i < 5'000; ++i) {
        const PublishedDate date = randomDate(random);
        const std::optional<PublishedDate> back = PublishedDate::fromIso(date.toIso());
        QVERIFY2(back == date, qPrintable(date.toIso() + u" came back as "_s + describe(back)));
    }
}

void TestDates::isoReadsNothingElse_data()
{
    QTest::addColumn<QString>("input");
    for (const char* input : {"2021-6-27", "2021-06-27 14:17", "2021-06-27T14:17", "2021-13", "2021-02-30",
                              "x2021", "2021-06-27T25:00Z", "", " 2021"})
        QTest::newRow(input) << QString::fromUtf8(input);
}

void TestDates::isoReadsNothingElse()
{
    QFETCH(QString, input);
    QCOMPARE(describe(PublishedDate::fromIso(input)), u"none"_s);
}

QTEST_GUILESS_MAIN(TestDates)
#include "tst_dates.moc"
