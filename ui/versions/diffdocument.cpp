// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/versions/diffdocument.h"

#include <QCoreApplication>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

using base::TextRange;
using text::DiffParagraph;
using text::DiffPiece;
using text::ParagraphChange;
using text::PieceChange;

namespace {

/// Fewer hidden paragraphs are not worth a fold.
constexpr int kSmallestFold = 3;
/// Of the size of the text: Chinese faces differ much in the line spacing they ask for.
constexpr double kLineHeight = 1.75;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::ui::DiffView)
};

bool isSame(const DiffParagraph& paragraph)
{
    return paragraph.change == ParagraphChange::Same;
}

bool isOld(ParagraphChange change)
{
    return change == ParagraphChange::Removed || change == ParagraphChange::MovedAway;
}

class Writer
{
public:
    Writer(QTextDocument& document, const ComparedTexts& texts, const DiffStyle& style)
        : m_texts(texts)
        , m_style(style)
        , m_cursor(&document)
    {
        document.clear();
        document.setDefaultFont(style.font);
        document.setDocumentMargin(Theme::kSpaceXl);
        m_cursor.beginEditBlock();
    }

    DiffLayout take()
    {
        const auto& paragraphs = m_texts.diff.paragraphs;
        const int count = static_cast<int>(paragraphs.size());
        int index = 0;
        while (index < count && m_units < m_style.mostUnits) {
            const TextRange fold = foldAround(m_texts.diff, index);
            if (!fold.isEmpty() && !m_style.unfolded.contains(static_cast<int>(fold.start))) {
                writeFold(fold);
                index = static_cast<int>(fold.end);
            } else {
                writeParagraph(index++);
            }
        }
        m_layout.written = index;
        if (index < count)
            writeLink(QString::fromLatin1(kRestLink),
                      Words::tr("Show %n more paragraph(s)", nullptr, count - index));
        m_cursor.endEditBlock();
        return std::move(m_layout);
    }

private:
    [[nodiscard]] const Theme& theme() const { return m_style.theme; }

    void startBlock(const QColor& ground = {})
    {
        QTextBlockFormat format;
        format.setLineHeight(kLineHeight * m_style.font.pixelSize(), QTextBlockFormat::FixedHeight);
        format.setBottomMargin(Theme::kSpaceS);
        if (ground.isValid())
            format.setBackground(ground);
        if (m_first)
            m_cursor.setBlockFormat(format);
        else
            m_cursor.insertBlock(format, plain());
        m_first = false;
        m_blockFormat = format;
    }

    [[nodiscard]] QTextCharFormat plain() const
    {
        QTextCharFormat format;
        format.setForeground(theme().text);
        return format;
    }

    [[nodiscard]] QTextCharFormat removed() const
    {
        QTextCharFormat format = plain();
        format.setBackground(theme().highlight(annotation::HighlightColor::Rose).fill);
        format.setFontStrikeOut(true);
        return format;
    }

    [[nodiscard]] QTextCharFormat added() const
    {
        QTextCharFormat format = plain();
        format.setBackground(theme().highlight(annotation::HighlightColor::Leaf).fill);
        format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        format.setUnderlineColor(theme().highlight(annotation::HighlightColor::Leaf).line);
        return format;
    }

    [[nodiscard]] QTextCharFormat variant(const DiffPiece& piece) const
    {
        QTextCharFormat format = plain();
        format.setUnderlineStyle(QTextCharFormat::DotLine);
        format.setUnderlineColor(theme().secondary);
        format.setToolTip(Words::tr("The same in another script: %1 → %2")
                              .arg(piece.before.of(m_texts.before), piece.after.of(m_texts.after)));
        return format;
    }

    [[nodiscard]] QTextCharFormat label() const
    {
        QTextCharFormat format;
        format.setForeground(theme().secondary);
        format.setFontFamilies(QFont().families());
        format.setProperty(QTextFormat::FontPixelSize, Theme::kSecondaryPx);
        return format;
    }

    void writeFold(TextRange fold)
    {
        writeLink(foldLink(static_cast<int>(fold.start)),
                  Words::tr("… %n unchanged paragraph(s)", nullptr, static_cast<int>(fold.length())));
    }

    void writeLink(const QString& address, const QString& text)
    {
        startBlock();
        QTextCharFormat format = label();
        format.setForeground(theme().accent);
        format.setAnchor(true);
        format.setAnchorHref(address);
        m_cursor.insertText(text, format);
    }

    void writeParagraph(int index)
    {
        const DiffParagraph& paragraph = m_texts.diff.paragraphs[index];
        m_paragraph = index;
        if (paragraph.change == ParagraphChange::Changed) {
            startBlock();
            writePieces(paragraph.pieces);
            return;
        }
        const bool old = isOld(paragraph.change);
        const TextRange range = old ? paragraph.before : paragraph.after;
        if (range.isEmpty() && !isSame(paragraph))
            return; // an empty text has one empty paragraph
        const qsizetype start = m_cursor.position();
        startBlock(groundOf(paragraph.change));
        m_cursor.insertText(labelOf(paragraph.change), label());
        QTextCharFormat format = plain();
        format.setFontStrikeOut(paragraph.change == ParagraphChange::Removed);
        insert(old ? range : (isSame(paragraph) ? paragraph.before : TextRange()), old ? TextRange() : range,
               format);
        if (!isSame(paragraph))
            markChange({m_cursor.block().position(), m_cursor.position()}, start);
    }

    [[nodiscard]] QColor groundOf(ParagraphChange change) const
    {
        switch (change) {
        case ParagraphChange::Same:
        case ParagraphChange::Changed:
            return {};
        case ParagraphChange::Removed:
            return theme().highlight(annotation::HighlightColor::Rose).fill;
        case ParagraphChange::Added:
            return theme().highlight(annotation::HighlightColor::Leaf).fill;
        case ParagraphChange::MovedAway:
        case ParagraphChange::MovedHere:
            return theme().highlight(annotation::HighlightColor::Slate).fill;
        }
        Q_UNREACHABLE();
    }

    static QString labelOf(ParagraphChange change)
    {
        switch (change) {
        case ParagraphChange::Same:
        case ParagraphChange::Changed:
            return {};
        case ParagraphChange::Removed:
            return u"−\u2002"_s;
        case ParagraphChange::Added:
            return u"+\u2002"_s;
        case ParagraphChange::MovedAway:
            return Words::tr("Moved away:", "a paragraph") + u'\u2002';
        case ParagraphChange::MovedHere:
            return Words::tr("Moved here:", "a paragraph") + u'\u2002';
        }
        Q_UNREACHABLE();
    }

    void writePieces(const std::vector<DiffPiece>& pieces)
    {
        for (const DiffPiece& piece : pieces) {
            const qsizetype start = m_cursor.position();
            switch (piece.change) {
            case PieceChange::Same:
                insert(piece.before, piece.after, plain());
                break;
            case PieceChange::Variant:
                insert({}, piece.after, variant(piece));
                break;
            case PieceChange::Removed:
                insert(piece.before, {}, removed());
                break;
            case PieceChange::Added:
                insert({}, piece.after, added());
                break;
            }
            if (piece.change == PieceChange::Removed || piece.change == PieceChange::Added)
                markChange({start, m_cursor.position()}, start);
        }
    }

    /// What follows the last change at once belongs to it; `behind` is where the text before it ended.
    void markChange(TextRange place, qsizetype behind)
    {
        if (!m_layout.changes.empty() && m_layout.changes.back().end >= behind)
            m_layout.changes.back().end = place.end;
        else
            m_layout.changes.push_back(place);
    }

    /// Text of the new side, or of the old one where there is none; line by line.
    void insert(TextRange before, TextRange after, const QTextCharFormat& format)
    {
        const bool isNew = !after.isEmpty();
        const TextRange range = isNew ? after : before;
        const QString& text = isNew ? m_texts.after : m_texts.before;
        m_units += range.length();
        for (qsizetype from = range.start; from < range.end;) {
            const qsizetype feed = text.indexOf(u'\n', from);
            const qsizetype to = feed < 0 || feed >= range.end ? range.end : feed;
            const qsizetype done = from - range.start;
            remember(before, after, done, to - from);
            m_cursor.insertText(text.mid(from, to - from), format);
            if (to < range.end)
                breakLine(isNew, format);
            from = to + 1;
        }
    }

    /// A line feed of its own shows where paragraphs were joined or split.
    void breakLine(bool isNew, const QTextCharFormat& format)
    {
        if (format.background().style() != Qt::NoBrush)
            m_cursor.insertText(u"¶"_s, format);
        if (isNew)
            m_cursor.insertBlock(m_blockFormat, plain());
    }

    void remember(TextRange before, TextRange after, qsizetype from, qsizetype length)
    {
        if (length <= 0)
            return;
        const auto part = [from, length](TextRange range) {
            return range.isEmpty() ? range : TextRange{range.start + from, range.start + from + length};
        };
        m_layout.passages.push_back({part(before), part(after), m_cursor.position(), m_paragraph});
    }

    const ComparedTexts& m_texts;
    const DiffStyle& m_style;
    QTextCursor m_cursor;
    QTextBlockFormat m_blockFormat;
    DiffLayout m_layout;
    qsizetype m_units = 0;
    int m_paragraph = 0;
    bool m_first = true;
};

} // namespace

QString foldLink(int firstParagraph)
{
    return u"fold:%1"_s.arg(firstParagraph);
}

std::optional<int> foldOfLink(const QString& link)
{
    if (!link.startsWith(u"fold:"))
        return std::nullopt;
    return link.mid(5).toInt();
}

TextRange foldAround(const text::TextDiff& diff, int paragraph)
{
    const auto& paragraphs = diff.paragraphs;
    const auto count = static_cast<qsizetype>(paragraphs.size());
    if (paragraph < 0 || paragraph >= count || !isSame(paragraphs[paragraph]))
        return {};
    TextRange run{paragraph, paragraph + 1};
    while (run.start > 0 && isSame(paragraphs[run.start - 1]))
        --run.start;
    while (run.end < count && isSame(paragraphs[run.end]))
        ++run.end;
    // One paragraph stays beside a change.
    run.start += run.start > 0 ? 1 : 0;
    run.end -= run.end < count ? 1 : 0;
    return run.length() >= kSmallestFold && run.contains(paragraph) ? run : TextRange();
}

DiffLayout writeDiff(QTextDocument& document, const ComparedTexts& texts, const DiffStyle& style)
{
    return Writer(document, texts, style).take();
}

DiffLayout writePlainText(QTextDocument& document, const QString& text, const DiffStyle& style)
{
    ComparedTexts texts{text, text, {}};
    for (qsizetype start = 0; start <= text.size();) {
        const qsizetype feed = text.indexOf(u'\n', start);
        const TextRange range{start, feed < 0 ? text.size() : feed};
        texts.diff.paragraphs.push_back({ParagraphChange::Same, range, range, {}});
        start = range.end + 1;
    }
    DiffStyle open = style;
    open.unfolded.insert(0);
    return writeDiff(document, texts, open);
}

} // namespace pizhu::ui
