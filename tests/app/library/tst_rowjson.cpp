// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/jsontext.h"
#include "app/library/metadatajson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using namespace pizhu::library;
using document::FieldOrigin;
using document::JsonText;
using document::Metadata;

class TestRowJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void metadataComeBackAsTheyWere_data();
    void metadataComeBackAsTheyWere();
    void readsWhatOlderVersionsWrote();
    void damagedMetadataAreAnError();
    void everyTextIsEscaped_data();
    void everyTextIsEscaped();
    void bracketsAndCommasComeByThemselves();
};

void TestRowJson::metadataComeBackAsTheyWere_data()
{
    QTest::addColumn<Metadata>("metadata");
    QTest::newRow("empty") << Metadata{};
    Metadata full;
    full.title = {u"题目 \"引号\" \\ \t"_s, FieldOrigin::Pattern, 0.75};
    full.published = {text::PublishedDate::fromIso(u"2021-06-27T14:17:00+08:00"), FieldOrigin::FrontMatter,
                      0.28};
    full.published.value->precision = text::DatePrecision::Minute;
    full.published.value->zoneAssumed = true;
    full.source = {u"晨报"_s, FieldOrigin::User, 1};
    full.authors = {{u"刘宾"_s, u"杜原"_s}, FieldOrigin::MetaElement, 0.5};
    full.categories = {{}, FieldOrigin::Rule, 0.9};
    full.script = text::Script::Hant;
    full.candidates = {
        {u"title"_s, {u"题目"_s}, FieldOrigin::Pattern, 0.75, u"题目"_s, {0, 2}},
        {u"title"_s, {u"题目"_s}, FieldOrigin::FileName, 0.5, {}, {}},
        {u"authors"_s, {u"刘宾"_s, u"杜原"_s}, FieldOrigin::Pattern, 0.82, u"文/刘宾 杜原"_s, {2, 7}},
        {u"source"_s, {}, FieldOrigin::User, 1, {}, {}}};
    QTest::newRow("full") << full;
    Metadata noDate;
    noDate.published = {std::nullopt, FieldOrigin::User, 1};
    QTest::newRow("no date, says the user") << noDate;
}

void TestRowJson::metadataComeBackAsTheyWere()
{
    QFETCH(Metadata, metadata);
    const QByteArray json = metadataToJson(metadata);
    const auto read = metadataFromJson(json);
    QVERIFY2(read, json.constData());
    QVERIFY2(*read == metadata, json.constData());
}

void TestRowJson::readsWhatOlderVersionsWrote()
{
    const auto read = metadataFromJson(
        R"({"candidates":[{"confidence":0.75,"end":2,"field":"title","line":"题目","origin":"pattern","start":0,)"
        R"("value":["题目"]},{"confidence":0.5,"field":"title","origin":"file-name","value":["名"]}],)"
        R"("published":{"confidence":0.3,"origin":"file-name","value":{"iso":"2019-01-15","precision":"day",)"
        R"("zone_assumed":false}},"authors":{"confidence":0.5,"origin":"meta","value":["刘宾"]},)"
        R"("script":"hans","title":{"confidence":0.75,"origin":"pattern","value":"题目"}})");
    QVERIFY(read);
    Metadata expected;
    expected.title = {u"题目"_s, FieldOrigin::Pattern, 0.75};
    expected.authors = {{u"刘宾"_s}, FieldOrigin::MetaElement, 0.5};
    expected.published = {text::PublishedDate::fromIso(u"2019-01-15"), FieldOrigin::FileName, 0.3};
    expected.script = text::Script::Hans;
    expected.candidates = {{u"title"_s, {u"题目"_s}, FieldOrigin::Pattern, 0.75, u"题目"_s, {0, 2}},
                           {u"title"_s, {u"名"_s}, FieldOrigin::FileName, 0.5, {}, {}}};
    QCOMPARE(*read, expected);
}

void TestRowJson::damagedMetadataAreAnError()
{
    QVERIFY(!metadataFromJson("{\"title\":"));
}

void TestRowJson::everyTextIsEscaped_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"监督 abc"_s;
    QTest::newRow("empty") << u""_s;
    QTest::newRow("quotes and backslashes") << u"\"\\\" / \\u0041"_s;
    QTest::newRow("controls") << u"\t\n\r\b\f"_s + QChar(1) + QChar(0x1f) + QChar(0x7f);
    QTest::newRow("beyond the first plane") << u"𠮷🍓"_s;
}

void TestRowJson::everyTextIsEscaped()
{
    QFETCH(QString, text);
    const QByteArray json = JsonText().beginArray().value(text).endArray().take();
    QJsonParseError problem;
    const QJsonArray read = QJsonDocument::fromJson(json, &problem).array();
    QVERIFY2(problem.error == QJsonParseError::NoError, json.constData());
    QCOMPARE(read, QJsonArray{text});
}

void TestRowJson::bracketsAndCommasComeByThemselves()
{
    JsonText json;
    json.beginObject().key("a"_L1).value(qint64(-1)).key("b"_L1).beginArray();
    json.value(true).value(0.25).null().value(QStringList{u"甲"_s, u"乙"_s}).beginObject().endObject();
    json.endArray().key("c"_L1).beginArray().endArray().endObject();
    QCOMPARE(json.take(), QByteArray(R"({"a":-1,"b":[true,0.25,null,["甲","乙"],{}],"c":[]})"));
}

QTEST_GUILESS_MAIN(TestRowJson)
#include "tst_rowjson.moc"
