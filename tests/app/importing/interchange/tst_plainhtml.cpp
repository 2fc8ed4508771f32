// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/interchange/plainhtml.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using importing::plainHtml;
using importing::PlainHtml;

class TestPlainHtml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blocksAreLines_data();
    void blocksAreLines();
    void bytesFindPassages_data();
    void bytesFindPassages();
    void brokenMarkupEnds_data();
    void brokenMarkupEnds();
};

void TestPlainHtml::blocksAreLines_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");

    QTest::newRow("paragraphs") << u"<p>渡口</p>\n<p>账目</p>"_s << u"渡口\n账目\n"_s;
    QTest::newRow("white space collapses") << u"<p>a \n  b</p>"_s << u"a b\n"_s;
    QTest::newRow("inline markup is no gap")
        << u"<p>村<b>民</b>代<a href=\"x>y\">表</a></p>"_s << u"村民代表\n"_s;
    QTest::newRow("references") << u"1 &lt; 2 &amp; 3 &#20061; &#x1F600; &nbsp;|"_s
                                << u"1 < 2 & 3 九 😀 \u00a0|"_s;
    QTest::newRow("an unknown reference stays") << u"a &copyright b & c"_s << u"a &copyright b & c"_s;
    QTest::newRow("a sign is no tag") << u"1 < 2"_s << u"1 < 2"_s;
    QTest::newRow("comments go") << u"a<!-- <p>b</p> -->c"_s << u"ac"_s;
    QTest::newRow("line breaks and cells")
        << u"a<br/>b<table><tr><td>c</td><td>d</td></tr></table>"_s << u"a\nb\nc\nd\n"_s;
}

void TestPlainHtml::blocksAreLines()
{
    QFETCH(const QString, html);
    const PlainHtml plain = plainHtml(html);
    QTEST(plain.text, "text");
    QCOMPARE(plain.bytes.size(), std::size_t(plain.text.size()) + 1);
    QVERIFY(std::is_sorted(plain.bytes.begin(), plain.bytes.end()));
}

void TestPlainHtml::bytesFindPassages_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("before"); ///< the text nodes' text in front of the passage
    QTest::addColumn<QString>("passage");

    QTest::newRow("Han characters take three bytes")
        << u"<p>村里的渡口修好</p>"_s << u"村里的"_s << u"渡口"_s;
    QTest::newRow("𠮷 and emoji take four") << u"<p>𠮷村😀开会</p>"_s << u"𠮷村😀"_s << u"开会"_s;
    QTest::newRow("a passage that begins with 𠮷") << u"<p>在𠮷村</p>"_s << u"在"_s << u"𠮷村"_s;
    QTest::newRow("a line end between tags counts")
        << u"<p>甲乙</p>\n<p>丙丁</p>"_s << u"甲乙\n"_s << u"丙丁"_s;
    QTest::newRow("a reference counts as its character")
        << u"<p>A&amp;B 账目</p>"_s << u"A&B "_s << u"账目"_s;
    QTest::newRow("collapsed space counts") << u"<p>a \n\n b</p>"_s << u"a \n\n "_s << u"b"_s;
}

void TestPlainHtml::bytesFindPassages()
{
    QFETCH(const QString, html);
    QFETCH(const QString, before);
    QFETCH(const QString, passage);
    const PlainHtml plain = plainHtml(html);
    const qint64 start = before.toUtf8().size();
    const base::TextRange range = plain.range(start, start + passage.toUtf8().size());
    QCOMPARE(range.of(plain.text).toString(), passage);
}

void TestPlainHtml::brokenMarkupEnds_data()
{
    QTest::addColumn<QString>("html");
    QTest::newRow("a tag without an end") << u"甲<p class=\"乙"_s;
    QTest::newRow("a comment without an end") << u"甲<!-- 乙"_s;
    QTest::newRow("a reference without an end") << u"甲&amp"_s;
    QTest::newRow("half a surrogate pair") << (u"甲"_s + QChar(0xd842));
    QTest::newRow("nothing") << QString();
}

void TestPlainHtml::brokenMarkupEnds()
{
    QFETCH(const QString, html);
    const PlainHtml plain = plainHtml(html);
    QVERIFY(plain.text.size() <= html.size());
    const base::TextRange all = plain.range(0, 1'000'000);
    QVERIFY(all.isEmpty() || all.fits(plain.text.size()));
    QVERIFY(plain.range(500, 100).isEmpty());
}

QTEST_GUILESS_MAIN(TestPlainHtml)
#include "tst_plainhtml.moc"
