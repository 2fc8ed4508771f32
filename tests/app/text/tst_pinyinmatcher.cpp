// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/pinyin/pinyintable.h"
#include "app/text/pinyinmatcher.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using text::PinyinMatcher;
using text::PinyinName;

class TestPinyinMatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data();
    void matches();
    void doesNotMatch_data();
    void doesNotMatch();
    void betterMatchesScoreMore_data();
    void betterMatchesScoreMore();
    void matchesTheStartOnly();
    void emptyQueryMatchesEverything();
    void longNamesAndQueriesEnd();
    void readingsComeFromIcuAndTheList();
};

void TestPinyinMatcher::matches_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("marked"); ///< the name with [] around what matched

    const auto row = [](const char* title, const QString& query, const QString& name, const QString& marked) {
        QTest::newRow(title) << query << name << marked;
    };
    row("initials", u"rmrb"_s, u"人民日报"_s, u"[人民日报]"_s);
    row("initials of traditional characters", u"rmrb"_s, u"人民日報"_s, u"[人民日報]"_s);
    row("capitals", u"RMRB"_s, u"人民日报"_s, u"[人民日报]"_s);
    row("syllables", u"renmin"_s, u"人民日报"_s, u"[人民]日报"_s);
    row("syllables and an initial", u"renminr"_s, u"人民日报"_s, u"[人民日]报"_s);
    row("an unfinished syllable", u"renmi"_s, u"人民日报"_s, u"[人民]日报"_s);
    row("characters and initials", u"人民rb"_s, u"人民日報"_s, u"[人民日報]"_s);
    row("characters of the other script", u"日报"_s, u"人民日報"_s, u"人民[日報]"_s);
    row("in the middle", u"rb"_s, u"人民日报"_s, u"人民[日报]"_s);
    row("both letters of an initial", u"zhongg"_s, u"中国"_s, u"[中国]"_s);
    row("zh and a further initial", u"zhg"_s, u"中国"_s, u"[中国]"_s);
    row("one of several readings", u"yinhang"_s, u"银行"_s, u"[银行]"_s);
    row("another one", u"xingr"_s, u"行人"_s, u"[行人]"_s);
    row("initial of a second reading", u"cq"_s, u"重庆"_s, u"[重庆]"_s);
    row("ü as v", u"lvse"_s, u"绿色"_s, u"[绿色]"_s);
    row("ü as u", u"luse"_s, u"綠色"_s, u"[綠色]"_s);
    row("ü itself", u"lüse"_s, u"绿色"_s, u"[绿色]"_s);
    row("signs between", u"jcrb"_s, u"《江城·日报》"_s, u"《[江城]·[日报]》"_s);
    row("Latin inside a word", u"port"_s, u"Export excerpts"_s, u"Ex[port] excerpts"_s);
    row("beginnings of Latin words", u"exex"_s, u"Export excerpts"_s, u"[Ex]port [ex]cerpts"_s);
    row("two parts", u"rm bao"_s, u"人民日报"_s, u"[人民]日[报]"_s);
    row("mixed scripts", u"gdpz"_s, u"中国GDP增长"_s, u"中国[GDP增]长"_s);
    row("diacritics and width", u"cafe２"_s, u"Café 2"_s, u"[Café] [2]"_s);
    row("backtracks over syllables", u"xian"_s, u"西安"_s, u"[西安]"_s);
    row("a whole syllable first", u"xian"_s, u"先进"_s, u"[先]进"_s);
    row("beyond the basic plane", u"𠮷野"_s, u"𠮷野家"_s, u"[𠮷野]家"_s);
}

void TestPinyinMatcher::matches()
{
    QFETCH(QString, query);
    QFETCH(QString, name);
    QFETCH(QString, marked);
    const auto match = PinyinMatcher(query).match(name);
    QVERIFY(match);
    QString shown = name;
    for (auto range = match->ranges.rbegin(); range != match->ranges.rend(); ++range) {
        shown.insert(range->end, u']');
        shown.insert(range->start, u'[');
    }
    QCOMPARE(shown, marked);
}

void TestPinyinMatcher::doesNotMatch_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("name");
    QTest::newRow("other initials") << u"rmwb"_s << u"人民日报"_s;
    QTest::newRow("characters left out") << u"rb"_s << u"人民大报"_s;
    QTest::newRow("a reading it does not have") << u"xong"_s << u"行"_s;
    QTest::newRow("part of a syllable before more") << u"remin"_s << u"人民"_s;
    QTest::newRow("longer than the name") << u"renminrb"_s << u"人民"_s;
    QTest::newRow("wrong order") << u"bao rm"_s << u"人民日报"_s;
    QTest::newRow("name without letters") << u"r"_s << u"……"_s;
    QTest::newRow("empty name") << u"r"_s << u""_s;
}

void TestPinyinMatcher::doesNotMatch()
{
    QFETCH(QString, query);
    QFETCH(QString, name);
    QVERIFY(!PinyinMatcher(query).match(name));
}

void TestPinyinMatcher::betterMatchesScoreMore_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("names"); ///< best first
    QTest::newRow("whole, start, inside") << u"rb"_s << QStringList{u"日报"_s, u"日报社"_s, u"江城日报"_s};
    QTest::newRow("the characters before their sounds")
        << u"人民"_s << QStringList{u"人民日报"_s, u"大人民"_s};
    QTest::newRow("shorter names") << u"jc"_s << QStringList{u"江城报"_s, u"江城日报社"_s};
    QTest::newRow("words before what is inside words") << u"ex"_s << QStringList{u"Export"_s, u"Next"_s};
    QTest::newRow("words that follow each other")
        << u"ab"_s << QStringList{u"Alpha Beta"_s, u"Alpha Gamma Beta"_s};
}

void TestPinyinMatcher::betterMatchesScoreMore()
{
    QFETCH(QString, query);
    QFETCH(QStringList, names);
    const PinyinMatcher matcher(query);
    for (qsizetype i = 1; i < names.size(); ++i) {
        const auto better = matcher.match(names[i - 1]);
        const auto worse = matcher.match(names[i]);
        QVERIFY2(better && worse && better->score > worse->score, qPrintable(names[i - 1] + u' ' + names[i]));
    }
}

void TestPinyinMatcher::matchesTheStartOnly()
{
    QVERIFY(PinyinMatcher(u"rm").matchesStart(PinyinName(u"《人民日报》")));
    QVERIFY(!PinyinMatcher(u"rb").matchesStart(PinyinName(u"人民日报")));
    QVERIFY(!PinyinMatcher(u"r").matchesStart(PinyinName(u"")));
}

void TestPinyinMatcher::emptyQueryMatchesEverything()
{
    for (const QString& query : {u""_s, u" "_s, u"……"_s}) {
        const PinyinMatcher matcher(query);
        QVERIFY(matcher.isEmpty());
        QVERIFY(matcher.match(u"人民日报"));
        QVERIFY(matcher.matchesStart(PinyinName(u"")));
    }
}

void TestPinyinMatcher::longNamesAndQueriesEnd()
{
    const QString name = u"是"_s.repeated(5000);
    QVERIFY(PinyinMatcher(u"s"_s.repeated(30)).match(name));
    QVERIFY(!PinyinMatcher(u"s"_s.repeated(30) + u'x').match(name));
    QVERIFY(!PinyinMatcher(u"a b a b a b a b c").match(u"a b "_s.repeated(2000)));
}

void TestPinyinMatcher::readingsComeFromIcuAndTheList()
{
    const auto readings = [](char32_t c) {
        QStringList list;
        for (const QStringView reading : text::readingsOf(c))
            list += reading.toString();
        list.sort();
        return list.join(u' ');
    };
    QCOMPARE(readings(U'民'), u"min"_s);
    QCOMPARE(readings(U'行'), u"hang heng xing"_s);
    QCOMPARE(readings(U'略'), u"lve"_s);
    QCOMPARE(readings(U'a'), QString());
    QCOMPARE(readings(U'ㄅ'), QString());
}

QTEST_APPLESS_MAIN(TestPinyinMatcher)
#include "tst_pinyinmatcher.moc"
