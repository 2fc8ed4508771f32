// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/formats/docx.h"
#include "app/importing/formats/epub.h"
#include "app/importing/formats/format.h"
#include "app/importing/formats/mimeparts.h"
#include "app/importing/formats/odt.h"
#include "app/importing/formats/zippackage.h"
#include "tests/app/importing/formats/blocklisting.h"
#include "tests/app/importing/formats/officesamples.h"
#include "tests/app/importing/formats/pdfsample.h"
#include "tests/app/importing/formats/zipsample.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using base::ErrorCode;
using importing::Format;

namespace {

const QByteArray kMail =
    "MIME-Version: 1.0\r\nSubject: x\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n"
    "Content-Type: text/html\r\n\r\n<p>page</p>\r\n--b--\r\n";

QByteArray sampleOf(Format format)
{
    switch (format) {
    case Format::Mhtml:
        return kMail;
    case Format::Epub:
        return test::packed(test::epubParts());
    case Format::Docx:
        return test::packed(test::docxParts(u"<w:p><w:r><w:t>船来了。</w:t></w:r></w:p>"_s));
    case Format::Odt:
        return test::packed(test::odtParts(u"<text:p>船来了。</text:p>"_s));
    case Format::Pdf:
        return test::pdfOf({{{{72, 140, 12, u"船来了，人上岸，桥还没有修。"_s}}}, {}, {}});
    }
    return {};
}

const Format kFormats[] = {Format::Mhtml, Format::Epub, Format::Docx, Format::Odt, Format::Pdf};

void addFormats()
{
    QTest::addColumn<Format>("format");
    for (const Format format : kFormats)
        QTest::newRow(qPrintable(importing::formatName(format))) << format;
}

bool isSentence(const QString& message, const QString& fileName)
{
    return message.contains(fileName) && message.endsWith(u'.');
}

/// Elements inside each other, as deep as asked.
QString nested(const QString& open, const QString& close, int depth)
{
    return open.repeated(depth) + close.repeated(depth);
}

QByteArray billionLaughs(const QByteArray& root)
{
    QByteArray entities = "<!ENTITY a0 \"ha\">";
    for (int i = 1; i < 30; ++i) {
        const QByteArray before = "&a" + QByteArray::number(i - 1) + ';';
        entities += "<!ENTITY a" + QByteArray::number(i) + " \"" + before.repeated(10) + "\">";
    }
    return "<!DOCTYPE x [" + entities + "]>" + root;
}

} // namespace

class TestHostileFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsFormatsByContent_data() { addFormats(); }
    void knowsFormatsByContent();
    void knowsWhatIsNoFormat_data();
    void knowsWhatIsNoFormat();
    void survivesTruncation_data() { addFormats(); }
    void survivesTruncation();
    void survivesForeignBytes_data() { addFormats(); }
    void survivesForeignBytes();
    void survivesFlippedBytes_data() { addFormats(); }
    void survivesFlippedBytes();
    void refusesZipBomb();
    void refusesTooManyEntries();
    void refusesLargeParts();
    void refusesEntityBomb();
    void refusesDeepNesting_data();
    void refusesDeepNesting();
    void deepMultipartsEnd();
    void unbalancedFieldsAndFramesEnd();
};

void TestHostileFormats::knowsFormatsByContent()
{
    QFETCH(Format, format);
    QCOMPARE(importing::sniffFormat(u"无扩展名"_s, sampleOf(format)), std::optional(format));
    QCOMPARE(importing::sniffFormat(u"错.txt"_s, sampleOf(format)), std::optional(format));
    QVERIFY(importing::readFormat(format, u"a"_s, sampleOf(format)).has_value());
}

void TestHostileFormats::knowsWhatIsNoFormat_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("来源：县志\n船来了。\n");
    QTest::newRow("lines like headers") << QByteArray("Title: x\nDate: 2021\n\nbody\n");
    QTest::newRow("front matter") << QByteArray("---\ntitle: x\n---\n\nbody\n");
    QTest::newRow("page") << QByteArray("<!DOCTYPE html><p>%PDF-1.7</p>");
    QTest::newRow("some ZIP") << test::zipOf({{u"a.txt"_s, "a"}, {u"word.txt"_s, "b"}});
    QTest::newRow("spreadsheet") << test::zipOf(
        {{u"mimetype"_s, "application/vnd.oasis.opendocument.spreadsheet"}, {u"content.xml"_s, "<a/>"}});
}

void TestHostileFormats::knowsWhatIsNoFormat()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!importing::sniffFormat(u"a.bin"_s, bytes).has_value());
}

void TestHostileFormats::survivesTruncation()
{
    QFETCH(Format, format);
    const QByteArray whole = sampleOf(format);
    const auto complete = importing::readFormat(format, u"a"_s, whole);
    QVERIFY(complete.has_value());
    for (int sixteenth = 0; sixteenth < 16; ++sixteenth) {
        const auto article =
            importing::readFormat(format, u"半截"_s, whole.left(whole.size() * sixteenth / 16));
        if (article)
            QVERIFY2(test::listing(*article) == test::listing(*complete),
                     qPrintable(QString::number(sixteenth)));
        else
            QVERIFY2(isSentence(article.error().message, u"半截"_s), qPrintable(article.error().message));
    }
}

void TestHostileFormats::survivesForeignBytes()
{
    QFETCH(Format, format);
    for (const Format other : kFormats) {
        if (other == format)
            continue;
        const auto article = importing::readFormat(format, u"别的"_s, sampleOf(other));
        if (!article)
            QVERIFY2(isSentence(article.error().message, u"别的"_s), qPrintable(article.error().message));
    }
}

/// Every 37th byte turned over: no crash, whatever comes out.
void TestHostileFormats::survivesFlippedBytes()
{
    QFETCH(Format, format);
    const QByteArray whole = sampleOf(format);
    for (qsizetype at = 0; at < whole.size(); at += std::max<qsizetype>(37, whole.size() / 100)) {
        QByteArray damaged = whole;
        damaged[at] = static_cast<char>(~damaged[at]);
        const auto article = importing::readFormat(format, u"坏"_s, damaged);
        if (!article)
            QVERIFY2(isSentence(article.error().message, u"坏"_s), qPrintable(article.error().message));
    }
}

void TestHostileFormats::refusesZipBomb()
{
    importing::PackageParts parts = test::docxParts({});
    parts[u"word/document.xml"_s] = QByteArray(40 * 1024 * 1024, ' ');
    const auto article = importing::readDocx(u"弹.docx"_s, test::packed(parts));
    QVERIFY(!article.has_value());
    QCOMPARE(article.error().code, ErrorCode::LimitExceeded);
    QVERIFY2(isSentence(article.error().message, u"弹.docx"_s), qPrintable(article.error().message));
}

void TestHostileFormats::refusesTooManyEntries()
{
    QList<test::ZipEntry> entries;
    for (int i = 0; i < 300; ++i)
        entries.append({u"e%1"_s.arg(i), {}});
    importing::SourceLimits limits;
    limits.maxItems = 200;
    const auto parts = importing::unpackParts(
        u"多.zip"_s, test::zipOf(entries), [](const QString&) { return true; }, limits);
    QVERIFY(!parts.has_value());
    QCOMPARE(parts.error().code, ErrorCode::LimitExceeded);
}

void TestHostileFormats::refusesLargeParts()
{
    importing::SourceLimits limits;
    limits.maxItemBytes = 1000;
    const QByteArray zip = test::zipOf({{u"a"_s, QByteArray(1001, 'x')}});
    const auto parts = importing::unpackParts(
        u"大.zip"_s, zip, [](const QString&) { return true; }, limits);
    QVERIFY(!parts.has_value());
    QCOMPARE(parts.error().code, ErrorCode::LimitExceeded);
    QVERIFY(importing::unpackParts(
                u"大.zip"_s, zip, [](const QString&) { return false; }, limits)
                .has_value());
}

void TestHostileFormats::refusesEntityBomb()
{
    importing::PackageParts parts = test::docxParts({});
    parts[u"word/document.xml"_s] = billionLaughs("<x>&a29;</x>");
    const auto docx = importing::readDocxParts(u"笑.docx"_s, parts);
    QVERIFY(!docx.has_value());
    QCOMPARE(docx.error().code, ErrorCode::Unreadable);
    QVERIFY2(isSentence(docx.error().message, u"笑.docx"_s), qPrintable(docx.error().message));
}

void TestHostileFormats::refusesDeepNesting_data()
{
    QTest::addColumn<QString>("open");
    QTest::addColumn<QString>("close");
    QTest::newRow("tables") << u"<w:tbl><w:tr><w:tc>"_s << u"</w:tc></w:tr></w:tbl>"_s;
    QTest::newRow("text boxes") << u"<w:p><w:r><w:txbxContent>"_s << u"</w:txbxContent></w:r></w:p>"_s;
    QTest::newRow("unknown") << u"<w:x>"_s << u"</w:x>"_s;
}

void TestHostileFormats::refusesDeepNesting()
{
    QFETCH(QString, open);
    QFETCH(QString, close);
    const auto deep = importing::readDocxParts(u"深.docx"_s, test::docxParts(nested(open, close, 100'000)));
    QVERIFY(!deep.has_value());
    QCOMPARE(deep.error().code, ErrorCode::LimitExceeded);
    const auto allowed = importing::readDocxParts(u"深.docx"_s, test::docxParts(nested(open, close, 600)));
    QVERIFY2(allowed.has_value(), allowed ? "" : qPrintable(allowed.error().message));
}

void TestHostileFormats::deepMultipartsEnd()
{
    QByteArray mail = "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b0\r\n\r\n";
    for (int i = 0; i < 5000; ++i) {
        const QByteArray number = QByteArray::number(i);
        mail += "--b" + number + "\r\nContent-Type: multipart/mixed; boundary=b" + QByteArray::number(i + 1) +
                "\r\n\r\n";
    }
    const auto article = importing::readFormat(Format::Mhtml, u"深.eml"_s, mail);
    QVERIFY(!article.has_value());
    QVERIFY2(isSentence(article.error().message, u"深.eml"_s), qPrintable(article.error().message));
}

void TestHostileFormats::unbalancedFieldsAndFramesEnd()
{
    const QString begin = u"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p>"_s;
    const auto docx = importing::readDocxParts(u"a.docx"_s, test::docxParts(begin.repeated(20'000)));
    QVERIFY(docx.has_value());
    const auto odt = importing::readOdtParts(
        u"a.odt"_s,
        test::odtParts(u"<draw:text-box/><text:note-body/><table:table-row/><table:table-cell/><draw:image/>"
                       "<text:list/><text:line-break/><text:p>完</text:p>"_s));
    QVERIFY(odt.has_value());
    QVERIFY2(test::listing(*odt).join(u' ').contains(u"完"_s), qPrintable(test::listing(*odt).join(u' ')));
}

QTEST_GUILESS_MAIN(TestHostileFormats)
#include "tst_hostileformats.moc"
