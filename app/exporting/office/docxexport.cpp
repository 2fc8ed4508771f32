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
const auto kAuthor = u"Pizhu"_s;

QString name(const char* local)
{
    return u"w:"_s + QLatin1String(local);
}

/// document.xml and comments.xml grow side by side in temporary files: a comment has the same number in both.
class DocxWriter : public ExportWriter
{
public:
    DocxWriter(QIODevice& out, const ExportOptions& options)
        : m_zip(out)
    {
        (void)m_document.open(); // a failure shows in the writers of XML
        (void)m_commentsXml.open();
        m_body.setDevice(&m_document);
        m_comments.setDevice(&m_commentsXml);
        for (QXmlStreamWriter* xml : {&m_body, &m_comments})
            xml->writeStartDocument();
        m_body.writeStartElement(name("document"));
        m_body.writeNamespace(kMain, u"w"_s);
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
        for (const document::Block& block : gathered.article.document.blocks)
            this->block(gathered, block);
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
        m_zip.add(u"word/_rels/document.xml.rels"_s, resourceText(folder + u"document_rels.xml"_s).toUtf8());
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
    QTemporaryFile m_document;
    QTemporaryFile m_commentsXml;
    QXmlStreamWriter m_body;
    QXmlStreamWriter m_comments;
    qint64 m_first = 0; ///< number of the article's first comment
    qint64 m_next = 0;
};

} // namespace

std::unique_ptr<ExportWriter> docxWriter(QIODevice& out, const ExportOptions& options)
{
    return std::make_unique<DocxWriter>(out, options);
}

} // namespace pizhu::exporting
