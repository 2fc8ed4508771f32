// SPDX-License-Identifier: GPL-3.0-or-later
// What one can change on an annotation of the list.
#include "app/base/whendone.h"
#include "ui/annotations/annotationpane.h"
#include "ui/annotations/tagpicker.h"
#include "ui/models/tagmime.h"
#include "ui/models/titles.h"
#include "ui/widgets/swatch.h"

#include <QAction>
#include <QDropEvent>
#include <QListView>
#include <QMenu>

namespace pizhu::ui {

using annotation::HighlightColor;
using library::Stores;

namespace {

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

/// A tag that is dragged over the list goes to the annotation below the pointer.
bool AnnotationPane::takesTag(QEvent& event)
{
    const QEvent::Type type = event.type();
    if (type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::Drop)
        return false;
    auto& drop = static_cast<QDropEvent&>(event); // what enters and moves is one, too
    const base::TagId tag = tagFromMime(*drop.mimeData(), m_library.path());
    const QModelIndex row = m_view->indexAt(drop.position().toPoint());
    drop.setDropAction(Qt::CopyAction); // it stays in the tree, too
    drop.setAccepted(tag.isValid() && (row.isValid() || type == QEvent::DragEnter));
    if (type == QEvent::Drop && drop.isAccepted()) {
        m_view->setCurrentIndex(row);
        addTag(currentUid(), tag);
    }
    return true;
}

void AnnotationPane::addTag(const QString& uid, base::TagId tag)
{
    const AnnotationItem* item = itemOf(uid);
    if (!item || std::ranges::count(item->annotation.tags, tag) > 0)
        return;
    std::vector<base::TagId> tags = item->annotation.tags;
    tags.push_back(tag);
    write(tr("Tag “%1”").arg(labelOf(*item)),
          [id = item->annotation.id, tags](Stores& stores) { return stores.annotations.setTags(id, tags); });
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
    m_editTranslation->setEnabled(itemOf(uid)->annotation.anchor.has_value());
    menu->addAction(m_editTranslation);
    menu->addAction(m_editTags);
    menu->addAction(m_copyLink);
    if (hasDraft(uid))
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
