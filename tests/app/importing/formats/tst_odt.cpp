// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/formats/odt.h"
#include "tests/app/importing/formats/blocklisting.h"
#include "tests/app/importing/formats/officesamples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;

class TestOdt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsText_data();
    void readsText();
    void keepsStylesAndLinks();
    void readsMetadata();
    void saysThatItIsProtected();
};

void TestOdt::readsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("title, headings and paragraphs")
        << u"<text:p text:style-name=\"P1\">渡口旧事</text:p><text:h text:outline-level=\"2\">第一章</text:h><text:p>正文</text:p>"_s
        << QStringList{u"h1 渡口旧事"_s, u"h2 第一章"_s, u"p 正文"_s};
    QTest::newRow("lists inside lists") << u"<text:list "
                                           u"text:style-name=\"L1\"><text:list-item><text:p>甲</"
                                           u"text:p><text:list><text:list-item><text:p>乙</text:p>"
                                           "</text:list-item></text:list></text:list-item></text:list>"_s
                                        << QStringList{u"ul1 甲"_s, u"ol2 乙"_s};
    QTest::newRow("quotation") << u"<text:p text:style-name=\"Quotations\">逝者如斯夫</text:p>"_s
                               << QStringList{u"q 逝者如斯夫"_s};
    QTest::newRow("tracked deletion is gone, comment and index left out")
        << u"<text:tracked-changes><text:changed-region><text:deletion><text:p>删去的</text:p></"
           u"text:deletion></text:changed-region>"
           "</text:tracked-changes><text:table-of-content><text:index-body><text:p>目录</text:p></"
           "text:index-body>"
           "</text:table-of-content><text:p>船<text:change "
           "text:change-id=\"1\"/>来了<office:annotation><text:p>批</text:p>"
           "</office:annotation>。</text:p>"_s
        << QStringList{u"p 船来了。"_s};
    QTest::newRow("table")
        << u"<table:table><table:table-column "
           u"table:number-columns-repeated=\"2\"/><table:table-row><table:table-cell><text:p>年</text:p>"
           "</table:table-cell><table:table-cell><text:p>人口</text:p></table:table-cell></"
           "table:table-row><table:table-row>"
           "<table:table-cell><text:p>1953</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table>"_s
        << QStringList{u"table 年|人口/1953"_s};
    QTest::newRow("note at the end")
        << u"<text:p>在东<text:note><text:note-citation>1</"
           u"text:note-citation><text:note-body><text:p>见县志。</text:p></text:note-body>"
           "</text:note>。</text:p><text:p>后来。</text:p>"_s
        << QStringList{u"p 在东[1]。"_s, u"p 后来。"_s, u"p [1] 见县志。"_s};
    QTest::newRow("image with caption in its box")
        << u"<text:p><draw:frame><draw:text-box><text:p "
           u"text:style-name=\"Illustration\"><draw:frame><draw:image/><svg:title>IMG_1.png"
           "</svg:title></draw:frame>图 <text:sequence>1</text:sequence>：老渡口</text:p></draw:text-box></draw:frame></text:p>"_s
        << QStringList{u"fig 图 1：老渡口"_s};
    QTest::newRow("image with description")
        << u"<text:p><draw:frame><draw:image/><svg:desc>老渡口的船</svg:desc></draw:frame></text:p><text:p>正文</text:p>"_s
        << QStringList{u"fig 老渡口的船"_s, u"p 正文"_s};
    QTest::newRow("spaces, breaks, hidden text")
        << u"<text:p>甲<text:s text:c=\"3\"/>乙<text:line-break/>丙<text:span text:style-name=\"T3\">隐</text:span></text:p>"_s
        << QStringList{u"p 甲 乙"_s, u"p 丙"_s};
}

void TestOdt::readsText()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    const auto article = importing::readOdt(u"a.odt"_s, test::packed(test::odtParts(text)));
    QVERIFY2(article.has_value(),
             article ? "" : qPrintable(article.error().message + article.error().detail));
    QCOMPARE(test::listing(*article), expected);
}

void TestOdt::keepsStylesAndLinks()
{
    const auto article = importing::readOdtParts(
        u"a.odt"_s,
        test::odtParts(
            u"<text:p text:style-name=\"P2\"><text:span text:style-name=\"T1\">粗</text:span>水"
            "<text:span text:style-name=\"T2\">2</text:span><text:a xlink:href=\"https://example.org/\">链接"
            "</text:a><text:a xlink:href=\"javascript:1\">脚本</text:a></text:p>"_s));
    QVERIFY(article.has_value());
    const document::HtmlBlock& block = article->raw.page->blocks.front();
    QCOMPARE(test::stylesOf(block), (QStringList{u"b 粗"_s, u"sub 2"_s, u"a 链接 https://example.org/"_s}));
    QVERIFY(block.block.indented);
}

void TestOdt::readsMetadata()
{
    const auto article = importing::readOdtParts(u"a.odt"_s, test::odtParts(u"<text:p>正文</text:p>"_s));
    QVERIFY(article.has_value());
    QCOMPARE(test::declared(*article, u"title"_s), u"渡口旧事"_s);
    QCOMPARE(article->raw.frontMatter->values.value(u"author"_s), QStringList{u"林晚舟"_s});
    QCOMPARE(test::declared(*article, u"language"_s), u"zh-CN"_s);
    QCOMPARE(test::declared(*article, u"tags"_s), u"河流"_s);
    QVERIFY(article->created.has_value());
}

void TestOdt::saysThatItIsProtected()
{
    importing::PackageParts parts = test::odtParts({});
    parts[u"META-INF/manifest.xml"_s] = "<manifest><manifest:encryption-data/></manifest>";
    const auto article = importing::readOdtParts(u"密.odt"_s, parts);
    QVERIFY(!article.has_value());
    QCOMPARE(article.error().code, base::ErrorCode::Unsupported);
    QVERIFY2(article.error().message.contains(u"password"_s), qPrintable(article.error().message));
}

QTEST_GUILESS_MAIN(TestOdt)
#include "tst_odt.moc"
