// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/htmlreader.h"
#include "app/document/markdown.h"

#include <QTest>

using namespace pizhu;
using namespace pizhu::document;

namespace {

/// "heading 2: text", with "ol", "indent" and the image URL where they apply; one block a line.
QString describe(const HtmlBlock& block)
{
    QString line = blockKindName(block.block.kind);
    if (block.block.level > 0)
        line += u' ' + QString::number(block.block.level);
    if (block.block.ordered)
        line += QLatin1String(" ol");
    if (block.block.indented)
        line += QLatin1String(" indent");
    if (!block.block.imageUrl.isEmpty())
        line += QLatin1String(" <") + block.block.imageUrl + u'>';
    return line + QLatin1String(": ") + block.text;
}

QString describe(const HtmlPage& page)
{
    QStringList lines;
    for (const HtmlBlock& block : page.blocks)
        lines.append(describe(block));
    return lines.join(u'\n');
}

/// "[text]style" for every run.
QString describeRuns(const HtmlBlock& block)
{
    QString all;
    for (const Run& run : block.block.runs) {
        all += u'[' + run.range.of(block.text).toString() + u']';
        all += run.strong ? QLatin1String("b") : QLatin1String("");
        all += run.emphasis ? QLatin1String("i") : QLatin1String("");
        all += run.superscript ? QLatin1String("^") : QLatin1String("");
        all += run.subscript ? QLatin1String("_") : QLatin1String("");
        all += run.href;
    }
    return all;
}

} // namespace

class TestHtmlReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesBlocks_data();
    void makesBlocks();
    void keepsInlineStyles_data();
    void keepsInlineStyles();
    void countsTextInsideLinks();
    void namesAncestorsInThePath();
    void readsTheHead();
    void readsMarkdownWithEmbeddedHtml();
};

void TestHtmlReader::makesBlocks_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* html, const char* expected) {
        QTest::newRow(name) << QString::fromUtf8(html) << QString::fromUtf8(expected);
    };
    row("paragraphs", "<p>甲</p><p>乙</p>", "paragraph: 甲\nparagraph: 乙");
    row("empty blocks vanish", "<p> &nbsp;　</p><div><br></div><p>乙", "paragraph: 乙");
    row("text beside a block", "<div>前<p>中</p>后</div>", "paragraph: 前\nparagraph: 中\nparagraph: 后");
    row("headings", "<h1>题</h1><h3>目<br>录</h3>", "heading 1: 题\nheading 3: 目录");
    row("heading with Latin line break", "<h2>Annual<br>report</h2>", "heading 2: Annual report");
    row("heading holding a block", "<h2><div>一</div> <div>二</div></h2>", "heading 2: 一二");
    row("one break splits", "<p>第一段。<br>　　第二段。</p>",
        "paragraph: 第一段。\nparagraph indent: 第二段。");
    row("two breaks split once", "<div>第一段。<br><br>第二段。</div>",
        "paragraph: 第一段。\nparagraph: 第二段。");
    row("wide line ends join", "<p>行首\n   行末，\n下一行</p>", "paragraph: 行首行末，下一行");
    row("narrow line ends are spaces", "<p>one\n two 三\nfour</p>", "paragraph: one two 三 four");
    row("quotes join wide text", "<p>他说\n“好”\n了</p>", "paragraph: 他说“好”了");
    row("parts of a byline stay apart", "<div><span>来源：甲报</span>\n<span>作者：乙</span></div>",
        "paragraph: 来源：甲报 作者：乙");
    row("bold inside a wrapped line joins", "<p>这是\n<strong>重点</strong>\n内容</p>",
        "paragraph: 这是重点内容");
    row("ideographic indent", "<p>　　缩进</p>", "paragraph indent: 缩进");
    row("one ideographic space is no indent", "<p>　不缩进</p>", "paragraph: 不缩进");
    row("no-break indent", "<p>&nbsp;&nbsp;&nbsp;&nbsp;缩进</p>", "paragraph indent: 缩进");
    row("CSS indent", "<p style='text-indent: 2em'>缩进</p><p style='text-indent:0'>否</p>",
        "paragraph indent: 缩进\nparagraph: 否");
    row("inner ideographic space stays", "<p>来源：甲　作者：乙</p>", "paragraph: 来源：甲　作者：乙");
    row("nested lists", "<ul><li>甲<ol><li>乙</li><li>丙</li></ol></li><li>丁</li></ul>",
        "list 1: 甲\nlist 2 ol: 乙\nlist 2 ol: 丙\nlist 1: 丁");
    row("unclosed items", "<ol><li>甲<li>乙</ol>", "list 1 ol: 甲\nlist 1 ol: 乙");
    row("break inside an item", "<ul><li>甲<br>乙 c<br>d</li></ul>", "list 1: 甲乙 c d");
    row("quote with paragraphs", "<blockquote><p>甲</p><p>乙</p></blockquote>丙",
        "quote: 甲\nquote: 乙\nparagraph: 丙");
    row("figure", "<figure><img src='https://e.org/a.jpg'><figcaption>会议<br>现场</figcaption></figure>",
        "figure <https://e.org/a.jpg>: 会议现场");
    row("caption before the image",
        "<figure><figcaption>现场</figcaption><img src='https://e.org/a.jpg'></figure>",
        "figure <https://e.org/a.jpg>: 现场");
    row("figure around a table is none", "<figure><table><tr><td>甲<td>乙</table></figure>", "table: 甲\t乙");
    row("lazy image", "<img src='/blank.gif' data-src='//e.org/real.jpg'>",
        "figure <https://e.org/real.jpg>: ");
    row("alt that reads like a caption", "<img src='https://e.org/a.jpg' alt='大会开幕式现场'>",
        "figure <https://e.org/a.jpg>: 大会开幕式现场");
    row("alt that is a file name", "<img src='https://e.org/a.jpg' alt='W0201.jpg'>",
        "figure <https://e.org/a.jpg>: ");
    row("image inside a paragraph follows it", "<p>前<img src='https://e.org/a.jpg'>后</p><p>末</p>",
        "paragraph: 前后\nfigure <https://e.org/a.jpg>: \nparagraph: 末");
    row("tiny images and spacers vanish",
        "<p>字<img src='a.jpg' height=1><img src='https://e.org/i.gif' width=1><img src='images/blank.gif'>"
        "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='></p>",
        "paragraph: 字");
    row("relative picture as found", "<img src='../img/a.jpg'>", "figure <../img/a.jpg>: ");
    row("part of a mail archive", "<img src='cid:a@mail'>", "figure <cid:a@mail>: ");
    row("relative lazy picture", "<img src='loading.gif' data-original='/upload/a.jpg'>",
        "figure </upload/a.jpg>: ");
    row("lazy attribute without an address", "<img src='a.jpg' original='true'>", "figure <a.jpg>: ");
    row("picture saved with the page", "<img src='./t_files/a.jpg' data-src='https://e.org/a.jpg'>",
        "figure <./t_files/a.jpg>: ");
    row("set of sources", "<img src='data:image/svg+xml,x' srcset='s.jpg 320w, l.jpg 640w'>",
        "figure <l.jpg>: ");
    row("addresses that are no pictures",
        "<p>字<img src='javascript:x()'><img src='file:///a.jpg'><img src='C:\\a.jpg'><img src='#'></p>",
        "paragraph: 字");
    row("table", "<table><tr><th>名</th><th>数</th></tr><tr><td><p>甲</p></td><td>1\n</td></tr></table>",
        "table: 名\t数\n甲\t1");
    row("empty cells and rows", "<table><tr><td><td>乙</tr><tr><td> <td></tr><tr><td>丙<td></tr></table>",
        "table: \t乙\n丙");
    row("table caption", "<table><caption>表一</caption><tr><td>甲<td>乙</table>",
        "paragraph: 表一\ntable: 甲\t乙");
    row("layout table of one cell", "<table><tr><td><p>甲</p><p>乙</p></td></tr></table>",
        "paragraph: 甲\nparagraph: 乙");
    row("layout table with paragraphs",
        "<table><tr><td>边</td><td><p>甲</p><p>乙</p><p>丙</p></td></tr></table>",
        "paragraph: 边\nparagraph: 甲\nparagraph: 乙\nparagraph: 丙");
    row("nested table", "<table><tr><td>外</td><td><table><tr><td>甲<td>乙</table></td></tr></table>",
        "paragraph: 外\ntable: 甲\t乙");
    row("preformatted lines", "<pre>　　甲\n\n乙  丙</pre>", "paragraph indent: 甲\nparagraph: 乙 丙");
    row("hidden text", "<p hidden>甲</p><div style='display: none'>乙</div><p>丙</p>", "paragraph: 丙");
    row("controls and scripts",
        "<form><input value=x><button>赞</button><select><option>一</select>"
        "<script>var a='<p>x</p>'</script><style>p{}</style><!-- 注 --><p>丙</p></form>",
        "paragraph: 丙");
    row("no-script and frames",
        "<body><noscript>请启用</noscript><iframe>框</iframe><template><p>模</p></template><p>丙</p>",
        "paragraph: 丙");
    row("frame that offers a link",
        "<p>前</p><iframe src='https://e.org/p'><a href='https://e.org/v/1'>https://e.org/v/1</a></iframe>"
        "<iframe><a href='javascript:x()'>坏</a></iframe><p>后</p>",
        "paragraph: 前\nparagraph: https://e.org/v/1\nparagraph: 后");
    row("numbers beside code",
        "<figure class=highlight><table><tr><td class=gutter><pre><span class=line>1</span><br>"
        "<span class=line>2</span></pre></td><td class=code><pre><span class=line>a = 1</span><br>"
        "<span class=line>b = 2</span></pre></td></tr></table></figure><p class=gutter>12 人</p>",
        "paragraph: a = 1\nparagraph: b = 2\nparagraph: 12 人");
    row("marks beside headings and notes",
        "<h2><a class=header-anchor href=#a>#</a>题</h2><p>注<a class=footnote-backref href=#b>↩</a>"
        "<span class=sr-only>在新窗口打开</span></p>",
        "heading 2: 题\nparagraph: 注");
    row("drawings and formulas", "<p>前<svg><text>画</text></svg><math><mtext>式</mtext></math>后</p>",
        "paragraph: 前后");
    row("zero width characters", "<p>字\xE2\x80\x8B间\xEF\xBB\xBF无</p>", "paragraph: 字间无");
    row("ruby without its brackets", "<p><ruby>漢<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby>字</p>",
        "paragraph: 漢hàn字");
    row("entities", "<p>&lt;甲&gt; &amp; 乙</p>", "paragraph: <甲> & 乙");
    row("nothing", "", "");
}

void TestHtmlReader::makesBlocks()
{
    QFETCH(QString, html);
    QFETCH(QString, expected);
    const base::Result<HtmlPage> page = readHtml(html);
    QVERIFY2(page, qPrintable(page ? QString() : page.error().message));
    QCOMPARE(describe(*page), expected);
}

void TestHtmlReader::keepsInlineStyles_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("runs");
    const auto row = [](const char* name, const char* html, const char* text, const char* runs) {
        QTest::newRow(name) << QString::fromUtf8(html) << QString::fromUtf8(text) << QString::fromUtf8(runs);
    };
    row("plain", "<p>甲</p>", "甲", "");
    row("bold and italic", "<p>甲<b>乙<i>丙</i></b>丁<em>戊</em></p>", "甲乙丙丁戊", "[乙]b[丙]bi[戊]i");
    row("neighbours merge", "<p><b>甲</b><strong>乙</strong></p>", "甲乙", "[甲乙]b");
    row("CSS bold", "<p><span style='font-weight:700'>甲</span>乙</p>", "甲乙", "[甲]b");
    row("scripts", "<p>H<sub>2</sub>O，m<sup>2</sup></p>", "H2O，m2", "[2]_[2]^");
    row("link", "<p><a href='https://e.org/a?b=1&amp;c'>甲</a></p>", "甲", "[甲]https://e.org/a?b=1&c");
    row("relative link", "<p><a href='/a'>甲</a></p>", "甲", "");
    row("spaces around are outside", "<p>a <b> b </b> c</p>", "a b c", "[b]b");
    row("trimmed with the text", "<p><b>　　甲　</b></p>", "甲", "[甲]b");
    row("over a break", "<p><b>甲<br>乙</b></p>", "甲", "[甲]b");
    row("in a cell", "<table><tr><td>a<td><b>乙</b></table>", "a\t乙", "[乙]b");
}

void TestHtmlReader::keepsInlineStyles()
{
    QFETCH(QString, html);
    QFETCH(QString, text);
    QFETCH(QString, runs);
    const base::Result<HtmlPage> page = readHtml(html);
    QVERIFY(page && !page->blocks.empty());
    QCOMPARE(page->blocks.front().text, text);
    QCOMPARE(describeRuns(page->blocks.front()), runs);
}

void TestHtmlReader::countsTextInsideLinks()
{
    const base::Result<HtmlPage> page = readHtml(u"<p>上一篇：<a href='javascript:x()'>四个汉字</a></p>");
    QVERIFY(page && page->blocks.size() == 1);
    QCOMPARE(page->blocks.front().linkLength, 4);
}

void TestHtmlReader::namesAncestorsInThePath()
{
    const base::Result<HtmlPage> page = readHtml(
        u"<body><div id=content class='article  main'><p class=article-editor><span>甲</span></p></div>");
    QVERIFY(page && page->blocks.size() == 1);
    QCOMPARE(page->blocks.front().path, QStringLiteral("body>div#content.article.main>p.article-editor"));
}

void TestHtmlReader::readsTheHead()
{
    const base::Result<HtmlPage> page = readHtml(
        u"<html lang=zh-CN><head><title> 标题\n _ 站 </title><meta NAME=Author content=甲>"
        "<meta property='og:title' content='乙'><meta itemprop=author content=丙><meta name=author "
        "content='丁'>"
        "<link rel=canonical href='https://e.org/1.html'>"
        "<script type='application/ld+json'>{\"a\":1}</script><script>no()</script></head><body><p>文</p>");
    QVERIFY(page.has_value());
    QCOMPARE(page->title, QStringLiteral("标题 _ 站"));
    QCOMPARE(page->language, QStringLiteral("zh-CN"));
    QCOMPARE(page->canonicalUrl, QStringLiteral("https://e.org/1.html"));
    QCOMPARE(page->jsonLd, QStringList{QStringLiteral("{\"a\":1}")});
    QCOMPARE(page->meta.value(QStringLiteral("author")),
             (QStringList{QStringLiteral("甲"), QStringLiteral("丙"), QStringLiteral("丁")}));
    QCOMPARE(page->meta.value(QStringLiteral("og:title")), QStringList{QStringLiteral("乙")});
    QCOMPARE(describe(*page), QStringLiteral("paragraph: 文"));
}

void TestHtmlReader::readsMarkdownWithEmbeddedHtml()
{
    const QString markdown =
        QStringLiteral("# 题\n\n　　第一段**重**点\n\n    四个空格不是代码\n\n- 甲\n- 乙\n\n"
                       "| a | b |\n|---|---|\n| 1 | 2 |\n\n<div><p>内嵌</p></div>\n");
    const base::Result<HtmlPage> page = readHtml(markdownToHtml(markdown));
    QVERIFY(page.has_value());
    QCOMPARE(describe(*page),
             QStringLiteral("heading 1: 题\nparagraph indent: 第一段重点\nparagraph: 四个空格不是代码\n"
                            "list 1: 甲\nlist 1: 乙\ntable: a\tb\n1\t2\nparagraph: 内嵌"));
}

QTEST_GUILESS_MAIN(TestHtmlReader)
#include "tst_htmlreader.moc"
