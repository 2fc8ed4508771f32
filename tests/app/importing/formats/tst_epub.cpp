// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/formats/epub.h"
#include "tests/app/importing/formats/blocklisting.h"
#include "tests/app/importing/formats/officesamples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;

class TestEpub : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsChaptersInReadingOrder();
    void readsMetadata();
    void findsThePackageWithoutContainer();
    void namesOfChaptersAreNoPaths();
    void scrambledFontsAreNoProtection_data();
    void scrambledFontsAreNoProtection();
};

void TestEpub::readsChaptersInReadingOrder()
{
    const auto article = importing::readEpub(u"a.epub"_s, test::packed(test::epubParts()));
    QVERIFY2(article.has_value(),
             article ? "" : qPrintable(article.error().message + article.error().detail));
    const QStringList expected{u"h2 第一章 水"_s, u"p 船来了。"_s, u"q 逝者如斯夫"_s, u"h2 第二章 桥"_s,
                               u"p 桥修好了，人都走桥。"_s};
    QCOMPARE(test::listing(*article), expected);
    QCOMPARE(test::stylesOf(article->raw.page->blocks.back()), QStringList{u"b 人"_s});
}

void TestEpub::readsMetadata()
{
    const auto article = importing::readEpubParts(u"a.epub"_s, test::epubParts());
    QVERIFY(article.has_value());
    QCOMPARE(test::declared(*article, u"title"_s), u"渡口旧事"_s);
    QCOMPARE(article->raw.frontMatter->values.value(u"author"_s), QStringList{u"林晚舟"_s});
    QCOMPARE(test::declared(*article, u"publisher"_s), u"河口出版社"_s);
    QCOMPARE(test::declared(*article, u"date"_s), u"2019-05-01"_s);
    QCOMPARE(test::declared(*article, u"language"_s), u"zh-Hans"_s);
    QCOMPARE(test::declared(*article, u"url"_s), u"https://example.org/book"_s);
}

void TestEpub::findsThePackageWithoutContainer()
{
    importing::PackageParts parts = test::epubParts();
    parts.remove(u"META-INF/container.xml"_s);
    const auto article = importing::readEpubParts(u"a.epub"_s, parts);
    QVERIFY(article.has_value());
    QCOMPARE(article->raw.page->blocks.size(), std::size_t(5));
}

void TestEpub::namesOfChaptersAreNoPaths()
{
    importing::PackageParts parts = test::epubParts();
    QByteArray& package = parts[u"OEBPS/book.opf"_s];
    package.replace("text/a.xhtml", "../../../../etc/passwd");
    const auto article = importing::readEpub(u"a.epub"_s, test::packed(parts));
    QVERIFY(article.has_value());
    QCOMPARE(test::listing(*article), QStringList{u"p 桥修好了，人都走桥。"_s});
}

void TestEpub::scrambledFontsAreNoProtection_data()
{
    QTest::addColumn<QByteArray>("algorithm");
    QTest::addColumn<bool>("readable");
    QTest::newRow("IDPF fonts") << QByteArray("http://www.idpf.org/2008/embedding") << true;
    QTest::newRow("Adobe fonts") << QByteArray("http://ns.adobe.com/pdf/enc#RC") << true;
    QTest::newRow("AES") << QByteArray("http://www.w3.org/2001/04/xmlenc#aes128-cbc") << false;
}

void TestEpub::scrambledFontsAreNoProtection()
{
    QFETCH(QByteArray, algorithm);
    QFETCH(bool, readable);
    importing::PackageParts parts = test::epubParts();
    parts[u"META-INF/encryption.xml"_s] =
        "<encryption xmlns=\"e\"><EncryptedData><EncryptionMethod Algorithm=\"" + algorithm +
        "\"/></EncryptedData></encryption>";
    QCOMPARE(importing::readEpubParts(u"a.epub"_s, parts).has_value(), readable);
}

QTEST_GUILESS_MAIN(TestEpub)
#include "tst_epub.moc"
