// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotations/noteeditor.h"

#include "app/text/notelinks.h"
#include "ui/annotations/linkcompletion.h"
#include "ui/annotations/notehighlighter.h"

#include <QKeyEvent>
#include <QTextBlock>
#include <chrono>

namespace pizhu::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kDraftPause = 300ms;
constexpr qsizetype kLongestName = 60; ///< behind `[[`

} // namespace

NoteEditor::NoteEditor(QWidget* parent)
    : QPlainTextEdit(parent)
    , m_highlighter(new NoteHighlighter(document(), palette()))
    , m_completion(new LinkCompletion(this))
{
    setObjectName(QStringLiteral("noteEditor"));
    setAccessibleName(tr("Note"));
    setPlaceholderText(tr("Write a note in Markdown; [[ links. Ctrl+Enter saves, Esc leaves a draft."));
    setTabChangesFocus(true);
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(kDraftPause);
    connect(&m_draftTimer, &QTimer::timeout, this, &NoteEditor::tellDraft);
    connect(m_completion, &LinkCompletion::chosen, this, &NoteEditor::insertLink);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &NoteEditor::stayOutOfAddresses);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        m_draftTimer.start();
        lookForLink();
        if (const int height = wantedHeight(); std::exchange(m_lastHeight, height) != height)
            Q_EMIT wantedHeightChanged();
    });
}

void NoteEditor::makePlain(const QString& name, const QString& hint)
{
    delete std::exchange(m_highlighter, nullptr);
    setAccessibleName(name);
    setPlaceholderText(hint);
}

void NoteEditor::setNote(const QString& note)
{
    m_original = note;
    m_finished = false;
    setDraft(note);
}

void NoteEditor::setDraft(const QString& draft)
{
    setPlainText(draft);
    moveCursor(QTextCursor::End);
    m_draftTimer.stop(); // nothing new
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

int NoteEditor::wantedHeight() const
{
    double height = 2 * (frameWidth() + document()->documentMargin());
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        height += blockBoundingRect(block).height();
    return static_cast<int>(height) + 1;
}

void NoteEditor::keyPressEvent(QKeyEvent* event)
{
    if (completes(*event))
        return;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier))
        finish(true);
    else if (event->key() == Qt::Key_Escape)
        finish(false);
    else if (!removesLink(*event))
        QPlainTextEdit::keyPressEvent(event);
}

/// While something is offered, it has the keys that choose.
bool NoteEditor::completes(QKeyEvent& event)
{
    if (!m_completion->isVisible() || m_composing || (event.modifiers() & ~Qt::KeypadModifier))
        return false;
    switch (event.key()) {
    case Qt::Key_Down:
        m_completion->step(1);
        return true;
    case Qt::Key_Up:
        m_completion->step(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        m_completion->choose();
        return true;
    case Qt::Key_Escape:
        m_completion->hide();
        return true;
    default:
        return false;
    }
}

/// Backspace behind a link takes all of it: nobody sees where its address ends.
bool NoteEditor::removesLink(const QKeyEvent& event)
{
    QTextCursor cursor = textCursor();
    if (event.key() != Qt::Key_Backspace || cursor.hasSelection())
        return false;
    const int before = cursor.positionInBlock();
    const QString line = cursor.block().text();
    for (const text::NoteLink& link : text::noteLinks(line)) {
        if (link.whole.end != before || !link.target || link.label.isEmpty())
            continue;
        cursor.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor,
                            static_cast<int>(link.whole.length()));
        cursor.removeSelectedText();
        return true;
    }
    return false;
}

void NoteEditor::inputMethodEvent(QInputMethodEvent* event)
{
    m_composing = !event->preeditString().isEmpty();
    QPlainTextEdit::inputMethodEvent(event);
}

void NoteEditor::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    // Another window or the context menu does not end the editing.
    if (event->reason() == Qt::ActiveWindowFocusReason || event->reason() == Qt::PopupFocusReason) {
        tellDraft();
        return;
    }
    m_completion->hide();
    finish(true);
}

void NoteEditor::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter)
        m_highlighter->setPalette(palette());
}

void NoteEditor::finish(bool save)
{
    if (std::exchange(m_finished, true))
        return;
    m_completion->hide();
    tellDraft();
    if (save && note() != m_original)
        Q_EMIT saved(note());
    else
        Q_EMIT cancelled();
}

void NoteEditor::tellDraft()
{
    m_draftTimer.stop();
    Q_EMIT draftChanged(note());
}

std::optional<QString> NoteEditor::linkBeingTyped() const
{
    const QTextCursor cursor = textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    const qsizetype open = before.lastIndexOf(QLatin1String("[["));
    if (open < 0 || before.size() - open - 2 > kLongestName)
        return std::nullopt;
    const QString typed = before.mid(open + 2);
    if (typed.contains(u']') || typed.contains(u'['))
        return std::nullopt;
    for (const base::TextRange& code : text::codeRanges(cursor.block().text())) {
        if (code.contains(open))
            return std::nullopt;
    }
    return typed;
}

void NoteEditor::lookForLink()
{
    const auto typed = hasFocus() ? linkBeingTyped() : std::nullopt;
    if (typed)
        Q_EMIT linkWanted(*typed);
    else
        m_completion->hide();
}

void NoteEditor::offerLinks(const QString& typed, const std::vector<library::LinkTarget>& targets)
{
    if (m_finished || linkBeingTyped() != typed)
        return;
    const QRect cursor = cursorRect();
    m_completion->offer(targets, {viewport()->mapToGlobal(cursor.topLeft()), cursor.size()});
}

void NoteEditor::insertLink(const library::LinkTarget& target)
{
    const auto typed = linkBeingTyped();
    if (!typed)
        return;
    QTextCursor cursor = textCursor();
    const QString behind = cursor.block().text().mid(cursor.positionInBlock());
    const int swallowed = behind.startsWith(QLatin1String("]]")) ? 2 : 0;
    cursor.setPosition(cursor.position() + swallowed);
    cursor.setPosition(cursor.position() - swallowed - static_cast<int>(typed->size()) - 2,
                       QTextCursor::KeepAnchor);
    cursor.insertText(text::titledLink(target.title, target.link));
    setTextCursor(cursor);
}

/// The cursor never stops inside of what is not shown.
void NoteEditor::stayOutOfAddresses()
{
    QTextCursor cursor = textCursor();
    const int last = std::exchange(m_lastPosition, cursor.position());
    const int start = cursor.block().position();
    for (const base::TextRange& hidden : NoteHighlighter::hiddenParts(cursor.block().text())) {
        const int from = start + static_cast<int>(hidden.start);
        const int to = start + static_cast<int>(hidden.end);
        if (cursor.position() <= from - 1 || cursor.position() >= to)
            continue;
        const bool back = cursor.position() < last;
        // In front of the brackets' end on the way back, behind the address on the way forth.
        cursor.setPosition(back ? from - 1 : to,
                           cursor.hasSelection() ? QTextCursor::KeepAnchor : QTextCursor::MoveAnchor);
        m_lastPosition = cursor.position();
        setTextCursor(cursor);
        return;
    }
}

} // namespace pizhu::ui
