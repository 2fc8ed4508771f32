// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/office/odtexport.h"

#include "app/exporting/excerpttext.h"
#include "app/exporting/highlightcolors.h"
#include "app/exporting/office/commentedtext.h"
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

const auto kOffice = u"urn:oasis:names:tc:opendocument:xmlns:office:1.0"_s;
const auto kText = u"urn:oasis:names:tc:opendocument:xmlns:text:1.0"_s;
const auto kStyle = u"urn:oasis:names:tc:opendocument:xmlns:style:1.0"_s;
const auto kFo = u"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"_s;
const auto kTable = u"urn:oasis:names:tc:opendocument:xmlns:table:1.0"_s;
const auto kDraw = u"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"_s;
const auto kSvg = u"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"_s;
const auto kXlink = u"http://www.w3.org/1999/xlink"_s;
const auto kDublinCore = u"http://purl.org/dc/elements/1.1/"_s;
constexpr int kColors = 6;
constexpr int kListLevels = 3;

QString spanStyle(const CommentedPiece& look)
{
    const QString shade = look.shade ? annotation::colorName(*look.shade) : u"plain"_s;
    return look.underlined ? shade + u"-underlined"_s : shade;
}

/// content.xml grows in a temporary file.
class OdtWriter : public ExportWriter
{
public:
    OdtWriter(QIODevice& out, const ExportOptions& options, ExportSurroundings surroundings)
        : m_zip(out)
        , m_pictures(m_zip, u"Pictures/"_s, std::move(surroundings.picturesOf))
        , m_coders(std::move(surroundings.coders))
    {
        // ODF 1.3, 3.3: first and not compressed.
        m_zip.add(u"mimetype"_s, "application/vnd.oasis.opendocument.text", ZipWriter::Packing::Stored);
        (void)m_content.open(); // a failure shows in the writer of XML
        m_xml.setDevice(&m_content);
        m_xml.writeStartDocument();
        m_xml.writeStartElement(u"office:document-content"_s);
        m_xml.writeNamespace(kOffice, u"office"_s);
        m_xml.writeNamespace(kText, u"text"_s);
        m_xml.writeNamespace(kStyle, u"style"_s);
        m_xml.writeNamespace(kFo, u"fo"_s);
        m_xml.writeNamespace(kTable, u"table"_s);
        m_xml.writeNamespace(kDraw, u"draw"_s);
        m_xml.writeNamespace(kSvg, u"svg"_s);
        m_xml.writeNamespace(kXlink, u"xlink"_s);
        m_xml.writeNamespace(kDublinCore, u"dc"_s);
        m_xml.writeAttribute(u"office:version"_s, u"1.3"_s);
        m_xml.writeStartElement(u"office:automatic-styles"_s);
        for (int color = 0; color < kColors; ++color) {
            style(static_cast<annotation::HighlightColor>(color), false);
            style(static_cast<annotation::HighlightColor>(color), true);
        }
        cellStyle();
        m_xml.writeEndElement();
        m_xml.writeStartElement(u"office:body"_s);
        m_xml.writeStartElement(u"office:text"_s);
        paragraph(documentTitle(options), u"Title"_s);
    }

    base::Result<void> add(const ArticleExcerpts& gathered) override
    {
        m_first = m_next;
        m_next += qint64(gathered.excerpts.size());
        m_isTraditional = gathered.article.metadata.script == text::Script::Hant;
        m_isInList = false;
        m_listsOfLevels.fill(0);
        CommentedText text(gathered);
        title(gathered, text);
        const std::vector<Provenance> lines = provenance(gathered.article);
        for (const Provenance& line : lines)
            paragraph(line.label + u": "_s + line.value,
                      &line == &lines.back() ? u"Provenance_20_end"_s : u"Provenance"_s);
        if (auto known = m_pictures.begin(gathered.article); !known)
            return known;
        for (const document::Block& block : gathered.article.document.blocks) {
            if (auto shown = picture(gathered.article, block); !shown)
                return shown;
            this->block(gathered, block, text);
        }
        return m_xml.hasError() ? temporarySpace() : base::Result<void>();
    }

    base::Result<void> finish() override
    {
        m_xml.writeEndDocument();
        if (m_xml.hasError())
            return temporarySpace();
        m_zip.add(u"META-INF/manifest.xml"_s, manifest().toUtf8());
        m_zip.add(u"styles.xml"_s, resourceText(u":/pizhu/templates/odt/styles.xml"_s).toUtf8());
        m_zip.add(u"content.xml"_s, m_content);
        return m_zip.finish();
    }

private:
    void paragraph(const QString& text, const QString& styleName)
    {
        m_xml.writeStartElement(u"text:p"_s);
        m_xml.writeAttribute(u"text:style-name"_s, styleName);
        openTongue();
        characters(text);
        closeTongue();
        m_xml.writeEndElement();
    }

    /// Traditional characters have shapes of their own.
    void openTongue()
    {
        if (!m_isTraditional)
            return;
        m_xml.writeStartElement(u"text:span"_s);
        m_xml.writeAttribute(u"text:style-name"_s, u"Traditional"_s);
    }

    void closeTongue()
    {
        if (m_isTraditional)
            m_xml.writeEndElement();
    }

    void style(annotation::HighlightColor color, bool underlined)
    {
        CommentedPiece look{.range = {}, .shade = color, .underlined = underlined};
        m_xml.writeStartElement(u"style:style"_s);
        m_xml.writeAttribute(u"style:name"_s, spanStyle(look));
        m_xml.writeAttribute(u"style:family"_s, u"text"_s);
        m_xml.writeEmptyElement(u"style:text-properties"_s);
        m_xml.writeAttribute(u"fo:background-color"_s, u'#' + highlightRgb(color));
        if (underlined)
            m_xml.writeAttribute(u"style:text-underline-style"_s, u"solid"_s);
        m_xml.writeEndElement();
    }

    /// Word processors take its borders from the document, not from the common styles.
    void cellStyle()
    {
        m_xml.writeStartElement(u"style:style"_s);
        m_xml.writeAttribute(u"style:name"_s, u"Cell"_s);
        m_xml.writeAttribute(u"style:family"_s, u"table-cell"_s);
        m_xml.writeEmptyElement(u"style:table-cell-properties"_s);
        m_xml.writeAttribute(u"fo:border"_s, u"0.5pt solid #A9AFB7"_s);
        m_xml.writeAttribute(u"fo:padding"_s, u"0.1cm"_s);
        m_xml.writeEndElement();
    }

    void openHeading(int level)
    {
        m_xml.writeStartElement(u"text:h"_s);
        m_xml.writeAttribute(u"text:style-name"_s, u"Heading_20_%1"_s.arg(level));
        m_xml.writeAttribute(u"text:outline-level"_s, QString::number(level));
    }

    void title(const ArticleExcerpts& gathered, const CommentedText& text)
    {
        openHeading(1);
        for (const std::size_t excerpt : text.placeless())
            comment(gathered, excerpt);
        openTongue();
        characters(articleTitle(gathered.article));
        closeTongue();
        for (const std::size_t excerpt : text.placeless())
            endComment(excerpt);
        m_xml.writeEndElement();
    }

    /// In a paragraph of its own, before that of its caption.
    base::Result<void> picture(const library::Article& article, const document::Block& block)
    {
        const auto placed = m_pictures.place(article, block);
        if (!placed)
            return base::fail(placed.error());
        if (!*placed)
            return {};
        m_xml.writeStartElement(u"text:p"_s);
        m_xml.writeAttribute(u"text:style-name"_s, u"Picture"_s);
        frame(**placed);
        m_xml.writeEndElement();
        return {};
    }

    void frame(const PlacedPicture& picture)
    {
        m_xml.writeStartElement(u"draw:frame"_s);
        m_xml.writeAttribute(u"draw:name"_s, u"picture%1"_s.arg(++m_frames));
        m_xml.writeAttribute(u"text:anchor-type"_s, u"as-char"_s);
        m_xml.writeAttribute(u"svg:width"_s, QString::number(picture.size.width(), 'f', 1) + u"mm"_s);
        m_xml.writeAttribute(u"svg:height"_s, QString::number(picture.size.height(), 'f', 1) + u"mm"_s);
        m_xml.writeEmptyElement(u"draw:image"_s);
        m_xml.writeAttribute(u"xlink:href"_s, u"Pictures/"_s + picture.name);
        m_xml.writeAttribute(u"xlink:type"_s, u"simple"_s);
        m_xml.writeAttribute(u"xlink:show"_s, u"embed"_s);
        m_xml.writeAttribute(u"xlink:actuate"_s, u"onLoad"_s);
        m_xml.writeTextElement(u"svg:desc"_s, xmlText(picture.alt));
        m_xml.writeEndElement();
    }

    [[nodiscard]] QString manifest() const
    {
        QString text = resourceText(u":/pizhu/templates/odt/manifest.xml"_s);
        QString entries;
        for (const OfficePictures::File& file : m_pictures.files())
            entries +=
                u"  <manifest:file-entry manifest:full-path=\"Pictures/%1\" manifest:media-type=\"%2\"/>\n"_s
                    .arg(file.name, file.mediaType);
        return text.replace(u"</manifest:manifest>"_s, entries + u"</manifest:manifest>"_s);
    }

    void block(const ArticleExcerpts& gathered, const document::Block& block, CommentedText& text)
    {
        const bool isItem = block.kind == document::BlockKind::List;
        const int levels = isItem ? openItem(block) : 0;
        m_isInList = isItem;
        if (!isItem)
            m_listsOfLevels.fill(0);
        if (const auto cells = tableCells(gathered.article.document, block))
            return table(gathered, *cells, text);
        if (block.kind == document::BlockKind::Heading) {
            openHeading(2);
        } else {
            m_xml.writeStartElement(u"text:p"_s);
            m_xml.writeAttribute(u"text:style-name"_s, styleOf(block));
        }
        pieces(gathered, block.range, text);
        for (int open = 0; open <= 2 * levels; ++open) // the paragraph, its items and their lists
            m_xml.writeEndElement();
    }

    void pieces(const ArticleExcerpts& gathered, base::TextRange stretch, CommentedText& text)
    {
        openTongue();
        for (const CommentedPiece& piece : text.pieces(stretch)) {
            for (const std::size_t excerpt : piece.beginning)
                comment(gathered, excerpt);
            span(piece.range.of(gathered.article.document.text).toString(), piece);
            for (const std::size_t excerpt : piece.ending)
                endComment(excerpt);
        }
        closeTongue();
    }

    void table(const ArticleExcerpts& gathered, const TableCells& cells, CommentedText& text)
    {
        m_xml.writeStartElement(u"table:table"_s);
        m_xml.writeAttribute(u"table:name"_s, u"table%1"_s.arg(++m_tables));
        m_xml.writeEmptyElement(u"table:table-column"_s);
        m_xml.writeAttribute(u"table:number-columns-repeated"_s, QString::number(cells.columns));
        for (const std::vector<base::TextRange>& row : cells.rows) {
            m_xml.writeStartElement(u"table:table-row"_s);
            for (std::size_t column = 0; column < cells.columns; ++column) {
                m_xml.writeStartElement(u"table:table-cell"_s);
                m_xml.writeAttribute(u"table:style-name"_s, u"Cell"_s);
                m_xml.writeStartElement(u"text:p"_s);
                m_xml.writeAttribute(u"text:style-name"_s, u"Cell_20_text"_s);
                if (column < row.size())
                    pieces(gathered, row[column], text);
                m_xml.writeEndElement();
                m_xml.writeEndElement();
            }
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
        paragraph({}, u"After_20_table"_s);
    }

    static QString styleOf(const document::Block& block)
    {
        using Kind = document::BlockKind;
        switch (block.kind) {
        case Kind::Quote:
            return u"Quotations"_s;
        case Kind::Figure:
            return u"Caption"_s;
        case Kind::List:
            return u"List_20_Item"_s;
        default:
            return block.indented ? u"Indented"_s : u"Text_20_body"_s;
        }
    }

    /// Each item is a list that goes on with the one before it; the number of lists it is in.
    int openItem(const document::Block& block)
    {
        const int levels = std::clamp(block.level, 1, kListLevels);
        for (int level = 0; level < levels; ++level) {
            m_xml.writeStartElement(u"text:list"_s);
            if (level == 0)
                openedList(block.ordered, levels);
            m_xml.writeStartElement(u"text:list-item"_s);
        }
        std::fill(m_listsOfLevels.begin() + levels, m_listsOfLevels.end(), 0);
        return levels;
    }

    /// A numbered one has a name and says which it goes on with: there may be others between.
    void openedList(bool ordered, int levels)
    {
        m_xml.writeAttribute(u"text:style-name"_s, ordered ? u"Numbers"_s : u"Points"_s);
        if (!ordered && m_isInList)
            m_xml.writeAttribute(u"text:continue-numbering"_s, u"true"_s);
        if (!ordered)
            return;
        m_xml.writeAttribute(u"xml:id"_s, u"list%1"_s.arg(++m_lists));
        int& first = m_listsOfLevels.at(std::size_t(levels - 1));
        if (first == 0)
            first = m_lists;
        else
            m_xml.writeAttribute(u"text:continue-list"_s, u"list%1"_s.arg(first));
    }

    void span(const QString& text, const CommentedPiece& look)
    {
        if (!look.shade) {
            characters(text);
            return;
        }
        m_xml.writeStartElement(u"text:span"_s);
        m_xml.writeAttribute(u"text:style-name"_s, spanStyle(look));
        characters(text);
        m_xml.writeEndElement();
    }

    QString commentName(std::size_t excerpt) const
    {
        return u"annotation"_s + QString::number(m_first + qint64(excerpt));
    }

    void comment(const ArticleExcerpts& gathered, std::size_t number)
    {
        const Excerpt& excerpt = gathered.excerpts[number];
        m_xml.writeStartElement(u"office:annotation"_s);
        m_xml.writeAttribute(u"office:name"_s, commentName(number));
        m_xml.writeTextElement(u"dc:creator"_s, xmlText(commentAuthor(m_coders, excerpt)));
        m_xml.writeTextElement(u"dc:date"_s, excerpt.annotation.modified.toUTC().toString(Qt::ISODate));
        for (const QString& text : commentParagraphs(gathered.article, excerpt)) {
            m_xml.writeStartElement(u"text:p"_s);
            characters(text);
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }

    void endComment(std::size_t excerpt)
    {
        m_xml.writeEmptyElement(u"office:annotation-end"_s);
        m_xml.writeAttribute(u"office:name"_s, commentName(excerpt));
    }

    /// ODF collapses white space as HTML does; what is more than one space has elements of its own.
    void characters(const QString& text)
    {
        QString plain;
        const auto flush = [&] {
            m_xml.writeCharacters(xmlText(plain));
            plain.clear();
        };
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar unit = text[i];
            const bool second = unit == u' ' && (i == 0 || text[i - 1] == u' ');
            if (!second && unit != u'\n' && unit != u'\t') {
                plain += unit;
                continue;
            }
            flush();
            m_xml.writeEmptyElement(second          ? u"text:s"_s
                                    : unit == u'\n' ? u"text:line-break"_s
                                                    : u"text:tab"_s);
        }
        flush();
    }

    ZipWriter m_zip;
    OfficePictures m_pictures;
    QHash<QString, QString> m_coders; ///< by uid, of what is not the owner's
    QTemporaryFile m_content;
    QXmlStreamWriter m_xml;
    qint64 m_first = 0; ///< number of the article's first comment
    qint64 m_next = 0;
    int m_frames = 0;
    int m_lists = 0;
    int m_tables = 0;
    std::array<int, kListLevels> m_listsOfLevels{}; ///< first piece of the numbered list of each level, or 0
    bool m_isInList = false;
    bool m_isTraditional = false; ///< the article
};

} // namespace

std::unique_ptr<ExportWriter> odtWriter(QIODevice& out, const ExportOptions& options,
                                        ExportSurroundings surroundings)
{
    return std::make_unique<OdtWriter>(out, options, std::move(surroundings));
}

} // namespace pizhu::exporting
