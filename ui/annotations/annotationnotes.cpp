// SPDX-License-Identifier: GPL-3.0-or-later
// Writing notes and translations in the list of annotations: the editor in its row, drafts, and links.
#include "app/base/whendone.h"
#include "app/text/notelinks.h"
#include "ui/annotations/annotationpane.h"
#include "ui/annotations/noteeditor.h"

#include <QApplication>
#include <QListView>
#include <QMouseEvent>
#include <QUrl>

namespace pizhu::ui {

using library::LinkTarget;
using library::LinkTargets;
using library::Stores;

namespace {

constexpr int kMostSuggestions = 8;

/// The name under which a draft is kept: of a note the annotation's own.
QString draftName(const QString& uid, AnnotationDelegate::Part part)
{
    return part == AnnotationDelegate::Part::Note ? uid : uid + QStringLiteral("/translation");
}

QString textOf(const annotation::Annotation& annotation, AnnotationDelegate::Part part)
{
    return part == AnnotationDelegate::Part::Note ? annotation.note : annotation.translation;
}

} // namespace

void AnnotationPane::keepDraftsIn(const QString& file)
{
    m_drafts.keepIn(file);
    updateDrafts();
}

void AnnotationPane::editNote(const QString& uid)
{
    edit(uid, Part::Note);
}

void AnnotationPane::editTranslation(const QString& uid)
{
    const AnnotationItem* item = itemOf(uid);
    if (item && item->annotation.anchor) // else there is nothing to translate
        edit(uid, Part::Translation);
}

void AnnotationPane::edit(const QString& uid, Part part)
{
    if (m_model->rowOf(uid) < 0)
        return;
    saveOpenNote();
    QWidget* from = QApplication::focusWidget();
    if (from && !isAncestorOf(from))
        m_backTo = from;
    openEditorAt(uid, part);
    NoteEditor* editor = openEditor();
    if (!editor)
        return;
    if (const auto draft = m_drafts.of(draftName(uid, part)))
        editor->setDraft(*draft);
    growEditor(*editor, uid);
    m_view->scrollTo(m_model->index(m_model->rowOf(uid)));
    editor->setFocus(Qt::OtherFocusReason);
}

void AnnotationPane::openEditorAt(const QString& uid, Part part)
{
    const QModelIndex index = m_model->index(m_model->rowOf(uid));
    m_editingUid = uid;
    m_editingPart = part;
    m_delegate->setEditing(uid, part);
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
    const Part part = m_editingPart;
    connect(editor, &NoteEditor::saved, this,
            [this, uid, part](const QString& text) { saveText(uid, part, text); });
    connect(editor, &NoteEditor::cancelled, this, &AnnotationPane::closeEditor);
    connect(editor, &NoteEditor::draftChanged, this,
            [this, uid, part](const QString& text) { takeDraft(uid, part, text); });
    connect(editor, &NoteEditor::wantedHeightChanged, this,
            [this, editor, uid] { growEditor(*editor, uid); });
    if (part != Part::Note)
        return;
    connect(editor, &NoteEditor::linkWanted, this,
            [this, editor](const QString& typed) { suggestLinks(editor, typed); });
}

void AnnotationPane::takeDraft(const QString& uid, Part part, const QString& text)
{
    const AnnotationItem* item = itemOf(uid);
    if (item && textOf(item->annotation, part) == text)
        m_drafts.drop(draftName(uid, part));
    else
        m_drafts.keep(draftName(uid, part), text);
    updateDrafts();
}

bool AnnotationPane::hasDraft(const QString& uid) const
{
    return m_drafts.of(uid) || m_drafts.of(draftName(uid, Part::Translation));
}

void AnnotationPane::discardDraft(const QString& uid)
{
    for (const Part part : {Part::Note, Part::Translation})
        m_drafts.drop(draftName(uid, part));
    updateDrafts();
}

void AnnotationPane::updateDrafts()
{
    QSet<QString> uids;
    for (const QString& name : m_drafts.uids())
        uids.insert(name.section(u'/', 0, 0));
    m_delegate->setDrafts(uids);
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
        for (const Part part : {Part::Note, Part::Translation}) {
            const QString name = draftName(item.annotation.uid, part);
            if (m_drafts.of(name) == textOf(item.annotation, part)) // saved as the window closed
                m_drafts.drop(name);
        }
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

NoteEditor* AnnotationPane::openEditor() const
{
    const int row = m_model->rowOf(m_editingUid);
    return row < 0 ? nullptr : qobject_cast<NoteEditor*>(m_view->indexWidget(m_model->index(row)));
}

void AnnotationPane::closeEditor()
{
    const int row = m_model->rowOf(std::exchange(m_editingUid, QString()));
    m_delegate->setEditing({}, Part::Note);
    QWidget* back = std::exchange(m_backTo, nullptr);
    if (row < 0)
        return;
    const bool hadFocus = m_view->isAncestorOf(focusWidget() ? focusWidget() : this);
    m_view->closePersistentEditor(m_model->index(row));
    m_view->doItemsLayout();
    if (hadFocus)
        (back && back->isVisible() ? back : m_view)->setFocus();
}

void AnnotationPane::saveOpenNote()
{
    NoteEditor* editor = openEditor();
    if (!editor)
        return;
    editor->disconnect(this);
    const QString text = editor->note();
    if (text != textOf(itemOf(m_editingUid)->annotation, m_editingPart)) {
        m_drafts.keep(draftName(m_editingUid, m_editingPart), text);
        saveText(m_editingUid, m_editingPart, text);
    }
    closeEditor();
}

void AnnotationPane::keepDraft()
{
    if (NoteEditor* editor = openEditor()) {
        m_draft = Draft{m_editingUid, m_editingPart, editor->note()};
        editor->disconnect(this); // losing the focus with its row is not the user leaving it
    }
    m_editingUid.clear();
    m_delegate->setEditing({}, Part::Note);
}

void AnnotationPane::saveText(const QString& uid, Part part, const QString& text)
{
    const AnnotationItem* item = itemOf(uid);
    if (!item)
        return;
    const auto save = [id = item->annotation.id, part, text](Stores& stores) -> base::Result<void> {
        if (part == Part::Translation)
            return stores.annotations.setTranslation(id, text);
        const auto stable = stores.links.withStableLinks(text);
        return stable ? stores.annotations.setNote(id, *stable) : base::fail(stable.error());
    };
    const QString label =
        (part == Part::Note ? tr("Edit the note on “%1”") : tr("Translate “%1”")).arg(labelOf(*item));
    base::whenDone(
        m_library.write(label, save), this,
        [this, uid, part, text](const base::Result<void>& done) { afterSaving(uid, part, text, done); });
}

void AnnotationPane::afterSaving(const QString& uid, Part part, const QString& text,
                                 const base::Result<void>& done)
{
    const bool isOpen = m_editingUid == uid && m_editingPart == part;
    if (done) {
        if (m_drafts.of(draftName(uid, part)) == text)
            m_drafts.drop(draftName(uid, part));
        updateDrafts();
        if (isOpen)
            closeEditor();
        return;
    }
    Q_EMIT failed(done.error());
    if (NoteEditor* editor = openEditor(); editor && isOpen)
        editor->reopen();
}

} // namespace pizhu::ui
