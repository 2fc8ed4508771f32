// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/bibliographyexport.h"
#include "app/exporting/bibtex.h"
#include "tests/app/exporting/checkingprogram.h"
#include "tests/app/exporting/cslschema.h"
#include "tests/app/exporting/exportsample.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using exporting::CslItem;
using exporting::Format;

namespace {

/// Everything TeX and RIS give a meaning to.
CslItem nasty()
{
    CslItem item;
    item.id = u"01890a5d-ac96-774b-bcce-b302099a8057"_s;
    item.type = u"article-newspaper"_s;
    item.texts = {{u"title"_s, u"50% & more_{x} #1 ~ ^ \\ $5 “引号”\nER  - "_s},
                  {u"container-title"_s, u"青石日报"_s},
                  {u"URL"_s, u"https://example.org/a_b?x={1}&y=%20#z"_s},
                  {u"language"_s, u"zh-CN"_s},
                  {u"keyword"_s, u"村务;制度/公开"_s}};
    item.names.insert(u"author"_s,
                      {{.literal = u"青石县 and 林一, 编"_s}, {.family = u"Stone"_s, .given = u"Mary"_s}});
    item.dates.insert(u"issued"_s, {.days = {{2021, 6, 27}}});
    item.dates.insert(u"accessed"_s, {.days = {{2022, 1, 2}}});
    return item;
}

/// Each form of date and name there is.
CslItem unusual()
{
    CslItem item = nasty();
    item.names[u"editor"_s] = {{.family = u"Berg"_s,
                                .given = u"A."_s,
                                .droppingParticle = u"van"_s,
                                .nonDroppingParticle = u"de"_s,
                                .suffix = u"Jr."_s}};
    item.dates[u"issued"_s] = {.days = {{2012, 1, 0}, {2012, 2, 0}}, .circa = true};
    item.dates[u"original-date"_s] = {.literal = u"民国三年"_s};
    item.texts[u"volume"_s] = u"3"_s;
    return item;
}

QString exported(Format format)
{
    return QString::fromUtf8(exporting::bibliographyOf({nasty()}, format));
}

} // namespace

class TestBibliography : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void biblatex();
    void bibtex();
    void ris();
    void cslJson();
    void cslJsonMeetsEachConstraintOfItsSchema();
    void wrongCslJsonIsSeen_data();
    void wrongCslJsonIsSeen();
    void cslJsonIsValid();
    void keysAreAsciiAndStable();
    void pandocReadsBackWhatWeWrote_data();
    void pandocReadsBackWhatWeWrote();
    void biberAcceptsBibLatex();
    void articlesWithoutExcerptsAreReferencesToo();
};

void TestBibliography::biblatex()
{
    QCOMPARE(exported(Format::BibLatex), u"@article{pizhu2021-099a8057,\n"_s +
                                             u"  author = {{青石县 and 林一, 编} and Stone, Mary},\n"
                                             "  title = {50\\% \\& more\\_\\{x\\} \\#1 \\textasciitilde{} "
                                             "\\textasciicircum{} \\textbackslash{} \\$5 “引号” ER -},\n"
                                             "  journaltitle = {青石日报},\n"
                                             "  entrysubtype = {newspaper},\n"
                                             "  date = {2021-06-27},\n"
                                             "  urldate = {2022-01-02},\n"
                                             "  url = {https://example.org/a_b?x=%7B1%7D&y=%20#z},\n"
                                             "  keywords = {村务, 制度/公开},\n"
                                             "  langid = {chinese}\n"
                                             "}\n\n"_s);
}

void TestBibliography::bibtex()
{
    const QString text = exported(Format::BibTex);
    QVERIFY2(text.contains(u"  journal = {青石日报},\n  year = {2021},\n  month = jun,\n"_s),
             qPrintable(text));
    QVERIFY(!text.contains(u"langid"_s));
}

void TestBibliography::ris()
{
    QCOMPARE(exported(Format::Ris),
             u"TY  - NEWS\r\nID  - pizhu2021-099a8057\r\n"
             "TI  - 50% & more_{x} #1 ~ ^ \\ $5 “引号” ER -\r\n"
             "AU  - 青石县 and 林一, 编\r\nAU  - Stone, Mary\r\nPY  - 2021\r\nDA  - 2021/06/27/\r\nT2  - "
             "青石日报\r\n"
             "UR  - https://example.org/a_b?x={1}&y=%20#z\r\nY2  - 2022/01/02/\r\nLA  - zh-CN\r\n"
             "KW  - 村务\r\nKW  - 制度/公开\r\nER  - \r\n\r\n"_s);
}

void TestBibliography::cslJson()
{
    const QJsonArray list = QJsonDocument::fromJson(exported(Format::CslJson).toUtf8()).array();
    QCOMPARE(list.size(), 1);
    const QJsonObject item = list[0].toObject();
    QCOMPARE(item.value("issued"_L1),
             QJsonValue(QJsonObject{{u"date-parts"_s, QJsonArray{QJsonArray{2021, 6, 27}}}}));
    QCOMPARE(item.value("id"_L1).toString(), u"pizhu2021-099a8057"_s);
    QCOMPARE(item.value("author"_L1).toArray().at(1).toObject().value("family"_L1).toString(), u"Stone"_s);
}

/// What csl-data.json (1.0.2 of https://github.com/citation-style-language/schema) demands of what we write,
/// constraint by constraint: an array of objects with `id` and `type`, types of its list, variables of its
/// list and nothing else, names and dates of these members and lengths. The check is ours: no package of
/// Debian 12 or npm carries the schema itself. It takes less than the schema does, which also knows dates as
/// EDTF texts; wrongCslJsonIsSeen() holds it to that.
void TestBibliography::cslJsonMeetsEachConstraintOfItsSchema()
{
    QJsonArray items = QJsonDocument::fromJson(exported(Format::CslJson).toUtf8()).array();
    const QByteArray sample =
        exporting::renderContent(test::exportSample(), {.format = Format::CslJson}).value();
    for (const QJsonValue& item : QJsonDocument::fromJson(sample).array())
        items << item;
    items << exporting::cslItemToJson(unusual());
    QCOMPARE(items.size(), 4);
    for (const QJsonValue& value : items) {
        const QStringList faults = test::cslFaults(value);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
}

void TestBibliography::wrongCslJsonIsSeen_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no id") << QByteArray(R"({"type":"book"})");
    QTest::newRow("no type") << QByteArray(R"({"id":"a"})");
    QTest::newRow("a type of its own") << QByteArray(R"({"id":"a","type":"blog"})");
    QTest::newRow("a variable of its own") << QByteArray(R"({"id":"a","type":"book","colour":"red"})");
    QTest::newRow("a text that is none") << QByteArray(R"({"id":"a","type":"book","title":["x"]})");
    QTest::newRow("a name that is a text") << QByteArray(R"({"id":"a","type":"book","author":["x"]})");
    QTest::newRow("a part of a name of its own")
        << QByteArray(R"({"id":"a","type":"book","author":[{"name":"x"}]})");
    QTest::newRow("a date with four parts")
        << QByteArray(R"({"id":"a","type":"book","issued":{"date-parts":[[1,2,3,4]]}})");
    QTest::newRow("a date without parts")
        << QByteArray(R"({"id":"a","type":"book","issued":{"date-parts":[[]]}})");
    QTest::newRow("three dates") << QByteArray(
        R"({"id":"a","type":"book","issued":{"date-parts":[[1],[2],[3]]}})");
    QTest::newRow("a part of a date of its own")
        << QByteArray(R"({"id":"a","type":"book","issued":{"year":2000}})");
}

void TestBibliography::wrongCslJsonIsSeen()
{
    QFETCH(QByteArray, json);
    QVERIFY(!test::cslFaults(QJsonDocument::fromJson(json).object()).isEmpty());
}

/// With the schema itself, where PIZHU_CSL_SCHEMA names it and a validator is installed.
void TestBibliography::cslJsonIsValid()
{
    const QString schema = qEnvironmentVariable("PIZHU_CSL_SCHEMA");
    if (schema.isEmpty())
        QSKIP("PIZHU_CSL_SCHEMA does not name csl-data.json of the CSL project.");
    const bool ajv = test::isInstalled(u"ajv"_s);
    if (!ajv && !test::isInstalled(u"jsonschema"_s))
        QSKIP("Neither ajv (npm: ajv-cli) nor jsonschema (Debian: python3-jsonschema) is installed.");
    const QTemporaryDir folder;
    for (const QByteArray& json :
         {exported(Format::CslJson).toUtf8(),
          exporting::renderContent(test::exportSample(), {.format = Format::CslJson}).value()}) {
        const QString path = folder.filePath(u"items.json"_s);
        test::writeFile(path, json);
        const auto checked = ajv ? test::runProgram(u"ajv"_s, {u"validate"_s, u"--strict=false"_s, u"-s"_s,
                                                               schema, u"-d"_s, path})
                                 : test::runProgram(u"jsonschema"_s, {u"-i"_s, path, schema});
        QVERIFY2(checked.exitCode == 0, qPrintable(QString::fromUtf8(checked.output) + checked.errors));
    }
}

void TestBibliography::keysAreAsciiAndStable()
{
    CslItem item = nasty();
    item.names[u"author"_s] = {{.family = u"O’Brien Æ"_s, .given = u"M."_s}};
    QCOMPARE(exporting::citeKey(item), u"obrien2021-099a8057"_s);
    item.dates.clear();
    item.names.clear();
    QCOMPARE(exporting::citeKey(item), u"pizhu-099a8057"_s);
}

void TestBibliography::pandocReadsBackWhatWeWrote_data()
{
    QTest::addColumn<Format>("format");
    QTest::addColumn<QString>("reader");
    QTest::newRow("biblatex") << Format::BibLatex << u"biblatex"_s;
    QTest::newRow("bibtex") << Format::BibTex << u"bibtex"_s;
    QTest::newRow("csl") << Format::CslJson << u"csljson"_s;
}

void TestBibliography::pandocReadsBackWhatWeWrote()
{
    if (!test::isInstalled(u"pandoc"_s))
        QSKIP("pandoc is not installed.");
    QFETCH(Format, format);
    QFETCH(QString, reader);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"refs"_s);
    test::writeFile(path, exported(format).toUtf8());
    const auto read = test::runProgram(u"pandoc"_s, {u"-f"_s, reader, u"-t"_s, u"csljson"_s, path});
    QVERIFY2(read.exitCode == 0, qPrintable(read.errors));
    const QJsonObject item = QJsonDocument::fromJson(read.output).array().at(0).toObject();
    QVERIFY2(item.value("title"_L1).toString().contains(u"50% & more_{x} #1"_s), read.output.constData());
    QVERIFY2(item.value("title"_L1).toString().contains(u"\\ $5 “引号”"_s), read.output.constData());
    QCOMPARE(item.value("author"_L1).toArray().size(), 2);
    QCOMPARE(item.value("container-title"_L1).toString(), u"青石日报"_s);
}

void TestBibliography::biberAcceptsBibLatex()
{
    if (!test::isInstalled(u"biber"_s))
        QSKIP("biber is not installed.");
    const QTemporaryDir folder;
    test::writeFile(folder.filePath(u"refs.bib"_s), exported(Format::BibLatex).toUtf8());
    const auto read =
        test::runProgram(u"biber"_s, {u"--tool"_s, u"--validate-datamodel"_s, u"refs.bib"_s}, folder.path());
    QVERIFY2(read.exitCode == 0, read.output.constData());
    QVERIFY2(!read.output.contains("ERROR"), read.output.constData());
    QVERIFY2(!read.output.contains("WARN"), read.output.constData());
}

void TestBibliography::articlesWithoutExcerptsAreReferencesToo()
{
    exporting::ExportContent content = test::exportSample();
    content.articles[1].excerpts.clear();
    const QByteArray ris = exporting::renderContent(content, {.format = Format::Ris}).value();
    QCOMPARE(ris.count("TY  - "), 2);
    QVERIFY(exporting::formatInfo(Format::Ris).articles);
}

QTEST_GUILESS_MAIN(TestBibliography)
#include "tst_bibliography.moc"
