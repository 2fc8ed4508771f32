// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/importitems.h"

#include <QTest>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;
using namespace pizhu;
using importing::ImportItem;
using importing::ImportItems;
using importing::ItemState;

namespace {

constexpr int kMany = 20'000; ///< several times what stays in memory

ImportItem item(int number)
{
    const bool fails = number % 7 == 0;
    return {.path = u"/in/第%1篇.md"_s.arg(number),
            .state = fails ? ItemState::Failed : ItemState::Added,
            .reason = fails ? u"The file is empty."_s : QString(),
            .article = base::ArticleId{fails ? 0 : number},
            .title = u"第%1篇"_s.arg(number),
            .repairs = number % 3,
            .removals = number % 5,
            .sameAs = base::ArticleId{number % 11 == 0 ? 1 : 0},
            .sameAsTitle = number % 11 == 0 ? u"第一篇"_s : QString()};
}

bool isSame(const ImportItem& a, const ImportItem& b)
{
    return a.path == b.path && a.state == b.state && a.reason == b.reason && a.article == b.article &&
           a.title == b.title && a.repairs == b.repairs && a.removals == b.removals && a.sameAs == b.sameAs &&
           a.sameAsTitle == b.sameAsTitle;
}

ImportItems items(int count)
{
    ImportItems all;
    for (int i = 0; i < count; ++i)
        all.push_back(item(i));
    return all;
}

/// The number of the first that is not as it was put in; -1: all are.
int firstOther(const ImportItems& all)
{
    int number = 0;
    for (const ImportItem& found : all) {
        if (!isSame(found, item(number)))
            return number;
        ++number;
    }
    return -1;
}

} // namespace

class TestImportItems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyItemComesBack_data();
    void everyItemComesBack();
    void anyItemCanBeAskedFor();
    void statesAreCounted();
    void copiesGrowApart();
    void aCopyIsReadOnAnotherThread();
    void aListIsMadeOfItems();
};

void TestImportItems::everyItemComesBack_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("none") << 0;
    QTest::newRow("one") << 1;
    QTest::newRow("all in memory") << 4095;
    QTest::newRow("all written") << 4096;
    QTest::newRow("many") << kMany;
}

void TestImportItems::everyItemComesBack()
{
    QFETCH(int, count);
    const ImportItems all = items(count);
    QCOMPARE(all.size(), std::size_t(count));
    QCOMPARE(all.empty(), count == 0);
    QCOMPARE(firstOther(all), -1);
}

void TestImportItems::anyItemCanBeAskedFor()
{
    const ImportItems all = items(kMany);
    for (int i = 0; i < 1000; ++i) {
        const int number = i * 7919 % kMany;
        QVERIFY2(isSame(all.at(std::size_t(number)), item(number)), qPrintable(QString::number(number)));
        QCOMPARE(all.state(std::size_t(number)), item(number).state);
    }
    QCOMPARE(all.front().title, u"第0篇"_s);
}

void TestImportItems::statesAreCounted()
{
    const ImportItems all = items(kMany);
    const int failed = (kMany + 6) / 7;
    QCOMPARE(all.count(ItemState::Failed), failed);
    QCOMPARE(all.count(ItemState::Added), kMany - failed);
    QCOMPARE(all.count(ItemState::Skipped), 0);
}

void TestImportItems::copiesGrowApart()
{
    ImportItems first = items(kMany);
    ImportItems second = first;
    for (int i = 0; i < kMany; ++i) {
        first.push_back(item(kMany + i));
        second.push_back({.path = u"/other/%1"_s.arg(i)});
    }
    QCOMPARE(firstOther(first), -1);
    QCOMPARE(firstOther(second), kMany);
    QCOMPARE(second.at(kMany + 5).path, u"/other/5"_s);
    QCOMPARE(second.at(2 * kMany - 1).path, u"/other/%1"_s.arg(kMany - 1));
}

void TestImportItems::aCopyIsReadOnAnotherThread()
{
    const ImportItems all = items(kMany);
    auto other = QtConcurrent::run([copy = all] { return firstOther(copy); });
    QCOMPARE(firstOther(all), -1);
    QCOMPARE(other.result(), -1);
}

void TestImportItems::aListIsMadeOfItems()
{
    const ImportItems some{item(0), item(1)};
    QCOMPARE(some.size(), std::size_t(2));
    QCOMPARE(firstOther(some), -1);
}

QTEST_GUILESS_MAIN(TestImportItems)
#include "tst_importitems.moc"
