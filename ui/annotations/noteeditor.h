// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/linkstore.h"

#include <QPlainTextEdit>
#include <QTimer>
#include <optional>

namespace pizhu::ui {

class LinkCompletion;
class NoteHighlighter;

/// Edits a note in Markdown, styled while one writes: Ctrl+Enter or leaving saves, Escape leaves without
/// saving.
/// `[[` asks for things to link to. Emits saved() or cancelled(), once; the text stays until the owner takes
/// the editor away, so that a failed save loses nothing. Whatever is typed is told through draftChanged()
/// soon after, and before cancelled(), so that nobody loses it.
class NoteEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit NoteEditor(QWidget* parent = nullptr);

    /// For words that are no Markdown and link nowhere.
    void makePlain(const QString& name, const QString& hint);
    /// Begins: whatever ended before does not count.
    void setNote(const QString& note);
    /// What was written and not saved: Escape and leaving compare with the note all the same.
    void setDraft(const QString& draft);
    [[nodiscard]] QString note() const;
    /// Lets the user go on after a failed save.
    void reopen();
    /// Answers linkWanted(); ignored when something else is being typed by now.
    void offerLinks(const QString& typed, const std::vector<library::LinkTarget>& targets);
    /// Height of the text with the frame, in pixels.
    [[nodiscard]] int wantedHeight() const;

Q_SIGNALS:
    void saved(const QString& note);
    void cancelled();
    void draftChanged(const QString& note);
    /// `[[` and these words stand before the cursor.
    void linkWanted(const QString& typed);
    void wantedHeightChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void finish(bool save);
    void tellDraft();
    void lookForLink();
    void insertLink(const library::LinkTarget& target);
    void stayOutOfAddresses();
    [[nodiscard]] bool completes(QKeyEvent& event);
    [[nodiscard]] bool removesLink(const QKeyEvent& event);
    /// The words between `[[` and the cursor.
    [[nodiscard]] std::optional<QString> linkBeingTyped() const;

    NoteHighlighter* m_highlighter = nullptr; ///< none of a plain one
    LinkCompletion* m_completion = nullptr;
    QTimer m_draftTimer;
    QString m_original;
    int m_lastPosition = 0;
    int m_lastHeight = 0;
    bool m_composing = false; ///< an input method shows what is not yet typed
    bool m_finished = false;
};

} // namespace pizhu::ui
