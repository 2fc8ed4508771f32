// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/htmlreader.h"
#include "app/document/htmlwriter.h"
#include "tests/app/document/hostilecases.h"

#include <QTemporaryDir>
#include <QTest>

using namespace pizhu;
using namespace pizhu::document;

namespace {

Document documentOf(const HtmlPage& page)
{
    DocumentBuilder builder;
    for (const HtmlBlock& block : page.blocks)
        builder.append(block.block, block.text);
    return builder.take();
}

QString written(const HtmlPage& page)
{
    return writeBody(documentOf(page), {}).value_or(QStringLiteral("conversion failed"));
}

} // namespace

/// What a page cannot do to us: markup that survives, and markup that never ends.
class TestHostileHtml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesNoForeignMarkup_data();
    void writesNoForeignMarkup();
    void knownAttacksWriteOnlyWhatIsAllowed();
    void refusesCostlyMarkup_data();
    void refusesCostlyMarkup();
    void readsFlatMarkupOfAnyLength_data();
    void readsFlatMarkupOfAnyLength();
    void keepsToTheGivenLimits();
    void survivesBrokenMarkup_data();
    void survivesBrokenMarkup();
};

void TestHostileHtml::writesNoForeignMarkup_data()
{
    QTest::addColumn<QString>("html");
    const auto row = [](const char* name, const char* html) {
        QTest::newRow(name) << QString::fromUtf8(html);
    };
    row("script", "<p>字<script>alert(1)</script></p>");
    row("handler", "<p onclick='alert(1)'>字<img src='https://e.org/a.png' onerror=alert(1)></p>");
    row("javascript link", "<p><a href='javascript:alert(1)'>字</a></p>");
    row("javascript link with controls", "<p><a href=' java\nscript&colon;alert(1)'>字</a></p>");
    row("data link", "<p><a href='data:text/html,<script>alert(1)</script>'>字</a></p>");
    row("file link", "<p><a href='file:///etc/passwd'>字</a></p>");
    row("javascript image", "<img src='javascript:alert(1)' alt='四个汉字以上'>");
    row("quote in a link", "<p><a href='https://e.org/\"onmouseover=\"alert(1)'>字</a></p>");
    row("svg", "<svg><script>alert(1)</script><a xlink:href='javascript:alert(1)'><text>字</text></a></svg>");
    row("svg breakout", "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">");
    row("mathml",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></math>");
    row("mathml link", "<math href='javascript:alert(1)'>字</math>");
    row("text that is markup", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>");
    row("textarea", "<textarea><script>alert(1)</script></textarea><p>字");
    row("unclosed comment", "<!-- <p>字</p><script>alert(1)</script>");
    row("comment end with bang", "<!--><img src=x onerror=alert(1)>--!><p>字");
    row("plaintext", "<p>字<plaintext><script>alert(1)</script>");
    row("xmp", "<xmp><script>alert(1)</script></xmp><p>字");
    row("frame", "<iframe srcdoc='<script>alert(1)</script>'></iframe><object data=x></object><embed src=x>");
    row("style",
        "<style>@import 'https://e.org/a.css';</style><p style='background:url(https://e.org/x)'>字");
    row("meta refresh", "<meta http-equiv=refresh content='0;url=https://e.org'><p>字");
    row("base", "<base href='https://e.org/'><p><a href='x'>字</a>");
}

void TestHostileHtml::writesNoForeignMarkup()
{
    QFETCH(QString, html);
    const base::Result<HtmlPage> page = readHtml(html);
    QVERIFY(page.has_value());
    const QString body = written(*page);
    static const QRegularExpression kAllowedTags(QStringLiteral(
        "</?(?:p|h[2-6]|div|blockquote|figure|figcaption|table|tbody|tr|td|span|strong|em|sup|sub|a|mark)"
        "(?: (?:id|class|role|title|data-[a-z]+|href|rel)=\"[^\"<>]*\")*>"));
    QString rest = body;
    rest.remove(kAllowedTags);
    QVERIFY2(!rest.contains(u'<') && !rest.contains(u'>'), qPrintable(body));
    static const QRegularExpression kLink(QStringLiteral("href=\"(?!https?://)"));
    QVERIFY2(!body.contains(kLink), qPrintable(body));
}

/// Every case of DOMPurify and html5lib; what is written also reads as the same document again.
void TestHostileHtml::knownAttacksWriteOnlyWhatIsAllowed()
{
    const QTemporaryDir folder;
    if (!test::unpackHostileCases(folder.path()))
        QSKIP("PIZHU_SHARED has no hostile-html.tar.xz");
    const std::vector<test::HostileCase> cases = test::hostileCases(folder.path());
    QVERIFY(cases.size() > 1'800);
    QStringList problems;
    for (const test::HostileCase& hostile : cases) {
        const base::Result<HtmlPage> page = readHtml(QString::fromUtf8(hostile.html));
        if (!page)
            continue;
        for (const QString& violation : test::violations(written(*page)))
            problems += hostile.name + QStringLiteral(": ") + violation;
        if (const QString difference = test::rereadDifference(documentOf(*page)); !difference.isEmpty())
            problems += hostile.name + QStringLiteral(": ") + difference;
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void TestHostileHtml::refusesCostlyMarkup_data()
{
    constexpr int kTimes = 50'000;
    QTest::addColumn<QString>("html");
    const auto row = [](const char* name, const char* unit) {
        QTest::newRow(name) << QString::fromLatin1(unit).repeated(kTimes);
    };
    row("nested blocks", "<div>");
    row("nested inlines", "<span>");
    row("unknown elements", "<x-y>");
    row("blocks left open by a formatting end tag", "<b><div></b>");
    row("blocks left open by a form", "<form><div></form>");
    row("end tags that do not reach out of a cell", "<div><table><td></div>");
    row("end tags that do not reach out of a block", "<span><div></span>");
    row("end tags that do not reach out of a list", "<li><ul></li>");
    row("foreign elements with a slash in a value", "<svg><g d=a/>");
    row("table parts in a drawing", "<svg><tr>");
    row("nested lists", "<ul><li>");
    row("nested tables", "<table><tr><td>");
    QTest::newRow("style that is no raw text in a select")
        << QStringLiteral("<select><style></select>") + QStringLiteral("<div>").repeated(kTimes);
    QTest::newRow("comment that ends at once")
        << QStringLiteral("<!-->") + QStringLiteral("<div>").repeated(kTimes);
    QString fonts;
    for (int i = 0; i < kTimes; ++i)
        fonts += QStringLiteral("<p><font id=f%1>x").arg(i);
    QTest::newRow("formatting opened again in each paragraph") << fonts;
    QString attributes = QStringLiteral("<p ");
    for (int i = 0; i < kTimes; ++i)
        attributes += QStringLiteral("a%1=1 ").arg(i);
    QTest::newRow("attributes") << attributes + u'>';
}

void TestHostileHtml::refusesCostlyMarkup()
{
    QFETCH(QString, html);
    const base::Result<HtmlPage> page = readHtml(html);
    QVERIFY(!page);
    QCOMPARE(page.error().code, base::ErrorCode::LimitExceeded);
}

void TestHostileHtml::readsFlatMarkupOfAnyLength_data()
{
    QTest::addColumn<QString>("html");
    const auto row = [](const char* name, const char* unit) {
        QTest::newRow(name) << QString::fromLatin1(unit).repeated(5'000);
    };
    row("unclosed paragraphs", "<p>x");
    row("unclosed items", "<li>x");
    row("unclosed definitions", "<dt>x<dd>y");
    row("unclosed cells", "<tr><td>x<td>y");
    row("the same font in unclosed paragraphs", "<p><font color=red>x");
    row("unclosed links", "<a href=x>y");
    row("drawings", "<svg><path d=''/><g><path/></g></svg>");
    row("line breaks", "x<br/>");
    row("self-closed scripts", "<script src=x></script>");
    row("less-than signs", "1 < 2 <> 3 ");
    QTest::newRow("options") << QStringLiteral("<select>") + QStringLiteral("<option>x").repeated(5'000);
    QTest::newRow("tags in a script") << QStringLiteral("<script>") +
                                             QStringLiteral("'<div>'").repeated(5'000) +
                                             QStringLiteral("</script>");
    QTest::newRow("tags in a comment")
        << QStringLiteral("<!--") + QStringLiteral("<div> -- ").repeated(5'000) + QStringLiteral("-->");
}

void TestHostileHtml::readsFlatMarkupOfAnyLength()
{
    QFETCH(QString, html);
    const base::Result<HtmlPage> page = readHtml(html);
    QVERIFY2(page, qPrintable(page ? QString() : page.error().message));
}

void TestHostileHtml::keepsToTheGivenLimits()
{
    const QString html = QStringLiteral("<div><div><p>a</p><p>b</p></div></div>");
    QVERIFY(readHtml(html).has_value());
    QVERIFY(!readHtml(html, {.maxCharacters = 10}));
    QVERIFY(!readHtml(html, {.maxDepth = 2}));
    QVERIFY(!readHtml(html, {.maxNodes = 3}));
}

void TestHostileHtml::survivesBrokenMarkup_data()
{
    QTest::addColumn<QString>("html");
    const auto row = [](const char* name, const char* html) {
        QTest::newRow(name) << QString::fromUtf8(html);
    };
    row("unclosed tag", "<p>字</p><a href=\"");
    row("unclosed quote", "<p title='>字</p>");
    row("only a bracket", "<");
    row("only an end", "</");
    row("stray end tags", "</p></div></a>字</span></table>");
    row("crossed", "<b><p>甲</b>乙</i></p>");
    row("cell without a table", "<td>字</td></tr>");
    row("doctype in the middle", "<p>甲<!DOCTYPE html><p>乙");
    row("frameset", "<frameset><frame src=x></frameset><p>字");
    row("template in a table", "<table><template><td>字</template><tr><td>甲");
    QTest::newRow("lone surrogate") << QStringLiteral("<p>字") + QChar(0xD800) + QStringLiteral("</p>");
    QTest::newRow("null") << QStringLiteral("<p>字") + QChar(u'\0') + QStringLiteral("</p>");
}

void TestHostileHtml::survivesBrokenMarkup()
{
    QFETCH(QString, html);
    const base::Result<HtmlPage> page = readHtml(html);
    QVERIFY(page.has_value());
    for (const HtmlBlock& block : page->blocks) {
        QVERIFY2(block.text.isValidUtf16() && !block.text.contains(QChar(u'\0')), qPrintable(block.text));
        for (const Run& run : block.block.runs)
            QVERIFY(run.range.fits(block.text.size()));
    }
}

QTEST_GUILESS_MAIN(TestHostileHtml)
#include "tst_hostilehtml.moc"
