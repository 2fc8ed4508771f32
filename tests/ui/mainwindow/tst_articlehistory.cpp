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
    void everyStepKnowsThePlaceOneLeft();
    void aPlaceThatIsToldLaterIsThatOfTheStepLeft();
};

void TestArticleHistory::startsWithNowhereToGo()
{
    ui::ArticleHistory history;
    QVERIFY(!history.canGoBack());
    QVERIFY(!history.canGoForward());
    QVERIFY(!history.goBack().article.isValid());
    QVERIFY(!history.goForward().article.isValid());
}

void TestArticleHistory::goesBackAndForward()
{
    ui::ArticleHistory history;
    for (const qint64 id : {7, 8, 9})
        history.visit(ArticleId{id});
    QVERIFY(!history.canGoForward());
    QCOMPARE(history.goBack().article.value, 8);
    QCOMPARE(history.goBack().article.value, 7);
    QVERIFY(!history.canGoBack());
    QCOMPARE(history.goForward().article.value, 8);
    QCOMPARE(history.goForward().article.value, 9);
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
    QCOMPARE(history.goBack().article.value, 8);
    QCOMPARE(history.goForward().article.value, 5);
}

void TestArticleHistory::openingTheSameArticleAgainIsNoStep()
{
    ui::ArticleHistory history;
    history.visit(ArticleId{7});
    history.visit(ArticleId{7});
    QVERIFY(!history.canGoBack());
}

void TestArticleHistory::everyStepKnowsThePlaceOneLeft()
{
    using Step = ui::ArticleHistory::Step;
    const auto at = [](qsizetype offset) { return ui::PagePlace{.offset = offset, .below = -3}; };
    ui::ArticleHistory history;
    history.jump(at(1)); // nothing is open
    QVERIFY(!history.canGoBack());
    history.visit(ArticleId{7});
    history.visit(ArticleId{8}, at(70));
    history.jump(at(80));
    QCOMPARE(history.goBack(at(85)), (Step{ArticleId{8}, at(80)}));
    QCOMPARE(history.goBack(at(81)), (Step{ArticleId{7}, at(70)}));
    QCOMPARE(history.goForward(at(71)), (Step{ArticleId{8}, at(81)}));
    QCOMPARE(history.goForward(), (Step{ArticleId{8}, at(85)}));
    QVERIFY(!history.canGoForward());
}

void TestArticleHistory::aPlaceThatIsToldLaterIsThatOfTheStepLeft()
{
    using Step = ui::ArticleHistory::Step;
    const ui::PagePlace told{.offset = 10};
    const ui::PagePlace known{.offset = 900};
    ui::ArticleHistory history;
    history.visit(ArticleId{7});
    history.amendLeft(ArticleId{7}, known); // it was not left
    history.visit(ArticleId{8}, told);
    history.amendLeft(ArticleId{8}, known);
    history.amendLeft(ArticleId{7}, known);
    QCOMPARE(history.goBack(told), (Step{ArticleId{7}, known}));
    history.amendLeft(ArticleId{8}, known);
    QCOMPARE(history.goForward(), (Step{ArticleId{8}, known}));
    QCOMPARE(history.goBack(), (Step{ArticleId{7}, known}));
}

QTEST_GUILESS_MAIN(TestArticleHistory)
#include "tst_articlehistory.moc"
