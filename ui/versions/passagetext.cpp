// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/versions/passagetext.h"

#include "app/text/textdiff.h"

#include <QAbstractTextDocumentLayout>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextEdit>
#include <QTextLayout>

namespace pizhu::ui {

namespace {

QTextCharFormat colored(const QColor& color)
{
    QTextCharFormat format;
    format.setForeground(color);
    return format;
}

QTextCharFormat formatOf(PassageSide side, const Theme& theme)
{
    QTextCharFormat format = colored(side == PassageSide::Before ? theme.accent : theme.text);
    if (side == PassageSide::Before) {
        format.setFontStrikeOut(true);
    } else {
        format.setBackground(theme.hit);
        format.setFontUnderline(true);
    }
    return format;
}

/// Line feeds of the article are shown as such, not as paragraphs of the card.
QString oneParagraph(QString text)
{
    return text.replace(u'\n', QChar::LineSeparator);
}

void insertPassage(QTextCursor& cursor, const Passage& passage, PassageSide side, const Theme& theme)
{
    const QTextCharFormat plain = colored(theme.text);
    if (passage.other.isNull()) {
        cursor.insertText(oneParagraph(passage.text), plain);
        return;
    }
    const bool isBefore = side == PassageSide::Before;
    const QString& before = isBefore ? passage.text : passage.other;
    const QString& after = isBefore ? passage.other : passage.text;
    const QTextCharFormat marked = formatOf(side, theme);
    for (const text::DiffPiece& piece : text::diffWords(before, after)) {
        const base::TextRange range = isBefore ? piece.before : piece.after;
        if (!range.isEmpty())
            cursor.insertText(oneParagraph(range.of(passage.text).toString()),
                              piece.change == text::PieceChange::Same ? plain : marked);
    }
}

/// The height at which the line of a place begins, or one so many lines before or behind it.
double lineAt(const QTextDocument& document, qsizetype position, int by)
{
    const QTextBlock block = document.findBlock(static_cast<int>(position));
    const QTextLayout& layout = *block.layout();
    const QRectF whole = document.documentLayout()->blockBoundingRect(block);
    const QTextLine line = layout.lineForTextPosition(static_cast<int>(position) - block.position());
    const int wanted = line.isValid() ? line.lineNumber() + by : 0;
    if (wanted >= layout.lineCount())
        return whole.bottom();
    return wanted <= 0 ? 0 : whole.top() + layout.lineAt(wanted).y();
}

} // namespace

void showPassage(QTextDocument& document, const Passage& passage, PassageSide side, const Theme& theme)
{
    document.clear();
    QTextCursor cursor(&document);
    QTextBlockFormat block;
    block.setLineHeight(150, QTextBlockFormat::ProportionalHeight);
    cursor.setBlockFormat(block);
    const QTextCharFormat around = colored(theme.secondary);
    cursor.insertText(oneParagraph(passage.before), around);
    insertPassage(cursor, passage, side, theme);
    cursor.insertText(oneParagraph(passage.after), around);
}

void goToPassage(QTextEdit& view, qsizetype start, qsizetype length)
{
    const int shown = view.viewport()->height();
    const double end = lineAt(*view.document(), start + length, 1);
    double top = 0;
    if (end > shown) {
        top = lineAt(*view.document(), start, -1);
        if (end - top > shown)
            top = lineAt(*view.document(), start, 0);
    }
    view.verticalScrollBar()->setValue(static_cast<int>(top));
}

} // namespace pizhu::ui
