// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/articlehistory.h"

#include <QTest>

using namespace pizhu;
using base::ArticleId;

class TestArticleHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsWithNowhereToGo();
    void goesBackAndForward();
    void openingFromTheMiddleDropsWhatWasAhead();
    void openingTheSameArticleAgainIsNoStep();
};

void TestArticleHistory::startsWithNowhereToGo()
{
    ui::ArticleHistory history;
    QVERIFY(!history.canGoBack());
    QVERIFY(!history.canGoForward());
    QVERIFY(!history.goBack().isValid());
    QVERIFY(!history.goForward().isValid());
}

void TestArticleHistory::goesBackAndForward()
{
    ui::ArticleHistory history;
    for (const qint64 id : {7, 8, 9})
        history.visit(ArticleId{id});
    QVERIFY(!history.canGoForward());
    QCOMPARE(history.goBack().value, 8);
    QCOMPARE(history.goBack().value, 7);
    QVERIFY(!history.canGoBack());
    QCOMPARE(history.goForward().value, 8);
    QCOMPARE(history.goForward().value, 9);
    QVERIFY(!history.canGoForward());
}

void TestArticleHistory::openingFromTheMiddleDropsWhatWasAhead()
{
    ui::ArticleHistory history;
    for (const qint64 id : {7, 8, 9})
        history.visit(ArticleId{id});
    history.goBack();
    history.visit(ArticleId{5});
    QVERIFY(!history.canGoForward());
    QCOMPARE(history.goBack().value, 8);
    QCOMPARE(history.goForward().value, 5);
}

void TestArticleHistory::openingTheSameArticleAgainIsNoStep()
{
    ui::ArticleHistory history;
    history.visit(ArticleId{7});
    history.visit(ArticleId{7});
    QVERIFY(!history.canGoBack());
}

QTEST_GUILESS_MAIN(TestArticleHistory)
#include "tst_articlehistory.moc"
