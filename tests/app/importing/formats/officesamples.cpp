// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/importing/formats/officesamples.h"

#include "tests/app/importing/formats/zipsample.h"

using namespace Qt::StringLiterals;

namespace pizhu::test {

namespace {

const QString kWordSpaces =
    u"xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
    "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
    "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
    "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
    "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""_s;

const QString kOpenSpaces = u"xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                            "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
                            "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
                            "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
                            "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
                            "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
                            "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" "
                            "xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
                            "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                            "xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""_s;

QString wordStyle(const QString& id, const QString& name, const QString& properties = {})
{
    return u"<w:style w:type=\"paragraph\" w:styleId=\"%1\"><w:name w:val=\"%2\"/>%3</w:style>"_s.arg(
        id, name, properties);
}

QByteArray wordStyles()
{
    return u"<w:styles %1>%2<w:style w:type=\"character\" w:styleId=\"Strong\"><w:name w:val=\"Strong\"/>"
           "<w:rPr><w:b/></w:rPr></w:style></w:styles>"_s
               .arg(kWordSpaces, wordStyle(u"1"_s, u"heading 1"_s) + wordStyle(u"2"_s, u"标题 2"_s) +
                                     wordStyle(u"Mine"_s, u"我的标题"_s, u"<w:basedOn w:val=\"2\"/>"_s) +
                                     wordStyle(u"T"_s, u"Title"_s) + wordStyle(u"C"_s, u"caption"_s) +
                                     wordStyle(u"Q"_s, u"Quote"_s) + wordStyle(u"TOC1"_s, u"toc 1"_s) +
                                     wordStyle(u"A"_s, u"Circle"_s, u"<w:basedOn w:val=\"B\"/>"_s) +
                                     wordStyle(u"B"_s, u"Round"_s, u"<w:basedOn w:val=\"A\"/>"_s))
               .toUtf8();
}

/// Three levels of one format with the texts of their marks.
QString wordList(int id, const QString& format, const QStringList& marks)
{
    QString levels;
    for (qsizetype level = 0; level < marks.size(); ++level)
        levels +=
            u"<w:lvl w:ilvl=\"%1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%2\"/><w:lvlText w:val=\"%3\"/></w:lvl>"_s
                .arg(QString::number(level), format, marks[level]);
    return u"<w:abstractNum w:abstractNumId=\"%1\">%2</w:abstractNum>"_s.arg(QString::number(id), levels);
}

QByteArray wordNumbering()
{
    const auto use = [](int id, int abstract, const QString& more = {}) {
        return u"<w:num w:numId=\"%1\"><w:abstractNumId w:val=\"%2\"/>%3</w:num>"_s.arg(
            QString::number(id), QString::number(abstract), more);
    };
    const QString restart = u"<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>"_s;
    return u"<w:numbering %1>%2%3</w:numbering>"_s
        .arg(kWordSpaces,
             wordList(10, u"bullet"_s, {u"•"_s, u"◦"_s}) +
                 wordList(20, u"decimal"_s, {u"%1."_s, u"%1.%2"_s}) +
                 wordList(30, u"chineseCounting"_s, {u"第%1条"_s, u"（%2）"_s}),
             use(1, 10) + use(2, 20) + use(3, 30) + use(4, 30, restart))
        .toUtf8();
}

} // namespace

importing::PackageParts docxParts(const QString& body)
{
    return {
        {u"[Content_Types].xml"_s,
         "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"},
        {u"_rels/.rels"_s,
         "<Relationships xmlns=\"r\"><Relationship Id=\"rId1\" Type=\"http://x/officeDocument\" "
         "Target=\"word/document.xml\"/></Relationships>"},
        {u"word/document.xml"_s,
         u"<w:document %1><w:body>%2</w:body></w:document>"_s.arg(kWordSpaces, body).toUtf8()},
        {u"word/_rels/document.xml.rels"_s,
         "<Relationships xmlns=\"r\"><Relationship Id=\"rId7\" Type=\"http://x/hyperlink\" "
         "Target=\"https://example.org/a?b=1&amp;c=2\" TargetMode=\"External\"/><Relationship Id=\"rId8\" "
         "Type=\"http://x/hyperlink\" Target=\"javascript:alert(1)\" "
         "TargetMode=\"External\"/></Relationships>"},
        {u"word/styles.xml"_s, wordStyles()},
        {u"word/numbering.xml"_s, wordNumbering()},
        {u"word/footnotes.xml"_s,
         u"<w:footnotes %1><w:footnote w:type=\"separator\" "
         u"w:id=\"-1\"><w:p><w:r><w:t>线</w:t></w:r></w:p></w:footnote>"
         "<w:footnote w:id=\"3\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> "
         "见县志。</w:t></w:r></w:p>"
         "</w:footnote><w:footnote w:id=\"4\"><w:p><w:r><w:t>没人引用。</w:t></w:r></w:p></w:footnote></w:footnotes>"_s
             .arg(kWordSpaces)
             .toUtf8()},
        {u"docProps/core.xml"_s,
         u"<cp:coreProperties xmlns:cp=\"cp\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
         "xmlns:dcterms=\"http://purl.org/dc/terms/\"><dc:title>Microsoft Word - 渡口.doc</dc:title>"
         "<dc:creator>林晚舟；周远</dc:creator><cp:lastModifiedBy>管理员</cp:lastModifiedBy>"
         "<dcterms:created>2021-06-27T06:17:00Z</dcterms:created></cp:coreProperties>"_s.toUtf8()},
    };
}

importing::PackageParts odtParts(const QString& text)
{
    return {
        {u"mimetype"_s, "application/vnd.oasis.opendocument.text"},
        {u"META-INF/manifest.xml"_s, "<manifest:manifest xmlns:manifest=\"m\"/>"},
        {u"content.xml"_s,
         u"<office:document-content %1><office:automatic-styles>"
         "<style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Title\"/>"
         "<style:style style:name=\"P2\" style:family=\"paragraph\" style:parent-style-name=\"Standard\">"
         "<style:paragraph-properties fo:text-indent=\"0.74cm\"/></style:style>"
         "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties "
         "fo:font-weight=\"bold\"/></style:style>"
         "<style:style style:name=\"T2\" style:family=\"text\"><style:text-properties "
         "style:text-position=\"sub 58%\"/>"
         "</style:style><style:style style:name=\"T3\" style:family=\"text\"><style:text-properties "
         "text:display=\"none\"/>"
         "</style:style><text:list-style style:name=\"L1\"><text:list-level-style-bullet text:level=\"1\"/>"
         "<text:list-level-style-number text:level=\"2\"/></text:list-style></office:automatic-styles>"
         "<office:body><office:text>%2</office:text></office:body></office:document-content>"_s
             .arg(kOpenSpaces, text)
             .toUtf8()},
        {u"styles.xml"_s, u"<office:document-styles %1><office:styles><style:style style:name=\"Quotations\" "
                          u"style:family=\"paragraph\"/>"
                          "<style:style style:name=\"Illustration\" style:family=\"paragraph\" "
                          "style:parent-style-name=\"Caption\"/>"
                          "</office:styles></office:document-styles>"_s.arg(kOpenSpaces)
                              .toUtf8()},
        {u"meta.xml"_s,
         u"<office:document-meta %1><office:meta><meta:initial-creator>林晚舟</meta:initial-creator>"
         "<dc:creator>排版员</dc:creator><dc:title>渡口旧事</dc:title><dc:language>zh-CN</dc:language>"
         "<meta:keyword>河流</meta:keyword><meta:creation-date>2021-06-27T14:17:00</meta:creation-date>"
         "</office:meta></office:document-meta>"_s.arg(kOpenSpaces)
             .toUtf8()},
    };
}

importing::PackageParts epubParts()
{
    const auto page = [](const QString& title, const QString& body) {
        return u"<?xml version=\"1.0\" encoding=\"utf-8\"?><html "
               u"xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>%1"
               "</title></head><body>%2</body></html>"_s.arg(title, body)
                   .toUtf8();
    };
    return {
        {u"mimetype"_s, "application/epub+zip"},
        {u"META-INF/container.xml"_s,
         "<container xmlns=\"c\"><rootfiles><rootfile full-path=\"OEBPS/book.opf\" "
         "media-type=\"application/oebps-package+xml\"/></rootfiles></container>"},
        {u"OEBPS/book.opf"_s,
         u"<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\"><metadata "
         "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:opf=\"http://www.idpf.org/2007/opf\">"
         "<dc:title>渡口旧事</dc:title><dc:creator id=\"c1\">林晚舟</dc:creator><dc:creator "
         "id=\"c2\">周远</dc:creator>"
         "<meta refines=\"#c1\" property=\"role\">aut</meta><meta refines=\"#c2\" "
         "property=\"role\">trl</meta>"
         "<dc:language>zh-Hans</dc:language><dc:publisher>河口出版社</dc:publisher><dc:date>2019-05-01</"
         "dc:date>"
         "<dc:source>https://example.org/book</dc:source></metadata><manifest>"
         "<item id=\"nav\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/>"
         "<item id=\"cover\" href=\"cover.xhtml\" media-type=\"application/xhtml+xml\"/>"
         "<item id=\"b\" href=\"text/%E4%BA%8C.xhtml\" media-type=\"application/xhtml+xml\"/>"
         "<item id=\"a\" href=\"text/a.xhtml\" media-type=\"application/xhtml+xml\"/>"
         "<item id=\"img\" href=\"a.png\" media-type=\"image/png\"/></manifest>"
         "<spine><itemref idref=\"cover\"/><itemref idref=\"nav\"/><itemref idref=\"a\"/><itemref "
         "idref=\"b\"/>"
         "<itemref idref=\"gone\"/></spine><guide><reference type=\"cover\" href=\"cover.xhtml\"/></guide></package>"_s
             .toUtf8()},
        {u"OEBPS/nav.xhtml"_s, page(u"目录"_s, u"<nav><ol><li>目录第一章</li></ol></nav>"_s)},
        {u"OEBPS/cover.xhtml"_s, page(u"封面"_s, u"<p>封面上的字</p>"_s)},
        {u"OEBPS/text/a.xhtml"_s,
         page(u"一"_s, u"<h2>第一章 水</h2><p>船来了。</p><blockquote><p>逝者如斯夫</p></blockquote>"_s)},
        {u"OEBPS/text/二.xhtml"_s, page(u"第二章 桥"_s, u"<p>桥修好了，<b>人</b>都走桥。</p>"_s)},
    };
}

QByteArray packed(const importing::PackageParts& parts)
{
    QList<ZipEntry> entries;
    if (parts.contains(u"mimetype"_s))
        entries.append({u"mimetype"_s, parts.value(u"mimetype"_s)});
    QStringList names = parts.keys();
    names.sort();
    for (const QString& name : names) {
        if (name != u"mimetype"_s)
            entries.append({name, parts.value(name)});
    }
    return zipOf(entries);
}

} // namespace pizhu::test
