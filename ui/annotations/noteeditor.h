// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace pizhu::ui {

/// Edits a note in place: Ctrl+Enter or leaving saves, Escape cancels. Emits one of its signals, once; the
/// text stays until the owner takes the editor away, so that a failed save loses nothing.
class NoteEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit NoteEditor(QWidget* parent = nullptr);

    void setNote(const QString& note);
    [[nodiscard]] QString note() const;
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
