// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/formats/docx.h"
#include "app/importing/formats/docxnumbering.h"
#include "tests/app/importing/formats/blocklisting.h"
#include "tests/app/importing/formats/officesamples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;

namespace {

QString paragraph(const QString& text, const QString& properties = {})
{
    return u"<w:p><w:pPr>%2</w:pPr><w:r><w:t xml:space=\"preserve\">%1</w:t></w:r></w:p>"_s.arg(text,
                                                                                                properties);
}

QString styled(const QString& style)
{
    return u"<w:pStyle w:val=\"%1\"/>"_s.arg(style);
}

QString cell(const QString& content)
{
    return u"<w:tc>%1</w:tc>"_s.arg(content);
}

} // namespace

class TestDocx : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBody_data();
    void readsBody();
    void writesNumbers_data();
    void writesNumbers();
    void keepsStylesAndLinks();
    void putsNotesAtTheEnd();
    void readsMetadata();
    void titleParagraphIsTheTitle();
    void namesTheFileThatHasNoText();
};

void TestDocx::readsBody_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("headings by English, Chinese and derived styles")
        << paragraph(u"第一章"_s, styled(u"1"_s)) + paragraph(u"第一节"_s, styled(u"2"_s)) +
               paragraph(u"第二节"_s, styled(u"Mine"_s)) + paragraph(u"正文"_s, styled(u"A"_s))
        << QStringList{u"h1 第一章"_s, u"h2 第一节"_s, u"h2 第二节"_s, u"p 正文"_s};
    QTest::newRow("heading by outline level")
        << paragraph(u"第三章"_s, u"<w:outlineLvl w:val=\"2\"/>"_s) << QStringList{u"h3 第三章"_s};
    const auto item = [](int list, int level) {
        return u"<w:numPr><w:ilvl w:val=\"%1\"/><w:numId w:val=\"%2\"/></w:numPr>"_s.arg(level).arg(list);
    };
    QTest::newRow("lists") << paragraph(u"甲"_s, item(1, 0)) + paragraph(u"乙"_s, item(1, 1)) +
                                  paragraph(u"丙"_s, item(2, 0)) + paragraph(u"不是"_s, item(0, 0))
                           << QStringList{u"ul1 甲"_s, u"ul2 乙"_s, u"ol1 丙"_s, u"p 不是"_s};
    QTest::newRow("numbers that are part of the text")
        << paragraph(u"总则。"_s, item(3, 0)) + paragraph(u"甲；"_s, item(3, 1)) +
               paragraph(u"乙。"_s, item(3, 1)) + paragraph(u"适用。"_s, item(3, 0)) +
               paragraph(u"丙。"_s, item(3, 1)) + paragraph(u"又一。"_s, item(4, 0))
        << QStringList{u"p 第一条 总则。"_s, u"p （一）甲；"_s, u"p （二）乙。"_s,
                       u"p 第二条 适用。"_s, u"p （一）丙。"_s, u"p 第一条 又一。"_s};
    QTest::newRow("numbered headings") << paragraph(u"背景"_s, styled(u"1"_s) + item(2, 0)) +
                                              paragraph(u"来由"_s, styled(u"2"_s) + item(2, 1))
                                       << QStringList{u"h1 1. 背景"_s, u"h2 1.1 来由"_s};
    QTest::newRow("quotation, contents left out")
        << paragraph(u"逝者如斯夫"_s, styled(u"Q"_s)) + paragraph(u"第一章……1"_s, styled(u"TOC1"_s))
        << QStringList{u"q 逝者如斯夫"_s};
    QTest::newRow("tracked changes are accepted")
        << u"<w:p><w:r><w:t>船</w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>沉</w:delText></w:r></w:del>"
           "<w:ins "
           "w:id=\"2\"><w:r><w:t>来</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>走</w:t></w:r></w:moveFrom>"
           "<w:r><w:t>了。</w:t></w:r></w:p>"_s
        << QStringList{u"p 船来了。"_s};
    QTest::newRow("deleted paragraph mark joins")
        << u"<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t>船来了，</w:t></w:r></w:p>"_s +
               paragraph(u"人上岸。"_s)
        << QStringList{u"p 船来了，人上岸。"_s};
    QTest::newRow("table")
        << u"<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr>%1%2</w:tr><w:tr>%3%4</w:tr></w:tbl>"_s
               .arg(cell(paragraph(u"年"_s)), cell(paragraph(u"人口"_s)), cell(paragraph(u"1953"_s)),
                    cell(paragraph(u"三千"_s) + paragraph(u"（约）"_s)))
        << QStringList{u"table 年|人口/1953|三千（约）"_s};
    QTest::newRow("table inside a cell stays in it")
        << u"<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr>%1%2</w:tr></w:tbl>"_s.arg(
               cell(paragraph(u"甲"_s)),
               cell(u"<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr>%1%2</w:tr></w:tbl>"_s.arg(
                        cell(paragraph(u"乙"_s)), cell(paragraph(u"丙"_s))) +
                    paragraph(u"丁"_s)))
        << QStringList{u"table 甲|乙丙丁"_s};
    QTest::newRow("table of one column is a frame")
        << u"<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr>%1</w:tr></w:tbl>"_s.arg(
               cell(paragraph(u"一段"_s) + paragraph(u"又一段"_s)))
        << QStringList{u"p 一段"_s, u"p 又一段"_s};
    QTest::newRow("image with caption")
        << u"<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" descr=\"IMG_2021.jpg\"/><a:blip/></wp:inline></w:drawing></w:r></w:p>"_s +
               paragraph(u"图1 老渡口"_s, styled(u"C"_s))
        << QStringList{u"fig 图1 老渡口"_s};
    QTest::newRow("image with description only")
        << u"<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" descr=\"老渡口的船\"/><a:blip/></wp:inline></w:drawing></w:r></w:p>"_s +
               paragraph(u"正文"_s)
        << QStringList{u"fig 老渡口的船"_s, u"p 正文"_s};
    QTest::newRow("caption of a table is a paragraph")
        << paragraph(u"表1 人口"_s, styled(u"C"_s)) << QStringList{u"p 表1 人口"_s};
    QTest::newRow("text box, fallback left out")
        << u"<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>%1</w:txbxContent></"
           u"w:drawing></mc:Choice>"
           "<mc:Fallback><w:pict><w:txbxContent>%1</w:txbxContent></w:pict></mc:Fallback></"
           "mc:AlternateContent></w:r>"
           "<w:r><w:t>外面</w:t></w:r></w:p>"_s.arg(paragraph(u"框里"_s))
        << QStringList{u"p 框里"_s, u"p 外面"_s};
    QTest::newRow("codes of fields are no text")
        << u"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>"
           "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>第3页</w:t></w:r><w:r><w:fldChar "
           "w:fldCharType=\"end\"/></w:r></w:p>"_s
        << QStringList{u"p 第3页"_s};
    QTest::newRow("line break ends the paragraph, tab is a space, hidden text goes")
        << u"<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r></w:p>"_s
        << QStringList{u"p 甲 乙"_s, u"p 丙"_s};
    QTest::newRow("readings above the text and formulas")
        << u"<w:p><w:r><w:ruby><w:rt><w:r><w:t>chán</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>禅</w:t></w:r></"
           u"w:rubyBase></w:ruby></w:r>"
           "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p>"_s
        << QStringList{u"p 禅x=1"_s};
}

void TestDocx::readsBody()
{
    QFETCH(QString, body);
    QFETCH(QStringList, expected);
    const auto article = importing::readDocx(u"a.docx"_s, test::packed(test::docxParts(body)));
    QVERIFY2(article.has_value(),
             article ? "" : qPrintable(article.error().message + article.error().detail));
    QCOMPARE(test::listing(*article), expected);
}

void TestDocx::writesNumbers_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("expected");
    QTest::newRow("ten") << u"chineseCounting"_s << 10 << u"十"_s;
    QTest::newRow("teens") << u"chineseCountingThousand"_s << 19 << u"十九"_s;
    QTest::newRow("zero inside") << u"chineseCounting"_s << 105 << u"一百零五"_s;
    QTest::newRow("round") << u"taiwaneseCounting"_s << 1260 << u"一千二百六十"_s;
    QTest::newRow("stems") << u"ideographTraditional"_s << 3 << u"丙"_s;
    QTest::newRow("beyond the stems") << u"ideographTraditional"_s << 11 << u"11"_s;
    QTest::newRow("legal") << u"chineseLegalSimplified"_s << 23 << u"贰拾叁"_s;
    QTest::newRow("Roman") << u"lowerRoman"_s << 14 << u"xiv"_s;
    QTest::newRow("circles") << u"decimalEnclosedCircleChinese"_s << 2 << u"②"_s;
    QTest::newRow("unknown") << u"hebrew1"_s << 7 << u"7"_s;
    QTest::newRow("negative") << u"chineseCounting"_s << -1 << u"-1"_s;
}

void TestDocx::writesNumbers()
{
    QFETCH(QString, format);
    QFETCH(int, number);
    QFETCH(QString, expected);
    QCOMPARE(importing::numberIn(format, number), expected);
}

void TestDocx::keepsStylesAndLinks()
{
    const QString body =
        u"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>粗</w:t></w:r><w:r><w:rPr><w:b "
        u"w:val=\"0\"/><w:i/></w:rPr><w:t>斜</w:t></w:r>"
        "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>上</w:t></w:r>"
        "<w:r><w:rPr><w:rStyle w:val=\"Strong\"/></w:rPr><w:t>强</w:t></w:r>"
        "<w:hyperlink r:id=\"rId7\"><w:r><w:t>链接</w:t></w:r></w:hyperlink>"
        "<w:hyperlink r:id=\"rId8\"><w:r><w:t>脚本</w:t></w:r></w:hyperlink>"
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK "
        "\"http://example.org/b\" </w:instrText></w:r>"
        "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>域</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"_s;
    const auto article = importing::readDocxParts(u"a.docx"_s, test::docxParts(body));
    QVERIFY(article.has_value());
    QCOMPARE(test::listing(*article), QStringList{u"p 粗斜上强链接脚本域"_s});
    const QStringList expected{u"b 粗"_s,
                               u"i 斜"_s,
                               u"sup 上"_s,
                               u"b 强"_s,
                               u"a 链接 https://example.org/a?b=1&c=2"_s,
                               u"a 域 http://example.org/b"_s};
    QCOMPARE(test::stylesOf(article->raw.page->blocks.front()), expected);
}

void TestDocx::putsNotesAtTheEnd()
{
    const QString body =
        u"<w:p><w:r><w:t>渡口在东</w:t></w:r><w:r><w:footnoteReference w:id=\"3\"/></w:r><w:r><w:t>。</w:t></w:r></w:p>"_s +
        paragraph(u"后来没有了。"_s);
    const auto article = importing::readDocxParts(u"a.docx"_s, test::docxParts(body));
    QVERIFY(article.has_value());
    const QStringList expected{u"p 渡口在东[1]。"_s, u"p 后来没有了。"_s, u"p [1] 见县志。"_s};
    QCOMPARE(test::listing(*article), expected);
    QCOMPARE(test::stylesOf(article->raw.page->blocks.front()), QStringList{u"sup [1]"_s});
}

void TestDocx::readsMetadata()
{
    const auto article = importing::readDocxParts(u"a.docx"_s, test::docxParts(paragraph(u"正文"_s)));
    QVERIFY(article.has_value());
    QCOMPARE(article->raw.frontMatter->values.value(u"author"_s), (QStringList{u"林晚舟"_s, u"周远"_s}));
    QVERIFY2(!article->raw.frontMatter->values.contains(u"title"_s), "the name of an old file is no title");
    QVERIFY(article->created.has_value());
    QCOMPARE(article->created->toIso(), u"2021-06-27T06:17:00Z"_s);
}

void TestDocx::titleParagraphIsTheTitle()
{
    const auto article = importing::readDocxParts(
        u"a.docx"_s, test::docxParts(paragraph(u"渡口旧事"_s, styled(u"T"_s)) + paragraph(u"正文"_s)));
    QVERIFY(article.has_value());
    QCOMPARE(test::declared(*article, u"title"_s), u"渡口旧事"_s);
    QCOMPARE(test::listing(*article), (QStringList{u"h1 渡口旧事"_s, u"p 正文"_s}));
}

void TestDocx::namesTheFileThatHasNoText()
{
    importing::PackageParts parts = test::docxParts({});
    parts.remove(u"word/document.xml"_s);
    const auto article = importing::readDocx(u"空.docx"_s, test::packed(parts));
    QVERIFY(!article.has_value());
    QCOMPARE(article.error().code, base::ErrorCode::Unreadable);
    QVERIFY2(article.error().message.contains(u"空.docx"_s), qPrintable(article.error().message));
}

QTEST_GUILESS_MAIN(TestDocx)
#include "tst_docx.moc"
