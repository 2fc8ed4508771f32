// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browser/rownoteeditor.h"

#include <QKeyEvent>

namespace pizhu::ui {

RowNoteEditor::RowNoteEditor(const QString& note, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_original(note)
{
    setObjectName(QStringLiteral("rowNoteEditor"));
    setAccessibleName(tr("Note"));
    setPlaceholderText(tr("Write a note. Ctrl+Enter saves, Esc cancels."));
    setTabChangesFocus(true);
    setPlainText(note);
    moveCursor(QTextCursor::End);
}

void RowNoteEditor::reopen()
{
    m_finished = false;
    setFocus();
}

void RowNoteEditor::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier))
        finish(true);
    else if (event->key() == Qt::Key_Escape)
        finish(false);
    else
        QPlainTextEdit::keyPressEvent(event);
}

void RowNoteEditor::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    // Another window or the context menu does not end the editing.
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        finish(true);
}

void RowNoteEditor::finish(bool save)
{
    if (std::exchange(m_finished, true))
        return;
    if (save && toPlainText() != m_original)
        Q_EMIT saved(toPlainText());
    else
        Q_EMIT cancelled();
}

} // namespace pizhu::ui
