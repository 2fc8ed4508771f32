// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/importing/sources/packing.h"
#include "tests/app/importing/sources/reading.h"

#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu::importing;
using namespace pizhu::test;
using pizhu::base::ErrorCode;

namespace {

// 标题,正文 / 一,第一段 / 二,第二段 in GBK.
constexpr char kGbkTable[] = "\xB1\xEA\xCC\xE2,\xD5\xFD\xCE\xC4\r\n\xD2\xBB,\xB5\xDA\xD2\xBB\xB6\xCE\r\n"
                             "\xB6\xFE,\xB5\xDA\xB6\xFE\xB6\xCE\r\n";

QByteArray utf16(const QString& text)
{
    QStringEncoder encoder(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom);
    return encoder(text);
}

SourceOptions mapped(const QString& text)
{
    return {.limits = {}, .mapping = FieldMapping::fromText(text).value()};
}

} // namespace

class TestRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTables_data();
    void readsTables();
    void readsEveryField();
    void tableWithoutKnownColumnsNamesThem();
    void columnsByNumber();
    void missingColumnIsNamed();
    void savedMappingsAreForTheFilesTheyFit_data();
    void savedMappingsAreForTheFilesTheyFit();
    void rowsWithoutTextCostOnlyThemselves();
    void missingQuoteIsBounded();
    void readsJson_data();
    void readsJson();
    void readsNestedFields();
    void badLinesCostOnlyThemselves();
    void brokenJsonKeepsWhatCameBefore();
    void tooLargeRecordsCostOnlyThemselves();
    void recordsAreNamedByTheirIdOnce();
    void htmlIsToldFromText_data();
    void htmlIsToldFromText();
    void readsWallabag();
    void readsCslJson();
    void annotationsBelongElsewhere_data();
    void annotationsBelongElsewhere();
    void otherJsonIsNoCorpus();
    void deepNestingEnds();
    void previewsColumnsAndRows();
    void streamsPiecewise();
};

void TestRecords::readsTables_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    const QString plain = u"标题,正文\n一,第一段\n二,第二段\n"_s;
    QTest::newRow("UTF-8") << u"a.csv"_s << plain.toUtf8();
    QTest::newRow("UTF-8 with BOM") << u"a.csv"_s << QByteArray("\xEF\xBB\xBF") + plain.toUtf8();
    QTest::newRow("GBK") << u"a.csv"_s << QByteArray(kGbkTable);
    QTest::newRow("UTF-16, tabs, as Excel writes it")
        << u"a.txt"_s << utf16(u"标题\t正文\r\n一\t第一段\r\n二\t第二段\r\n"_s);
    QTest::newRow("semicolons") << u"a.csv"_s << u"标题;正文\n一;第一段\n二;第二段"_s.toUtf8();
    QTest::newRow("sep= line") << u"a.csv"_s << u"sep=|\n标题|正文\n一|第一段\n二|第二段\n"_s.toUtf8();
    QTest::newRow("tabs without suffix") << u"a"_s << u"标题\t正文\n一\t第一段\n二\t第二段\n"_s.toUtf8();
    QTest::newRow("quoted, empty lines, CR")
        << u"a.csv"_s << u"\"标题\",\"正文\"\r\r一,\"第一段\"\r\"二\",第二段"_s.toUtf8();
}

void TestRecords::readsTables()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    const Reading reading = readBytes(name, bytes);
    QVERIFY2(reading.result && reading.problems.isEmpty(), qPrintable(reading.dump()));
    QCOMPARE(reading.texts(), (QStringList{u"第一段"_s, u"第二段"_s}));
    QCOMPARE(reading.given(u"title"_s), (QStringList{u"一"_s, u"二"_s}));
    QCOMPARE(reading.names(), (QStringList{name + u" › 1"_s, name + u" › 2"_s}));
}

void TestRecords::readsEveryField()
{
    const Reading reading = readBytes(
        u"a.csv"_s,
        u"title,content,date,source,author,url,category,tags,language,id\n"
        "\"甲，“乙”\",\"第一行\n第二行 \"\"引\"\" 完\",1624771020,某报,张三、李四,http://a.example/1,要闻;"
        "国内,党建|作风,zh,n-7\n"_s.toUtf8());
    QVERIFY2(reading.result && reading.items.size() == 1, qPrintable(reading.dump()));
    QCOMPARE(reading.texts()[0], u"第一行\n第二行 \"引\" 完"_s);
    QCOMPARE(reading.given(u"title"_s)[0], u"甲，“乙”"_s);
    QCOMPARE(reading.given(u"date"_s)[0], u"2021-06-27T05:17:00Z"_s);
    QCOMPARE(reading.given(u"source"_s)[0], u"某报"_s);
    QCOMPARE(reading.given(u"author"_s)[0], u"张三|李四"_s);
    QCOMPARE(reading.given(u"url"_s)[0], u"http://a.example/1"_s);
    QCOMPARE(reading.given(u"categories"_s)[0], u"要闻|国内"_s);
    QCOMPARE(reading.given(u"tags"_s)[0], u"党建|作风"_s);
    QCOMPARE(reading.given(u"language"_s)[0], u"zh"_s);
    QCOMPARE(reading.items[0].origin, u"a.csv#n-7"_s);
    QCOMPARE(reading.items[0].mediaType, u"text/plain"_s);
    QCOMPARE(reading.items[0].charset, u"UTF-8"_s);
}

void TestRecords::tableWithoutKnownColumnsNamesThem()
{
    const Reading reading = readBytes(u"a.csv"_s, "alpha,beta\n1,2\n");
    QVERIFY(!reading.result);
    QCOMPARE(reading.result.error().code, ErrorCode::Unsupported);
    QVERIFY2(reading.result.error().message.contains(u"alpha, beta"_s), qPrintable(reading.dump()));
    QCOMPARE(readBytes(u"a.csv"_s, "alpha,beta\n1,2\n", mapped(u"body=beta"_s)).texts(), QStringList{u"2"_s});
}

void TestRecords::columnsByNumber()
{
    const Reading reading = readBytes(u"a.csv"_s, "one,first\ntwo,second\n", mapped(u"title=1,body=2"_s));
    QCOMPARE(reading.texts(), (QStringList{u"first"_s, u"second"_s}));
    QCOMPARE(reading.given(u"title"_s), (QStringList{u"one"_s, u"two"_s}));
}

void TestRecords::missingColumnIsNamed()
{
    const Reading reading = readBytes(u"a.csv"_s, "title,body\na,b\n", mapped(u"body=Text"_s));
    QVERIFY(!reading.result);
    QCOMPARE(reading.result.error().code, ErrorCode::InvalidInput);
    QVERIFY(reading.result.error().message.contains(u"“Text”"_s));
}

void TestRecords::savedMappingsAreForTheFilesTheyFit_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("table") << u"a.csv"_s << QByteArray("k,text,v\nT,wrong,right\n") << u"right"_s;
    QTest::newRow("table with one column more")
        << u"a.csv"_s << QByteArray("k,text,v,more\nT,wrong,right,x\n") << u"right"_s;
    QTest::newRow("other table") << u"a.csv"_s << QByteArray("title,text\nT,guessed\n") << u"guessed"_s;
    QTest::newRow("same column in another kind of table")
        << u"a.csv"_s << QByteArray("v,text,title\nT,guessed,x\n") << u"guessed"_s;
    QTest::newRow("table with one column less")
        << u"a.csv"_s << QByteArray("text,v\nwrong,right\n") << u"right"_s;
    QTest::newRow("JSON Lines") << u"a.jsonl"_s
                                << QByteArray(R"({"k":"T","v":"right","text":"wrong"})"
                                              "\n")
                                << u"right"_s;
    QTest::newRow("JSON array, one column less")
        << u"a.json"_s << QByteArray(R"([{"v":"right","text":"wrong"}])") << u"right"_s;
    QTest::newRow("one JSON record") << u"a.json"_s << QByteArray(R"({"k":"T","v":"right"})") << u"right"_s;
}

void TestRecords::savedMappingsAreForTheFilesTheyFit()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    const QStringList columns{u"k"_s, u"text"_s, u"v"_s};
    const auto mapping = FieldMapping::fromText(u"title=k,body=v"_s).value();
    const Reading reading = readBytes(name, bytes, {.saved = {{columns, mapping}}});
    QTEST(reading.texts().join(u'|'), "text");
}

void TestRecords::rowsWithoutTextCostOnlyThemselves()
{
    const Reading reading = readBytes(u"a.csv"_s, "title,body\na,\nb,text\nonly one\n");
    QVERIFY2(reading.result, qPrintable(reading.dump()));
    QCOMPARE(reading.texts(), QStringList{u"text"_s});
    QCOMPARE(reading.problems.size(), 2);
    QVERIFY(reading.problems[0].contains(u"a.csv › 1"_s));
}

void TestRecords::missingQuoteIsBounded()
{
    SourceOptions options;
    options.limits.maxItemBytes = 1000;
    QByteArray bytes = "title,body\na,good\nb,\"no end\n";
    for (int i = 0; i < 1000; ++i)
        bytes += "c,more text\n";
    const Reading reading = readBytes(u"a.csv"_s, bytes, options);
    QVERIFY2(reading.result, qPrintable(reading.dump()));
    QCOMPARE(reading.texts(), QStringList{u"good"_s});
    QCOMPARE(reading.problems.size(), 1);
    QVERIFY2(reading.problems[0].contains(u"quotation mark"_s), qPrintable(reading.problems[0]));
}

void TestRecords::readsJson_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray one = R"({"title":"一","content":"第一段 [1] {\"x\"}"})";
    const QByteArray two = R"({"title":"二","content":"第二段\\"})";
    QTest::newRow("array") << QByteArray("[" + one + "," + two + "]");
    QTest::newRow("array, indented, BOM") << QByteArray("\xEF\xBB\xBF[\n  " + one + ",\n  " + two + "\n]\n");
    QTest::newRow("object with an array")
        << QByteArray(R"({"total":2,"articles":[)" + one + "," + two + "]}");
    QTest::newRow("deeper array") << QByteArray(R"({"data":{"page":1,"list":[)" + one + "," + two + "]}}");
    QTest::newRow("other arrays before")
        << QByteArray(R"({"sorts":[{"by":"date"}],"articles":[)" + one + "," + two + "]}");
    QTest::newRow("lines") << QByteArray(one + "\n" + two + "\n");
    QTest::newRow("lines, empty ones, CRLF") << QByteArray(one + "\r\n\r\n" + two);
    QTest::newRow("lines, the first one long") << QByteArray(
        QByteArray(one).replace("\"title\"", "\"raw\":\"" + QByteArray(200'000, 'x') + "\",\"title\"") +
        "\n" + two);
    QTest::newRow("UTF-16") << utf16(QString::fromUtf8("[" + one + "," + two + "]"));
}

void TestRecords::readsJson()
{
    QFETCH(QByteArray, bytes);
    const Reading reading = readBytes(u"a.json"_s, bytes);
    QVERIFY2(reading.result && reading.problems.isEmpty(), qPrintable(reading.dump()));
    QCOMPARE(reading.texts(), (QStringList{u"第一段 [1] {\"x\"}"_s, u"第二段\\"_s}));
    QCOMPARE(reading.given(u"title"_s), (QStringList{u"一"_s, u"二"_s}));
}

void TestRecords::readsNestedFields()
{
    const QByteArray bytes = R"({"id":7,"title":{"rendered":"标题"},"content":{"rendered":"<p>正文</p>"},)"
                             R"("authors":[{"name":"张三"},{"name":"李四"}],"tags":["甲","乙"],"date":null})";
    const Reading reading = readBytes(u"a.json"_s, bytes);
    QVERIFY2(reading.result && reading.items.size() == 1, qPrintable(reading.dump()));
    QCOMPARE(reading.given(u"title"_s)[0], u"标题"_s);
    QCOMPARE(reading.given(u"author"_s)[0], u"张三|李四"_s);
    QCOMPARE(reading.given(u"tags"_s)[0], u"甲|乙"_s);
    QVERIFY(!reading.items[0].given.contains(u"date"_s));
    QCOMPARE(reading.items[0].mediaType, u"text/html"_s);
    const Reading other =
        readBytes(u"a.json"_s, R"([{"a":{"b":{"c":"deep"}},"d":"head"}])", mapped(u"body=a.b.c,title=d"_s));
    QCOMPARE(other.texts(), QStringList{u"deep"_s});
    QCOMPARE(other.given(u"title"_s), QStringList{u"head"_s});
}

void TestRecords::badLinesCostOnlyThemselves()
{
    const QByteArray bytes = "{\"title\":\"a\",\"body\":\"first\"}\n{\"title\":\"b\"\nnonsense\n[1]\n"
                             "{\"title\":\"c\",\"body\":\"second\"}\n";
    const Reading reading = readBytes(u"a.jsonl"_s, bytes);
    QVERIFY2(reading.result, qPrintable(reading.dump()));
    QCOMPARE(reading.texts(), (QStringList{u"first"_s, u"second"_s}));
    QCOMPARE(reading.problems.size(), 3);
}

void TestRecords::brokenJsonKeepsWhatCameBefore()
{
    for (const QByteArray& end : {QByteArray(), QByteArray("}}"), QByteArray(",{\"title\":\"b\",")}) {
        const Reading reading = readBytes(u"a.json"_s, R"([{"title":"a","body":"first"})" + end);
        QCOMPARE(reading.texts(), QStringList{u"first"_s});
        QVERIFY(!reading.result);
        QCOMPARE(reading.result.error().code, ErrorCode::Unreadable);
    }
}

void TestRecords::tooLargeRecordsCostOnlyThemselves()
{
    SourceOptions options;
    options.limits.maxItemBytes = 100'000;
    const QByteArray big = R"({"title":"b","body":")" + QByteArray(300'000, 'x') + R"("})";
    const QByteArray small = R"({"title":"a","body":"small"})";
    const QList<std::pair<QString, QByteArray>> files{
        {u"a.json"_s, "[" + small + "," + big + "," + small + "]"},
        {u"a.jsonl"_s, small + "\n" + big + "\n" + small + "\n"}};
    for (const auto& [name, bytes] : files) {
        const Reading reading = readBytes(name, bytes, options);
        QVERIFY2(reading.result, qPrintable(reading.dump()));
        QCOMPARE(reading.texts(), (QStringList{u"small"_s, u"small"_s}));
        QCOMPARE(reading.problems.size(), 1);
    }
}

void TestRecords::recordsAreNamedByTheirIdOnce()
{
    const Reading reading = readBytes(u"a.jsonl"_s, "{\"id\":\"x\",\"title\":\"a\",\"body\":\"1\"}\n"
                                                    "{\"id\":\"x\",\"title\":\"b\",\"body\":\"2\"}\n"
                                                    "{\"id\":\"y\",\"title\":\"c\",\"body\":\"3\"}\n");
    QCOMPARE(reading.names(), (QStringList{u"a.jsonl › x"_s, u"a.jsonl › 2"_s, u"a.jsonl › y"_s}));
}

void TestRecords::htmlIsToldFromText_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("mediaType");
    QTest::newRow("paragraphs") << u"<p>甲</p><p>乙</p>"_s << u"text/html"_s;
    QTest::newRow("line breaks") << u"甲<br/>乙"_s << u"text/html"_s;
    QTest::newRow("attributes") << u"<DIV class=a>甲</DIV>"_s << u"text/html"_s;
    QTest::newRow("comparison") << u"1<2 且 3>2"_s << u"text/plain"_s;
    QTest::newRow("title marks") << u"<人民日报>报道"_s << u"text/plain"_s;
    QTest::newRow("plain") << u"甲\n乙"_s << u"text/plain"_s;
}

void TestRecords::htmlIsToldFromText()
{
    QFETCH(QString, body);
    QFETCH(QString, mediaType);
    const QJsonObject record{{u"title"_s, u"t"_s}, {u"body"_s, body}};
    const Reading reading = readBytes(u"a.json"_s, QJsonDocument(record).toJson());
    QVERIFY2(reading.items.size() == 1, qPrintable(reading.dump()));
    QCOMPARE(reading.items[0].mediaType, mediaType);
}

void TestRecords::readsWallabag()
{
    const Reading reading = readBytes(u"wallabag.json"_s, R"([{"is_archived":0,"is_starred":1,"tags":["时政"],
        "id":12,"title":"标题","url":"https://news.example/1","content":"<p>正文</p>","created_at":
        "2022-01-01T00:00:00+00:00","published_at":null,"published_by":["张三"],"language":"zh",
        "mimetype":"text/html","reading_time":1,"domain_name":"news.example"}])");
    QVERIFY2(reading.result && reading.items.size() == 1, qPrintable(reading.dump()));
    QCOMPARE(reading.texts()[0], u"<p>正文</p>"_s);
    QCOMPARE(reading.given(u"author"_s)[0], u"张三"_s);
    QCOMPARE(reading.given(u"tags"_s)[0], u"时政"_s);
    QVERIFY2(!reading.items[0].given.contains(u"date"_s), "when it was saved is not when it was published");
}

void TestRecords::readsCslJson()
{
    const Reading reading = readBytes(u"items.json"_s, R"([
        {"id":"zhang2021","type":"article-newspaper","title":"标题","abstract":"摘要。","container-title":"某报",
         "author":[{"family":"张","given":"三"},{"family":"Smith","given":"Ann"},{"literal":"某编辑部"}],
         "issued":{"date-parts":[[2021,6,7]]},"URL":"https://news.example/1","language":"zh-CN"},
        {"id":"nothing","type":"book","title":"无摘要","issued":{"date-parts":[["2020"]]}}])");
    QVERIFY2(reading.result, qPrintable(reading.dump()));
    QCOMPARE(reading.texts(), QStringList{u"摘要。"_s});
    QCOMPARE(reading.given(u"author"_s)[0], u"张三|Ann Smith|某编辑部"_s);
    QCOMPARE(reading.given(u"date"_s)[0], u"2021-06-07"_s);
    QCOMPARE(reading.given(u"source"_s)[0], u"某报"_s);
    QCOMPARE(reading.items[0].name, u"items.json › zhang2021"_s);
    QCOMPARE(reading.problems.size(), 1);
    QVERIFY(reading.problems[0].contains(u"nothing"_s));
}

void TestRecords::annotationsBelongElsewhere_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray one =
        R"({"id":"a","user":"acct:x@hypothes.is","uri":"https://a.example/","text":"note",)"
        R"("tags":[],"target":[{"source":"https://a.example/","selector":[]}]})";
    QTest::newRow("Hypothesis export") << QByteArray(R"({"export_date":"x","annotations":[)" + one + "]}");
    QTest::newRow("Hypothesis API") << QByteArray(R"({"total":1,"rows":[)" + one + "]}");
    QTest::newRow("array") << QByteArray("[" + one + "]");
    QTest::newRow("lines") << QByteArray(one + "\n" + one + "\n");
    QTest::newRow("W3C") << QByteArray(
        R"({"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":[]})");
}

void TestRecords::annotationsBelongElsewhere()
{
    QFETCH(QByteArray, bytes);
    const Reading reading = readBytes(u"a.json"_s, bytes);
    QVERIFY2(!reading.result && reading.items.empty(), qPrintable(reading.dump()));
    QVERIFY2(reading.result.error().message.contains(u"annotations"_s), qPrintable(reading.dump()));
}

void TestRecords::otherJsonIsNoCorpus()
{
    for (const QByteArray& bytes : {QByteArray(R"({"name":"package","version":"1.0","files":["a","b"]})"),
                                    QByteArray("{}"), QByteArray("[]")}) {
        const Reading reading = readBytes(u"a.json"_s, bytes);
        QVERIFY2(!reading.result && reading.items.empty(), qPrintable(reading.dump()));
        QCOMPARE(reading.result.error().code, ErrorCode::Unsupported);
    }
}

void TestRecords::deepNestingEnds()
{
    const QByteArray deep(2'000'000, '[');
    QVERIFY(!readBytes(u"a.json"_s, "{\"a\":" + deep).result);
    QVERIFY(!readBytes(u"a.json"_s, "[{\"a\":" + deep).result);
    const QByteArray objects = QByteArray("{\"a\":").repeated(300'000);
    QVERIFY(!readBytes(u"a.json"_s, objects).result);
    QVERIFY(!readBytes(u"a.json"_s, "[" + objects).result);
}

void TestRecords::previewsColumnsAndRows()
{
    const QTemporaryDir folder;
    const auto write = [&folder](const QString& name, const QByteArray& bytes) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                    : QString();
    };
    auto preview = previewRecords(write(u"a.csv"_s, "title,body\na,b\nc,d\ne,f\n"), 2);
    QVERIFY(preview);
    QCOMPARE(preview->columns, (QStringList{u"title"_s, u"body"_s}));
    QCOMPARE(preview->rows, (QList<QStringList>{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}}));
    preview =
        previewRecords(write(u"a.json"_s, R"({"list":[{"t":"x","c":{"html":"y"}},{"t":"z","u":1}]})"), 5);
    QVERIFY(preview);
    QCOMPARE(preview->columns, (QStringList{u"c.html"_s, u"t"_s, u"u"_s}));
    QCOMPARE(preview->rows, (QList<QStringList>{{u"y"_s, u"x"_s, QString()}, {QString(), u"z"_s, u"1"_s}}));
    QVERIFY(!preview->isKnownKind);
    preview = previewRecords(
        write(u"csl.json"_s, R"([{"id":"1","type":"article-newspaper","issued":{"date-parts":[[2021]]}}])"),
        5);
    QVERIFY(preview && preview->isKnownKind);
    preview =
        previewRecords(write(u"a.jsonl.gz"_s, compressed("{\"title\":\"x\",\"body\":\"y\"}\n", "gzip")), 5);
    QVERIFY(preview);
    QCOMPARE(preview->guess.toText(), u"body=body,title=title"_s);
    QVERIFY(!previewRecords(write(u"a.html"_s, "<p>x</p>"), 5));
}

// Records far larger than one piece of a stream, with quotes and multi-byte characters at every edge.
void TestRecords::streamsPiecewise()
{
    QByteArray table = "title,body\n";
    QByteArray json = "[";
    QStringList expected;
    for (int i = 0; i < 40; ++i) {
        const QString body = QString(5000 + i * 37, u'文') + u"\n\"引\""_s;
        expected += body;
        table += QByteArray::number(i) + ",\"" + body.toUtf8().replace("\"", "\"\"") + "\"\n";
        json += (i ? "," : "") + QJsonDocument(QJsonObject{{u"title"_s, i}, {u"body"_s, body}}).toJson();
    }
    QCOMPARE(readBytes(u"a.csv"_s, table).texts(), expected);
    QCOMPARE(readBytes(u"a.json"_s, json + "]").texts(), expected);
    QCOMPARE(readBytes(u"a.csv.gz"_s, compressed(table, "gzip")).texts(), expected);
}

QTEST_GUILESS_MAIN(TestRecords)
#include "tst_records.moc"
