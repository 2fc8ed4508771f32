// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotations/renderednote.h"

#include "app/text/notelinks.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextFrame>
#include <QTextList>
#include <QTextTable>
#include <QUrl>

namespace pizhu::ui {

using library::LinkTarget;
using library::LinkTargets;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::ui::RenderedNote)
};

/// Text that means itself in Markdown.
QString escaped(const QString& text)
{
    static constexpr QStringView kSigns = u"\\`*_{}[]<>()#+-.!|~&";
    QString out;
    for (const QChar unit : text) {
        if (kSigns.contains(unit))
            out += u'\\';
        out += unit;
    }
    return out;
}

QString dangling(const QString& words)
{
    return QStringLiteral("[%1](%2x)").arg(escaped(words), QLatin1String(kDanglingScheme));
}

QString readable(const QString& note, const text::NoteLink& link, const LinkTargets& targets)
{
    const QString words = text::labelText(link.label.of(note));
    if (!link.target)
        return dangling(words);
    const QString address = text::formatDeepLink(*link.target);
    const auto target = targets.constFind(address);
    if (target != targets.cend() && !target->exists)
        return dangling(words.isEmpty() ? Words::tr("not in this library") : words);
    const bool titled = link.isTitled && target != targets.cend() && !target->title.isEmpty();
    const QString shown = titled ? target->title : words.isEmpty() ? address : words;
    return QStringLiteral("[%1](%2)").arg(escaped(shown), address);
}

/// A line of a note ends where its writer ended it.
QString withHardBreaks(const QString& markdown)
{
    const std::vector<base::TextRange> code = text::codeRanges(markdown);
    QString out;
    qsizetype start = 0;
    for (qsizetype at = markdown.indexOf(u'\n'); at >= 0; at = markdown.indexOf(u'\n', at + 1)) {
        const bool inCode =
            std::ranges::any_of(code, [at](base::TextRange range) { return range.contains(at); });
        out += QStringView(markdown).mid(start, at - start);
        if (!inCode && at > start)
            out += u"  ";
        out += u'\n';
        start = at + 1;
    }
    out += QStringView(markdown).mid(start);
    return out;
}

/// Emphasis for Chinese: dots below instead of slanted signs.
void restyleFragment(QTextCursor& cursor, const QTextCharFormat& old, const NoteStyle& style)
{
    QTextCharFormat format;
    if (old.fontItalic()) {
        format.setFontItalic(false);
        format.setUnderlineStyle(QTextCharFormat::DotLine);
    }
    if (old.fontFixedPitch()) {
        format.setFontFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
        format.setBackground(style.theme.window);
    }
    if (old.isAnchor()) {
        const bool lost = old.anchorHref().startsWith(QLatin1String(kDanglingScheme));
        format.setForeground(lost ? style.theme.secondary : style.theme.accent);
        format.setFontUnderline(!lost);
        format.setFontStrikeOut(lost);
    }
    if (!format.isEmpty())
        cursor.mergeCharFormat(format);
}

void restyleBlock(const QTextBlock& block, const NoteStyle& style)
{
    QTextCursor cursor(block);
    QTextBlockFormat format = block.blockFormat();
    const int heading = format.headingLevel();
    const bool inList = block.textList() != nullptr;
    const bool quoted = format.hasProperty(QTextFormat::BlockQuoteLevel);
    format.setTopMargin(heading > 0 && block.blockNumber() > 0 ? Theme::kSpaceXs : 0);
    format.setBottomMargin(inList ? 0 : Theme::kSpaceXs / 2.0);
    format.setLineHeight(120, QTextBlockFormat::ProportionalHeight);
    if (quoted)
        format.setLeftMargin(Theme::kSpaceM);
    cursor.setBlockFormat(format);
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    QTextCharFormat all;
    const int size = style.font.pixelSize() + (heading == 1 ? 3 : heading == 2 ? 1 : 0);
    all.setProperty(QTextFormat::FontPixelSize, size);
    all.setProperty(QTextFormat::FontSizeAdjustment, 0);
    if (heading > 0)
        all.setFontWeight(QFont::Bold);
    if (quoted)
        all.setForeground(style.theme.secondary);
    cursor.mergeCharFormat(all);
}

void restyle(QTextDocument& document, const NoteStyle& style)
{
    struct Piece
    {
        int position = 0;
        int length = 0;
        QTextCharFormat format;
    };
    std::vector<Piece> pieces; // taken first: merging formats changes the fragments
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        restyleBlock(block, style);
        for (auto at = block.begin(); !at.atEnd(); ++at)
            pieces.push_back({at.fragment().position(), at.fragment().length(), at.fragment().charFormat()});
    }
    for (const Piece& piece : pieces) {
        QTextCursor cursor(&document);
        cursor.setPosition(piece.position);
        cursor.setPosition(piece.position + piece.length, QTextCursor::KeepAnchor);
        restyleFragment(cursor, piece.format, style);
    }
}

} // namespace

QString readableMarkdown(const QString& note, const LinkTargets& targets)
{
    QString markdown = note;
    const auto links = text::noteLinks(note);
    for (auto link = links.rbegin(); link != links.rend(); ++link) {
        base::TextRange place = link->whole;
        // An address in angle brackets is one link with them.
        const bool angled = place.start > 0 && note.at(place.start - 1) == u'<' && place.end < note.size() &&
                            note.at(place.end) == u'>';
        if (angled && link->label.isEmpty())
            place = {place.start - 1, place.end + 1};
        markdown.replace(place.start, place.length(), readable(note, *link, targets));
    }
    return withHardBreaks(markdown);
}

void writeNote(QTextDocument& document, const QString& note, const LinkTargets& targets,
               const NoteStyle& style)
{
    document.setUndoRedoEnabled(false);
    document.setDocumentMargin(0);
    document.setDefaultFont(style.font);
    document.setIndentWidth(Theme::kSpaceL);
    document.setMarkdown(readableMarkdown(note, targets),
                         QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
                             QTextDocument::MarkdownNoHTML);
    restyle(document, style);
}

void RenderedNotes::setTargets(const LinkTargets& targets)
{
    if (targets == m_targets)
        return;
    m_targets = targets;
    m_documents.clear();
}

QTextDocument& RenderedNotes::document(const QString& note, int width, const NoteStyle& style)
{
    const QString key =
        style.font.key() + QString::number(static_cast<int>(style.theme.scheme)) + u'\n' + note;
    NoteDocument* document = m_documents.object(key);
    if (!document) {
        document = new NoteDocument;
        writeNote(*document, note, m_targets, style);
        m_documents.insert(key, document);
    }
    if (document->textWidth() != width)
        document->setTextWidth(width);
    return *document;
}

} // namespace pizhu::ui
