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

void TestHits::finds()
{
    QFETCH(QString, text);
    QFETCH(QString, term);
    QFETCH(bool, exactScript);
    QFETCH(QString, marked);
    const auto hits = search::findHits(text, {{.text = term, .exactScript = exactScript}});
    QString found = text;
    for (auto hit = hits.rbegin(); hit != hits.rend(); ++hit) {
        found.insert(hit->end, u']');
        found.insert(hit->start, u'[');
    }
    QCOMPARE(found, marked);
}

QTEST_GUILESS_MAIN(TestHits)
#include "tst_hits.moc"
