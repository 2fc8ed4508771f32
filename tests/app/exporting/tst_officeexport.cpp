// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/excerpttext.h"
#include "app/exporting/highlightcolors.h"
#include "app/exporting/office/commentedtext.h"
#include "app/exporting/ziparchive.h"
#include "tests/app/exporting/checkingprogram.h"
#include "tests/app/exporting/exportsample.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace pizhu;
using exporting::Format;

namespace {

QByteArray exported(Format format)
{
    return exporting::renderContent(test::exportSample(), {.format = format}).value();
}

QMap<QString, QByteArray> parts(Format format)
{
    return exporting::readZip(exported(format))->files;
}

/// Text outside comments, with LF for paragraphs and breaks.
QString plainText(const QByteArray& xml)
{
    QString text;
    int inComment = 0;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        reader.readNext();
        const auto name = reader.name();
        if (name == u"annotation")
            inComment += reader.isStartElement() ? 1 : reader.isEndElement() ? -1 : 0;
        if (inComment > 0)
            continue;
        if (reader.isCharacters())
            text += reader.text();
        else if (reader.isStartElement() && name == u"tab")
            text += u'\t';
        else if (reader.isStartElement() && (name == u"br" || name == u"line-break"))
            text += u'\n';
        else if (reader.isEndElement() && (name == u"p" || name == u"h"))
            text += u'\n';
    }
    return text;
}

int countOf(const QByteArray& xml, QByteArrayView needle)
{
    return int(xml.count(needle));
}

struct Item
{
    QString text;
    int level = 1;
    bool ordered = true;
};

library::Article listed(const QString& uid, const std::vector<Item>& items)
{
    document::DocumentBuilder builder;
    builder.append({}, u"一段。"_s);
    for (const Item& item : items)
        builder.append({.kind = document::BlockKind::List, .level = item.level, .ordered = item.ordered},
                       item.text);
    library::Article article = test::sampleArticle(uid, u"清单"_s, u"一段。"_s);
    article.document = builder.take();
    return article;
}

/// What `table` holds as LibreOffice or Word will show it: cells end in |, rows in LF; a comment is from <1
/// to 1>, by its number; {rose:…} is shaded.
class ShownTable
{
public:
    explicit ShownTable(const QByteArray& xml)
        : m_reader(xml)
    {
        while (!m_reader.atEnd() && !(m_reader.isEndElement() && is({u"tbl"_s, u"table"_s}))) {
            m_reader.readNext();
            m_isInside = m_isInside || (m_reader.isStartElement() && is({u"tbl"_s, u"table"_s}));
            if (m_reader.isStartElement())
                begin();
            else if (m_reader.isEndElement())
                end();
            else if (m_isInside && m_reader.isCharacters())
                m_text += m_shade.isEmpty() ? m_reader.text().toString()
                                            : u"{%1:%2}"_s.arg(m_shade, m_reader.text().toString());
        }
    }

    [[nodiscard]] const QString& text() const { return m_text; }

private:
    [[nodiscard]] bool is(const QStringList& names) const { return names.contains(m_reader.name()); }

    [[nodiscard]] QString attribute(const QString& name) const
    {
        for (const QXmlStreamAttribute& attribute : m_reader.attributes()) {
            if (attribute.name() == name)
                return attribute.value().toString();
        }
        return {};
    }

    void begin()
    {
        const QString number = QString(attribute(u"id"_s) + attribute(u"name"_s)).remove(u"annotation"_s);
        if (is({u"annotation"_s})) {
            add(u'<' + number);
            m_reader.skipCurrentElement();
        } else if (is({u"commentRangeStart"_s})) {
            add(u'<' + number);
        } else if (is({u"commentRangeEnd"_s, u"annotation-end"_s})) {
            add(number + u'>');
        } else if (is({u"shd"_s})) {
            m_shade = nameOf(attribute(u"fill"_s));
        } else if (is({u"span"_s})) {
            m_shade = attribute(u"style-name"_s);
        }
    }

    void end()
    {
        if (is({u"r"_s, u"span"_s}))
            m_shade.clear();
        else if (is({u"tc"_s, u"table-cell"_s}))
            add(u"|"_s);
        else if (is({u"tr"_s, u"table-row"_s}))
            add(u"\n"_s);
    }

    void add(const QString& text)
    {
        if (m_isInside)
            m_text += text;
    }

    static QString nameOf(const QString& rgb)
    {
        for (int i = 0; i < 6; ++i) {
            const auto color = static_cast<annotation::HighlightColor>(i);
            if (exporting::highlightRgb(color) == rgb)
                return annotation::colorName(color);
        }
        return rgb;
    }

    QXmlStreamReader m_reader;
    QString m_text;
    QString m_shade;
    bool m_isInside = false;
};

/// Two tables, one behind the other; highlights in a cell, over cells and rows, over an empty one, over the
/// end, on nothing but what separates cells.
exporting::ExportContent tables()
{
    document::DocumentBuilder builder;
    builder.append({.kind = document::BlockKind::Table}, u"科目\t金额\n账目公开\t三百元\n\t𠮷合计\t注"_s);
    builder.append({.kind = document::BlockKind::Table}, u"单列\n第二行"_s);
    builder.append({}, u"表后一段。"_s);
    exporting::ArticleExcerpts gathered{
        test::sampleArticle(u"01890a5d-ac96-774b-bcce-b302099a8003"_s, u"明细表"_s, u"一"_s), {}};
    gathered.article.document = builder.take();
    const std::pair<QString, annotation::HighlightColor> quotes[] = {
        {u"公开"_s, annotation::HighlightColor::Leaf},
        {u"公开\t三百"_s, annotation::HighlightColor::Rose},
        {u"元\n\t𠮷合"_s, annotation::HighlightColor::Sky},
        {u"\t注\n单"_s, annotation::HighlightColor::Amber},
        {u"\n\t"_s, annotation::HighlightColor::Leaf},
        {u"第二行\n表后"_s, annotation::HighlightColor::Rose}};
    for (const auto& [quote, color] : quotes) {
        const QString uid = u"01890a5d-ac96-774b-bcce-b302099a810%1"_s.arg(gathered.excerpts.size());
        gathered.excerpts.push_back(test::sampleHighlight(gathered.article, uid, quote));
        gathered.excerpts.back().annotation.color = color;
    }
    exporting::ExportContent content;
    content.articles = {gathered};
    return content;
}

} // namespace

class TestOfficeExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void piecesFollowOverlappingAnnotations();
    void docxHasACommentForEveryExcerpt();
    void odtHasACommentForEveryExcerpt();
    void commentsOfColleaguesHaveTheirNames();
    void textsAreVerbatim_data();
    void textsAreVerbatim();
    void pandocReadsEveryCommentOfDocx();
    void libreOfficeReadsEveryComment_data();
    void libreOfficeReadsEveryComment();
    void tablesAreTables_data();
    void tablesAreTables();
    void wideTablesStayText_data();
    void wideTablesStayText();
    void libreOfficeSeesTheTables_data();
    void libreOfficeSeesTheTables();
    void pandocSeesTheTables_data();
    void pandocSeesTheTables();
    void listsAreNumberedAsTheyStand_data();
    void listsAreNumberedAsTheyStand();
    void docxHoldsThePictures();
    void odtHoldsThePictures();
    void pandocSeesThePictures_data();
    void pandocSeesThePictures();
    void libreOfficeSeesThePictures_data();
    void libreOfficeSeesThePictures();

private:
    [[nodiscard]] QByteArray converted(const QByteArray& file, Format format, const QString& to) const;

    QTemporaryDir m_profile; ///< LibreOffice's, which takes long to make
};

/// The same with LibreOffice in another format.
QByteArray TestOfficeExport::converted(const QByteArray& file, Format format, const QString& to) const
{
    const QTemporaryDir folder;
    const QString name = u"e."_s + exporting::formatName(format);
    test::writeFile(folder.filePath(name), file);
    const auto done = test::runProgram(u"soffice"_s, {u"-env:UserInstallation=file://"_s + m_profile.path(),
                                                      u"--headless"_s, u"--convert-to"_s, to, u"--outdir"_s,
                                                      folder.filePath(u"out"_s), folder.filePath(name)});
    QFile made(folder.filePath(u"out/e."_s + to.section(u':', 0, 0)));
    return made.open(QIODevice::ReadOnly) ? made.readAll() : done.errors.toUtf8();
}

void TestOfficeExport::piecesFollowOverlappingAnnotations()
{
    const exporting::ExportContent content = test::exportSample();
    const exporting::ArticleExcerpts& gathered = content.articles[0];
    exporting::CommentedText text(gathered);
    QCOMPARE(text.placeless(), std::vector<std::size_t>{0});
    QStringList shown;
    for (const document::Block& block : gathered.article.document.blocks) {
        for (const exporting::CommentedPiece& piece : text.pieces(block.range)) {
            QString line = piece.range.of(gathered.article.document.text).toString();
            line += u' ' + (piece.shade ? annotation::colorName(*piece.shade) : u"-"_s);
            for (const std::size_t i : piece.beginning)
                line += u" +%1"_s.arg(i);
            for (const std::size_t i : piece.ending)
                line += u" -%1"_s.arg(i);
            shown << line;
        }
    }
    const QStringList expected{
        u"𠮷村召 -"_s,          u"开会议😀。 leaf +1"_s, u"会议 leaf"_s, u"要求\"公开\" rose +2 -2"_s,
        u"账目 sky +3 -1"_s,    u"，逐项 sky -3"_s,     u"核对。 -"_s,  u"=1+1 不是算式\t<b> leaf +4 -4"_s,
        u"也不是标记</b>。 -"_s};
    QCOMPARE(shown, expected);
}

void TestOfficeExport::docxHasACommentForEveryExcerpt()
{
    const auto files = parts(Format::Docx);
    const QByteArray comments = files.value(u"word/comments.xml"_s);
    const QByteArray body = files.value(u"word/document.xml"_s);
    QCOMPARE(countOf(comments, "<w:comment "), 7);
    QCOMPARE(countOf(body, "<w:commentRangeStart "), 7);
    QCOMPARE(countOf(body, "<w:commentRangeEnd "), 7);
    QCOMPARE(countOf(body, "<w:commentReference "), 7);
    QVERIFY(comments.contains("w:author=\"Pizhu\" w:date=\"2024-05-02T09:30:00Z\""));
    for (const auto& text :
         {u"再查一次, &quot;原件&quot;。"_s, u"制度/公开, 待查"_s, u"早已删去的一句"_s, u"整篇都要读。"_s})
        QVERIFY2(comments.contains(text.toUtf8()) ||
                     comments.contains(QString(text).replace(u"&quot;"_s, u"\""_s).toUtf8()),
                 qPrintable(text));
    QVERIFY(body.contains("w:fill=\"BFE0F7\""));
    QVERIFY(body.contains("<w:u w:val=\"single\"/>"));
}

void TestOfficeExport::odtHasACommentForEveryExcerpt()
{
    const QByteArray zip = exported(Format::Odt);
    QCOMPARE(zip.mid(30, 8), QByteArray("mimetype"));
    const QByteArray body = exporting::readZip(zip)->files.value(u"content.xml"_s);
    QCOMPARE(countOf(body, "<office:annotation "), 7);
    QCOMPARE(countOf(body, "<office:annotation-end "), 7);
    QVERIFY(body.contains("<dc:creator>Pizhu</dc:creator><dc:date>2024-05-02T09:30:00Z</dc:date>"));
}

void TestOfficeExport::commentsOfColleaguesHaveTheirNames()
{
    exporting::ExportContent content = test::exportSample();
    content.coders.insert(content.articles.front().excerpts.front().annotation.uid, u"𠮷田<甲>"_s);
    const auto part = [&content](Format format, const QString& name) {
        return exporting::readZip(exporting::renderContent(content, {.format = format}).value())
            ->files.value(name);
    };
    const QByteArray comments = part(Format::Docx, u"word/comments.xml"_s);
    QCOMPARE(countOf(comments, u"w:author=\"𠮷田&lt;甲"_s.toUtf8()), 1);
    QCOMPARE(countOf(comments, u"w:initials=\"𠮷\""_s.toUtf8()), 1);
    QCOMPARE(countOf(comments, "w:author=\"Pizhu\""), 6);
    const QByteArray body = part(Format::Odt, u"content.xml"_s);
    QCOMPARE(countOf(body, u"<dc:creator>𠮷田&lt;甲"_s.toUtf8()), 1);
    QCOMPARE(countOf(body, "<dc:creator>Pizhu</dc:creator>"), 6);
}

void TestOfficeExport::textsAreVerbatim_data()
{
    QTest::addColumn<Format>("format");
    QTest::addColumn<QString>("part");
    QTest::newRow("docx") << Format::Docx << u"word/document.xml"_s;
    QTest::newRow("odt") << Format::Odt << u"content.xml"_s;
}

void TestOfficeExport::textsAreVerbatim()
{
    QFETCH(Format, format);
    QFETCH(QString, part);
    const QString text = plainText(parts(format).value(part));
    for (const auto& gathered : test::exportSample().articles)
        QVERIFY2(text.contains(gathered.article.document.text), qPrintable(text));
}

void TestOfficeExport::pandocReadsEveryCommentOfDocx()
{
    if (!test::isInstalled(u"pandoc"_s))
        QSKIP("pandoc is not installed.");
    const QTemporaryDir folder;
    test::writeFile(folder.filePath(u"e.docx"_s), exported(Format::Docx));
    const auto read = test::runProgram(
        u"pandoc"_s, {u"--track-changes=all"_s, u"-t"_s, u"native"_s, folder.filePath(u"e.docx"_s)});
    QVERIFY2(read.exitCode == 0, qPrintable(read.errors));
    QCOMPARE(countOf(read.output, "\"comment-start\""), 7);
    QCOMPARE(countOf(read.output, "\"comment-end\""), 7);
    QCOMPARE(countOf(read.output, "( \"author\" , \"Pizhu\" )"), 7);
}

void TestOfficeExport::libreOfficeReadsEveryComment_data()
{
    QTest::addColumn<Format>("format");
    QTest::newRow("docx") << Format::Docx;
    QTest::newRow("odt") << Format::Odt;
}

void TestOfficeExport::libreOfficeReadsEveryComment()
{
    if (!test::isInstalled(u"soffice"_s))
        QSKIP("LibreOffice is not installed.");
    QFETCH(Format, format);
    const QByteArray xml = converted(exported(format), format, u"fodt"_s);
    QCOMPARE(countOf(xml, "<office:annotation "), 7);
    const QString text = plainText(xml);
    QVERIFY(text.contains(u"𠮷村召开会议😀。"_s));
    for (const auto& note : {u"再查一次"_s, u"早已删去的一句"_s, u"整篇都要读。"_s})
        QVERIFY2(xml.contains(note.toUtf8()), qPrintable(note));
}

void TestOfficeExport::tablesAreTables_data()
{
    textsAreVerbatim_data();
}

void TestOfficeExport::tablesAreTables()
{
    QFETCH(Format, format);
    QFETCH(QString, part);
    const QByteArray zip = exporting::renderContent(tables(), {.format = format}).value();
    const QByteArray xml = exporting::readZip(zip)->files.value(part);
    QCOMPARE(ShownTable(xml).text(), u"科目|金额||\n"
                                     "账目<0<1{leaf:公开}0>|{rose:三百}1><2{sky:元}||\n"
                                     "|{sky:𠮷合}2>计|<3{amber:注}3>|\n"_s);
    QCOMPARE(countOf(xml, format == Format::Docx ? "<w:commentRangeEnd " : "<office:annotation-end "), 6);
}

void TestOfficeExport::wideTablesStayText_data()
{
    textsAreVerbatim_data();
}

void TestOfficeExport::wideTablesStayText()
{
    QFETCH(Format, format);
    QFETCH(QString, part);
    document::DocumentBuilder builder;
    const QString row = QString(u"格\t"_s).repeated(63) + u'格';
    builder.append({.kind = document::BlockKind::Table}, row + u'\n' + row);
    exporting::ExportContent content = tables();
    content.articles[0].excerpts.clear();
    content.articles[0].article.document = builder.take();
    const QByteArray zip = exporting::renderContent(content, {.format = format}).value();
    const QByteArray xml = exporting::readZip(zip)->files.value(part);
    QVERIFY2(plainText(xml).contains(content.articles[0].article.document.text), xml.constData());
}

void TestOfficeExport::libreOfficeSeesTheTables_data()
{
    libreOfficeReadsEveryComment_data();
}

void TestOfficeExport::libreOfficeSeesTheTables()
{
    if (!test::isInstalled(u"soffice"_s))
        QSKIP("LibreOffice is not installed.");
    QFETCH(Format, format);
    const QByteArray xml =
        converted(exporting::renderContent(tables(), {.format = format}).value(), format, u"fodt"_s);
    QCOMPARE(countOf(xml, "<table:table "), 2);
    QCOMPARE(countOf(xml, "<table:table-row"), 5);
    QCOMPARE(countOf(xml, "<office:annotation "), 6);
}

void TestOfficeExport::pandocSeesTheTables_data()
{
    libreOfficeReadsEveryComment_data();
}

void TestOfficeExport::pandocSeesTheTables()
{
    if (!test::isInstalled(u"pandoc"_s))
        QSKIP("pandoc is not installed.");
    QFETCH(Format, format);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"e."_s + exporting::formatName(format));
    test::writeFile(path, exporting::renderContent(tables(), {.format = format}).value());
    const auto read = test::runProgram(u"pandoc"_s, {u"--track-changes=all"_s, u"-t"_s, u"native"_s, path});
    QVERIFY2(read.exitCode == 0, qPrintable(read.errors));
    QCOMPARE(countOf(read.output, "Table\n"), 2);
    if (format == Format::Docx) // of others it passes comments over
        QCOMPARE(countOf(read.output, "\"comment-start\""), 6);
}

void TestOfficeExport::listsAreNumberedAsTheyStand_data()
{
    libreOfficeReadsEveryComment_data();
}

void TestOfficeExport::listsAreNumberedAsTheyStand()
{
    if (!test::isInstalled(u"soffice"_s))
        QSKIP("LibreOffice is not installed.");
    QFETCH(Format, format);
    exporting::ExportContent content;
    content.articles = {
        {listed(u"01890a5d-ac96-774b-bcce-b302099a8001"_s, {{u"甲"_s},
                                                            {u"点"_s, 2, false},
                                                            {u"乙"_s},
                                                            {u"子"_s, 2},
                                                            {u"丑"_s, 2},
                                                            {u"丙"_s},
                                                            {u"寅"_s, 2}}),
         {}},
        {listed(u"01890a5d-ac96-774b-bcce-b302099a8002"_s, {{u"圆"_s, 1, false}, {u"丁"_s}, {u"戊"_s}}), {}}};
    const QString text = QString::fromUtf8(converted(
        exporting::renderContent(content, {.format = format}).value(), format, u"txt:Text (encoded):UTF8"_s));
    QStringList numbers;
    for (const QString& line : text.split(u'\n')) {
        if (line.contains(u". "_s))
            numbers << line.simplified();
    }
    const QString expected = u"1. 甲|2. 乙|1. 子|2. 丑|3. 丙|1. 寅|1. 丁|2. 戊"_s;
    QVERIFY2(numbers.join(u'|') == expected, qPrintable(text));
}

void TestOfficeExport::docxHoldsThePictures()
{
    const auto files =
        exporting::readZip(
            exporting::renderContent(test::illustratedSample(), {.format = Format::Docx}).value())
            ->files;
    const auto name = u"0123456789abcdef0123456789abcdef.png"_s;
    QCOMPARE(files.value(u"word/media/"_s + name), test::onePixel()); // once
    QCOMPARE(files.size(), 10);
    const QByteArray body = files.value(u"word/document.xml"_s);
    QCOMPARE(countOf(body, "<w:drawing>"), 2);
    QVERIFY(body.contains(u"descr=\"图一：桥头的&lt;明细&gt;账\""_s.toUtf8()));
    QVERIFY(body.contains("descr=\"Picture without a caption\""));
    QVERIFY(body.contains("cx=\"5760000\" cy=\"1440000\"")); // no wider than the page has room for
    QVERIFY(files.value(u"word/_rels/document.xml.rels"_s).contains("Target=\"media/" + name.toUtf8() + '"'));
    QVERIFY(body.contains(u"图二：已经不在"_s.toUtf8()));
}

void TestOfficeExport::odtHoldsThePictures()
{
    const QByteArray zip =
        exporting::renderContent(test::illustratedSample(), {.format = Format::Odt}).value();
    QCOMPARE(zip.mid(30, 8), QByteArray("mimetype"));
    const auto files = exporting::readZip(zip)->files;
    const auto name = u"Pictures/0123456789abcdef0123456789abcdef.png"_s;
    QCOMPARE(files.value(name), test::onePixel());
    QVERIFY(files.value(u"META-INF/manifest.xml"_s).contains(name.toUtf8()));
    const QByteArray body = files.value(u"content.xml"_s);
    QCOMPARE(countOf(body, "<draw:frame "), 2);
    QVERIFY(body.contains("svg:width=\"160.0mm\" svg:height=\"40.0mm\""));
    QVERIFY(body.contains(u"<svg:desc>图一：桥头的&lt;明细&gt;账</svg:desc>"_s.toUtf8()));
}

void TestOfficeExport::pandocSeesThePictures_data()
{
    libreOfficeReadsEveryComment_data();
}

void TestOfficeExport::pandocSeesThePictures()
{
    if (!test::isInstalled(u"pandoc"_s))
        QSKIP("pandoc is not installed.");
    QFETCH(Format, format);
    const QTemporaryDir folder;
    const QString name = u"e."_s + exporting::formatName(format);
    test::writeFile(folder.filePath(name),
                    exporting::renderContent(test::illustratedSample(), {.format = format}).value());
    const auto read = test::runProgram(u"pandoc"_s, {u"--extract-media="_s + folder.filePath(u"out"_s),
                                                     u"-t"_s, u"native"_s, folder.filePath(name)});
    QVERIFY2(read.exitCode == 0, qPrintable(read.errors));
    QCOMPARE(countOf(read.output, "Image"), 2);
    const QString picture = format == Format::Docx ? u"out/media/"_s : u"out/Pictures/"_s;
    QFile file(folder.filePath(picture + u"0123456789abcdef0123456789abcdef.png"_s));
    QVERIFY2(file.open(QIODevice::ReadOnly), read.output.constData());
    QCOMPARE(file.readAll(), test::onePixel());
}

void TestOfficeExport::libreOfficeSeesThePictures_data()
{
    libreOfficeReadsEveryComment_data();
}

void TestOfficeExport::libreOfficeSeesThePictures()
{
    if (!test::isInstalled(u"soffice"_s))
        QSKIP("LibreOffice is not installed.");
    QFETCH(Format, format);
    const QByteArray xml = converted(
        exporting::renderContent(test::illustratedSample(), {.format = format}).value(), format, u"fodt"_s);
    QCOMPARE(countOf(xml, "<draw:image "), 2);
    QCOMPARE(countOf(xml, "<office:binary-data>"), 2);
    QVERIFY(xml.contains(u"桥头的&lt;明细&gt;账</svg:desc>"_s.toUtf8()));
    QCOMPARE(countOf(xml, "<office:annotation "), 1);
}

QTEST_GUILESS_MAIN(TestOfficeExport)
#include "tst_officeexport.moc"
