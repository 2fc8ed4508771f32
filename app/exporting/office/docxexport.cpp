// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/office/docxexport.h"

#include "app/exporting/excerpttext.h"
#include "app/exporting/highlightcolors.h"
#include "app/exporting/office/commentedtext.h"
#include "app/exporting/office/docxpicture.h"
#include "app/exporting/office/tablecells.h"
#include "app/exporting/refi/reficodes.h"
#include "app/exporting/resourcetext.h"
#include "app/exporting/ziparchive.h"

#include <QTemporaryFile>
#include <QXmlStreamWriter>
#include <algorithm>
#include <array>

namespace pizhu::exporting {

using namespace Qt::StringLiterals;

namespace {

const auto kMain = u"http://schemas.openxmlformats.org/wordprocessingml/2006/main"_s;
const auto kRelations = u"http://schemas.openxmlformats.org/officeDocument/2006/relationships"_s;
const auto kDrawing = u"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"_s;
const auto kGraphic = u"http://schemas.openxmlformats.org/drawingml/2006/main"_s;
constexpr int kPoints = 1; ///< number of the lists with points in numbering.xml
constexpr int kListLevels = 3;

/// A4 with 25 mm on each side, in twentieths of a point.
const auto kPageWidth = u"11906"_s;
const auto kPageHeight = u"16838"_s;
const auto kMargin = u"1417"_s;
constexpr int kTextWidth = 9072;
const auto kFooterMargin = u"680"_s;

/// With both halves of a character beyond the BMP.
QString initialOf(const QString& name)
{
    return name.left(name.at(0).isHighSurrogate() ? 2 : 1).toUpper();
}

/// How a paragraph looks.
struct ParagraphLook
{
    const char* style = nullptr; ///< that of all paragraphs when null
    int list = 0;                ///< its number in numbering.xml, if it is an item
    int level = 0;               ///< from 0
};

QString name(const char* local)
{
    return u"w:"_s + QLatin1String(local);
}

/// document.xml and comments.xml grow side by side in temporary files: a comment has the same number in both.
class DocxWriter : public ExportWriter
{
public:
    DocxWriter(QIODevice& out, const ExportOptions& options, ExportSurroundings surroundings)
        : m_zip(out)
        , m_pictures(m_zip, u"word/media/"_s, std::move(surroundings.picturesOf))
        , m_coders(std::move(surroundings.coders))
    {
        (void)m_document.open(); // a failure shows in the writers of XML
        (void)m_commentsXml.open();
        m_body.setDevice(&m_document);
        m_comments.setDevice(&m_commentsXml);
        for (QXmlStreamWriter* xml : {&m_body, &m_comments})
            xml->writeStartDocument();
        m_body.writeStartElement(name("document"));
        m_body.writeNamespace(kMain, u"w"_s);
        m_body.writeNamespace(kRelations, u"r"_s);
        m_body.writeNamespace(kDrawing, u"wp"_s);
        m_body.writeNamespace(kGraphic, u"a"_s);
        m_body.writeNamespace(QString::fromUtf16(kDocxPictures), u"pic"_s);
        m_body.writeStartElement(name("body"));
        m_comments.writeStartElement(name("comments"));
        m_comments.writeNamespace(kMain, u"w"_s);
        paragraph(documentTitle(options), {"Title"});
    }

    base::Result<void> add(const ArticleExcerpts& gathered) override
    {
        m_first = m_next;
        m_next += qint64(gathered.excerpts.size());
        m_isTraditional = gathered.article.metadata.script == text::Script::Hant;
        m_numbersOfLevels.fill(0);
        CommentedText text(gathered);
        title(gathered.article, text);
        for (const Provenance& line : provenance(gathered.article))
            paragraph(line.label + u": "_s + line.value, {"Provenance"});
        if (auto known = m_pictures.begin(gathered.article); !known)
            return known;
        for (const document::Block& block : gathered.article.document.blocks) {
            if (auto shown = picture(gathered.article, block); !shown)
                return shown;
            this->block(gathered.article.document, block, text);
        }
        for (const Excerpt& excerpt : gathered.excerpts)
            comment(gathered.article, excerpt, m_first + (&excerpt - gathered.excerpts.data()));
        return m_body.hasError() || m_comments.hasError() ? temporarySpace() : base::Result<void>();
    }

    base::Result<void> finish() override
    {
        section();
        m_body.writeEndDocument();
        m_comments.writeEndDocument();
        if (m_body.hasError() || m_comments.hasError())
            return temporarySpace();
        const QString folder = u":/pizhu/templates/docx/"_s;
        m_zip.add(u"[Content_Types].xml"_s, resourceText(folder + u"content_types.xml"_s).toUtf8());
        m_zip.add(u"_rels/.rels"_s, resourceText(folder + u"rels.xml"_s).toUtf8());
        m_zip.add(u"word/_rels/document.xml.rels"_s, relations(folder).toUtf8());
        m_zip.add(u"word/styles.xml"_s, resourceText(folder + u"styles.xml"_s).toUtf8());
        m_zip.add(u"word/fontTable.xml"_s, resourceText(folder + u"font_table.xml"_s).toUtf8());
        m_zip.add(u"word/footer.xml"_s, resourceText(folder + u"footer.xml"_s).toUtf8());
        m_zip.add(u"word/numbering.xml"_s, numbering(folder).toUtf8());
        m_zip.add(u"word/document.xml"_s, m_document);
        m_zip.add(u"word/comments.xml"_s, m_commentsXml);
        return m_zip.finish();
    }

private:
    void paragraph(const QString& text, const ParagraphLook& look)
    {
        openParagraph(look);
        run(text, {});
        m_body.writeEndElement();
    }

    void openParagraph(const ParagraphLook& look)
    {
        m_body.writeStartElement(name("p"));
        if (!look.style)
            return;
        m_body.writeStartElement(name("pPr"));
        value("pStyle", QLatin1String(look.style));
        if (look.list > 0) {
            m_body.writeStartElement(name("numPr"));
            value("ilvl", QString::number(look.level));
            value("numId", QString::number(look.list));
            m_body.writeEndElement();
        }
        m_body.writeEndElement();
    }

    /// An element that is nothing but its value.
    void value(const char* element, const QString& text)
    {
        m_body.writeEmptyElement(name(element));
        m_body.writeAttribute(name("val"), text);
    }

    ParagraphLook lookOf(const document::Block& block)
    {
        using Kind = document::BlockKind;
        if (block.kind != Kind::List)
            m_numbersOfLevels.fill(0);
        switch (block.kind) {
        case Kind::Heading:
            return {"Heading2"};
        case Kind::Quote:
            return {"Quote"};
        case Kind::Figure:
            return {"Caption"};
        case Kind::List:
            return itemLook(block);
        case Kind::Table: // of more columns than there may be
        case Kind::Paragraph:
            break;
        }
        return {block.indented ? "Indented" : nullptr};
    }

    /// Each list begins with 1, and goes on behind one that is inside it.
    ParagraphLook itemLook(const document::Block& block)
    {
        const int level = std::clamp(block.level, 1, kListLevels) - 1;
        std::fill(m_numbersOfLevels.begin() + level + 1, m_numbersOfLevels.end(), 0);
        int& number = m_numbersOfLevels.at(std::size_t(level));
        if (block.ordered && number == 0)
            number = kPoints + ++m_numberedLists;
        return {"ListParagraph", block.ordered ? number : kPoints, level};
    }

    /// The paper and what stands below each page (ECMA-376, 17.6).
    void section()
    {
        m_body.writeStartElement(name("sectPr"));
        m_body.writeEmptyElement(name("footerReference"));
        m_body.writeAttribute(name("type"), u"default"_s);
        m_body.writeAttribute(u"r:id"_s, u"rId3"_s);
        m_body.writeEmptyElement(name("pgSz"));
        m_body.writeAttribute(name("w"), kPageWidth);
        m_body.writeAttribute(name("h"), kPageHeight);
        m_body.writeEmptyElement(name("pgMar"));
        for (const char* side : {"top", "right", "bottom", "left"})
            m_body.writeAttribute(name(side), kMargin);
        for (const char* side : {"header", "footer"})
            m_body.writeAttribute(name(side), kFooterMargin);
        m_body.writeAttribute(name("gutter"), u"0"_s);
        m_body.writeEndElement();
    }

    [[nodiscard]] QString numbering(const QString& folder) const
    {
        QString lists;
        for (int list = kPoints + 1; list <= kPoints + m_numberedLists; ++list) {
            lists += u"  <w:num w:numId=\"%1\"><w:abstractNumId w:val=\"1\"/>"_s.arg(list);
            for (int level = 0; level < kListLevels; ++level)
                lists += u"<w:lvlOverride w:ilvl=\"%1\"><w:startOverride w:val=\"1\"/></w:lvlOverride>"_s.arg(
                    level);
            lists += u"</w:num>\n"_s;
        }
        return resourceText(folder + u"numbering.xml"_s)
            .replace(u"</w:numbering>"_s, lists + u"</w:numbering>"_s);
    }

    void title(const library::Article& article, const CommentedText& text)
    {
        openParagraph({"Heading1"});
        for (const std::size_t excerpt : text.placeless())
            mark("commentRangeStart", excerpt);
        run(articleTitle(article), {});
        for (const std::size_t excerpt : text.placeless())
            endComment(excerpt);
        m_body.writeEndElement();
    }

    /// In a paragraph of its own, before that of its caption.
    base::Result<void> picture(const library::Article& article, const document::Block& block)
    {
        const auto placed = m_pictures.place(article, block);
        if (!placed)
            return base::fail(placed.error());
        if (!*placed)
            return {};
        openParagraph({"Picture"});
        writeDocxPicture(m_body, **placed, m_pictures.number((*placed)->name), ++m_drawings);
        m_body.writeEndElement();
        return {};
    }

    [[nodiscard]] QString relations(const QString& folder) const
    {
        QString text = resourceText(folder + u"document_rels.xml"_s);
        QString pictures;
        for (const OfficePictures::File& file : m_pictures.files())
            pictures += u"  <Relationship Id=\"%1\" Type=\"%2/image\" Target=\"media/%3\"/>\n"_s.arg(
                docxRelationName(m_pictures.number(file.name)), kRelations, file.name);
        return text.replace(u"</Relationships>"_s, pictures + u"</Relationships>"_s);
    }

    void block(const document::Document& document, const document::Block& block, CommentedText& text)
    {
        const ParagraphLook look = lookOf(block);
        if (const auto cells = tableCells(document, block))
            return table(document, *cells, text);
        openParagraph(look);
        pieces(document, block.range, text);
        m_body.writeEndElement();
    }

    void pieces(const document::Document& document, base::TextRange stretch, CommentedText& text)
    {
        for (const CommentedPiece& piece : text.pieces(stretch)) {
            for (const std::size_t excerpt : piece.beginning)
                mark("commentRangeStart", excerpt);
            run(piece.range.of(document.text).toString(), piece);
            for (const std::size_t excerpt : piece.ending)
                endComment(excerpt);
        }
    }

    /// Every row has every column; a paragraph keeps it apart from a table that follows (ECMA-376, 17.4).
    void table(const document::Document& document, const TableCells& cells, CommentedText& text)
    {
        m_body.writeStartElement(name("tbl"));
        m_body.writeStartElement(name("tblPr"));
        value("tblStyle", u"Table"_s);
        m_body.writeEmptyElement(name("tblW"));
        m_body.writeAttribute(name("w"), u"5000"_s); // fiftieths of a per cent
        m_body.writeAttribute(name("type"), u"pct"_s);
        m_body.writeEndElement();
        m_body.writeStartElement(name("tblGrid"));
        for (std::size_t column = 0; column < cells.columns; ++column) {
            m_body.writeEmptyElement(name("gridCol"));
            m_body.writeAttribute(name("w"), QString::number(kTextWidth / int(cells.columns)));
        }
        m_body.writeEndElement();
        for (const std::vector<base::TextRange>& row : cells.rows) {
            m_body.writeStartElement(name("tr"));
            for (std::size_t column = 0; column < cells.columns; ++column) {
                m_body.writeStartElement(name("tc"));
                openParagraph({"Cell"});
                if (column < row.size())
                    pieces(document, row[column], text);
                m_body.writeEndElement();
                m_body.writeEndElement();
            }
            m_body.writeEndElement();
        }
        m_body.writeEndElement();
        paragraph({}, {"AfterTable"});
    }

    void mark(const char* element, std::size_t excerpt)
    {
        m_body.writeEmptyElement(name(element));
        m_body.writeAttribute(name("id"), QString::number(m_first + qint64(excerpt)));
    }

    void endComment(std::size_t excerpt)
    {
        mark("commentRangeEnd", excerpt);
        m_body.writeStartElement(name("r"));
        mark("commentReference", excerpt);
        m_body.writeEndElement();
    }

    void run(const QString& text, const CommentedPiece& look)
    {
        m_body.writeStartElement(name("r"));
        if (look.shade || look.underlined || m_isTraditional)
            runLook(look);
        const QStringList lines = text.split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (i > 0)
                m_body.writeEmptyElement(name("br"));
            textWithTabs(m_body, lines[i]);
        }
        m_body.writeEndElement();
    }

    void runLook(const CommentedPiece& look)
    {
        m_body.writeStartElement(name("rPr"));
        if (m_isTraditional) {
            m_body.writeEmptyElement(name("rFonts"));
            m_body.writeAttribute(name("eastAsia"), u"Noto Serif CJK TC"_s);
        }
        if (look.underlined)
            value("u", u"single"_s);
        if (look.shade) {
            m_body.writeEmptyElement(name("shd"));
            m_body.writeAttribute(name("val"), u"clear"_s);
            m_body.writeAttribute(name("color"), u"auto"_s);
            m_body.writeAttribute(name("fill"), highlightRgb(*look.shade));
        }
        if (m_isTraditional) {
            m_body.writeEmptyElement(name("lang"));
            m_body.writeAttribute(name("eastAsia"), u"zh-TW"_s);
        }
        m_body.writeEndElement();
    }

    static void textWithTabs(QXmlStreamWriter& xml, const QString& line)
    {
        const QStringList cells = line.split(u'\t');
        for (qsizetype i = 0; i < cells.size(); ++i) {
            if (i > 0)
                xml.writeEmptyElement(name("tab"));
            if (cells[i].isEmpty())
                continue;
            xml.writeStartElement(name("t"));
            xml.writeAttribute(u"xml:space"_s, u"preserve"_s);
            xml.writeCharacters(xmlText(cells[i]));
            xml.writeEndElement();
        }
    }

    void comment(const library::Article& article, const Excerpt& excerpt, qint64 number)
    {
        m_comments.writeStartElement(name("comment"));
        m_comments.writeAttribute(name("id"), QString::number(number));
        const QString author = commentAuthor(m_coders, excerpt);
        m_comments.writeAttribute(name("author"), xmlText(author));
        m_comments.writeAttribute(name("date"), excerpt.annotation.modified.toUTC().toString(Qt::ISODate));
        m_comments.writeAttribute(name("initials"), xmlText(initialOf(author)));
        for (const QString& text : commentParagraphs(article, excerpt)) {
            m_comments.writeStartElement(name("p"));
            m_comments.writeStartElement(name("pPr"));
            m_comments.writeEmptyElement(name("pStyle"));
            m_comments.writeAttribute(name("val"), u"CommentText"_s);
            m_comments.writeEndElement();
            m_comments.writeStartElement(name("r"));
            textWithTabs(m_comments, text);
            m_comments.writeEndElement();
            m_comments.writeEndElement();
        }
        m_comments.writeEndElement();
    }

    ZipWriter m_zip;
    OfficePictures m_pictures;
    QHash<QString, QString> m_coders; ///< by uid, of what is not the owner's
    QTemporaryFile m_document;
    QTemporaryFile m_commentsXml;
    QXmlStreamWriter m_body;
    QXmlStreamWriter m_comments;
    qint64 m_first = 0; ///< number of the article's first comment
    qint64 m_next = 0;
    int m_drawings = 0;
    int m_numberedLists = 0;
    std::array<int, kListLevels> m_numbersOfLevels{}; ///< of the numbered list that each level is in, or 0
    bool m_isTraditional = false; ///< the article: its characters have shapes of their own
};

} // namespace

std::unique_ptr<ExportWriter> docxWriter(QIODevice& out, const ExportOptions& options,
                                         ExportSurroundings surroundings)
{
    return std::make_unique<DocxWriter>(out, options, std::move(surroundings));
}

} // namespace pizhu::exporting
