// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/outline.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu::document;

namespace {

struct Line
{
    QString text;
    int heading = 0; ///< its level; 0: a paragraph
};

Document documentOf(const QList<Line>& lines)
{
    DocumentBuilder builder;
    for (const Line& line : lines)
        builder.append(
            {.kind = line.heading > 0 ? BlockKind::Heading : BlockKind::Paragraph, .level = line.heading},
            line.text);
    return builder.take();
}

/// "block depth title", one a line.
QStringList printed(const std::vector<OutlineEntry>& entries)
{
    QStringList lines;
    for (const OutlineEntry& entry : entries)
        lines += u"%1 %2%3"_s.arg(entry.block).arg(QString(entry.depth, u'-'), entry.title);
    return lines;
}

} // namespace

class TestOutline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headingsNestByLevel();
    void numbersMakeHeadings_data();
    void numbersMakeHeadings();
    void officialTextsNestByTheirNumbers();
    void lawsListTheirArticles();
    void aFewArticlesQuotedInProseAreNone();
    void anOffsetBelongsToTheEntryBeforeIt();
    void titlesAreCutBetweenCharacters();
};

void TestOutline::headingsNestByLevel()
{
    const auto entries = outlineOf(documentOf(
        {{u"河务"_s, 1}, {u"正文。"_s}, {u"上游"_s, 3}, {u"正文。"_s}, {u"下游"_s, 2}, {u"港口"_s, 1}}));
    QCOMPARE(printed(entries), (QStringList{u"0 河务"_s, u"2 -上游"_s, u"4 -下游"_s, u"5 港口"_s}));
}

void TestOutline::numbersMakeHeadings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isHeading");
    QTest::newRow("chapter") << u"第一章　总则"_s << true;
    QTest::newRow("chapter, digits") << u"第12章 附则"_s << true;
    QTest::newRow("traditional section") << u"第二節 河堤"_s << true;
    QTest::newRow("one") << u"一、总体要求"_s << true;
    QTest::newRow("twenty-three") << u"二十三、其他事项"_s << true;
    QTest::newRow("bracketed") << u"（三）修好水闸"_s << true;
    QTest::newRow("half-width brackets") << u"(三)修好水闸"_s << true;
    QTest::newRow("digit") << u"2．水价"_s << true;
    QTest::newRow("a number with decimals") << u"2.5 米水深"_s << false;
    QTest::newRow("a sentence") << u"一、每月由居民代表验收一次。"_s << false;
    QTest::newRow("an item of a list") << u"（二）填写申请表；"_s << false;
    QTest::newRow("long") << u"一、"_s + u"很长的一段话"_s.repeated(8) << false;
    QTest::newRow("no number") << u"江边的桥"_s << false;
    QTest::newRow("words that begin like one") << u"第一次过江"_s << false;
    QTest::newRow("one word") << u"一天"_s << false;
}

void TestOutline::numbersMakeHeadings()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isHeading);
    const auto entries = outlineOf(documentOf({{u"前言。"_s}, {text}, {u"后话。"_s}}));
    QCOMPARE(!entries.empty(), isHeading);
}

void TestOutline::officialTextsNestByTheirNumbers()
{
    const auto entries = outlineOf(documentOf({{u"关于河务的意见"_s, 1},
                                               {u"一、总体要求"_s},
                                               {u"（一）目标"_s},
                                               {u"到明年底，水闸全部修好。"_s},
                                               {u"（二）原则"_s},
                                               {u"1.先急后缓"_s},
                                               {u"二、任务"_s},
                                               {u"（一）修闸"_s}}));
    QCOMPARE(printed(entries),
             (QStringList{u"0 关于河务的意见"_s, u"1 -一、总体要求"_s, u"2 --（一）目标"_s,
                          u"4 --（二）原则"_s, u"5 ---1.先急后缓"_s, u"6 -二、任务"_s, u"7 --（一）修闸"_s}));
}

void TestOutline::lawsListTheirArticles()
{
    const auto entries = outlineOf(
        documentOf({{u"河务条例"_s, 1},
                    {u"第一章 总则"_s, 2},
                    {u"第一条 为了管好河务，制定本条例，并且把每一件事都写得清清楚楚、明明白白。"_s},
                    {u"第二条 河务包括下列事项："_s},
                    {u"（一）修闸；"_s},
                    {u"（二）清淤"_s},
                    {u"第二章 附则"_s, 2},
                    {u"第三条 本条例自公布之日起施行。"_s}}));
    QCOMPARE(printed(entries), (QStringList{u"0 河务条例"_s, u"1 -第一章 总则"_s,
                                            u"2 --第一条 为了管好河务，制定本条例，并且把每一件事都写得清…"_s,
                                            u"3 --第二条 河务包括下列事项："_s, u"6 -第二章 附则"_s,
                                            u"7 --第三条 本条例自公布之日起施行。"_s}));
}

void TestOutline::aFewArticlesQuotedInProseAreNone()
{
    const auto entries = outlineOf(documentOf({{u"第二条 是这样写的，有人不同意。"_s}, {u"于是改了。"_s}}));
    QVERIFY(entries.empty());
}

void TestOutline::anOffsetBelongsToTheEntryBeforeIt()
{
    const auto entries = outlineOf(documentOf({{u"前言。"_s}, {u"上"_s, 1}, {u"正文。"_s}, {u"下"_s, 1}}));
    QCOMPARE(entries.size(), std::size_t(2));
    QCOMPARE(outlineEntryAt(entries, 0), -1);
    QCOMPARE(outlineEntryAt(entries, entries[0].range.start), 0);
    QCOMPARE(outlineEntryAt(entries, entries[1].range.start - 1), 0);
    QCOMPARE(outlineEntryAt(entries, entries[1].range.end + 100), 1);
    QCOMPARE(outlineEntryAt({}, 5), -1);
}

void TestOutline::titlesAreCutBetweenCharacters()
{
    const QString rare = u"第一条 "_s + u"𠮷"_s.repeated(40); // each a surrogate pair
    const auto entries = outlineOf(documentOf({{rare + u'。'}, {u"第二条 乙。"_s}, {u"第三条 丙。"_s}}));
    QCOMPARE(entries.size(), std::size_t(3));
    const QString title = entries[0].title;
    QVERIFY(title.endsWith(u"𠮷…"_s));
    QCOMPARE(title, QString::fromUtf8(title.toUtf8()));
}

QTEST_GUILESS_MAIN(TestOutline)
#include "tst_outline.moc"
