// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/convertedexcerpts.h"
#include "app/exporting/templates/excerpttemplate.h"
#include "app/exporting/ziparchive.h"
#include "tests/app/exporting/exportsample.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using exporting::ExportOptions;
using exporting::Format;
using text::ViewScript;

namespace {

const auto kSource = u"会议要求公开账目"_s;
const auto kConverted = u"會議要求公開賬目"_s;
const auto kMark = u"Converted to traditional characters"_s;

/// One highlight that reads otherwise in traditional characters, and one that does not.
exporting::ExportContent content()
{
    library::Article article = test::sampleArticle(u"01890a5d-ac96-774b-bcce-b302099a8057"_s, u"村务公开"_s,
                                                   kSource + u"，逐项核对。\n甲乙丙。"_s);
    exporting::ExportContent content;
    content.articles = {
        {article,
         {test::sampleHighlight(article, u"01890a5d-ac96-774b-bcce-b302099a8001"_s, kSource),
          test::sampleHighlight(article, u"01890a5d-ac96-774b-bcce-b302099a8002"_s, u"甲乙丙"_s)}}};
    return content;
}

/// All text of an export, unpacked where it is an archive.
QString shown(Format format, ViewScript beside, const QString& templateText = {})
{
    const ExportOptions options{.format = format, .templateText = templateText, .beside = beside};
    const auto bytes = exporting::renderContent(content(), options);
    if (!bytes)
        return bytes.error().message;
    if (!bytes->startsWith("PK"))
        return QString::fromUtf8(*bytes);
    const auto files = exporting::readZip(*bytes)->files;
    QString text;
    for (const QByteArray& file : files)
        text += QString::fromUtf8(file);
    return text;
}

} // namespace

class TestConvertedExcerpts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormatMarksTheConversion_data();
    void everyFormatMarksTheConversion();
    void formatsThatComeBackHoldTheSourceAlone_data();
    void formatsThatComeBackHoldTheSourceAlone();
    void everyShippedTemplateMarksTheConversion_data();
    void everyShippedTemplateMarksTheConversion();
    void tablesHaveColumnsForIt();
    void jsonHasTextAndScript();
    void noMoreIsShownThanIsQuoted();
    void orphansAreConvertedToo();
};

void TestConvertedExcerpts::everyFormatMarksTheConversion_data()
{
    QTest::addColumn<Format>("format");
    for (const exporting::FormatInfo& info : exporting::allFormats()) {
        if (exporting::holdsConversions(info.format) && info.format != Format::Template)
            QTest::newRow(info.name) << info.format;
    }
}

void TestConvertedExcerpts::everyFormatMarksTheConversion()
{
    QFETCH(Format, format);
    const QString without = shown(format, ViewScript::Source);
    QVERIFY(without.contains(kSource) && !without.contains(kConverted));
    const QString with = shown(format, ViewScript::Hant);
    QVERIFY2(with.contains(kSource), qPrintable(with));
    QCOMPARE(with.count(kConverted), 1);
    QVERIFY(with.indexOf(kSource) < with.indexOf(kConverted) || format == Format::Docx ||
            format == Format::Json || format == Format::JsonLines || format == Format::Odt);
    const bool forMachines = format == Format::Json || format == Format::JsonLines || format == Format::Csv ||
                             format == Format::Tsv || format == Format::Xlsx;
    QCOMPARE(with.count(forMachines ? u"hant"_s : kMark), 1);
}

void TestConvertedExcerpts::formatsThatComeBackHoldTheSourceAlone_data()
{
    QTest::addColumn<Format>("format");
    for (const exporting::FormatInfo& info : exporting::allFormats()) {
        if (!exporting::holdsConversions(info.format))
            QTest::newRow(info.name) << info.format;
    }
}

void TestConvertedExcerpts::formatsThatComeBackHoldTheSourceAlone()
{
    QFETCH(Format, format);
    QVERIFY(!shown(format, ViewScript::Hant).contains(kConverted));
}

void TestConvertedExcerpts::everyShippedTemplateMarksTheConversion_data()
{
    QTest::addColumn<QString>("name");
    for (const exporting::ShippedTemplate& shipped : exporting::shippedTemplates()) {
        if (shipped.name != u"literature-table") // has no excerpts
            QTest::newRow(qPrintable(shipped.name)) << shipped.name;
    }
}

void TestConvertedExcerpts::everyShippedTemplateMarksTheConversion()
{
    QFETCH(QString, name);
    const QString text =
        shown(Format::Template, ViewScript::Hant, exporting::shippedTemplateText(name).value());
    QVERIFY2(text.contains(kSource), qPrintable(text));
    QCOMPARE(text.count(kConverted), 1);
    QCOMPARE(text.count(kMark), 1);
    QVERIFY(text.indexOf(kSource) < text.indexOf(kMark) && text.indexOf(kMark) < text.indexOf(kConverted));
}

void TestConvertedExcerpts::tablesHaveColumnsForIt()
{
    const QStringList lines = shown(Format::Tsv, ViewScript::HantTw).split(u"\r\n"_s);
    QVERIFY2(lines[0].endsWith(u"\ttranslation\tconverted\tconverted_script"_s), qPrintable(lines[0]));
    QVERIFY(lines[1].endsWith(u"\ttw"_s));
    QVERIFY(lines[2].endsWith(u"\t\t"_s)); // reads the same
    QVERIFY(shown(Format::Tsv, ViewScript::Source).split(u"\r\n"_s)[0].endsWith(u"\ttranslation"_s));
}

void TestConvertedExcerpts::jsonHasTextAndScript()
{
    const QJsonArray list = QJsonDocument::fromJson(shown(Format::Json, ViewScript::Hant).toUtf8()).array();
    QCOMPARE(list.at(0)["exact"_L1].toString(), kSource);
    QCOMPARE(list.at(0)["converted"_L1].toObject(),
             (QJsonObject{{u"script"_s, u"hant"_s}, {u"text"_s, kConverted}}));
    QVERIFY(list.at(1)["converted"_L1].isUndefined());
}

/// 头发 is one word: 发 in it is 髮, and elsewhere 發.
void TestConvertedExcerpts::noMoreIsShownThanIsQuoted()
{
    const library::Article article =
        test::sampleArticle(u"01890a5d-ac96-774b-bcce-b302099a8057"_s, u"题"_s, u"他剪了头发就走。"_s);
    const exporting::ArticleExcerpts gathered{
        article,
        {test::sampleHighlight(article, u"01890a5d-ac96-774b-bcce-b302099a8001"_s, u"头发就走"_s),
         test::sampleHighlight(article, u"01890a5d-ac96-774b-bcce-b302099a8002"_s, u"剪了头"_s)}};
    const auto converted = exporting::withConversions(gathered, ViewScript::Hant);
    QVERIFY(converted.has_value());
    QCOMPARE(converted->excerpts[0].converted->text, u"頭髮就走"_s);
    QCOMPARE(converted->excerpts[1].converted->text, u"剪了頭"_s);
}

void TestConvertedExcerpts::orphansAreConvertedToo()
{
    exporting::ExportContent lost = content();
    lost.articles[0].excerpts[0].annotation.anchor =
        annotation::Anchor{{}, {u"早已删去的一句话"_s, {}, {}}, annotation::AnchorState::Orphan, 0};
    const auto converted = exporting::withConversions(lost.articles[0], ViewScript::Hant);
    QCOMPARE(converted->excerpts[0].converted->text, u"早已刪去的一句話"_s);
    QVERIFY(!converted->excerpts[1].converted.has_value());
}

QTEST_GUILESS_MAIN(TestConvertedExcerpts)
#include "tst_convertedexcerpts.moc"
