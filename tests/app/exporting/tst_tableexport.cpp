// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/ziparchive.h"
#include "tests/app/exporting/exportsample.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace pizhu;
using exporting::ExportOptions;
using exporting::Format;

namespace {

QByteArray rendered(const ExportOptions& options)
{
    return exporting::renderContent(test::exportSample(), options).value();
}

/// The cells of the only sheet, row by row; what has no cell is empty.
QList<QStringList> cellsOf(const QByteArray& xlsx)
{
    QXmlStreamReader reader(exporting::readZip(xlsx)->files.value(u"xl/worksheets/sheet1.xml"_s));
    QList<QStringList> rows;
    qsizetype column = 0;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.name() == u"row") {
            rows << QStringList();
        } else if (reader.isStartElement() && reader.name() == u"c") {
            column = reader.attributes().value("r"_L1).at(0).unicode() - u'A';
        } else if (reader.isStartElement() && (reader.name() == u"t" || reader.name() == u"v")) {
            while (rows.last().size() < column)
                rows.last() << QString();
            rows.last() << reader.readElementText();
        }
    }
    return rows;
}

} // namespace

class TestTableExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spreadsheetsHoldTextAndNoFormulas();
    void cellsThatAreTooLongAreCutAndMarked();
    void tabsSeparateAndNeverStandInCells();
    void formulasAreGuardedOnRequest_data();
    void formulasAreGuardedOnRequest();
    void everyBeginningOfAFormulaIsGuarded_data();
    void everyBeginningOfAFormulaIsGuarded();
    void jsonHasTheKeysOfTheCommandLine();
    void jsonLinesAreOneExcerptEach();
    void hypothesisCountsInUtf16();
    void plainTextIsTheCanonicalText();
    void plainTextIsConvertedAndSaysSo();
    void everyFormatHasItsNameAndRenders();
};

void TestTableExport::spreadsheetsHoldTextAndNoFormulas()
{
    const QByteArray xlsx = rendered({.format = Format::Xlsx});
    const QList<QStringList> rows = cellsOf(xlsx);
    QCOMPARE(rows.size(), 8);
    QCOMPARE(rows[0].at(8), u"excerpt"_s);
    QCOMPARE(rows[2].at(8), u"开会议😀。\n会议要求\"公开\"账目"_s);
    QCOMPARE(rows[2].at(13), u"3"_s); // code points: 𠮷 is one
    QVERIFY(rows[5].at(8).startsWith(u"=1+1"_s));
    const QByteArray sheet = exporting::readZip(xlsx)->files.value(u"xl/worksheets/sheet1.xml"_s);
    QVERIFY(!sheet.contains("<f>"));
    QVERIFY(!sheet.contains("<hyperlink"));
    QVERIFY(sheet.contains("<autoFilter"));
}

void TestTableExport::cellsThatAreTooLongAreCutAndMarked()
{
    exporting::ExportContent content = test::exportSample();
    content.articles[0].excerpts[0].annotation.note = QString(40'000, u'字');
    const auto rows = cellsOf(exporting::renderContent(content, {.format = Format::Xlsx}).value());
    QCOMPARE(rows[1].at(9).size(), 32'767);
    QVERIFY(rows[1].at(9).endsWith(u"(cut: longer than a cell holds)"_s));
}

void TestTableExport::tabsSeparateAndNeverStandInCells()
{
    const QStringList lines =
        QString::fromUtf8(rendered({.format = Format::Tsv})).split(u"\r\n"_s, Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 8);
    for (const QString& line : lines)
        QCOMPARE(line.count(u'\t'), 18);
    QCOMPARE(lines[2].split(u'\t').at(8), u"开会议😀。 会议要求\"公开\"账目"_s);
}

void TestTableExport::formulasAreGuardedOnRequest_data()
{
    QTest::addColumn<Format>("format");
    QTest::newRow("csv") << Format::Csv;
    QTest::newRow("tsv") << Format::Tsv;
}

void TestTableExport::formulasAreGuardedOnRequest()
{
    QFETCH(Format, format);
    const QByteArray plain = rendered({.format = format});
    const QByteArray guarded = rendered({.format = format, .guardFormulas = true});
    QVERIFY(plain.contains("=1+1") && !plain.contains("'=1+1"));
    QVERIFY(guarded.contains("'=1+1"));
    QCOMPARE(guarded.size(), plain.size() + 1);
}

void TestTableExport::everyBeginningOfAFormulaIsGuarded_data()
{
    QTest::addColumn<QString>("note");
    for (const auto& beginning :
         {u"="_s, u"+"_s, u"-"_s, u"@"_s, u"\t"_s, u"\r"_s, u"\n"_s, u"＝"_s, u"＋"_s, u"－"_s, u"＠"_s})
        QTest::addRow("U+%04X", beginning.front().unicode()) << beginning + u"1+1"_s;
}

void TestTableExport::everyBeginningOfAFormulaIsGuarded()
{
    QFETCH(QString, note);
    exporting::ExportContent content = test::exportSample();
    content.articles[0].excerpts[0].annotation.note = note;
    const auto guarded = exporting::renderContent(content, {.format = Format::Csv, .guardFormulas = true});
    const auto plain = exporting::renderContent(content, {.format = Format::Csv});
    QVERIFY(guarded->contains((u'\'' + note).toUtf8()));
    QVERIFY(plain->contains(note.toUtf8()) && !plain->contains((u'\'' + note).toUtf8()));
}

void TestTableExport::jsonHasTheKeysOfTheCommandLine()
{
    const QJsonArray list = QJsonDocument::fromJson(rendered({.format = Format::Json})).array();
    QCOMPARE(list.size(), 7);
    const QJsonObject excerpt = list[1].toObject();
    for (const auto& key :
         {u"id"_s, u"article"_s, u"kind"_s, u"start"_s, u"end"_s, u"exact"_s, u"prefix"_s, u"suffix"_s,
          u"state"_s, u"color"_s, u"tags"_s, u"note"_s, u"created"_s, u"modified"_s})
        QVERIFY2(excerpt.contains(key), qPrintable(key));
    const QString text = test::exportSample().articles[0].article.document.text;
    const int start = excerpt.value("start"_L1).toInt();
    QCOMPARE(text.mid(start, excerpt.value("end"_L1).toInt() - start), excerpt.value("exact"_L1).toString());
    QCOMPARE(excerpt.value("code_points"_L1).toArray().at(0).toInt(), start - 1);
    QCOMPARE(excerpt.value("about"_L1).toObject().value("source"_L1).toString(), u"青石日报"_s);
    QVERIFY(list[0].toObject().value("exact"_L1).isNull());
    QCOMPARE(list[6].toObject().value("state"_L1).toString(), u"orphan"_s);
}

void TestTableExport::jsonLinesAreOneExcerptEach()
{
    const QList<QByteArray> lines = rendered({.format = Format::JsonLines}).trimmed().split('\n');
    QCOMPARE(lines.size(), 7);
    for (const QByteArray& line : lines)
        QVERIFY(QJsonDocument::fromJson(line).isObject());
}

void TestTableExport::hypothesisCountsInUtf16()
{
    const QJsonObject page = QJsonDocument::fromJson(rendered({.format = Format::Hypothesis})).object();
    QCOMPARE(page.value("total"_L1).toInt(), 7);
    const QJsonObject row = page.value("rows"_L1).toArray().at(1).toObject();
    const QJsonArray selectors = row.value("target"_L1)[0]["selector"_L1].toArray();
    const QString text = test::exportSample().articles[0].article.document.text;
    QCOMPARE(selectors[0]["start"_L1].toInt(), text.indexOf(u"开会议"_s));
    QCOMPARE(selectors[1]["exact"_L1].toString(), u"开会议😀。\n会议要求\"公开\"账目"_s);
    QCOMPARE(row.value("uri"_L1).toString(), u"https://example.org/a?b=1&c=2"_s);
}

void TestTableExport::plainTextIsTheCanonicalText()
{
    const QString text = QString::fromUtf8(rendered({.format = Format::Text}));
    for (const auto& gathered : test::exportSample().articles)
        QVERIFY(text.contains(gathered.article.document.text));
    QVERIFY(!text.contains(u"Converted"_s));
}

void TestTableExport::plainTextIsConvertedAndSaysSo()
{
    const QString text =
        QString::fromUtf8(rendered({.format = Format::Text, .script = text::ViewScript::Hant}));
    QVERIFY2(text.contains(u"𠮷村召開會議😀"_s), qPrintable(text));
    QVERIFY(text.contains(u"Converted to traditional characters"_s));
}

void TestTableExport::everyFormatHasItsNameAndRenders()
{
    for (const exporting::FormatInfo& info : exporting::allFormats()) {
        QCOMPARE(&exporting::formatInfo(info.format), &info);
        if (!info.onCommandLine) {
            QVERIFY(!exporting::formatFromName(QString::fromLatin1(info.name)));
            continue;
        }
        QCOMPARE(exporting::formatFromName(exporting::formatName(info.format)), info.format);
        const QByteArray bytes = rendered({.format = info.format});
        QVERIFY2(!bytes.isEmpty(), info.name);
        QCOMPARE(bytes.startsWith("PK"), !info.isText);
        if (info.format != Format::Xlsx)
            QVERIFY2(rendered({.format = info.format}) == bytes, info.name);
    }
}

QTEST_GUILESS_MAIN(TestTableExport)
#include "tst_tableexport.moc"
