// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/readers/reader.h"
#include "tests/app/importing/formats/officesamples.h"
#include "tests/app/importing/formats/pdfsample.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;

namespace {

const QString kBody =
    u"<w:p><w:pPr><w:pStyle w:val=\"T\"/></w:pPr><w:r><w:t>渡口旧事</w:t></w:r></w:p>"
    "<w:p><w:r><w:t>那一年河水涨了三回，渡口的船换了两条，摆渡的人从早忙到晚。</w:t></w:r></w:p>"_s;

QByteArray savedPageBytes()
{
    return "<!DOCTYPE html><html><!--\n Page saved with SingleFile \n url: https://example.org/ferry \n "
           "saved date: "
           "Sun Nov 07 2021 10:20:30 GMT+0800 "
           "(CST)\n--><head><title>渡口旧事</title></head><body><h1>渡口旧事</h1>"
           "<p>那一年河水涨了三回，渡口的船换了两条，摆渡的人从早忙到晚。</p></body></html>";
}

} // namespace

/// The way from a file to a clean article, through the readers of formats.
class TestFormatReaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void extractsWordDocument();
    void creationIsADateOfLastResort();
    void bookKeepsItsMetadata();
    void savedPageKnowsItsAddress();
    void bodyOfARecordIsNoMail();
    void scanIsRefusedWithAReason();
};

void TestFormatReaders::extractsWordDocument()
{
    const auto article = importing::extractArticle(u"a.docx"_s, test::packed(test::docxParts(kBody)));
    QVERIFY2(article.has_value(), article ? "" : qPrintable(article.error().message));
    QCOMPARE(article->readerName, u"docx"_s);
    QCOMPARE(article->article.metadata.title.value, u"渡口旧事"_s);
    QCOMPARE(article->article.metadata.authors.value, (QStringList{u"林晚舟"_s, u"周远"_s}));
    QCOMPARE(article->article.document.text, u"那一年河水涨了三回，渡口的船换了两条，摆渡的人从早忙到晚。"_s);
}

void TestFormatReaders::creationIsADateOfLastResort()
{
    const auto without = importing::extractArticle(u"a.docx"_s, test::packed(test::docxParts(kBody)));
    QVERIFY(without.has_value());
    QVERIFY(without->article.metadata.published.isSet());
    QVERIFY(without->article.metadata.published.confidence < 0.5);
    const auto with =
        importing::extractArticle(u"2019-03-02 渡口旧事.docx"_s, test::packed(test::docxParts(kBody)));
    QVERIFY(with.has_value());
    QCOMPARE(with->article.metadata.published.value->toIso(), u"2019-03-02"_s);
}

void TestFormatReaders::bookKeepsItsMetadata()
{
    const auto article = importing::extractArticle(u"a.epub"_s, test::packed(test::epubParts()));
    QVERIFY2(article.has_value(), article ? "" : qPrintable(article.error().message));
    const document::Metadata& metadata = article->article.metadata;
    QCOMPARE(metadata.title.value, u"渡口旧事"_s);
    QCOMPARE(metadata.published.value->toIso(), u"2019-05-01"_s);
    QCOMPARE(metadata.source.value, u"河口出版社"_s);
    QCOMPARE(metadata.url.value, u"https://example.org/book"_s);
    QVERIFY(article->article.document.text.contains(u"桥修好了"_s));
}

void TestFormatReaders::savedPageKnowsItsAddress()
{
    const auto article = importing::extractArticle(u"a.html"_s, savedPageBytes());
    QVERIFY(article.has_value());
    QCOMPARE(article->article.metadata.url.value, u"https://example.org/ferry"_s);
    QCOMPARE(article->retrieved, QDateTime(QDate(2021, 11, 7), QTime(2, 20, 30), Qt::UTC));
}

void TestFormatReaders::bodyOfARecordIsNoMail()
{
    const importing::SourceItem item{.fileName = u"record"_s,
                                     .bytes =
                                         "Content-Type: text/html\n\nA line of the body that is long enough.",
                                     .mediaType = u"text/plain"_s};
    const auto article = importing::extractArticle(item);
    QVERIFY(article.has_value());
    QCOMPARE(article->readerName, u"text"_s);
}

void TestFormatReaders::scanIsRefusedWithAReason()
{
    const auto article = importing::extractArticle(u"扫描.pdf"_s, test::pdfOf({{{}}, {}, {}}));
    QVERIFY(!article.has_value());
    QCOMPARE(article.error().code, base::ErrorCode::Unsupported);
}

QTEST_GUILESS_MAIN(TestFormatReaders)
#include "tst_formatreaders.moc"
