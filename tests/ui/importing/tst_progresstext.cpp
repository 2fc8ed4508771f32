// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/progresstext.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using importing::ImportProgress;

class TestProgressText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void saysEverythingWhereThereIsRoom();
    void saysLessWhereThereIsNone();
    void ratesWaitForTheFirstSecond();
    void oneFileCountsItsArticles();
    void timeLeftIsRound_data();
    void timeLeftIsRound();
};

void TestProgressText::saysEverythingWhereThereIsRoom()
{
    const ImportProgress progress{.done = 1204,
                                  .total = 11749,
                                  .items = 2534,
                                  .bytes = 4'823'450,
                                  .milliseconds = 2000,
                                  .millisecondsLeft = 7400};
    QCOMPARE(ui::progressTexts(progress).first(),
             u"1,204 of 11,749 · 1,267 articles/s · 2.3 MB/s · about 8 second(s) left"_s);
}

void TestProgressText::saysLessWhereThereIsNone()
{
    const ImportProgress progress{.done = 12,
                                  .total = 40,
                                  .items = 12,
                                  .bytes = 40'000,
                                  .milliseconds = 2000,
                                  .millisecondsLeft = 5000};
    const QStringList texts = ui::progressTexts(progress);
    for (qsizetype i = 1; i < texts.size(); ++i)
        QVERIFY2(texts.at(i).size() < texts.at(i - 1).size(), qPrintable(texts.join(u'\n')));
    QVERIFY2(texts.contains(u"12 of 40 · about 5 second(s) left"_s), qPrintable(texts.join(u'\n')));
    QCOMPARE(texts.last(), u"12 of 40"_s);
}

void TestProgressText::ratesWaitForTheFirstSecond()
{
    const ImportProgress progress{.done = 3, .total = 40, .items = 3, .bytes = 4000, .milliseconds = 100};
    QCOMPARE(ui::progressTexts(progress), QStringList{u"3 of 40"_s});
}

void TestProgressText::oneFileCountsItsArticles()
{
    const ImportProgress progress{.total = 1, .items = 1500, .milliseconds = 100};
    QCOMPARE(ui::progressTexts(progress), QStringList{u"1,500 article(s) read"_s});
}

void TestProgressText::timeLeftIsRound_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("unknown") << qint64(-1) << u"1 of 2"_s;
    QTest::newRow("seconds") << qint64(7001) << u"1 of 2 · about 8 second(s) left"_s;
    QTest::newRow("minutes") << qint64(90'000) << u"1 of 2 · about 2 minute(s) left"_s;
    QTest::newRow("hours") << qint64(2 * 3600'000) << u"1 of 2 · about 2 hour(s) left"_s;
}

void TestProgressText::timeLeftIsRound()
{
    QFETCH(qint64, milliseconds);
    const ImportProgress progress{.done = 1, .total = 2, .millisecondsLeft = milliseconds};
    QTEST(ui::progressTexts(progress).first(), "text");
}

QTEST_MAIN(TestProgressText)
#include "tst_progresstext.moc"
