// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/annotation/anchoring.h"
#include "app/importing/passageplacing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using annotation::Anchor;
using annotation::AnchorRecord;
using annotation::AnchorState;
using base::TextRange;
using importing::ForeignPassage;
using importing::PassagePlacing;

namespace {

const auto kText = u"村里修了渡口。账目贴在墙上，谁都可以来看。\n来看的人多了，一笔一笔都说得清楚。"
                   "\n账目贴在墙上以后，问的人少了。"_s;

TextRange rangeOf(const QString& text, const QString& passage, qsizetype from = 0)
{
    const qsizetype start = text.indexOf(passage, from);
    return {start, start + passage.size()};
}

ForeignPassage passage(const QString& exact, const QString& prefix = {}, const QString& suffix = {})
{
    return {.place = {}, .quote = {exact, prefix, suffix}, .record = {}};
}

} // namespace

class TestPassagePlacing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAtTheirPlaceAreExact();
    void aPlaceWithOtherContextIsNotTaken();
    void wordsThatStandOnceAreExact();
    void otherScriptsAreTheSameWords();
    void ourPlaceThatMovedIsSaidToHaveMoved();
    void floorsHold_data();
    void floorsHold();
    void changedWordsWait();
    void theFilesTextTellsCopiesApart();
    void theFilesTextFollowsEdits();
    void recordsKeepTheirDoubt();
    void recordsOfOtherWordsFindThem();
};

void TestPassagePlacing::wordsAtTheirPlaceAreExact()
{
    const TextRange second = rangeOf(kText, u"账目贴在墙上"_s, 20);
    ForeignPassage wanted = passage(u"账目贴在墙上"_s);
    wanted.place = second;
    const Anchor anchor = PassagePlacing(kText).anchorOf(wanted);
    QCOMPARE(anchor.state, AnchorState::Exact);
    QCOMPARE(anchor.range, second);
}

/// The same few words stand at this offset by chance: what surrounds them says so.
void TestPassagePlacing::aPlaceWithOtherContextIsNotTaken()
{
    ForeignPassage wanted = passage(u"账目"_s, u"从来没有人公布过的那些"_s, u"究竟由哪个部门负责保管"_s);
    wanted.place = rangeOf(kText, u"账目"_s);
    wanted.isOurPlace = true;
    QCOMPARE(PassagePlacing(kText).anchorOf(wanted).state, AnchorState::Orphan);
}

void TestPassagePlacing::wordsThatStandOnceAreExact()
{
    const Anchor anchor = PassagePlacing(kText).anchorOf(passage(u"一笔一笔都说得清楚"_s));
    QCOMPARE(anchor.state, AnchorState::Exact);
    QCOMPARE(anchor.range.of(kText).toString(), u"一笔一笔都说得清楚"_s);
}

void TestPassagePlacing::otherScriptsAreTheSameWords()
{
    const Anchor anchor = PassagePlacing(kText).anchorOf(passage(u"一筆一筆都說得清楚"_s));
    QCOMPARE(anchor.state, AnchorState::Exact);
    QCOMPARE(anchor.quote.exact, u"一笔一笔都说得清楚"_s);
}

void TestPassagePlacing::ourPlaceThatMovedIsSaidToHaveMoved()
{
    ForeignPassage wanted = passage(u"一笔一笔都说得清楚"_s, u"来看的人多了，"_s, u"。"_s);
    wanted.place = TextRange{0, 9};
    wanted.isOurPlace = true;
    const Anchor anchor = PassagePlacing(kText).anchorOf(wanted);
    QCOMPARE(anchor.state, AnchorState::Moved);
    QVERIFY(anchor.score > 0.8 && anchor.score <= 1);
    wanted.isOurPlace = false; // of a page that counts otherwise: nothing moved
    QCOMPARE(PassagePlacing(kText).anchorOf(wanted).state, AnchorState::Exact);
}

void TestPassagePlacing::floorsHold_data()
{
    QTest::addColumn<ForeignPassage>("wanted");
    QTest::addColumn<AnchorState>("state");
    QTest::newRow("short, once, no context") << passage(u"渡口"_s) << AnchorState::Orphan;
    QTest::newRow("short, with its context")
        << passage(u"渡口"_s, u"村里修了"_s, u"。账目贴在墙上"_s) << AnchorState::Exact;
    QTest::newRow("twice, no context") << passage(u"账目贴在墙上"_s) << AnchorState::Orphan;
    QTest::newRow("nowhere") << passage(u"从来没有写过的一句完全不同的话"_s) << AnchorState::Orphan;
    QTest::newRow("no words") << passage(QString()) << AnchorState::Orphan;
}

void TestPassagePlacing::floorsHold()
{
    QFETCH(const ForeignPassage, wanted);
    QTEST(PassagePlacing(kText).anchorOf(wanted).state, "state");
}

void TestPassagePlacing::changedWordsWait()
{
    const Anchor anchor = PassagePlacing(kText).anchorOf(passage(
        u"来看的人渐渐多了，一笔一笔全都说得清楚"_s, u"谁都可以来看。\n"_s, u"。\n账目贴在墙上以后"_s));
    QCOMPARE(anchor.state, AnchorState::Approximate);
    QVERIFY(anchor.score < 1);
    QCOMPARE(anchor.quote.exact, u"来看的人渐渐多了，一笔一笔全都说得清楚"_s);
    QVERIFY(importing::doubtText(anchor).contains(QString::number(int(anchor.score * 100))));
}

void TestPassagePlacing::theFilesTextTellsCopiesApart()
{
    const QString fileText = u"编者按：原文如下。\n"_s + kText;
    ForeignPassage wanted = passage(u"账目贴在墙上"_s);
    wanted.place = rangeOf(fileText, u"账目贴在墙上以后"_s);
    wanted.place->end -= 2;
    const Anchor anchor = PassagePlacing(fileText, kText).anchorOf(wanted);
    QCOMPARE(anchor.state, AnchorState::Moved);
    QCOMPARE(anchor.range, rangeOf(kText, u"账目贴在墙上"_s, 20));
}

void TestPassagePlacing::theFilesTextFollowsEdits()
{
    QString fileText = kText;
    fileText.replace(u"一笔一笔都说得清楚"_s, u"一笔一笔全说得清楚"_s);
    ForeignPassage wanted = passage(u"一笔一笔全说得清楚"_s);
    wanted.place = rangeOf(fileText, u"一笔一笔全说得清楚"_s);
    const Anchor anchor = PassagePlacing(fileText, kText).anchorOf(wanted);
    QCOMPARE(anchor.state, AnchorState::Approximate);
    QCOMPARE(anchor.range.of(kText).toString(), u"一笔一笔都说得清楚"_s);
    QCOMPARE(anchor.quote.exact, u"一笔一笔全说得清楚"_s);
}

void TestPassagePlacing::recordsKeepTheirDoubt()
{
    ForeignPassage wanted = passage(u"一笔一笔都说得清楚"_s);
    wanted.place = rangeOf(kText, u"一笔一笔都说得清楚"_s);
    wanted.isOurPlace = true;
    wanted.record = AnchorRecord{AnchorState::Moved, 0.66, {}};
    Anchor anchor = PassagePlacing(kText).anchorOf(wanted);
    QCOMPARE(anchor.state, AnchorState::Moved);
    QCOMPARE(anchor.score, 0.66);
    const annotation::TextQuoteSelector madeOn{u"一笔一笔说清"_s, u"前"_s, u"后"_s};
    wanted.record = AnchorRecord{AnchorState::Approximate, 0.71, madeOn};
    anchor = PassagePlacing(kText).anchorOf(wanted);
    QCOMPARE(anchor, (Anchor{*wanted.place, madeOn, AnchorState::Approximate, 0.71}));
    wanted.record = AnchorRecord{AnchorState::Orphan, 0, {}};
    QCOMPARE(PassagePlacing(kText).anchorOf(wanted).state, AnchorState::Orphan);
}

/// Here the text is still as it was when the annotation was made: its own words count.
void TestPassagePlacing::recordsOfOtherWordsFindThem()
{
    ForeignPassage wanted = passage(u"每一笔钱的去向都写得明明白白"_s);
    wanted.place = TextRange{2, 16};
    wanted.isOurPlace = true;
    wanted.record = AnchorRecord{AnchorState::Approximate, 0.7,
                                 annotation::TextQuoteSelector{u"一笔一笔都说得清楚"_s, {}, {}}};
    const Anchor anchor = PassagePlacing(kText).anchorOf(wanted);
    QVERIFY(anchor.state != AnchorState::Orphan);
    QCOMPARE(anchor.range.of(kText).toString(), u"一笔一笔都说得清楚"_s);
}

QTEST_GUILESS_MAIN(TestPassagePlacing)
#include "tst_passageplacing.moc"
