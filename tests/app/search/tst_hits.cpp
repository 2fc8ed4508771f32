// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search/hits.h"

#include <QTest>

using namespace pizhu;

class TestHits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void findsWordsNearEachOther_data();
    void findsWordsNearEachOther();
};

void TestHits::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("term");
    QTest::addColumn<bool>("exactScript");
    QTest::addColumn<QString>("marked"); // hits in square brackets
    const auto row = [](const char* name, const QString& text, const QString& term, bool exact,
                        const QString& marked) { QTest::newRow(name) << text << term << exact << marked; };
    row("same script", QStringLiteral("加强监督，做实监督"), QStringLiteral("监督"), false,
        QStringLiteral("加强[监督]，做实[监督]"));
    row("other script", QStringLiteral("加強監督"), QStringLiteral("监督"), false,
        QStringLiteral("加強[監督]"));
    row("exactly this script", QStringLiteral("監督与监督"), QStringLiteral("監督"), true,
        QStringLiteral("[監督]与监督"));
    row("quotes are transparent", QStringLiteral("对“一把手”监督"), QStringLiteral("一把手监督"), false,
        QStringLiteral("对“[一把手”监督]"));
    row("sentences break", QStringLiteral("加强，监督"), QStringLiteral("强监"), false,
        QStringLiteral("加强，监督"));
    row("break in the query", QStringLiteral("加强，监督"), QStringLiteral("强，监"), false,
        QStringLiteral("加[强，监]督"));
    row("case and width", QStringLiteral("全球ＧＤＰ增长"), QStringLiteral("gdp增長"), false,
        QStringLiteral("全球[ＧＤＰ增长]"));
    row("whole words in Latin", QStringLiteral("a art artist"), QStringLiteral("art"), false,
        QStringLiteral("a [art] artist"));
    row("beyond the basic plane", QStringLiteral("他叫𠮷野"), QStringLiteral("𠮷"), false,
        QStringLiteral("他叫[𠮷]野"));
    row("only signs", QStringLiteral("甲，乙"), QStringLiteral("，"), false, QStringLiteral("甲，乙"));
}

namespace {

QString marked(QString text, const std::vector<base::TextRange>& hits)
{
    for (auto hit = hits.rbegin(); hit != hits.rend(); ++hit) {
        text.insert(hit->end, u']');
        text.insert(hit->start, u'[');
    }
    return text;
}

} // namespace

void TestHits::findsWordsNearEachOther_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("distance");
    QTest::addColumn<QString>("found");
    QTest::newRow("near") << QStringLiteral("巡察组督促整改") << 3 << QStringLiteral("[巡察]组督促[整改]");
    QTest::newRow("too far") << QStringLiteral("巡察组督促整改") << 2 << QStringLiteral("巡察组督促整改");
    QTest::newRow("other order") << QStringLiteral("整改巡察") << 0 << QStringLiteral("[整改][巡察]");
    QTest::newRow("other script") << QStringLiteral("巡察后整改") << 1 << QStringLiteral("[巡察]后[整改]");
    QTest::newRow("a break counts") << QStringLiteral("巡察。整改") << 0 << QStringLiteral("巡察。整改");
    QTest::newRow("only those near") << QStringLiteral("整改甲乙丙丁戊巡察整改") << 2
                                     << QStringLiteral("整改甲乙丙丁戊[巡察][整改]");
    QTest::newRow("one is missing") << QStringLiteral("巡察巡察") << 5 << QStringLiteral("巡察巡察");
}

void TestHits::findsWordsNearEachOther()
{
    QFETCH(QString, text);
    QFETCH(int, distance);
    QFETCH(QString, found);
    const search::Sought sought{.terms = {{.text = QStringLiteral("巡察")}, {.text = QStringLiteral("整改")}},
                                .distance = distance};
    QCOMPARE(marked(text, search::findHits(text, {sought})), found);
}

void TestHits::finds()
{
    QFETCH(QString, text);
    QFETCH(QString, term);
    QFETCH(bool, exactScript);
    QFETCH(QString, marked);
    const search::Term sought{.text = term, .exactScript = exactScript};
    QCOMPARE(::marked(text, search::findHits(text, {{.terms = {sought}}})), marked);
}

QTEST_GUILESS_MAIN(TestHits)
#include "tst_hits.moc"
