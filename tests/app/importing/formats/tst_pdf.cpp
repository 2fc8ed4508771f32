// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/formats/pdf.h"
#include "tests/app/importing/formats/blocklisting.h"
#include "tests/app/importing/formats/pdfsample.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;

namespace {

/// A page with a title, two paragraphs (the first broken in mid-sentence), a running head and a number.
QList<test::PdfText> page(int number, const QString& word)
{
    const QString full =
        (word + u"这一年河水涨了三回，渡口的船换了两条，摆渡的人从早忙到晚也没有歇过一口气来。"_s).left(37);
    return {{250, 40, 9, u"县文史资料"_s},
            {96, 120, 12, full},
            {72, 140, 12, (full + u"说到底"_s).mid(0, 37) + u"都是"_s},
            {72, 160, 12, u"水的事。"_s},
            {96, 180, 12, u"另起一段，说桥。"_s},
            {290, 810, 9, u"— %1 —"_s.arg(number)}};
}

} // namespace

class TestPdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinsLinesAndDropsRunningHeads();
    void readsMetadata();
    void titleThatNobodySeesIsNoTitle();
    void saysThatAScanHasNoText();
    void refusesAFileThatIsCutOff();
};

void TestPdf::joinsLinesAndDropsRunningHeads()
{
    QList<QList<test::PdfText>> pages;
    for (int i = 1; i <= 3; ++i)
        pages.append(page(i, u"甲乙丙"_s.mid(i - 1, 1)));
    pages.front().insert(1, {200, 100, 18, u"渡口旧事"_s});
    const auto article = importing::readPdf(u"a.pdf"_s, test::pdfOf({pages, {}, {}}));
    QVERIFY2(article.has_value(), article ? "" : qPrintable(article.error().message));
    const QStringList lines = test::listing(*article);
    QCOMPARE(lines.size(), 7);
    QCOMPARE(lines[0], u"h1 渡口旧事"_s);
    QVERIFY2(lines[1].startsWith(u"p 甲这一年"_s) && lines[1].endsWith(u"都是水的事。"_s),
             qPrintable(lines[1]));
    QVERIFY2(!lines[1].mid(2).contains(u' '), qPrintable(lines[1]));
    QCOMPARE(lines[2], u"p 另起一段，说桥。"_s);
    QVERIFY2(article->raw.page->blocks[1].block.indented, "the first line is indented");
}

void TestPdf::readsMetadata()
{
    const auto article = importing::readPdf(
        u"a.pdf"_s,
        test::pdfOf({{{{72, 100, 18, u"渡口 旧事"_s}, {72, 140, 12, u"船来了，人上岸，桥还没有修。"_s}}},
                     u"渡口旧事"_s,
                     u"林晚舟"_s}));
    QVERIFY2(article.has_value(), article ? "" : qPrintable(article.error().message));
    QCOMPARE(test::declared(*article, u"title"_s), u"渡口旧事"_s);
    QCOMPARE(test::declared(*article, u"author"_s), u"林晚舟"_s);
    QCOMPARE(article->created->toIso(), u"2021-06-27T14:17:00+08:00"_s);
}

void TestPdf::titleThatNobodySeesIsNoTitle()
{
    const auto article = importing::readPdf(
        u"a.pdf"_s,
        test::pdfOf({{{{72, 140, 12, u"船来了，人上岸，桥还没有修。"_s}}}, u"排版稿第三次"_s, u"ÁÖÍíÖÛ"_s}));
    QVERIFY(article.has_value());
    QVERIFY(test::declared(*article, u"title"_s).isEmpty());
    QVERIFY2(test::declared(*article, u"author"_s).isEmpty(), "bytes of GBK read as Latin-1 name nobody");
}

void TestPdf::saysThatAScanHasNoText()
{
    const auto article =
        importing::readPdf(u"扫描.pdf"_s, test::pdfOf({{{}, {{290, 810, 9, u"1"_s}}}, {}, {}}));
    QVERIFY(!article.has_value());
    QCOMPARE(article.error().code, base::ErrorCode::Unsupported);
    QVERIFY2(article.error().message.contains(u"扫描.pdf"_s) &&
                 article.error().message.contains(u"text layer"_s),
             qPrintable(article.error().message));
}

void TestPdf::refusesAFileThatIsCutOff()
{
    QList<QList<test::PdfText>> pages(40, page(1, u"甲"_s));
    const QByteArray whole = test::pdfOf({pages, {}, {}});
    const auto article = importing::readPdf(u"半.pdf"_s, whole.left(whole.size() / 2));
    QVERIFY(!article.has_value());
    QCOMPARE(article.error().code, base::ErrorCode::Unreadable);
}

QTEST_GUILESS_MAIN(TestPdf)
#include "tst_pdf.moc"
