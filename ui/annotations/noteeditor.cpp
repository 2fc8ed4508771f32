// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotations/noteeditor.h"

#include <QKeyEvent>

namespace pizhu::ui {

NoteEditor::NoteEditor(QWidget* parent)
    : QPlainTextEdit(parent)
{
    setObjectName(QStringLiteral("noteEditor"));
    setAccessibleName(tr("Note"));
    setPlaceholderText(tr("Write a note. Ctrl+Enter saves, Esc cancels."));
    setTabChangesFocus(true);
}

void NoteEditor::setNote(const QString& note)
{
    m_original = note;
    setPlainText(note);
    moveCursor(QTextCursor::End);
}

QString NoteEditor::note() const
{
    return toPlainText();
}

void NoteEditor::reopen()
{
    m_finished = false;
    setFocus();
}

void NoteEditor::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier))
        finish(true);
    else if (event->key() == Qt::Key_Escape)
        finish(false);
    else
        QPlainTextEdit::keyPressEvent(event);
}

void NoteEditor::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    // Another window or the context menu does not end the editing.
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        finish(true);
}

void NoteEditor::finish(bool save)
{
    if (std::exchange(m_finished, true))
        return;
    if (save && note() != m_original)
        Q_EMIT saved(note());
    else
        Q_EMIT cancelled();
}

} // namespace pizhu::ui
