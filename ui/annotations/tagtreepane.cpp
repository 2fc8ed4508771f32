// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotations/tagtreepane.h"

#include "app/base/whendone.h"
#include "app/library/tagusage.h"
#include "ui/annotations/tagdetailsdialog.h"
#include "ui/annotations/tagediting.h"
#include "ui/annotations/tagfiltermodel.h"
#include "ui/annotations/tagmergedialog.h"
#include "ui/annotations/tagsplitdialog.h"
#include "ui/annotations/tagview.h"
#include "ui/models/tagtreemodel.h"
#include "ui/models/titles.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/swatch.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedLayout>
#include <QToolButton>

namespace pizhu::ui {

using annotation::HighlightColor;
using library::Stores;
using library::Tag;

TagTreePane::TagTreePane(library::Library& library, const ThemeSource& theme, QWidget* parent)
    : QWidget(parent)
    , m_library(library)
    , m_theme(theme)
    , m_model(new TagTreeModel(library, this))
    , m_filterModel(new TagFilterModel(this))
    , m_editing(new TagEditing(library, this))
{
    createWidgets();
    createHeader();
    createLayout();
    createActions();
    connectSignals();
    connectActions();
}

void TagTreePane::setKeyObjection(std::function<QString(const QString& key)> objection)
{
    m_keyObjection = std::move(objection);
}

void TagTreePane::connectSignals()
{
    connect(m_model, &TagTreeModel::failed, this, &TagTreePane::failed);
    connect(m_editing, &TagEditing::failed, this, &TagTreePane::failed);
    connect(m_model, &TagTreeModel::renameRequested, this, &TagTreePane::renameTag);
    connect(m_model, &TagTreeModel::loaded, this, &TagTreePane::updateState);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &TagTreePane::rememberPlace);
    connect(m_filterModel, &QAbstractItemModel::modelReset, this, &TagTreePane::restorePlace);
    connect(m_view, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        if (selectedTags().size() == 1) // else one gathers them
            Q_EMIT tagActivated(index.data(TagTreeModel::PathRole).toString());
    });
    connect(m_view, &TagView::placeRequested, this, [this](base::TagId tag, base::TagId parent, int place) {
        m_editing->place(tagOf(tag), parent, place);
    });
    connect(m_view, &TagView::mergeRequested, this,
            [this](base::TagId tag, base::TagId target) { mergeTags({tag}, target); });
    connect(m_view, &QWidget::customContextMenuRequested, this, &TagTreePane::showContextMenu);
    connect(m_add, &QToolButton::clicked, this, [this] { startAdding({}); });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] { startAdding({}); });
    connect(m_field, &QLineEdit::returnPressed, this, [this] { addTag(m_field->text()); });
    connect(m_filter, &QLineEdit::textChanged, this, &TagTreePane::applyFilter);
    connect(m_find, &QToolButton::toggled, this, [this](bool on) { on ? showFilter() : hideFields(); });
    connect(m_within, &QToolButton::toggled, m_model, &TagTreeModel::setCountsWithin);
}

void TagTreePane::connectActions()
{
    connect(m_addChild, &QAction::triggered, this, [this] { startAdding(m_view->currentIndex()); });
    connect(m_rename, &QAction::triggered, this, [this] { m_view->edit(m_view->currentIndex()); });
    connect(m_merge, &QAction::triggered, this, [this] { mergeTags(selectedTags()); });
    connect(m_split, &QAction::triggered, this, [this] { splitTag(currentTag().id); });
    connect(m_details, &QAction::triggered, this, [this] { showDetails(currentTag().id); });
    connect(m_memo, &QAction::triggered, this, [this] { showMemo(currentTag().id); });
    connect(m_toTop, &QAction::triggered, this, [this] { m_editing->place(currentTag(), {}, -1); });
    connect(m_sort, &QAction::triggered, this, [this] {
        const Tag tag = currentTag();
        m_editing->sortChildren(m_view->model()->hasChildren(m_view->currentIndex()) ? tag
                                                                                     : tagOf(tag.parent));
    });
    connect(m_remove, &QAction::triggered, this, [this] { removeTag(currentTag().id); });
}

void TagTreePane::updateState()
{
    const bool any = m_model->rowCount() > 0;
    m_stack->setCurrentWidget(any ? static_cast<QWidget*>(m_view) : m_empty);
}

void TagTreePane::rememberPlace()
{
    m_currentTag = currentTag().id;
    if (!m_filter->text().isEmpty())
        return; // all is open, and not by hand
    m_collapsed.clear();
    for (const Tag& tag : m_model->tags()) {
        const QModelIndex index = viewIndex(tag.id);
        if (m_filterModel->rowCount(index) > 0 && !m_view->isExpanded(index))
            m_collapsed.insert(tag.id);
    }
}

void TagTreePane::restorePlace()
{
    expandTags();
    m_view->setCurrentIndex(viewIndex(m_currentTag));
}

/// All at once: one by one each lays the whole tree out again.
void TagTreePane::expandTags()
{
    m_view->expandAll();
    if (!m_filter->text().isEmpty())
        return;
    for (const base::TagId id : std::as_const(m_collapsed))
        m_view->collapse(viewIndex(id));
}

void TagTreePane::applyFilter()
{
    const base::TagId current = currentTag().id;
    m_filterModel->setFilterText(m_filter->text());
    expandTags();
    const QModelIndex best = m_filterModel->bestMatch();
    m_view->setCurrentIndex(best.isValid() ? best : viewIndex(current));
}

Tag TagTreePane::currentTag() const
{
    return m_view->currentIndex().data(TagTreeModel::TagRole).value<Tag>();
}

Tag TagTreePane::tagOf(base::TagId id) const
{
    return m_model->indexOf(id).data(TagTreeModel::TagRole).value<Tag>();
}

QModelIndex TagTreePane::viewIndex(base::TagId id) const
{
    return m_filterModel->mapFromSource(m_model->indexOf(id));
}

void TagTreePane::startAdding(const QModelIndex& parent)
{
    const QString above = parent.data(TagTreeModel::PathRole).toString();
    m_field->setText(above.isEmpty() ? QString() : above + u'/');
    m_field->show();
    m_fields->show();
    m_field->setFocus();
}

void TagTreePane::showFilter()
{
    m_find->setChecked(true);
    m_filter->show();
    m_fields->show();
    m_filter->setFocus();
    m_filter->selectAll();
}

void TagTreePane::hideFields()
{
    m_field->hide();
    m_filter->clear();
    m_filter->hide();
    m_fields->hide();
    m_find->setChecked(false);
    m_view->setFocus();
}

void TagTreePane::addTag(const QString& path)
{
    if (path.trimmed().isEmpty())
        return;
    m_editing->add(path.trimmed(), [this](base::TagId made) { // else what was typed stays in the field
        m_currentTag = made;
        if (m_model->indexOf(made).isValid())
            m_view->setCurrentIndex(viewIndex(made));
        m_field->clear();
        m_field->hide();
        m_fields->setHidden(m_filter->isHidden());
        m_view->setFocus();
    });
}

void TagTreePane::renameTag(base::TagId id, const QString& name)
{
    m_editing->rename(tagOf(id), name);
}

void TagTreePane::removeTag(base::TagId id)
{
    const Tag tag = tagOf(id);
    if (!tag.id.isValid())
        return;
    const auto read = [id](const Stores& stores) { return stores.tags.usage().removal(id); };
    base::whenDone(m_library.read(read), this, [this, tag](const base::Result<library::TagRemoval>& taken) {
        if (!taken)
            Q_EMIT failed(taken.error());
        else if (*taken == library::TagRemoval())
            m_editing->remove(tag, *taken);
        else
            confirmRemoval(tag, *taken);
    });
}

void TagTreePane::confirmRemoval(const Tag& tag, const library::TagRemoval& taken)
{
    auto* question = new QMessageBox(QMessageBox::NoIcon, tr("Delete a tag"),
                                     tr("Delete the tag “%1”?").arg(tag.path), QMessageBox::Cancel, this);
    question->setObjectName(QStringLiteral("deleteTag"));
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(tr("This takes %1. The annotations and articles stay, and you can undo it.")
                                     .arg(removalTitle(taken)));
    auto* remove = question->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    question->setDefaultButton(remove);
    connect(remove, &QPushButton::clicked, this, [this, tag, taken] { m_editing->remove(tag, taken); });
    present(question);
}

void TagTreePane::setTagColor(base::TagId id, std::optional<HighlightColor> color)
{
    m_editing->setColor(tagOf(id), color);
}

void TagTreePane::present(QDialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void TagTreePane::showDetails(base::TagId id)
{
    if (auto* dialog = detailsOf(id))
        present(dialog);
}

void TagTreePane::showMemo(base::TagId id)
{
    auto* dialog = detailsOf(id);
    if (!dialog)
        return;
    dialog->showMemo();
    present(dialog);
}

TagDetailsDialog* TagTreePane::detailsOf(base::TagId id)
{
    const Tag tag = tagOf(id);
    if (!tag.id.isValid())
        return nullptr;
    auto* dialog = new TagDetailsDialog(m_library, m_theme, tag, this);
    dialog->setKeyObjection(m_keyObjection);
    connect(dialog, &TagDetailsDialog::annotationRequested, this, &TagTreePane::annotationRequested);
    connect(dialog, &TagDetailsDialog::linkActivated, this, &TagTreePane::linkActivated);
    connect(dialog, &TagDetailsDialog::webLinkActivated, this, &TagTreePane::webLinkActivated);
    return dialog;
}

void TagTreePane::mergeTags(const std::vector<base::TagId>& ids, base::TagId target)
{
    std::vector<Tag> sources;
    for (const base::TagId id : ids) {
        const Tag tag = tagOf(id);
        const auto above = [&tag](const Tag& other) { return tag.path.startsWith(other.path + u'/'); };
        if (tag.id.isValid() && std::ranges::none_of(sources, above)) // it goes along with the one above it
            sources.push_back(tag);
    }
    if (sources.empty())
        return;
    auto* dialog = new TagMergeDialog(m_library, m_theme, sources, target, this);
    connect(dialog, &TagMergeDialog::merging, this, &TagTreePane::merging);
    present(dialog);
}

std::vector<base::TagId> TagTreePane::selectedTags() const
{
    std::vector<base::TagId> ids;
    for (const QModelIndex& index : m_view->selectionModel()->selectedIndexes())
        ids.push_back(index.data(TagTreeModel::TagRole).value<Tag>().id);
    return ids;
}

void TagTreePane::splitTag(base::TagId id)
{
    const Tag tag = tagOf(id);
    if (tag.id.isValid())
        present(new TagSplitDialog(m_library, m_theme, tag, this));
}

std::function<void()> TagTreePane::commandFor(const QKeyEvent& key)
{
    const bool isEnter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (key.modifiers() == Qt::ControlModifier && key.key() == Qt::Key_F)
        return [this] { showFilter(); };
    const Tag tag = currentTag();
    if (key.key() == Qt::Key_Insert)
        return [this] { startAdding(m_view->currentIndex()); };
    if (!tag.id.isValid())
        return {};
    if (isEnter && key.modifiers().testFlag(Qt::AltModifier))
        return [this, tag] { showDetails(tag.id); };
    if (isEnter)
        return [this, tag] { Q_EMIT tagActivated(tag.path); };
    if (key.key() == Qt::Key_Delete)
        return [this, tag] { removeTag(tag.id); };
    return {};
}

bool TagTreePane::eventFilter(QObject* watched, QEvent* event)
{
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (!key || (watched == m_view && m_view->isEditing()))
        return QWidget::eventFilter(watched, event);
    const auto* press = static_cast<QKeyEvent*>(event);
    std::function<void()> command;
    if (watched == m_view)
        command = commandFor(*press);
    else if (press->key() == Qt::Key_Escape)
        command = [this] { hideFields(); };
    else if (watched == m_filter && (press->key() == Qt::Key_Down || press->key() == Qt::Key_Return))
        command = [this] { m_view->setFocus(); };
    if (!command)
        return false;
    if (event->type() == QEvent::ShortcutOverride)
        event->accept();
    else
        command();
    return true;
}

} // namespace pizhu::ui
