// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/sourceseeds.h"

#include "app/importing/worker/workermessages.h"
#include "app/storage/connection.h"
#include "tests/app/importing/sources/packing.h"
#include "tests/support/shareddata.h"

#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace pizhu::fuzz {

namespace {

const QByteArray kHtml = "<html><head><title>t</title></head><body><p>text</p></body></html>";

const QByteArray kArticles =
    R"([{"title":"渡口","content":"<p>船来了</p>","date":"2021-06-27","author":["林晚舟"]},
{"title":"二","content":"正\u6587","tags":[{"label":"河"}],"url":"https://a.example/2"}])";
const QByteArray kNested = R"({"data":{"list":[{"标题":"一","正文":"甲"},{"标题":"二","正文":"乙"}]}})";
const QByteArray kWallabag = R"([{"is_archived":0,"domain_name":"a.example","title":"t","content":"<p>x</p>",
"url":"https://a.example/1","published_at":"2021-06-27T14:17:00+0800","published_by":["a"],"tags":["b"],"language":"zh"}])";
const QByteArray kCsl = R"([{"id":"a","type":"article-newspaper","title":"渡口","abstract":"摘要",
"issued":{"date-parts":[[2021,6,27]]},"author":[{"family":"林","given":"晚舟"}],"URL":"https://a.example/"}])";
const QByteArray kHypothesis =
    R"({"total":1,"rows":[{"id":"x","uri":"https://a.example/1","text":"note","tags":["a"],
"user":"acct:u@hypothes.is","created":"2021-06-27T06:17:00.000000+00:00","updated":"2021-06-27T06:17:00.000000+00:00",
"document":{"title":["t"]},"target":[{"source":"https://a.example/1","selector":[{"type":"TextQuoteSelector",
"exact":"甲","prefix":"","suffix":"乙"},{"type":"TextPositionSelector","start":0,"end":1}]}]}]})";
const QByteArray kWebAnnotations =
    R"({"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":[
{"id":"urn:uuid:0190a5c4-0000-7000-8000-000000000001","type":"Annotation","body":[{"type":"TextualBody","value":"n"},
{"type":"TextualBody","purpose":"tagging","value":"a/b"}],"target":{"source":"https://a.example/1","selector":
[{"type":"TextQuoteSelector","exact":"甲"},{"type":"TextPositionSelector","start":0,"end":1}]}}]})";

QByteArray dataFile(const QString& name)
{
    QFile file(test::sourceFolder() + u"/tests/data/sources/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray warcRecord(const QByteArray& type, const QByteArray& block, const QByteArray& contentType)
{
    return "WARC/1.0\r\nWARC-Type: " + type +
           "\r\nWARC-Target-URI: <https://a.example/1.html>\r\nWARC-Date: "
           "2021-06-27T06:17:00Z\r\nContent-Type: " +
           contentType + "\r\nContent-Length: " + QByteArray::number(block.size()) + "\r\n\r\n" + block +
           "\r\n\r\n";
}

QByteArray response(const QByteArray& headers, const QByteArray& body)
{
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=gbk\r\n" + headers + "\r\n";
    return warcRecord("response", head + body, "application/http; msgtype=response");
}

QList<QByteArray> warcs()
{
    const QByteArray gzip = test::compressed(kHtml, "gzip");
    return {
        warcRecord("warcinfo", "software: x\r\n", "application/warc-fields") + response({}, kHtml) +
            response("Content-Encoding: gzip\r\n", gzip),
        response("Transfer-Encoding: chunked\r\n", "5;x=y\r\n<p>a<\r\n4\r\n/p>b\r\n0\r\n\r\n"),
        response("Content-Encoding: deflate\r\n", qCompress(kHtml).mid(4)),
        warcRecord("resource", kHtml, "text/html; charset=utf-8"),
    };
}

QList<QByteArray> archives()
{
    const QList<test::PackedFile> files{
        {"a.html", kHtml}, {"\xB6\xC9\xBF\xDA/b.txt", "text"}, {"../c.json", kArticles}};
    const QByteArray zip = test::packed(files, "zip");
    const QByteArray gzippedWarc = test::compressed(warcs().first(), "gzip");
    return {
        zip,
        test::packed(files, "ustar"),
        test::packed(files, "pax", "gzip"),
        test::packed(files, "7zip"),
        test::packed({{"inner.zip", zip}}, "zip"),
        test::packed({{"archive/data.warc.gz", gzippedWarc}}, "zip"),
        gzippedWarc,
        test::compressed(kHtml, "xz"),
        test::compressed(kHtml, "zstd"),
        test::compressed(kHtml, "bzip2"),
    };
}

QByteArray zoteroDatabase()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"zotero.sqlite"_s);
    {
        auto connection = storage::Connection::open(path, storage::Connection::Mode::Create);
        if (!connection || !(*connection)->execute("PRAGMA page_size=1024; PRAGMA journal_mode=DELETE;") ||
            !(*connection)->execute(dataFile(u"zotero.sql"_s)))
            return {};
    }
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray messages()
{
    using namespace importing;
    ItemRead read{.request = 1, .name = u"a"_s, .origin = u"/a"_s, .bytes = "x"};
    if (auto article =
            extractArticle(u"a.html"_s, "<h1>题</h1><p>正文<b>甲</b></p><p>来源：县志 2021-06-27</p>"))
        read.article = *article;
    return toFrame(WorkerMessage(WorkerHello{})) + toFrame(WorkerMessage(ItemBegan{1, 0, u"a"_s, u"/a"_s})) +
           toFrame(WorkerMessage(read)) +
           toFrame(WorkerMessage(ReadEnded{1, base::Error{base::ErrorCode::Unreadable, u"no"_s, {}}})) +
           toFrame(HostMessage(ReadRequest{.id = 1, .path = u"/a"_s}));
}

QList<QByteArray> charsets()
{
    const QString text = u"<meta charset=gbk>渡口的船，監督。かな"_s;
    QList<QByteArray> seeds{"=big5\n\xB4\xE7\xA4\x66", "=hz-gb-2312\n~{<:Ky2;~}", "\x1B$B$+$J\x1B(B",
                            "\xB6\xC9\xBF\xDA\xB5\xC4\xB4\xAC\xA1\xA3"};
    for (const auto encoding :
         {QStringConverter::Utf8, QStringConverter::Utf16LE, QStringConverter::Utf32BE}) {
        for (const auto flag : {QStringConverter::Flag::Default, QStringConverter::Flag::WriteBom})
            seeds += QByteArray(QStringEncoder(encoding, flag)(text));
    }
    return seeds;
}

} // namespace

QMap<QString, QList<QByteArray>> sourceSeeds()
{
    const QByteArray line = R"({"title":"渡口","content":"船","id":"1"})";
    return {
        {u"annotations"_s, {kWebAnnotations, kHypothesis}},
        {u"quotes"_s,
         {"[{\"data\":{\"itemType\":\"annotation\",\"annotationType\":\"highlight\",\"annotationText\":\"a\"}"
          "}]",
          "<p><span class=\"highlight\" data-annotation=\"%7B%7D\">a</span> b</p>",
          "Highlight,Book Title,Note,Tags\na,b,c,\"d, e\"\n",
          "{\"type\":\"calibre_highlights\",\"highlights\":[{\"uuid\":\"a\",\"highlighted_text\":\"b\"}]}"}},
        {u"archive"_s, archives()},
        {u"charset"_s, charsets()},
        {u"database"_s, {zoteroDatabase()}},
        {u"feed"_s, {dataFile(u"rss.xml"_s), dataFile(u"atom.xml"_s), dataFile(u"rss10.rdf"_s)}},
        {u"json"_s, {kArticles, kNested, kWallabag, kCsl, kHypothesis, kWebAnnotations}},
        {u"jsonlines"_s, {line + "\n{oops}\n" + line + "\r\n\n[1]\n"}},
        {u"messages"_s, {messages()}},
        {u"repair"_s,
         {"監(jiān)理所發(fā)現(xiàn)數(shù)據(jù)經(jīng)過，發(fā)信。",
          "山路難行，監(jiān)理所發(fā)現(xiàn)當?shù)丶訌姟，監(jiān)視。", "禅（shàn）让。單(shàn)姓"}},
        {u"table"_s,
         {"title,body,date\r\n\"一,\"\"甲\"\"\",\"正\n文\",2021-06-27\r\n二,\"<p>乙</p>\",\n",
          "\xEF\xBB\xBF标题\t正文\n一\t甲\n二\n", "a;b\n1;2;3\n"}},
        {u"warc"_s, warcs()},
        {u"zotero"_s, {dataFile(u"zotero.rdf"_s).replace("ATTACHMENT", "files/5/a.txt")}},
    };
}

} // namespace pizhu::fuzz
