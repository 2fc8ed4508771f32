// SPDX-License-Identifier: GPL-3.0-or-later
// Writing notes in the list of annotations: the editor in its row, drafts, and links.
#include "app/base/whendone.h"
#include "app/text/notelinks.h"
#include "ui/annotations/annotationdelegate.h"
#include "ui/annotations/annotationpane.h"
#include "ui/annotations/noteeditor.h"

#include <QListView>
#include <QMouseEvent>
#include <QUrl>

namespace pizhu::ui {

using library::LinkTarget;
using library::LinkTargets;
using library::Stores;

namespace {

constexpr int kMostSuggestions = 8;

} // namespace

void AnnotationPane::keepDraftsIn(const QString& file)
{
    m_drafts.keepIn(file);
    updateDrafts();
}

void AnnotationPane::editNote(const QString& uid)
{
    if (m_model->rowOf(uid) < 0)
        return;
    closeEditor();
    openEditorAt(uid);
    NoteEditor* editor = openEditor();
    if (!editor)
        return;
    if (const auto draft = m_drafts.of(uid))
        editor->setDraft(*draft);
    growEditor(*editor, uid);
    m_view->scrollTo(m_model->index(m_model->rowOf(uid)));
    editor->setFocus(Qt::OtherFocusReason);
}

void AnnotationPane::openEditorAt(const QString& uid)
{
    const QModelIndex index = m_model->index(m_model->rowOf(uid));
    m_editingUid = uid;
    m_delegate->setEditing(uid);
    m_delegate->setEditorHeight(0);
    Q_EMIT m_delegate->sizeHintChanged(index);
    m_view->doItemsLayout();
    m_view->setCurrentIndex(index);
    m_view->openPersistentEditor(index);
}

void AnnotationPane::editNoteOnceListed(const QString& uid)
{
    if (m_model->rowOf(uid) >= 0)
        editNote(uid);
    else
        m_editOnceListed = uid;
}

void AnnotationPane::connectEditor(NoteEditor* editor, const QString& uid)
{
    connect(editor, &NoteEditor::saved, this, [this, uid](const QString& note) { saveNote(uid, note); });
    connect(editor, &NoteEditor::cancelled, this, &AnnotationPane::closeEditor);
    connect(editor, &NoteEditor::draftChanged, this,
            [this, uid](const QString& text) { takeDraft(uid, text); });
    connect(editor, &NoteEditor::wantedHeightChanged, this,
            [this, editor, uid] { growEditor(*editor, uid); });
    connect(editor, &NoteEditor::linkWanted, this,
            [this, editor](const QString& typed) { suggestLinks(editor, typed); });
}

void AnnotationPane::takeDraft(const QString& uid, const QString& text)
{
    const AnnotationItem* item = itemOf(uid);
    if (item && item->annotation.note == text)
        m_drafts.drop(uid);
    else
        m_drafts.keep(uid, text);
    updateDrafts();
}

void AnnotationPane::discardDraft(const QString& uid)
{
    m_drafts.drop(uid);
    updateDrafts();
}

void AnnotationPane::updateDrafts()
{
    const QStringList uids = m_drafts.uids();
    m_delegate->setDrafts({uids.begin(), uids.end()});
    m_view->viewport()->update();
}

void AnnotationPane::growEditor(const NoteEditor& editor, const QString& uid)
{
    const int row = m_model->rowOf(uid);
    if (row < 0 || uid != m_editingUid || !m_delegate->setEditorHeight(editor.wantedHeight()))
        return;
    Q_EMIT m_delegate->sizeHintChanged(m_model->index(row));
    m_view->doItemsLayout();
}

/// The newest answer counts; the editor ignores those it has typed past.
void AnnotationPane::suggestLinks(NoteEditor* editor, const QString& typed)
{
    using Suggestions = std::vector<LinkTarget>;
    const auto find = [typed](const Stores& stores) {
        return stores.links.suggestions(typed, kMostSuggestions);
    };
    base::whenDone(m_library.readNewest(QStringLiteral("note-links"), find), editor,
                   [editor, typed](const base::Result<Suggestions>& found) {
                       if (found)
                           editor->offerLinks(typed, *found);
                   });
}

void AnnotationPane::readLinks()
{
    QStringList notes;
    for (const AnnotationItem& item : m_model->items()) {
        if (m_drafts.of(item.annotation.uid) == item.annotation.note) // saved as the window closed
            m_drafts.drop(item.annotation.uid);
        if (item.annotation.note.contains(QLatin1String(text::kDeepLinkScheme), Qt::CaseInsensitive))
            notes += item.annotation.note;
    }
    updateDrafts();
    if (notes.isEmpty())
        return;
    base::whenDone(
        m_library.readNewest(QStringLiteral("note-targets"),
                             [notes](const Stores& stores) { return stores.links.targetsIn(notes); }),
        this, [this](const base::Result<LinkTargets>& targets) {
            if (!targets)
                return;
            m_delegate->setTargets(*targets);
            layOutAgain();
        });
}

void AnnotationPane::expandCurrent()
{
    m_delegate->setExpanded(m_currentUid);
    layOutAgain();
}

/// Heights of rows depend on what they show; an editor in one of them stays.
void AnnotationPane::layOutAgain()
{
    if (m_model->rowCount() > 0)
        m_view->doItemsLayout();
}

QString AnnotationPane::linkUnder(QPoint position) const
{
    const QModelIndex index = m_view->indexAt(position);
    if (!index.isValid())
        return {};
    QStyleOptionViewItem option;
    option.initFrom(m_view);
    option.font = m_view->font();
    option.rect = m_view->visualRect(index);
    return m_delegate->linkAt(option, index, position);
}

void AnnotationPane::watchMouse(const QEvent& event)
{
    const bool moves = event.type() == QEvent::MouseMove;
    const bool releases = event.type() == QEvent::MouseButtonRelease;
    if (event.type() == QEvent::MouseButtonPress) {
        m_pressed = true;
        m_linkFollowed = false;
    }
    if (!moves && !releases)
        return;
    const auto& mouse = static_cast<const QMouseEvent&>(event);
    const QString address = linkUnder(mouse.position().toPoint());
    if (moves) {
        m_view->viewport()->setCursor(address.isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
        return;
    }
    m_pressed = false;
    QMetaObject::invokeMethod(this, &AnnotationPane::expandCurrent, Qt::QueuedConnection);
    m_linkFollowed = !address.isEmpty() && mouse.button() == Qt::LeftButton;
    if (m_linkFollowed)
        followLink(address);
}

void AnnotationPane::followLink(const QString& address)
{
    if (const auto link = text::parseDeepLink(address))
        Q_EMIT linkActivated(*link);
    else if (!address.startsWith(QLatin1String(kDanglingScheme)))
        Q_EMIT webLinkActivated(QUrl(address));
}

} // namespace pizhu::ui
