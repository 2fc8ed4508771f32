// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/htmlreader.h"
#include "app/document/markdown.h"
#include "app/exporting/markdownescape.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestMarkdownEscape : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rendersAsItself_data();
    void rendersAsItself();
    void leavesOrdinaryTextAlone_data();
    void leavesOrdinaryTextAlone();
};

void TestMarkdownEscape::rendersAsItself_data()
{
    QTest::addColumn<QString>("line");

    for (const auto* line : {u"*强调* 与 **着重**",
                             u"_下划_ 与 snake_case",
                             u"`代码`",
                             u"# 不是标题",
                             u"###### 六级",
                             u"- 不是列表",
                             u"+ 也不是",
                             u"1. 第一",
                             u"12) 第十二",
                             u"> 不是引用",
                             u"---",
                             u"===",
                             u"- - -",
                             u"***",
                             u"<b>粗</b>",
                             u"a<b 且 c>d",
                             u"&amp; 与 &#20013; 与 AT&T",
                             u"[文字](http://example.org)",
                             u"[注]: 说明",
                             u"[甲][乙]",
                             u"反斜杠 \\* 结尾\\",
                             u"~~删除~~",
                             u"1.5倍",
                             u"#话题#",
                             u"<!-- 注释 -->",
                             u"😀 𠮷 *",
                             u"http://example.org/a_b_c"})
        QTest::newRow(qPrintable(QString::fromUtf16(line))) << QString::fromUtf16(line);
}

void TestMarkdownEscape::rendersAsItself()
{
    QFETCH(QString, line);
    const QString markdown = pizhu::exporting::escapeMarkdownLine(line);
    const auto page = pizhu::document::readHtml(pizhu::document::markdownToHtml(markdown));
    QVERIFY2(page.has_value(), qPrintable(markdown));
    QCOMPARE(page->blocks.size(), std::size_t(1));
    QCOMPARE(page->blocks.front().text, line);
    QCOMPARE(page->blocks.front().block.kind, pizhu::document::BlockKind::Paragraph);
    for (const auto& run : page->blocks.front().block.runs)
        QVERIFY2(!run.strong && !run.emphasis, qPrintable(markdown));
}

void TestMarkdownEscape::leavesOrdinaryTextAlone_data()
{
    QTest::addColumn<QString>("line");

    for (const auto* line :
         {u"加强对“一把手”和领导班子的监督，2021年查处12件。", u"　　全角缩进的段落", u"覆盖率93.1%（社区）",
          u"A&B 公司", u"snake_case", u"[12] 见附件", u"2021-06-27", u"甲-乙", u"3<5"})
        QTest::newRow(qPrintable(QString::fromUtf16(line))) << QString::fromUtf16(line);
}

void TestMarkdownEscape::leavesOrdinaryTextAlone()
{
    QFETCH(QString, line);
    QCOMPARE(pizhu::exporting::escapeMarkdownLine(line), line);
}

QTEST_GUILESS_MAIN(TestMarkdownEscape)
#include "tst_markdownescape.moc"
