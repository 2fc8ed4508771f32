// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/annotation/anchoring.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu::annotation;
using pizhu::base::TextRange;

namespace {

constexpr auto kCharacters = u"县区镇村民会议通报检查记录整改责任分工经费账目公开项目审批流程时限材料核实走访"
                             u"座谈问卷反馈台账清单，。、"
                             u"张李王赵陈刘杨黄周吴制度落实监督一把手班子成员述职评议😀𠮷";

/// Invented sentences: enough different characters that no two paragraphs are alike.
QString randomParagraph(QRandomGenerator& random)
{
    const std::u32string characters = QString::fromUtf16(kCharacters).toStdU32String();
    QString paragraph;
    const int length = random.bounded(40, 160);
    for (int i = 0; i < length; ++i)
        paragraph += QString::fromUcs4(&characters[std::size_t(random.bounded(int(characters.size())))], 1);
    return paragraph;
}

QStringList randomParagraphs(QRandomGenerator& random, int count)
{
    QStringList paragraphs;
    for (int i = 0; i < count; ++i)
        paragraphs << randomParagraph(random);
    return paragraphs;
}

bool cutsPair(const QString& text, qsizetype at)
{
    return at > 0 && at < text.size() && text[at].isLowSurrogate() && text[at - 1].isHighSurrogate();
}

TextRange rangeOf(const QString& text, const QString& quote, qsizetype from = 0)
{
    const qsizetype at = text.indexOf(quote, from);
    return {at, at + quote.size()};
}

QString describe(const Anchor& anchor, const QString& text)
{
    return u"%1 %2–%3 “%4” score %5"_s.arg(anchorStateName(anchor.state))
        .arg(anchor.range.start)
        .arg(anchor.range.end)
        .arg(anchor.range.fits(text.size()) ? anchor.range.of(text).toString() : QString())
        .arg(anchor.score);
}

/// The state, and for an attached quote the text it stands on.
QString outcome(const Anchor& anchor, const QString& text)
{
    const QString state = anchorStateName(anchor.state);
    return anchor.state == AnchorState::Orphan ? state : state + u": "_s + anchor.range.of(text).toString();
}

const auto kBefore = u"全县乡镇纪委书记座谈会昨天在县委党校召开，会议通报上半年走访情况。"_s;
const auto kAfter = u"与会人员还就经费账目公开交换意见，并确定下季度的重点村名单。"_s;

} // namespace

class TestAnchoring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anchorRemembersQuoteAndContext();
    void anchorNeverCutsSurrogatePairs();
    void carriesAQuote_data();
    void carriesAQuote();
    void orphanKeepsItsQuote();
    void approximateKeepsTheQuoteAsItWasMade();
    void orphanAttachesAgainWhenItsQuoteReturns();
    void keepsExactQuotesUnderEditsElsewhere();
    void neverAttachesAShortQuoteToOtherText();
    void anchorsOfRandomTextsNeverCutSurrogatePairs();
    void staysBoundedOnLargeRepetitiveText();
};

void TestAnchoring::anchorRemembersQuoteAndContext()
{
    const QString text = kBefore + u"对一把手的监督"_s + kAfter;
    const Anchor anchor = makeAnchor(text, rangeOf(text, u"对一把手的监督"_s));
    QCOMPARE(anchor.quote.exact, u"对一把手的监督"_s);
    QCOMPARE(anchor.quote.prefix, kBefore.right(kContextLength));
    QCOMPARE(anchor.quote.suffix, kAfter.left(kContextLength));
    QCOMPARE(anchor.state, AnchorState::Exact);
    QCOMPARE(anchor.score, 1.0);
}

void TestAnchoring::anchorNeverCutsSurrogatePairs()
{
    const QString text = QString(u"𠮷"_s).repeated(40);
    const Anchor anchor = makeAnchor(text, {41, 43});
    QCOMPARE(anchor.range, (TextRange{40, 44}));
    QCOMPARE(anchor.quote.exact, u"𠮷𠮷"_s);
    QCOMPARE(anchor.quote.prefix, QString(u"𠮷"_s).repeated(16));

    const QString odd = u"甲"_s + text;
    const Anchor second = makeAnchor(odd, {35, 37});
    QCOMPARE(second.range, (TextRange{35, 37}));
    QCOMPARE(second.quote.prefix.size(), kContextLength);
    const Anchor third = makeAnchor(u"甲乙丙"_s + text + u"丁"_s + text, {84, 85});
    QVERIFY(!third.quote.prefix.front().isLowSurrogate());
    QVERIFY(!third.quote.suffix.back().isHighSurrogate());
}

void TestAnchoring::carriesAQuote_data()
{
    QTest::addColumn<QString>("oldText");
    QTest::addColumn<QString>("quote");
    QTest::addColumn<QString>("newText");
    QTest::addColumn<QString>("expected");

    const QString quote = u"对一把手和领导班子的监督必须落到实处"_s;
    const QString text = kBefore + quote + kAfter;
    QTest::newRow("same text") << text << quote << text << u"exact: "_s + quote;
    QTest::newRow("text changed behind it")
        << text << quote << text + u"本报记者。"_s << u"exact: "_s + quote;
    QTest::newRow("paragraph inserted before it")
        << text << quote << u"新增导语。\n"_s + text << u"moved: "_s + quote;
    QTest::newRow("long quote, everything around it rewritten")
        << text << quote << u"另一篇导语。"_s + quote + u"完。"_s << u"moved: "_s + quote;
    QTest::newRow("long quote edited in its middle")
        << text << quote << u"导语。"_s + kBefore + u"对一把手和领导班子的日常监督必须落到实处"_s + kAfter
        << u"approximate: 对一把手和领导班子的日常监督必须落到实处"_s;
    QTest::newRow("long quote in the other script")
        << text << quote << u"導語。"_s + kBefore + u"對一把手和領導班子的監督必須落到實處"_s + kAfter
        << u"approximate: 對一把手和領導班子的監督必須落到實處"_s;
    QTest::newRow("long quote deleted") << text << quote << kBefore + kAfter << u"orphan"_s;
    QTest::newRow("long quote replaced by other words")
        << text << quote << kBefore + u"第三季度将在各村设立新的意见箱并公示"_s + kAfter << u"orphan"_s;
    QTest::newRow("edited quote whose context is gone")
        << text << quote << u"对一把手和领导班子的日常监督必须落到实处"_s << u"orphan"_s;
    QTest::newRow("edited quote that stands twice with the same context")
        << text << quote
        << QString(kBefore + u"对一把手和领导班子的日常监督必须落到实处"_s + kAfter + u"\n"_s).repeated(2)
        << u"orphan"_s;

    const QString two =
        kBefore + u"加强监督。"_s + kAfter + u"\n县里另发通知要求各单位自查。加强监督。此件公开发布。"_s;
    QTest::newRow("repeated quote, paragraph inserted: context chooses")
        << two << u"加强监督"_s << u"新增导语。\n"_s + two << u"moved: 加强监督"_s;
    QTest::newRow("repeated paragraph: no way to tell")
        << text << quote << u"。"_s + text + text << u"orphan"_s;

    const QString shortText = kBefore + u"强化监督"_s + kAfter;
    QTest::newRow("short quote, same place")
        << shortText << u"强化监督"_s << shortText << u"exact: 强化监督"_s;
    QTest::newRow("short quote moved with its context")
        << shortText << u"强化监督"_s << u"导语。"_s + shortText << u"moved: 强化监督"_s;
    QTest::newRow("short quote elsewhere without its context")
        << shortText << u"强化监督"_s << u"这份通知只说要强化监督，没有别的内容，全文到此为止。"_s
        << u"orphan"_s;
    QTest::newRow("short quote with one character changed in the same context")
        << shortText << u"强化监督"_s << kBefore + u"强化监管"_s + kAfter << u"orphan"_s;
    QTest::newRow("short quote in the other script, in its context")
        << shortText << u"强化监督"_s << u"導語。"_s + kBefore + u"強化監督"_s + kAfter
        << u"approximate: 強化監督"_s;
    QTest::newRow("short quote in the other script, elsewhere")
        << shortText << u"强化监督"_s << u"這份通知只說要強化監督，沒有別的內容，全文到此為止。"_s
        << u"orphan"_s;
    QTest::newRow("short quote deleted") << shortText << u"强化监督"_s << kBefore + kAfter << u"orphan"_s;
    QTest::newRow("short quote by chance at the same offset")
        << u"甲乙监督丙丁戊己庚辛壬癸，子丑寅卯辰巳午未，监督。"_s << u"监督"_s
        << u"春夏监督秋冬东西南北中，风云雷电山川湖海，监督！"_s << u"orphan"_s;
    QTest::newRow("empty new text") << text << quote << QString() << u"orphan"_s;
}

void TestAnchoring::carriesAQuote()
{
    QFETCH(QString, oldText);
    QFETCH(QString, quote);
    QFETCH(QString, newText);
    QFETCH(QString, expected);

    const Anchor anchor = makeAnchor(oldText, rangeOf(oldText, quote));
    const Anchor carried = reanchor(anchor, newText);
    QVERIFY2(outcome(carried, newText) == expected, qPrintable(describe(carried, newText)));
}

void TestAnchoring::orphanKeepsItsQuote()
{
    const QString text = kBefore + u"强化监督"_s + kAfter;
    const Anchor anchor = makeAnchor(text, rangeOf(text, u"强化监督"_s));
    const Anchor orphan = reanchor(anchor, u"全文已删除。"_s);
    QCOMPARE(orphan.state, AnchorState::Orphan);
    QVERIFY(orphan.range.isEmpty());
    QCOMPARE(orphan.quote, anchor.quote);
    QCOMPARE(orphan.score, 0.0);
}

void TestAnchoring::approximateKeepsTheQuoteAsItWasMade()
{
    const QString quote = u"对一把手和领导班子的监督必须落到实处"_s;
    const QString text = kBefore + quote + kAfter;
    const QString edited = kBefore + u"对一把手和领导班子的日常监督必须落到实处"_s + kAfter;
    const Anchor anchor = makeAnchor(text, rangeOf(text, quote));
    const Anchor approximate = reanchor(anchor, edited);
    QCOMPARE(approximate.state, AnchorState::Approximate);
    QCOMPARE(approximate.quote, anchor.quote);
    QVERIFY2(approximate.score >= 0.6 && approximate.score < 1.0, qPrintable(describe(approximate, edited)));
    QCOMPARE(reanchor(approximate, text).range, anchor.range);
}

void TestAnchoring::orphanAttachesAgainWhenItsQuoteReturns()
{
    const QString text = kBefore + u"强化监督"_s + kAfter;
    const Anchor anchor = makeAnchor(text, rangeOf(text, u"强化监督"_s));
    const Anchor orphan = reanchor(anchor, kAfter);
    QCOMPARE(orphan.state, AnchorState::Orphan);
    QCOMPARE(reanchor(orphan, text).range, anchor.range);
}

void TestAnchoring::keepsExactQuotesUnderEditsElsewhere()
{
    QRandomGenerator random(20240517);
    for (int round = 0; round < 300; ++round) {
        QStringList paragraphs = randomParagraphs(random, 12);
        const int marked = random.bounded(1, 11);
        const QString& home = paragraphs.at(marked);
        const qsizetype length = random.bounded(8, 30);
        const qsizetype inside = random.bounded(int(home.size() - length + 1));
        const QString before = paragraphs.join(u'\n');
        const qsizetype start = before.indexOf(home) + inside;
        const Anchor anchor = makeAnchor(before, {start, start + length});

        QStringList edited = paragraphs;
        for (int i = 0; i < 3; ++i)
            edited.insert(random.bounded(int(edited.size()) + 1), randomParagraph(random));
        const int gone = marked == 11 ? 0 : 11;
        edited.removeOne(paragraphs.at(gone));
        const QString after = edited.join(u'\n');

        const Anchor carried = reanchor(anchor, after);
        const qsizetype moved = anchor.range.start - before.indexOf(home);
        const qsizetype expected = after.indexOf(home) + moved;
        QVERIFY2(carried.state == AnchorState::Exact || carried.state == AnchorState::Moved,
                 qPrintable(u"round %1: %2, wanted “%3”"_s.arg(round).arg(describe(carried, after),
                                                                          anchor.quote.exact)));
        QCOMPARE(carried.range.start, expected);
        QCOMPARE(carried.range.of(after).toString(), anchor.quote.exact);
    }
}

void TestAnchoring::neverAttachesAShortQuoteToOtherText()
{
    QRandomGenerator random(7);
    int attached = 0;
    for (int round = 0; round < 500; ++round) {
        const QString before = randomParagraphs(random, 6).join(u'\n');
        const QString after = randomParagraphs(random, 6).join(u'\n');
        const qsizetype start = random.bounded(int(before.size()) - 8);
        const Anchor anchor = makeAnchor(before, {start, start + random.bounded(1, 6)});
        const Anchor carried = reanchor(anchor, after);
        if (carried.state == AnchorState::Orphan)
            continue;
        ++attached;
        // By chance it may stand once at the very same offset; nothing else is allowed in an unrelated text.
        QVERIFY2(carried.state == AnchorState::Exact && carried.range == anchor.range,
                 qPrintable(u"round %1: “%2” became %3"_s.arg(round).arg(anchor.quote.exact,
                                                                         describe(carried, after))));
    }
    QVERIFY2(attached <= 5, qPrintable(QString::number(attached)));
}

void TestAnchoring::anchorsOfRandomTextsNeverCutSurrogatePairs()
{
    QRandomGenerator random(99);
    const QString text = QString(u"甲𠮷乙😀丙丁𠮷𠮷"_s).repeated(20) + randomParagraph(random);
    for (int round = 0; round < 2000; ++round) {
        const qsizetype start = random.bounded(int(text.size()) - 1);
        const qsizetype end = start + 1 + random.bounded(int(text.size() - start));
        const Anchor anchor = makeAnchor(text, {start, end});
        QVERIFY(anchor.range.contains(TextRange{start, end}));
        QVERIFY(!cutsPair(text, anchor.range.start) && !cutsPair(text, anchor.range.end));
        QVERIFY(anchor.quote.prefix.isEmpty() || !anchor.quote.prefix.front().isLowSurrogate());
        QVERIFY(anchor.quote.suffix.isEmpty() || !anchor.quote.suffix.back().isHighSurrogate());
        const QString shifted = u"😀"_s + text;
        const Anchor carried = reanchor(anchor, shifted);
        QVERIFY(!cutsPair(shifted, carried.range.start) && !cutsPair(shifted, carried.range.end));
    }
}

void TestAnchoring::staysBoundedOnLargeRepetitiveText()
{
    const QString large = QString(u"的的的的监督的"_s).repeated(600'000);
    const QString quoted = kBefore + u"的"_s + kAfter;
    QCOMPARE(reanchor(makeAnchor(quoted, rangeOf(quoted, u"的"_s)), large).state, AnchorState::Orphan);
    const QString longQuote = kBefore.repeated(200);
    const QString article = u"的的的的监督的的的"_s + longQuote + u"的的的的监督的的的"_s;
    QCOMPARE(reanchor(makeAnchor(article, rangeOf(article, longQuote)), large).state, AnchorState::Orphan);
}

QTEST_GUILESS_MAIN(TestAnchoring)
#include "tst_anchoring.moc"
