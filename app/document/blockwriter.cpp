// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/blockwriter.h"

#include "app/document/htmlescape.h"
#include "app/document/punctuation.h"

#include <QCoreApplication>
#include <QUrl>
#include <QVarLengthArray>
#include <array>
#include <tuple>

namespace pizhu::document {

namespace {

using base::TextRange;

bool isAnnotation(MarkKind kind)
{
    return kind == MarkKind::Highlight || kind == MarkKind::Underline;
}

/// Annotations are outermost, hits innermost.
int nesting(MarkKind kind)
{
    return isAnnotation(kind) ? 0 : kind == MarkKind::Repair ? 1 : 2;
}

/// Class names come from the library's own colour names; anything else in them is dropped.
QString className(const QString& name)
{
    QString clean;
    for (const QChar c : name) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-')
            clean += c;
    }
    return clean;
}

bool isWebLink(const QString& href)
{
    return href.startsWith(QLatin1String("https://"), Qt::CaseInsensitive) ||
           href.startsWith(QLatin1String("http://"), Qt::CaseInsensitive);
}

/// A host for pictures of the web, a file name for those that lay beside the page.
QString missingImageLabel(const QString& imageUrl)
{
    const QUrl url =
        imageUrl.startsWith(QLatin1String("data:"), Qt::CaseInsensitive) ? QUrl() : QUrl(imageUrl);
    if (!url.host().isEmpty())
        return QCoreApplication::translate("pizhu::document", "Image from %1, not stored").arg(url.host());
    if (!url.fileName().isEmpty())
        return QCoreApplication::translate("pizhu::document", "Image %1, not stored").arg(url.fileName());
    return QCoreApplication::translate("pizhu::document", "Image, not stored");
}

/// What a person can read of an address.
QString shownAddress(const QString& imageUrl)
{
    constexpr qsizetype kMaxShown = 300;
    return imageUrl.startsWith(QLatin1String("data:"), Qt::CaseInsensitive) ? QString()
                                                                            : imageUrl.left(kMaxShown);
}

} // namespace

BlockWriter::BlockWriter(const Document& document, std::size_t index, const std::vector<const Mark*>& marks,
                         text::ConvertedText converted, const FigureViews& figures)
    : m_block(document.blocks[index])
    , m_figure(figures.value(m_block.imageUrl))
    , m_index(index)
    , m_source(document.textOf(m_block))
    , m_converted(std::move(converted))
{
    placeMarks(marks);
    placeRuns();
    std::vector<qsizetype> cuts;
    for (const BlockMark& mark : m_marks)
        cuts.insert(cuts.end(), {mark.range.start, mark.range.end});
    for (const Run& run : m_runs)
        cuts.insert(cuts.end(), {run.range.start, run.range.end});
    for (qsizetype i = 0; m_block.kind == BlockKind::Table && i < m_source.size(); ++i) {
        if (m_source[i] == u'\n' || m_source[i] == u'\t')
            cuts.insert(cuts.end(), {i, i + 1});
    }
    m_pieces = cutIntoPieces(m_source, m_converted, std::move(cuts));
}

void BlockWriter::placeMarks(const std::vector<const Mark*>& marks)
{
    for (const Mark* mark : marks) {
        const TextRange part{std::max(mark->range.start, m_block.range.start),
                             std::min(mark->range.end, m_block.range.end)};
        if (part.isEmpty())
            continue;
        const TextRange range = snapped(part.shifted(-m_block.range.start), m_source, m_converted.map);
        m_marks.push_back(
            {mark, range, mark->range.start >= m_block.range.start, mark->range.end <= m_block.range.end});
    }
    const auto key = [](const BlockMark& m) {
        return std::tuple(nesting(m.mark->kind), m.range.start, -m.range.end);
    };
    std::stable_sort(m_marks.begin(), m_marks.end(),
                     [key](const BlockMark& a, const BlockMark& b) { return key(a) < key(b); });
}

void BlockWriter::placeRuns()
{
    for (Run run : m_block.runs) {
        run.range = snapped(run.range.shifted(-m_block.range.start), m_source, m_converted.map);
        m_runs.push_back(std::move(run));
    }
}

QString BlockWriter::write()
{
    m_html += openTag();
    if (m_block.kind == BlockKind::Figure)
        writeFigure();
    else if (m_block.kind == BlockKind::Table)
        writeTable();
    else
        writePieces({0, m_source.size()});
    m_html += closeTag();
    return m_html;
}

QString BlockWriter::openTag() const
{
    const QString id = QStringLiteral(" id=\"b%1\"").arg(m_index);
    const QString indent = m_block.indented ? QStringLiteral(" class=\"indent\"") : QString();
    switch (m_block.kind) {
    case BlockKind::Heading:
        return QStringLiteral("<h%1%2%3>")
            .arg(std::clamp(m_block.level + 1, 2, 6))
            .arg(id,
                 m_block.level == 6 ? QStringLiteral(" data-level=\"6\"") : QString()); // h6 is level 5, too
    case BlockKind::Paragraph:
        break;
    case BlockKind::List:
        return QStringLiteral("<div%1 class=\"li\" role=\"listitem\" data-level=\"%2\" data-ordered=\"%3\">")
            .arg(id)
            .arg(m_block.level)
            .arg(m_block.ordered ? QStringLiteral("true") : QStringLiteral("false"));
    case BlockKind::Quote:
        return QStringLiteral("<blockquote%1%2>").arg(id, indent);
    case BlockKind::Figure:
        return QStringLiteral("<figure%1%2>")
            .arg(id, m_figure.source.isEmpty() ? QString() : QStringLiteral(" class=\"picture\""));
    case BlockKind::Table:
        return QStringLiteral("<div%1 class=\"table\"><table><tbody>").arg(id);
    }
    return QStringLiteral("<p%1%2>").arg(id, indent);
}

QLatin1String BlockWriter::closeTag() const
{
    static constexpr std::array kHeadings{QLatin1String("</h2>"), QLatin1String("</h3>"),
                                          QLatin1String("</h4>"), QLatin1String("</h5>"),
                                          QLatin1String("</h6>")};
    switch (m_block.kind) {
    case BlockKind::Heading:
        return kHeadings[static_cast<std::size_t>(std::clamp(m_block.level + 1, 2, 6) - 2)];
    case BlockKind::Paragraph:
        break;
    case BlockKind::List:
        return QLatin1String("</div>");
    case BlockKind::Quote:
        return QLatin1String("</blockquote>");
    case BlockKind::Figure:
        return QLatin1String("</figure>");
    case BlockKind::Table:
        return QLatin1String("</tbody></table></div>");
    }
    return QLatin1String("</p>");
}

/// Width and height keep the room before the picture is there.
void BlockWriter::writePicture()
{
    m_html += QStringLiteral("<img src=\"%1\" width=\"%2\" height=\"%3\" alt=\"%4\" loading=\"lazy\" "
                             "decoding=\"async\" draggable=\"false\">")
                  .arg(escapeHtml(m_figure.source), QString::number(m_figure.width),
                       QString::number(m_figure.height), escapeHtml(m_converted.text));
}

/// Nothing is loaded from anywhere: a placeholder names where the image came from.
void BlockWriter::writePlaceholder()
{
    QStringList more;
    for (const QString& line : {m_figure.reason, shownAddress(m_block.imageUrl)}) {
        if (!line.isEmpty())
            more.append(line);
    }
    m_html += QLatin1String("<div class=\"missing-image\"");
    if (!more.isEmpty())
        m_html += QLatin1String(" title=\"") + escapeHtml(more.join(u'\n')) + u'"';
    m_html += u'>' + escapeHtml(missingImageLabel(m_block.imageUrl)) + QLatin1String("</div>");
}

void BlockWriter::writeFigure()
{
    if (!m_figure.source.isEmpty())
        writePicture();
    else if (!m_block.imageUrl.isEmpty())
        writePlaceholder();
    if (m_source.isEmpty())
        return;
    m_html += QLatin1String("<figcaption>");
    writePieces({0, m_source.size()});
    m_html += QLatin1String("</figcaption>");
}

void BlockWriter::writeTable()
{
    m_html += QLatin1String("<tr><td>");
    qsizetype cellStart = 0;
    for (qsizetype i = 0; i < m_source.size(); ++i) {
        if (m_source[i] != u'\n' && m_source[i] != u'\t')
            continue;
        writePieces({cellStart, i});
        m_html += m_source[i] == u'\n' ? QLatin1String("</td></tr><tr><td>") : QLatin1String("</td><td>");
        ++m_nextPiece; // the separator has a piece of its own
        cellStart = i + 1;
    }
    writePieces({cellStart, m_source.size()});
    m_html += QLatin1String("</td></tr>");
}

void BlockWriter::writePieces(TextRange part)
{
    const Run* open = nullptr;
    for (; m_nextPiece < m_pieces.size() && m_pieces[m_nextPiece].source.start < part.end; ++m_nextPiece) {
        const ViewPiece& piece = m_pieces[m_nextPiece];
        const Run* run = runOf(piece);
        if (run != open && open)
            closeRun(*open);
        if (run != open && run)
            openRun(*run);
        open = run;
        writePiece(piece);
    }
    if (open)
        closeRun(*open);
}

const Run* BlockWriter::runOf(const ViewPiece& piece) const
{
    // Runs are ascending: the first that ends behind the piece's start is the only candidate.
    const auto run = std::partition_point(
        m_runs.begin(), m_runs.end(), [&piece](const Run& r) { return r.range.end <= piece.source.start; });
    return run != m_runs.end() && run->range.intersects(piece.source) ? &*run : nullptr;
}

void BlockWriter::openRun(const Run& run)
{
    if (isWebLink(run.href))
        m_html +=
            QLatin1String("<a href=\"") + escapeHtml(run.href) + QLatin1String("\" rel=\"noreferrer\">");
    if (run.strong)
        m_html += QLatin1String("<strong>");
    if (run.emphasis)
        m_html += QLatin1String("<em>");
    if (run.superscript)
        m_html += QLatin1String("<sup>");
    if (run.subscript)
        m_html += QLatin1String("<sub>");
}

void BlockWriter::closeRun(const Run& run)
{
    if (run.subscript)
        m_html += QLatin1String("</sub>");
    if (run.superscript)
        m_html += QLatin1String("</sup>");
    if (run.emphasis)
        m_html += QLatin1String("</em>");
    if (run.strong)
        m_html += QLatin1String("</strong>");
    if (isWebLink(run.href))
        m_html += QLatin1String("</a>");
}

void BlockWriter::openMark(const BlockMark& mark, const ViewPiece& piece)
{
    switch (mark.mark->kind) {
    case MarkKind::SearchHit:
        m_html += QLatin1String("<mark class=\"hit\">");
        return;
    case MarkKind::CurrentHit:
        m_html += QLatin1String("<mark class=\"hit current\">");
        return;
    case MarkKind::Repair:
        m_html += QLatin1String("<span class=\"repair\">");
        return;
    case MarkKind::OnlyHere:
        m_html += QLatin1String("<mark class=\"beside only\">");
        return;
    case MarkKind::Differs:
        m_html += QLatin1String("<mark class=\"beside differs\">");
        return;
    case MarkKind::Elsewhere:
        m_html += QLatin1String("<mark class=\"beside elsewhere\">");
        return;
    case MarkKind::Highlight:
    case MarkKind::Underline:
        break;
    }
    const bool isLast = mark.endsHere && piece.source.end >= mark.range.end;
    m_html += mark.mark->kind == MarkKind::Underline ? QLatin1String("<mark class=\"hl ul ")
                                                     : QLatin1String("<mark class=\"hl ");
    m_html += className(mark.mark->color) + QLatin1String(" d") + QString::number(mark.mark->lane + 1);
    if (piece.source.start <= mark.range.start)
        m_html += QLatin1String(" begin");
    if (mark.mark->hasNote && isLast)
        m_html += QLatin1String(" note");
    m_html += QLatin1String("\" data-a=\"") + escapeHtml(mark.mark->id) + u'"';
    if (mark.startsHere && piece.source.start <= mark.range.start)
        writeLabel(*mark.mark);
    m_html += u'>';
}

void BlockWriter::writeLabel(const Mark& mark)
{
    if (!mark.label.isEmpty())
        m_html += QLatin1String(" data-l=\"") + escapeHtml(mark.label) + u'"';
    if (!mark.describes.isEmpty())
        m_html += QLatin1String(" data-d=\"") + escapeHtml(mark.describes) + u'"';
}

void BlockWriter::writePiece(const ViewPiece& piece)
{
    QVarLengthArray<const BlockMark*, 8> open;
    for (const BlockMark& mark : m_marks) {
        if (mark.range.intersects(piece.source)) {
            openMark(mark, piece);
            open.append(&mark);
        }
    }
    const qsizetype base = m_block.range.start;
    m_html += QLatin1String("<span data-s=\"") + QString::number(base + piece.source.start) + u'"';
    if (!piece.oneToOne)
        m_html += QLatin1String(" data-e=\"") + QString::number(base + piece.source.end) + u'"';
    if (piece.gapBefore)
        m_html += QLatin1String(" class=\"g\"");
    m_html += u'>';
    writeText(piece.view);
    m_html += QLatin1String("</span>");
    for (auto mark = open.rbegin(); mark != open.rend(); ++mark)
        m_html +=
            (*mark)->mark->kind == MarkKind::Repair ? QLatin1String("</span>") : QLatin1String("</mark>");
}

/// Punctuation that gives up half its width is in a span of its own inside the run, without an offset.
void BlockWriter::writeText(TextRange view)
{
    const QStringView text = m_converted.text;
    qsizetype written = view.start;
    for (qsizetype at = view.start; at < view.end; ++at) {
        if (!isSqueezed(text, at))
            continue;
        m_html += escapeHtml(text.sliced(written, at - written)) + QLatin1String("<span class=\"q\">") +
                  text[at] + QLatin1String("</span>");
        written = at + 1;
    }
    m_html += escapeHtml(text.sliced(written, view.end - written));
}

} // namespace pizhu::document
