// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/office/docxexport.h"

#include "app/exporting/excerpttext.h"
#include "app/exporting/highlightcolors.h"
#include "app/exporting/office/commentedtext.h"
#include "app/exporting/refi/reficodes.h"
#include "app/exporting/resourcetext.h"
#include "app/exporting/ziparchive.h"

#include <QTemporaryFile>
#include <QXmlStreamWriter>

namespace pizhu::exporting {

using namespace Qt::StringLiterals;

namespace {

const auto kMain = u"http://schemas.openxmlformats.org/wordprocessingml/2006/main"_s;
const auto kRelations = u"http://schemas.openxmlformats.org/officeDocument/2006/relationships"_s;
const auto kDrawing = u"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"_s;
const auto kGraphic = u"http://schemas.openxmlformats.org/drawingml/2006/main"_s;
const auto kPicture = u"http://schemas.openxmlformats.org/drawingml/2006/picture"_s;
const auto kAuthor = u"Pizhu"_s;
constexpr double kEmuPerMillimetre = 36'000; // ECMA-376, 20.1.2.1

QString name(const char* local)
{
    return u"w:"_s + QLatin1String(local);
}

QString relationName(int picture)
{
    return u"rIdPicture%1"_s.arg(picture + 1);
}

/// A picture as one run.
void writePicture(QXmlStreamWriter& xml, const PlacedPicture& picture, int number, int drawing)
{
    const QString width = QString::number(qint64(picture.size.width() * kEmuPerMillimetre));
    const QString height = QString::number(qint64(picture.size.height() * kEmuPerMillimetre));
    const auto extent = [&](const QString& element) {
        xml.writeEmptyElement(element);
        xml.writeAttribute(u"cx"_s, width);
        xml.writeAttribute(u"cy"_s, height);
    };
    const auto properties = [&](const QString& element) {
        xml.writeEmptyElement(element);
        xml.writeAttribute(u"id"_s, QString::number(drawing));
        xml.writeAttribute(u"name"_s, picture.name);
        xml.writeAttribute(u"descr"_s, xmlText(picture.alt));
    };
    for (const QString& element : {u"w:r"_s, u"w:drawing"_s, u"wp:inline"_s})
        xml.writeStartElement(element);
    extent(u"wp:extent"_s);
    properties(u"wp:docPr"_s);
    xml.writeStartElement(u"a:graphic"_s);
    xml.writeStartElement(u"a:graphicData"_s);
    xml.writeAttribute(u"uri"_s, kPicture);
    xml.writeStartElement(u"pic:pic"_s);
    xml.writeStartElement(u"pic:nvPicPr"_s);
    properties(u"pic:cNvPr"_s);
    xml.writeEmptyElement(u"pic:cNvPicPr"_s);
    xml.writeEndElement();
    xml.writeStartElement(u"pic:blipFill"_s);
    xml.writeEmptyElement(u"a:blip"_s);
    xml.writeAttribute(u"r:embed"_s, relationName(number));
    xml.writeStartElement(u"a:stretch"_s);
    xml.writeEmptyElement(u"a:fillRect"_s);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeStartElement(u"pic:spPr"_s);
    xml.writeStartElement(u"a:xfrm"_s);
    xml.writeEmptyElement(u"a:off"_s);
    xml.writeAttribute(u"x"_s, u"0"_s);
    xml.writeAttribute(u"y"_s, u"0"_s);
    extent(u"a:ext"_s);
    xml.writeEndElement();
    xml.writeStartElement(u"a:prstGeom"_s);
    xml.writeAttribute(u"prst"_s, u"rect"_s);
    xml.writeEmptyElement(u"a:avLst"_s);
    for (int open = 0; open < 8; ++open) // prstGeom, spPr, pic, graphicData, graphic, inline, drawing, r
        xml.writeEndElement();
}

/// document.xml and comments.xml grow side by side in temporary files: a comment has the same number in both.
class DocxWriter : public ExportWriter
{
public:
    DocxWriter(QIODevice& out, const ExportOptions& options, PicturesOf picturesOf)
        : m_zip(out)
        , m_pictures(m_zip, u"word/media/"_s, std::move(picturesOf))
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
        m_body.writeNamespace(kPicture, u"pic"_s);
        m_body.writeStartElement(name("body"));
        m_comments.writeStartElement(name("comments"));
        m_comments.writeNamespace(kMain, u"w"_s);
        paragraph(documentTitle(options), "Title");
    }

    base::Result<void> add(const ArticleExcerpts& gathered) override
    {
        m_first = m_next;
        m_next += qint64(gathered.excerpts.size());
        title(gathered);
        for (const Provenance& line : provenance(gathered.article))
            paragraph(line.label + u": "_s + line.value, "Provenance");
        if (auto known = m_pictures.begin(gathered.article); !known)
            return known;
        for (const document::Block& block : gathered.article.document.blocks) {
            if (auto shown = picture(gathered.article, block); !shown)
                return shown;
            this->block(gathered, block);
        }
        for (const Excerpt& excerpt : gathered.excerpts)
            comment(gathered.article, excerpt, m_first + (&excerpt - gathered.excerpts.data()));
        return m_body.hasError() || m_comments.hasError() ? temporarySpace() : base::Result<void>();
    }

    base::Result<void> finish() override
    {
        m_body.writeEndDocument();
        m_comments.writeEndDocument();
        if (m_body.hasError() || m_comments.hasError())
            return temporarySpace();
        const QString folder = u":/pizhu/templates/docx/"_s;
        m_zip.add(u"[Content_Types].xml"_s, resourceText(folder + u"content_types.xml"_s).toUtf8());
        m_zip.add(u"_rels/.rels"_s, resourceText(folder + u"rels.xml"_s).toUtf8());
        m_zip.add(u"word/_rels/document.xml.rels"_s, relations(folder).toUtf8());
        m_zip.add(u"word/styles.xml"_s, resourceText(folder + u"styles.xml"_s).toUtf8());
        m_zip.add(u"word/document.xml"_s, m_document);
        m_zip.add(u"word/comments.xml"_s, m_commentsXml);
        return m_zip.finish();
    }

private:
    void paragraph(const QString& text, const char* style)
    {
        openParagraph(style);
        run(text, {});
        m_body.writeEndElement();
    }

    void openParagraph(const char* style)
    {
        m_body.writeStartElement(name("p"));
        if (!style)
            return;
        m_body.writeStartElement(name("pPr"));
        m_body.writeEmptyElement(name("pStyle"));
        m_body.writeAttribute(name("val"), QLatin1String(style));
        m_body.writeEndElement();
    }

    void title(const ArticleExcerpts& gathered)
    {
        openParagraph("Heading1");
        const std::vector<std::size_t> placeless = placelessExcerpts(gathered);
        for (const std::size_t excerpt : placeless)
            mark("commentRangeStart", excerpt);
        run(articleTitle(gathered.article), {});
        for (const std::size_t excerpt : placeless)
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
        openParagraph(nullptr);
        writePicture(m_body, **placed, m_pictures.number((*placed)->name), ++m_drawings);
        m_body.writeEndElement();
        return {};
    }

    [[nodiscard]] QString relations(const QString& folder) const
    {
        QString text = resourceText(folder + u"document_rels.xml"_s);
        QString pictures;
        for (const OfficePictures::File& file : m_pictures.files())
            pictures += u"  <Relationship Id=\"%1\" Type=\"%2/image\" Target=\"media/%3\"/>\n"_s.arg(
                relationName(m_pictures.number(file.name)), kRelations, file.name);
        return text.replace(u"</Relationships>"_s, pictures + u"</Relationships>"_s);
    }

    void block(const ArticleExcerpts& gathered, const document::Block& block)
    {
        const bool heading = block.kind == document::BlockKind::Heading;
        openParagraph(heading ? "Heading2" : block.kind == document::BlockKind::Quote ? "Quote" : nullptr);
        for (const CommentedPiece& piece : commentedPieces(gathered, block.range)) {
            for (const std::size_t excerpt : piece.beginning)
                mark("commentRangeStart", excerpt);
            run(piece.range.of(gathered.article.document.text).toString(), piece);
            for (const std::size_t excerpt : piece.ending)
                endComment(excerpt);
        }
        m_body.writeEndElement();
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
        if (look.shade || look.underlined)
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
        if (look.underlined) {
            m_body.writeEmptyElement(name("u"));
            m_body.writeAttribute(name("val"), u"single"_s);
        }
        if (look.shade) {
            m_body.writeEmptyElement(name("shd"));
            m_body.writeAttribute(name("val"), u"clear"_s);
            m_body.writeAttribute(name("color"), u"auto"_s);
            m_body.writeAttribute(name("fill"), highlightRgb(*look.shade));
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
        m_comments.writeAttribute(name("author"), kAuthor);
        m_comments.writeAttribute(name("date"), excerpt.annotation.modified.toUTC().toString(Qt::ISODate));
        m_comments.writeAttribute(name("initials"), u"P"_s);
        for (const QString& text : commentParagraphs(article, excerpt)) {
            m_comments.writeStartElement(name("p"));
            m_comments.writeStartElement(name("r"));
            textWithTabs(m_comments, text);
            m_comments.writeEndElement();
            m_comments.writeEndElement();
        }
        m_comments.writeEndElement();
    }

    ZipWriter m_zip;
    OfficePictures m_pictures;
    QTemporaryFile m_document;
    QTemporaryFile m_commentsXml;
    QXmlStreamWriter m_body;
    QXmlStreamWriter m_comments;
    qint64 m_first = 0; ///< number of the article's first comment
    qint64 m_next = 0;
    int m_drawings = 0;
};

} // namespace

std::unique_ptr<ExportWriter> docxWriter(QIODevice& out, const ExportOptions& options, PicturesOf picturesOf)
{
    return std::make_unique<DocxWriter>(out, options, std::move(picturesOf));
}

} // namespace pizhu::exporting
