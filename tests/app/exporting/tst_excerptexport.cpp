// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/annotation/anchoring.h"
#include "app/exporting/excerpts.h"
#include "tests/app/exporting/exportsample.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using exporting::ArticleExcerpts;
using exporting::Format;

namespace {

const auto kText = u"𠮷村召开会议😀。\n会议要求\"公开\"账目，逐项核对。\n第三段到此为止。"_s;
const auto kQuote = u"会议要求\"公开\"账目，逐项核对。"_s;

library::Article article()
{
    library::Article article;
    article.id = {1};
    article.uid = u"01890a5d-ac96-774b-bcce-b302099a8057"_s;
    article.metadata.title.value = u"村务公开 <第1期> & 其他"_s;
    article.metadata.source.value = u"青石镇通讯"_s;
    article.metadata.authors.value = QStringList{u"林一"_s, u"周二"_s};
    article.metadata.published.value = text::PublishedDate::fromIso(u"2021-06-27");
    article.metadata.url.value = u"https://example.org/a?b=1&c=2"_s;
    article.metadata.script = text::Script::Hans;
    article.document.text = kText;
    article.tags = {u"村务"_s};
    return article;
}

annotation::Annotation highlight(const QString& quote)
{
    annotation::Annotation annotation;
    annotation.uid = u"01890a5d-ac96-774b-bcce-b302099a8058"_s;
    annotation.color = annotation::HighlightColor::Leaf;
    annotation.note = u"见第二段。\n再查一次, \"原件\"。"_s;
    annotation.translation = u"account by account"_s;
    annotation.created = QDateTime({2024, 5, 1}, {8, 0, 0, 250}, Qt::UTC);
    annotation.modified = QDateTime({2024, 5, 2}, {9, 30}, Qt::UTC);
    const qsizetype start = kText.indexOf(quote);
    annotation.anchor = annotation::makeAnchor(kText, {start, start + quote.size()});
    return annotation;
}

std::vector<ArticleExcerpts> sample()
{
    return {{article(), {{highlight(kQuote), {u"制度/公开"_s, u"待查"_s}}}}};
}

std::vector<ArticleExcerpts> sampleWithOrphan()
{
    auto excerpts = sample();
    annotation::Annotation& orphan = excerpts.front().excerpts.front().annotation;
    orphan.anchor = annotation::Anchor{{}, {u"早已删去的一句"_s, {}, {}}, annotation::AnchorState::Orphan, 0};
    return excerpts;
}

QString rendered(const std::vector<ArticleExcerpts>& articles, Format format)
{
    return QString::fromUtf8(exporting::renderExcerpts(articles, {format, false, {}}));
}

QJsonObject renderedJson(const std::vector<ArticleExcerpts>& articles)
{
    return QJsonDocument::fromJson(exporting::renderExcerpts(articles, {Format::JsonLd, false, {}})).object();
}

/// A strict reader of RFC 4180, so that the test does not share code with the writer.
QList<QStringList> parseCsv(const QString& csv)
{
    QList<QStringList> records;
    QStringList record;
    QString field;
    bool quoted = false;
    for (qsizetype i = 0; i < csv.size(); ++i) {
        const QChar unit = csv[i];
        if (quoted && unit == u'"' && csv.mid(i + 1, 1) == u"\""_s) {
            field += csv[++i];
        } else if (unit == u'"') {
            quoted = !quoted;
        } else if (!quoted && unit == u',') {
            record << std::exchange(field, {});
        } else if (!quoted && unit == u'\r' && csv.mid(i + 1, 1) == u"\n"_s) {
            record << std::exchange(field, {});
            records << std::exchange(record, {});
            ++i;
        } else {
            field += unit;
        }
    }
    return records;
}

} // namespace

class TestExcerptExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormatHasItsName();
    void textFormatsCarryEverything_data();
    void textFormatsCarryEverything();
    void orphansAreMarkedAndKeepTheirQuote_data();
    void orphansAreMarkedAndKeepTheirQuote();
    void markdownQuotesTheExcerptVerbatim();
    void htmlEscapesAndLoadsNothing();
    void csvFollowsRfc4180();
    void csvBeginsWithABomOnRequest();
    void jsonLdIsAWebAnnotation();
    void jsonLdOfAWholeArticleNoteHasNoSelector();
    void emptyExportIsStillADocument_data();
    void emptyExportIsStillADocument();
    void anExistingFileIsKeptUnlessOverwriting();
    void anUnwritableFolderIsReported();
    void htmlShowsTheFiguresThatExcerptsCover();
    void htmlHasNoMorePicturesThanAPageCanBear();
};

void TestExcerptExport::everyFormatHasItsName()
{
    for (const Format format : {Format::Markdown, Format::Html, Format::Csv, Format::JsonLd})
        QCOMPARE(exporting::formatFromName(exporting::formatName(format)), format);
    QCOMPARE(exporting::formatFromName(u"md"), Format::Markdown);
    QVERIFY(!exporting::formatFromName(u"doc"));
}

void TestExcerptExport::textFormatsCarryEverything_data()
{
    QTest::addColumn<Format>("format");
    QTest::newRow("md") << Format::Markdown;
    QTest::newRow("html") << Format::Html;
    QTest::newRow("csv") << Format::Csv;
}

void TestExcerptExport::textFormatsCarryEverything()
{
    QFETCH(Format, format);
    QString text = rendered(sample(), format);
    if (format == Format::Csv)
        text.replace(u"\"\""_s, u"\""_s);
    if (format == Format::Html)
        text.replace(u"&quot;"_s, u"\""_s).replace(u"&amp;"_s, u"&"_s);
    for (const QString& part : {kQuote, u"村务公开"_s, u"青石镇通讯"_s, u"林一"_s, u"周二"_s, u"2021-06-27"_s,
                                u"https://example.org/a?b=1&c=2"_s, u"制度/公开"_s, u"待查"_s,
                                u"见第二段。"_s, u"account by account"_s, u"leaf"_s, u"村务"_s})
        QVERIFY2(text.contains(part), qPrintable(part + u" is missing in\n"_s + text));
    // The quote starts behind two surrogate pairs: UTF-16 unit 11 is code point 9.
    QCOMPARE(kText.indexOf(kQuote), 11);
    QVERIFY2(text.contains(format == Format::Csv ? u",9,25,"_s : u"9–25"_s), qPrintable(text));
}

void TestExcerptExport::orphansAreMarkedAndKeepTheirQuote_data()
{
    QTest::addColumn<Format>("format");
    QTest::addColumn<QString>("mark");
    QTest::newRow("md") << Format::Markdown << u"place not found"_s;
    QTest::newRow("html") << Format::Html << u"orphan"_s;
    QTest::newRow("csv") << Format::Csv << u",orphan,,,"_s;
    QTest::newRow("jsonld") << Format::JsonLd << u"\"pizhu:state\":\"orphan\""_s;
}

void TestExcerptExport::orphansAreMarkedAndKeepTheirQuote()
{
    QFETCH(Format, format);
    QFETCH(QString, mark);
    const QString text = rendered(sampleWithOrphan(), format);
    QVERIFY2(text.contains(u"早已删去的一句"_s), qPrintable(text));
    QVERIFY2(text.contains(mark), qPrintable(text));
}

void TestExcerptExport::markdownQuotesTheExcerptVerbatim()
{
    const QStringList lines = rendered(sample(), Format::Markdown).split(u'\n');
    QVERIFY(lines.contains(u"> "_s + kQuote));
    QVERIFY2(lines.contains(u"## 村务公开 \\<第1期> &amp; 其他"_s) ||
                 lines.contains(u"## 村务公开 <第1期> & 其他"_s),
             qPrintable(lines.join(u'\n')));
    QVERIFY(lines.contains(u"- URL: <https://example.org/a?b=1&c=2>"_s));

    auto twoParagraphs = sample();
    auto& anchor = twoParagraphs.front().excerpts.front().annotation.anchor;
    anchor = annotation::makeAnchor(kText, {0, kText.size()});
    QVERIFY(rendered(twoParagraphs, Format::Markdown)
                .contains(
                    u"> 𠮷村召开会议😀。\n>\n> 会议要求\"公开\"账目，逐项核对。\n>\n> 第三段到此为止。\n"_s));
}

void TestExcerptExport::htmlEscapesAndLoadsNothing()
{
    auto excerpts = sample();
    excerpts.front().article.metadata.title.value = u"<script>alert(1)</script>%1%2"_s;
    excerpts.front().article.metadata.url.value = u"javascript:alert(1)"_s;
    excerpts.front().excerpts.front().annotation.note = u"<img src=x onerror=alert(1)>"_s;
    const QString html = rendered(excerpts, Format::Html);
    QVERIFY(html.startsWith(u"<!DOCTYPE html>"_s));
    QVERIFY(html.contains(u"&lt;script&gt;alert(1)&lt;/script&gt;%1%2"_s));
    QCOMPARE(html.count(u"<script"_s), 1); // our own, which its checksum allows
    QVERIFY(html.contains(u"script-src 'sha256-"_s));
    for (const QString& forbidden : {u"<img"_s, u"href=\"javascript"_s, u"<link"_s, u"url("_s, u"@import"_s})
        QVERIFY2(!html.contains(forbidden), qPrintable(forbidden));
    QVERIFY(html.contains(u"prefers-color-scheme: dark"_s));
    QVERIFY(html.contains(u"@media print"_s));
    QVERIFY(html.contains(u"<blockquote lang=\"zh-Hans\">"_s));
}

void TestExcerptExport::csvFollowsRfc4180()
{
    const QString csv = rendered(sample(), Format::Csv);
    QVERIFY(csv.endsWith(u"\r\n"_s));
    const QList<QStringList> records = parseCsv(csv);
    QCOMPARE(records.size(), 2);
    QCOMPARE(records.at(1).size(), records.at(0).size());
    const QStringList& names = records.at(0);
    const auto field = [&](const QString& name) { return records.at(1).value(names.indexOf(name)); };
    QCOMPARE(field(u"excerpt"_s), kQuote);
    QCOMPARE(field(u"note"_s), u"见第二段。\n再查一次, \"原件\"。"_s);
    QCOMPARE(field(u"title"_s), u"村务公开 <第1期> & 其他"_s);
    QCOMPARE(field(u"author"_s), u"林一; 周二"_s);
    QCOMPARE(field(u"tags"_s), u"制度/公开; 待查"_s);
    QCOMPARE(field(u"color"_s), u"leaf"_s);
    QCOMPARE(field(u"state"_s), u"exact"_s);
    QCOMPARE(field(u"start"_s), u"9"_s);
    QCOMPARE(field(u"end"_s), u"25"_s);
}

void TestExcerptExport::csvBeginsWithABomOnRequest()
{
    const QByteArray bom("\xEF\xBB\xBF");
    QVERIFY(exporting::renderExcerpts(sample(), {Format::Csv, true, {}}).startsWith(bom));
    QVERIFY(!exporting::renderExcerpts(sample(), {Format::Csv, false, {}}).startsWith(bom));
}

void TestExcerptExport::jsonLdIsAWebAnnotation()
{
    const QJsonObject page = renderedJson(sample());
    QVERIFY(page.value("@context"_L1).toArray().contains(u"http://www.w3.org/ns/anno.jsonld"_s));
    QCOMPARE(page.value("type"_L1).toString(), u"AnnotationPage"_s);
    QCOMPARE(page.value("items"_L1).toArray().size(), 1);

    const QJsonObject item = page.value("items"_L1).toArray().first().toObject();
    QCOMPARE(item.value("id"_L1).toString(), u"urn:uuid:01890a5d-ac96-774b-bcce-b302099a8058"_s);
    QCOMPARE(item.value("type"_L1).toString(), u"Annotation"_s);
    QCOMPARE(item.value("motivation"_L1).toArray(),
             (QJsonArray{u"highlighting"_s, u"commenting"_s, u"tagging"_s}));
    QCOMPARE(item.value("created"_L1).toString(), u"2024-05-01T08:00:00.250Z"_s);
    QCOMPARE(item.value("pizhu:color"_L1).toString(), u"leaf"_s);

    const QJsonArray bodies = item.value("body"_L1).toArray();
    QCOMPARE(bodies.size(), 3);
    QCOMPARE(bodies.at(0).toObject().value("format"_L1).toString(), u"text/markdown"_s);
    QCOMPARE(bodies.at(1).toObject().value("purpose"_L1).toString(), u"tagging"_s);

    const QJsonObject target = item.value("target"_L1).toObject();
    QCOMPARE(target.value("source"_L1).toString(), u"https://example.org/a?b=1&c=2"_s);
    const QJsonObject position = target.value("selector"_L1).toArray().at(0).toObject();
    const QJsonObject quote = target.value("selector"_L1).toArray().at(1).toObject();
    QCOMPARE(position.value("type"_L1).toString(), u"TextPositionSelector"_s);
    const auto points =
        kText.toUcs4().mid(position.value("start"_L1).toInt(),
                           position.value("end"_L1).toInt() - position.value("start"_L1).toInt());
    QCOMPARE(QString::fromUcs4(reinterpret_cast<const char32_t*>(points.constData()), points.size()), kQuote);
    QCOMPARE(quote.value("exact"_L1).toString(), kQuote);
    QCOMPARE(quote.value("prefix"_L1).toString(), u"𠮷村召开会议😀。\n"_s);
}

void TestExcerptExport::jsonLdOfAWholeArticleNoteHasNoSelector()
{
    auto excerpts = sample();
    annotation::Annotation& note = excerpts.front().excerpts.front().annotation;
    note.kind = annotation::AnnotationKind::Note;
    note.anchor.reset();
    excerpts.front().article.metadata.url.value.clear();
    const QJsonObject item = renderedJson(excerpts).value("items"_L1).toArray().first().toObject();
    QVERIFY(!item.value("target"_L1).toObject().contains("selector"_L1));
    QCOMPARE(item.value("target"_L1).toObject().value("source"_L1).toString(),
             u"urn:uuid:01890a5d-ac96-774b-bcce-b302099a8057"_s);
    QCOMPARE(item.value("motivation"_L1).toArray(), (QJsonArray{u"commenting"_s, u"tagging"_s}));
}

void TestExcerptExport::emptyExportIsStillADocument_data()
{
    QTest::addColumn<Format>("format");
    QTest::addColumn<QString>("part");
    QTest::newRow("md") << Format::Markdown << u"# Excerpts\n"_s;
    QTest::newRow("html") << Format::Html << u"<h1>Excerpts</h1>"_s;
    QTest::newRow("csv") << Format::Csv << u"annotation,article,"_s;
    QTest::newRow("jsonld") << Format::JsonLd << u"\"items\": ["_s;
}

void TestExcerptExport::emptyExportIsStillADocument()
{
    QFETCH(Format, format);
    QFETCH(QString, part);
    const QString text = rendered({}, format);
    QVERIFY2(text.contains(part), qPrintable(text));
}

void TestExcerptExport::anExistingFileIsKeptUnlessOverwriting()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"摘录.md"_s);
    QVERIFY(exporting::writeExport(path, "first", false));
    const auto refused = exporting::writeExport(path, "second", false);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, base::ErrorCode::Conflict);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("first"));
    file.close();
    QVERIFY(exporting::writeExport(path, "second", true));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("second"));
}

void TestExcerptExport::anUnwritableFolderIsReported()
{
    const QTemporaryDir folder;
    const auto failed = exporting::writeExport(folder.filePath(u"missing/a.md"_s), "x", false);
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, base::ErrorCode::Storage);
}

void TestExcerptExport::htmlShowsTheFiguresThatExcerptsCover()
{
    exporting::ExportContent content = test::illustratedSample();
    const auto shown = [&content] {
        return exporting::renderContent(content, {.format = Format::Html}).value();
    };
    const QByteArray picture =
        "<figure><img src=\"data:image/png;base64," + test::onePixel().toBase64() + "\" width=\"4000\"";
    QCOMPARE(shown().count(picture), 1);
    QVERIFY(shown().contains("img-src data:"));
    ArticleExcerpts& gathered = content.articles.front();
    const library::Article& article = gathered.article;
    gathered.excerpts.push_back(
        test::sampleHighlight(article, u"01890a5d-ac96-774b-bcce-b302099a8002"_s, article.document.text));
    QCOMPARE(shown().count("<img"), 1); // each picture once
    gathered.excerpts = {
        test::sampleHighlight(article, u"01890a5d-ac96-774b-bcce-b302099a8003"_s, u"一段"_s),
        test::sampleHighlight(article, u"01890a5d-ac96-774b-bcce-b302099a8004"_s, u"图二"_s)};
    QCOMPARE(shown().count("<img"), 0);
}

void TestExcerptExport::htmlHasNoMorePicturesThanAPageCanBear()
{
    exporting::ExportContent content = test::illustratedSample();
    exporting::ExportPictures& pictures = content.pictures[content.articles.front().article.id];
    for (exporting::ExportPicture& picture : pictures) {
        picture.content = []() -> base::Result<std::optional<library::PictureContent>> {
            return library::PictureContent{QByteArray(30'000'000, 'P'), u"image/png"_s};
        };
    }
    const QByteArray html = exporting::renderContent(content, {.format = Format::Html}).value();
    QCOMPARE(html.count("<img"), 0);
    QVERIFY(html.contains("left out"));

    // What is too large leaves the room that it does not take.
    pictures[u"https://example.org/gone.png"_s].content =
        []() -> base::Result<std::optional<library::PictureContent>> {
        return library::PictureContent{test::onePixel(), u"image/png"_s};
    };
    ArticleExcerpts& gathered = content.articles.front();
    gathered.excerpts = {test::sampleHighlight(gathered.article, u"01890a5d-ac96-774b-bcce-b302099a8002"_s,
                                               gathered.article.document.text)};
    const QByteArray both = exporting::renderContent(content, {.format = Format::Html}).value();
    QCOMPARE(both.count("<img"), 1);
    QCOMPARE(both.count("left out"), 1);
}

QTEST_GUILESS_MAIN(TestExcerptExport)
#include "tst_excerptexport.moc"
