// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotations/tagtreepane.h"

#include "app/base/whendone.h"
#include "ui/annotations/tagview.h"
#include "ui/models/tagtreemodel.h"
#include "ui/models/titles.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/swatch.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace pizhu::ui {

using annotation::HighlightColor;
using library::Stores;

TagTreePane::TagTreePane(library::Library& library, const ThemeSource& theme, QWidget* parent)
    : QWidget(parent)
    , m_library(library)
    , m_theme(theme)
    , m_model(new TagTreeModel(library, this))
{
    createWidgets();
    createLayout();
    createActions();
    connectSignals();
}

void TagTreePane::createWidgets()
{
    setObjectName(QStringLiteral("tagTreePane"));
    setProperty("role", QStringLiteral("pane"));
    setAttribute(Qt::WA_StyledBackground);
    m_add = new QToolButton(this);
    m_add->setObjectName(QStringLiteral("addTag"));
    m_add->setIcon(m_theme.icon(QStringLiteral("plus")));
    m_add->setIconSize({Theme::kIconSmall, Theme::kIconSmall});
    m_add->setToolTip(tr("New tag"));
    m_field = new QLineEdit(this);
    m_field->setObjectName(QStringLiteral("newTagField"));
    m_field->setPlaceholderText(tr("Name of the new tag, “/” makes levels"));
    m_field->installEventFilter(this);
    m_field->hide();
    m_view = new TagView(m_theme, this);
    m_view->setObjectName(QStringLiteral("tagTree"));
    m_view->setAccessibleName(tr("Tags"));
    m_view->setModel(m_model);
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->installEventFilter(this);
    m_empty = new EmptyState(m_theme, this);
    m_empty->setObjectName(QStringLiteral("emptyTags"));
    m_empty->setContent({.icon = QStringLiteral("tag"),
                         .title = tr("No tags yet"),
                         .text = tr("Tags gather passages and articles on one subject."),
                         .action = tr("New tag"),
                         .isAside = true});
}

void TagTreePane::createLayout()
{
    auto* title = new QLabel(tr("Tags").toUpper(), this);
    title->setProperty("role", QStringLiteral("section"));
    auto* header = new QHBoxLayout;
    header->setContentsMargins(Theme::kSpaceM, 0, Theme::kSpaceS, 0);
    title->setFixedHeight(Theme::kPaneHeader);
    header->addWidget(title, 1);
    header->addWidget(m_add);
    auto* line = new QFrame(this);
    line->setProperty("role", QStringLiteral("line"));
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(header);
    layout->addWidget(m_field);
    layout->addWidget(line);
    layout->addLayout(m_stack, 1);
}

void TagTreePane::createActions()
{
    m_addChild = new QAction(m_theme.icon(QStringLiteral("plus")), tr("New tag below…"), this);
    m_rename = new QAction(m_theme.icon(QStringLiteral("edit")), tr("Rename"), this);
    m_remove = new QAction(m_theme.icon(QStringLiteral("trash")), tr("Delete"), this);
}

void TagTreePane::connectSignals()
{
    connect(m_model, &TagTreeModel::failed, this, &TagTreePane::failed);
    connect(m_model, &TagTreeModel::renameRequested, this, &TagTreePane::renameTag);
    connect(m_model, &TagTreeModel::loaded, this, &TagTreePane::updateState);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &TagTreePane::rememberPlace);
    connect(m_model, &QAbstractItemModel::modelReset, this, &TagTreePane::restorePlace);
    connect(m_view, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        Q_EMIT tagActivated(index.data(TagTreeModel::PathRole).toString());
    });
    connect(m_view, &QWidget::customContextMenuRequested, this, &TagTreePane::showContextMenu);
    connect(m_add, &QToolButton::clicked, this, [this] { startAdding({}); });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] { startAdding({}); });
    connect(m_field, &QLineEdit::returnPressed, this, [this] { addTag(m_field->text()); });
    connect(m_addChild, &QAction::triggered, this, [this] { startAdding(m_view->currentIndex()); });
    connect(m_rename, &QAction::triggered, this, [this] { m_view->edit(m_view->currentIndex()); });
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
    m_collapsed.clear();
    for (const library::Tag& tag : m_model->tags()) {
        const QModelIndex index = m_model->indexOf(tag.id);
        if (m_model->rowCount(index) > 0 && !m_view->isExpanded(index))
            m_collapsed.insert(tag.id);
    }
}

void TagTreePane::restorePlace()
{
    for (const library::Tag& tag : m_model->tags())
        m_view->setExpanded(m_model->indexOf(tag.id), !m_collapsed.contains(tag.id));
    m_view->setCurrentIndex(m_model->indexOf(m_currentTag));
}

library::Tag TagTreePane::currentTag() const
{
    return m_view->currentIndex().data(TagTreeModel::TagRole).value<library::Tag>();
}

void TagTreePane::startAdding(const QModelIndex& parent)
{
    const QString above = parent.data(TagTreeModel::PathRole).toString();
    m_field->setText(above.isEmpty() ? QString() : above + QLatin1Char('/'));
    m_field->show();
    m_field->setFocus();
}

template <typename F>
void TagTreePane::write(const QString& label, F f)
{
    base::whenDone(m_library.write(label, std::move(f)), this, [this](const base::Result<void>& done) {
        if (!done)
            Q_EMIT failed(done.error());
    });
}

void TagTreePane::addTag(const QString& path)
{
    if (path.trimmed().isEmpty())
        return;
    const auto ensure = [path](Stores& stores) { return stores.tags.ensure(path.trimmed()); };
    const QString label = tr("New tag “%1”").arg(path.trimmed());
    base::whenDone(m_library.write(label, ensure), this, [this](const base::Result<base::TagId>& made) {
        if (!made) {
            Q_EMIT failed(made.error()); // what was typed stays in the field
            return;
        }
        m_currentTag = *made;
        m_field->clear();
        m_field->hide();
        m_view->setFocus();
    });
}

void TagTreePane::renameTag(base::TagId id, const QString& name)
{
    write(tr("Rename a tag to “%1”").arg(name),
          [id, name](Stores& stores) { return stores.tags.rename(id, name); });
}

void TagTreePane::removeTag(base::TagId id)
{
    if (!id.isValid())
        return;
    const QString path = m_model->indexOf(id).data(TagTreeModel::PathRole).toString();
    write(tr("Delete the tag “%1”").arg(path), [id](Stores& stores) { return stores.tags.remove(id); });
}

void TagTreePane::setTagColor(base::TagId id, std::optional<HighlightColor> color)
{
    const QString path = m_model->indexOf(id).data(TagTreeModel::PathRole).toString();
    write(tr("Recolour the tag “%1”").arg(path),
          [id, color](Stores& stores) { return stores.tags.setColor(id, color); });
}

void TagTreePane::showContextMenu(const QPoint& position)
{
    const QModelIndex index = m_view->indexAt(position);
    if (!index.isValid())
        return;
    m_view->setCurrentIndex(index);
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("tagMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_addChild);
    menu->addAction(m_rename);
    addColors(*menu->addMenu(tr("Colour")), currentTag());
    menu->addSeparator();
    menu->addAction(m_remove);
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

void TagTreePane::addColors(QMenu& menu, const library::Tag& tag)
{
    const auto add = [&](QAction* action, std::optional<HighlightColor> color) {
        action->setCheckable(true);
        action->setChecked(tag.color == color);
        connect(action, &QAction::triggered, this, [this, id = tag.id, color] { setTagColor(id, color); });
    };
    for (int i = 0; i < 6; ++i) {
        const auto color = static_cast<HighlightColor>(i);
        add(menu.addAction(swatchIcon(m_theme.theme(), color), colorTitle(color)), color);
    }
    add(menu.addAction(tr("No colour")), std::nullopt);
}

bool TagTreePane::eventFilter(QObject* watched, QEvent* event)
{
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (!key || (watched != m_view && watched != m_field))
        return QWidget::eventFilter(watched, event);
    const auto* press = static_cast<QKeyEvent*>(event);
    const bool leaves = watched == m_field && press->key() == Qt::Key_Escape;
    const bool removes = watched == m_view && press->key() == Qt::Key_Delete;
    const bool enters =
        watched == m_view && (press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter);
    if (!leaves && !removes && !enters)
        return false;
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
    } else if (leaves) {
        m_field->hide();
    } else if (removes) {
        removeTag(currentTag().id);
    } else if (currentTag().id.isValid()) {
        Q_EMIT tagActivated(currentTag().path);
    }
    return true;
}

} // namespace pizhu::ui
