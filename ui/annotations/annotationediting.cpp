// SPDX-License-Identifier: GPL-3.0-or-later
// What one can change on an annotation of the list.
#include "app/base/whendone.h"
#include "ui/annotations/annotationdelegate.h"
#include "ui/annotations/annotationpane.h"
#include "ui/annotations/noteeditor.h"
#include "ui/annotations/tagpicker.h"
#include "ui/models/titles.h"
#include "ui/widgets/swatch.h"

#include <QAction>
#include <QListView>
#include <QMenu>

namespace pizhu::ui {

using annotation::HighlightColor;
using library::Stores;

namespace {

QString labelOf(const AnnotationItem& item)
{
    const annotation::Annotation& annotation = item.annotation;
    return shortened(annotation.anchor ? annotation.anchor->quote.exact : annotation.note);
}

/// Sets the tags named by `paths`, making those that do not exist.
base::Result<void> setTagPaths(Stores& stores, base::AnnotationId id, const QStringList& paths)
{
    std::vector<base::TagId> tags;
    for (const QString& path : paths) {
        const auto tag = stores.tags.ensure(path);
        if (!tag)
            return base::fail(tag.error());
        tags.push_back(*tag);
    }
    return stores.annotations.setTags(id, tags);
}

} // namespace

template <typename F>
void AnnotationPane::write(const QString& label, F f)
{
    base::whenDone(m_library.write(label, std::move(f)), this, [this](const base::Result<void>& done) {
        if (!done)
            Q_EMIT failed(done.error());
    });
}

NoteEditor* AnnotationPane::openEditor() const
{
    const int row = m_model->rowOf(m_editingUid);
    return row < 0 ? nullptr : qobject_cast<NoteEditor*>(m_view->indexWidget(m_model->index(row)));
}

void AnnotationPane::closeEditor()
{
    const int row = m_model->rowOf(std::exchange(m_editingUid, QString()));
    m_delegate->setEditing({});
    if (row < 0)
        return;
    const bool hadFocus = m_view->isAncestorOf(focusWidget() ? focusWidget() : this);
    m_view->closePersistentEditor(m_model->index(row));
    m_view->doItemsLayout();
    if (hadFocus)
        m_view->setFocus();
}

void AnnotationPane::saveOpenNote()
{
    NoteEditor* editor = openEditor();
    if (!editor)
        return;
    editor->disconnect(this);
    if (editor->note() != itemOf(m_editingUid)->annotation.note) {
        m_drafts.keep(m_editingUid, editor->note());
        saveNote(m_editingUid, editor->note());
    }
    closeEditor();
}

void AnnotationPane::keepDraft()
{
    if (NoteEditor* editor = openEditor()) {
        m_draft = Draft{m_editingUid, editor->note()};
        editor->disconnect(this); // losing the focus with its row is not the user leaving it
    }
    m_editingUid.clear();
    m_delegate->setEditing({});
}

void AnnotationPane::saveNote(const QString& uid, const QString& note)
{
    const AnnotationItem* item = itemOf(uid);
    if (!item)
        return;
    const auto save = [id = item->annotation.id, note](Stores& stores) -> base::Result<void> {
        const auto stable = stores.links.withStableLinks(note);
        return stable ? stores.annotations.setNote(id, *stable) : base::fail(stable.error());
    };
    const QString label = tr("Edit the note on “%1”").arg(labelOf(*item));
    base::whenDone(m_library.write(label, save), this, [this, uid, note](const base::Result<void>& done) {
        if (done) {
            if (m_drafts.of(uid) == note)
                m_drafts.drop(uid);
            updateDrafts();
            if (m_editingUid == uid)
                closeEditor();
            return;
        }
        Q_EMIT failed(done.error());
        if (NoteEditor* editor = openEditor(); editor && m_editingUid == uid)
            editor->reopen();
    });
}

void AnnotationPane::editTags(const QString& uid)
{
    const AnnotationItem* item = itemOf(uid);
    if (!item)
        return;
    auto* picker = new TagPicker(m_library, m_theme, this);
    picker->setCheckedPaths(item->tagPaths());
    connect(picker, &TagPicker::tagsChosen, this,
            [this, uid](const QStringList& paths) { saveTags(uid, paths); });
    connect(picker, &TagPicker::failed, this, &AnnotationPane::failed);
    const QRect row = m_view->visualRect(m_model->index(m_model->rowOf(uid)));
    picker->popup(m_view->viewport()->mapToGlobal(row.bottomLeft() + QPoint(Theme::kSpaceL, 0)));
}

void AnnotationPane::saveTags(const QString& uid, const QStringList& paths)
{
    const AnnotationItem* item = itemOf(uid);
    if (!item)
        return;
    write(tr("Tag “%1”").arg(labelOf(*item)),
          [id = item->annotation.id, paths](Stores& stores) { return setTagPaths(stores, id, paths); });
}

void AnnotationPane::setColor(const QString& uid, HighlightColor color)
{
    const AnnotationItem* item = itemOf(uid);
    if (!item || item->annotation.color == color)
        return;
    write(tr("Recolour “%1”").arg(labelOf(*item)), [id = item->annotation.id, color](Stores& stores) {
        return stores.annotations.setColor(id, color);
    });
}

void AnnotationPane::remove(const QString& uid)
{
    const AnnotationItem* item = itemOf(uid);
    if (!item)
        return;
    write(tr("Delete the annotation “%1”").arg(labelOf(*item)), [id = item->annotation.id](Stores& stores) {
        const std::array ids{id};
        return stores.annotations.remove(ids);
    });
}

void AnnotationPane::showContextMenu(const QPoint& position)
{
    const QModelIndex index = m_view->indexAt(position);
    if (!index.isValid())
        return;
    m_view->setCurrentIndex(index);
    const QString uid = currentUid();
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("annotationMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_editNote);
    menu->addAction(m_editTags);
    menu->addAction(m_copyLink);
    if (m_drafts.of(uid))
        menu->addAction(m_discardDraft);
    menu->addSeparator();
    for (int i = 0; i < 6; ++i) {
        const auto color = static_cast<HighlightColor>(i);
        QAction* action = menu->addAction(swatchIcon(m_theme.theme(), color), colorTitle(color));
        action->setCheckable(true);
        action->setChecked(itemOf(uid)->annotation.color == color);
        connect(action, &QAction::triggered, this, [this, uid, color] { setColor(uid, color); });
    }
    menu->addSeparator();
    menu->addAction(m_remove);
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

} // namespace pizhu::ui
