// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/formats/pdflayout.h"
#include "tests/app/importing/formats/blocklisting.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using importing::PdfPage;
using importing::PdfWord;

namespace {

constexpr double kHeight = 800;

/// A line whose characters are as wide as the font is large, or half of that for Latin ones.
PdfWord line(double left, double top, const QString& text, double size = 10)
{
    double width = 0;
    for (const QChar c : text)
        width += c.unicode() < 0x2e80 ? size / 2 : size;
    return {text, left, top, left + width, top + size, size, true};
}

PdfPage pageOf(const std::vector<PdfWord>& words)
{
    return {kHeight, words};
}

} // namespace

class TestPdfLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void laysOut_data();
    void laysOut();
    void runningHeadsGoOnLeftAndRightPages();
    void numbersInTheTextStay();
    void paragraphGoesOnOverThePage();
};

void TestPdfLayout::laysOut_data()
{
    QTest::addColumn<std::vector<PdfWord>>("words");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("Latin words keep their spaces, divided ones are joined")
        << std::vector<PdfWord>{line(100, 200, u"The river rose that year and the peo-"_s),
                                line(100, 212, u"ple of the ferry had a great deal"_s),
                                line(100, 224, u"of work."_s)}
        << QStringList{u"p The river rose that year and the people of the ferry had a great deal of work."_s};
    QTest::newRow("a gap between lines parts paragraphs")
        << std::vector<PdfWord>{line(100, 200, u"河水涨了三回渡口的船换"_s),
                                line(100, 212, u"了两条船也就旧了又旧，"_s),
                                line(100, 224, u"摆渡的人从早忙到晚不歇"_s),
                                line(100, 250, u"后来修了桥从此没有人再"_s), line(100, 262, u"坐船。"_s)}
        << QStringList{u"p 河水涨了三回渡口的船换了两条船也就旧了又旧，摆渡的人从早忙到晚不歇"_s,
                       u"p 后来修了桥从此没有人再坐船。"_s};
    QTest::newRow("headings by size, levels by rank")
        << std::vector<PdfWord>{line(100, 120, u"渡口旧事"_s, 20),
                                line(100, 160, u"第一章"_s, 14),
                                line(100, 200, u"河水涨了三回渡口的船换"_s),
                                line(100, 212, u"了两条。"_s),
                                line(100, 240, u"第二章"_s, 14),
                                line(100, 270, u"桥修好了。"_s)}
        << QStringList{u"h1 渡口旧事"_s, u"h2 第一章"_s, u"p 河水涨了三回渡口的船换了两条。"_s,
                       u"h2 第二章"_s, u"p 桥修好了。"_s};
    QTest::newRow("two columns")
        << std::vector<PdfWord>{line(100, 200, u"左栏第一行写满了写满"_s),
                                line(100, 212, u"左栏第二行也写满了，"_s),
                                line(300, 200, u"右栏接着说完这一句话"_s), line(300, 212, u"就结束。"_s)}
        << QStringList{u"p 左栏第一行写满了写满左栏第二行也写满了，右栏接着说完这一句话就结束。"_s};
    QTest::newRow("items hang under their marks")
        << std::vector<PdfWord>{line(100, 200, u"• add the functions that nobody has"_s),
                                line(110, 212, u"written yet"_s), line(100, 224, u"• and the rest"_s)}
        << QStringList{u"p • add the functions that nobody has written yet"_s, u"p • and the rest"_s};
    QTest::newRow("justified characters have no spaces between")
        << std::vector<PdfWord>{{u"船"_s, 100, 200, 110, 210, 10, true},
                                {u"来"_s, 114, 200, 124, 210, 10, true},
                                {u"了。"_s, 128, 200, 148, 210, 10, true}}
        << QStringList{u"p 船来了。"_s};
}

void TestPdfLayout::laysOut()
{
    QFETCH(std::vector<PdfWord>, words);
    QFETCH(QStringList, expected);
    QCOMPARE(test::listing(importing::layOutPages({pageOf(words)})), expected);
}

void TestPdfLayout::runningHeadsGoOnLeftAndRightPages()
{
    std::vector<PdfPage> pages;
    for (int i = 1; i <= 6; ++i) {
        const QString head = i % 2 == 0 ? u"%1  县文史资料"_s.arg(i) : u"第三辑  %1"_s.arg(i);
        pages.push_back(
            pageOf({line(100, 40, head), line(100, 300, u"第%1页的正文。"_s.arg(QChar(u'一' + i)))}));
    }
    const QString text = test::listing(importing::layOutPages(pages)).join(u'\n');
    QCOMPARE(text.count(u"的正文。"_s), 6);
    QVERIFY2(!text.contains(u'辑') && !text.contains(u'史'), qPrintable(text));
}

void TestPdfLayout::numbersInTheTextStay()
{
    const auto blocks =
        importing::layOutPages({pageOf({line(100, 400, u"1953"_s), line(100, 780, u"- 12 -"_s)})});
    QCOMPARE(test::listing(blocks), QStringList{u"p 1953"_s});
}

void TestPdfLayout::paragraphGoesOnOverThePage()
{
    const auto blocks = importing::layOutPages(
        {pageOf({line(100, 600, u"河水涨了三回渡口的船换"_s), line(100, 612, u"了两条船也就旧了又旧又"_s)}),
         pageOf({line(100, 120, u"旧，人也老了。"_s)})});
    QCOMPARE(test::listing(blocks),
             QStringList{u"p 河水涨了三回渡口的船换了两条船也就旧了又旧又旧，人也老了。"_s});
}

QTEST_GUILESS_MAIN(TestPdfLayout)
#include "tst_pdflayout.moc"
