// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace pizhu::ui {

/// Edits a note inside its row: Ctrl+Enter or leaving saves, Esc cancels. Emits one of its signals, once.
class RowNoteEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    RowNoteEditor(const QString& note, QWidget* parent);

    /// Lets the user go on after a failed save.
    void reopen();

Q_SIGNALS:
    void saved(const QString& note);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void finish(bool save);

    QString m_original;
    bool m_finished = false;
};

} // namespace pizhu::ui
