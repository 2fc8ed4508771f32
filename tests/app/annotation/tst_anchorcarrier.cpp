// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/annotation/anchorcarrier.h"
#include "app/annotation/anchoring.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using annotation::Anchor;
using annotation::AnchorCarrier;
using annotation::AnchorMethod;
using annotation::AnchorState;
using annotation::Candidate;
using annotation::Carried;
using base::TextRange;

namespace {

const QString kLead = u"清晨，河边的磨坊先醒了，水车吱呀吱呀地转。\n"_s;
const QString kMeeting = u"晚上，村里开会商量修渠，大家说要加强管理。\n"_s;
const QString kOther = u"第二天，镇上也来了人，看过账本，说要加强管理。\n"_s;
const QString kTail = u"秋后，新渠通了水，田里的稻子比去年高了一截。"_s;

TextRange rangeOf(const QString& text, const QString& quote, int occurrence = 1)
{
    qsizetype at = text.indexOf(quote);
    for (; occurrence > 1; --occurrence)
        at = text.indexOf(quote, at + 1);
    return {at, at + quote.size()};
}

/// "exact: …", "moved: …", "approximate: …", "orphan".
QString fate(const Carried& carried, const QString& text)
{
    if (carried.anchor.state == AnchorState::Orphan)
        return u"orphan"_s;
    return u"%1: %2"_s.arg(annotation::anchorStateName(carried.anchor.state), carried.anchor.range.of(text));
}

} // namespace

class TestAnchorCarrier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsCopiesApart();
    void doesNotTakeTheCopyOfADeletedSentence();
    void followsAMovedParagraph();
    void carriesThroughBothTexts_data();
    void carriesThroughBothTexts();
    void keepsSpacesAtTheEndsOfAQuote();
    void tellsHowItCameAbout_data();
    void tellsHowItCameAbout();
    void offersThreePlacesThatDoNotOverlap();
    void offersClaimedPlacesLast();
    void anOrphanIsLookedForByItsQuote();
    void staysBoundedOnLargeTexts();
};

void TestAnchorCarrier::tellsCopiesApart()
{
    const QString before = kLead + kMeeting + kOther + kTail;
    const QString after = kLead + u"新增一段导语。\n"_s + kOther + kMeeting + kTail;
    const AnchorCarrier carrier(before, after);
    for (const int occurrence : {1, 2}) {
        const Anchor anchor = annotation::makeAnchor(before, rangeOf(before, u"要加强管理"_s, occurrence));
        const Carried carried = carrier.carry(anchor);
        QCOMPARE(carried.anchor.range, rangeOf(after, u"要加强管理"_s, occurrence == 1 ? 2 : 1));
        QCOMPARE(carried.anchor.state, AnchorState::Moved);
    }
}

void TestAnchorCarrier::doesNotTakeTheCopyOfADeletedSentence()
{
    const QString sentence = u"各村的账目都要按季度张贴出来给大家看。"_s;
    const QString before = kLead + sentence + u"\n"_s + kMeeting + kOther + sentence + u"\n"_s + kTail;
    const QString after = kLead + kMeeting + kOther + sentence + u"\n"_s + kTail;
    const Anchor gone = annotation::makeAnchor(before, rangeOf(before, sentence, 1));
    const Anchor kept = annotation::makeAnchor(before, rangeOf(before, sentence, 2));
    const AnchorCarrier carrier(before, after);
    QCOMPARE(carrier.carry(gone).anchor.state, AnchorState::Orphan);
    QCOMPARE(carrier.carry(kept).anchor.range, rangeOf(after, sentence));
    // The quote alone cannot know: it stands there only.
    QCOMPARE(AnchorCarrier(after).carry(gone).anchor.state, AnchorState::Moved);
}

void TestAnchorCarrier::followsAMovedParagraph()
{
    const QString before = kLead + kMeeting + kOther + kTail;
    const QString after = kOther + kTail + u"\n"_s + kLead + kMeeting;
    const Anchor anchor = annotation::makeAnchor(before, rangeOf(before, u"磨坊"_s));
    QCOMPARE(fate(AnchorCarrier(before, after).carry(anchor), after), u"moved: 磨坊"_s);
}

void TestAnchorCarrier::carriesThroughBothTexts_data()
{
    QTest::addColumn<QString>("quote");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing changed") << u"村里开会"_s << u""_s << u""_s << u"exact: 村里开会"_s;
    QTest::newRow("a character inserted into a short quote")
        << u"村里开会商量"_s << u"开会商量"_s << u"开会细商量"_s << u"approximate: 村里开会细商量"_s;
    QTest::newRow("most of a short quote replaced")
        << u"村里开会"_s << u"村里开会"_s << u"镇上碰头"_s << u"orphan"_s;
    QTest::newRow("a clause inserted into a long quote")
        << u"村里开会商量修渠，大家说"_s << u"修渠，"_s << u"修渠的事，来的人不少，"_s
        << u"approximate: 村里开会商量修渠的事，来的人不少，大家说"_s;
    QTest::newRow("the last character behind an insertion")
        << u"村里开会商量修渠"_s << u"商量修渠"_s << u"商量修新的水渠"_s
        << u"approximate: 村里开会商量修新的水渠"_s;
    QTest::newRow("the full stop far behind an insertion")
        << u"村里开会商量修渠，大家说要加强管理。"_s << u"管理。"_s
        << u"管理，先把去年的账目核对清楚，再请镇上的人来看一看。"_s
        << u"approximate: 村里开会商量修渠，大家说要加强管理"_s;
    QTest::newRow("an item of the same words inserted before")
        << u"大家说要加强管理。\n第二天，镇上也来了"_s << u"大家说要加强管理。\n"_s
        << u"大家说要加强管理；\n天快亮了，众人仍不愿散去，老人们回忆往年的旱情，大家说要加强管理。\n"_s
        << u"moved: 大家说要加强管理。\n第二天，镇上也来了"_s;
    QTest::newRow("half of a long quote replaced") << u"村里开会商量修渠，大家说"_s << u"商量修渠，大家说"_s
                                                   << u"议了议种树的事体，都认为"_s << u"orphan"_s;
    QTest::newRow("written in the other script") << u"村里开会商量修渠"_s << u"村里开会商量"_s
                                                 << u"村裡開會商量"_s << u"approximate: 村裡開會商量修渠"_s;
    QTest::newRow("deleted") << u"村里开会商量修渠"_s << u"村里开会商量修渠，"_s << u""_s << u"orphan"_s;
}

void TestAnchorCarrier::carriesThroughBothTexts()
{
    QFETCH(QString, quote);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, expected);
    const QString before = kLead + kMeeting + kOther + kTail;
    QString after = before;
    if (!from.isEmpty())
        after.replace(after.indexOf(from), from.size(), to);
    const Anchor anchor = annotation::makeAnchor(before, rangeOf(before, quote));
    QCOMPARE(fate(AnchorCarrier(before, after).carry(anchor), after), expected);
}

void TestAnchorCarrier::keepsSpacesAtTheEndsOfAQuote()
{
    const QString before = kLead + kMeeting + kTail;
    const QString after = u"导语在此。\n"_s + before;
    const Anchor anchor = annotation::makeAnchor(before, rangeOf(before, kMeeting));
    const Carried carried = AnchorCarrier(before, after).carry(anchor);
    QCOMPARE(fate(carried, after), u"moved: "_s + kMeeting);
}

void TestAnchorCarrier::tellsHowItCameAbout_data()
{
    QTest::addColumn<QString>("after");
    QTest::addColumn<AnchorMethod>("method");
    QTest::addColumn<QString>("reason");
    const QString before = kLead + kMeeting + kOther + kTail;
    QTest::newRow("same place") << before << AnchorMethod::SamePlace
                                << u"The same words at the same place. The text before and after agrees."_s;
    QTest::newRow("another script") << QString(before).replace(u"大家说"_s, u"大家說"_s)
                                    << AnchorMethod::OtherScript
                                    << u"The same words in another script, width or spacing. The text before "
                                       u"and after agrees. Comparing both "
                                       "versions leads here."_s;
    QTest::newRow("changed")
        << QString(before).replace(u"大家说"_s, u"大家都说"_s) << AnchorMethod::Approximate
        << u"100 % of the characters stand here in their order. The text before and after "
           "agrees. Comparing both versions leads here."_s;
}

void TestAnchorCarrier::tellsHowItCameAbout()
{
    QFETCH(QString, after);
    QFETCH(AnchorMethod, method);
    QFETCH(QString, reason);
    const QString before = kLead + kMeeting + kOther + kTail;
    const Anchor anchor = annotation::makeAnchor(before, rangeOf(before, u"商量修渠，大家说要加强"_s));
    const Carried carried = AnchorCarrier(before, after).carry(anchor);
    QVERIFY(carried.evidence);
    QCOMPARE(carried.evidence->method, method);
    QCOMPARE(annotation::reasonOf(*carried.evidence), reason);
}

void TestAnchorCarrier::offersThreePlacesThatDoNotOverlap()
{
    const QString before = kLead + kMeeting + kTail;
    const QString after = u"甲说要加强管理了。\n乙说要加强管理吗？\n丙说要加强管理吧。\n丁也说要加强管理。"_s;
    const Anchor anchor = annotation::makeAnchor(before, rangeOf(before, u"要加强管理"_s));
    const AnchorCarrier carrier(after);
    QCOMPARE(carrier.carry(anchor).anchor.state, AnchorState::Orphan);
    const std::vector<Candidate> places = carrier.candidates(anchor);
    QCOMPARE(places.size(), 3U);
    for (std::size_t i = 0; i < places.size(); ++i) {
        QCOMPARE(places[i].range.of(after).toString(), u"要加强管理"_s);
        QCOMPARE(places[i].evidence.places, 4);
        QVERIFY(!annotation::reasonOf(places[i].evidence).isEmpty());
        QVERIFY(i == 0 ||
                (places[i].score <= places[i - 1].score && !places[i].range.intersects(places[i - 1].range)));
    }
}

void TestAnchorCarrier::offersClaimedPlacesLast()
{
    const QString before = kLead + kMeeting + kOther + kTail;
    const QString after = kLead + u"晚上，村里开会商量修渠，大家没有多说什么。\n"_s + kOther + kTail;
    const Anchor anchor = annotation::makeAnchor(before, rangeOf(before, u"要加强管理"_s));
    const std::vector<Candidate> places = AnchorCarrier(before, after).candidates(anchor);
    QVERIFY(!places.empty());
    QVERIFY(places.back().evidence.claimed);
    QCOMPARE(places.back().range, rangeOf(after, u"要加强管理"_s));
    QVERIFY(annotation::reasonOf(places.back().evidence).contains(u"Another passage"));
    QVERIFY(places.back().score < 0.7);
}

void TestAnchorCarrier::anOrphanIsLookedForByItsQuote()
{
    const QString before = kLead + kMeeting + kOther + kTail;
    Anchor orphan = annotation::makeAnchor(before, rangeOf(before, u"新渠通了水，田里的稻子"_s));
    orphan.range = {};
    orphan.state = AnchorState::Orphan;
    QCOMPARE(fate(AnchorCarrier(kLead, before).carry(orphan), before), u"moved: 新渠通了水，田里的稻子"_s);
}

void TestAnchorCarrier::staysBoundedOnLargeTexts()
{
    // Nothing in it is unique, and both differ everywhere.
    const QString before = QString(u"会议强调，要加强管理。"_s).repeated(20'000);
    const QString after = QString(u"会议指出，要改进管理。"_s).repeated(20'000);
    const AnchorCarrier carrier(before, after);
    const Anchor anchor = annotation::makeAnchor(before, {100'000, 100'005});
    QCOMPARE(carrier.carry(anchor).anchor.state, AnchorState::Orphan);
    QVERIFY(carrier.candidates(anchor).size() <= 3);
}

QTEST_GUILESS_MAIN(TestAnchorCarrier)
#include "tst_anchorcarrier.moc"
