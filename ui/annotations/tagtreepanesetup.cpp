// SPDX-License-Identifier: GPL-3.0-or-later
// What the tag pane is made of, and its menu.
#include "ui/annotations/tagfiltermodel.h"
#include "ui/annotations/tagtreepane.h"
#include "ui/annotations/tagview.h"
#include "ui/models/tagtreemodel.h"
#include "ui/models/titles.h"
#include "ui/models/treetypeahead.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/swatch.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace pizhu::ui {

using annotation::HighlightColor;

void TagTreePane::createWidgets()
{
    setObjectName(QStringLiteral("tagTreePane"));
    setProperty("role", QStringLiteral("pane"));
    setAttribute(Qt::WA_StyledBackground);
    m_field = new QLineEdit(this);
    m_field->setObjectName(QStringLiteral("newTagField"));
    m_field->setPlaceholderText(tr("Name of the new tag, “/” makes levels"));
    m_filter = new QLineEdit(this);
    m_filter->setObjectName(QStringLiteral("tagFilter"));
    m_filter->setPlaceholderText(tr("Find tags, also by pinyin"));
    m_filter->setClearButtonEnabled(true);
    for (QLineEdit* field : {m_field, m_filter}) {
        field->setAccessibleName(field->placeholderText());
        field->installEventFilter(this);
        field->hide();
    }
    m_filterModel->setSourceModel(m_model);
    m_view = new TagView(m_theme, this);
    m_view->setObjectName(QStringLiteral("tagTree"));
    m_view->setAccessibleName(tr("Tags"));
    m_view->setModel(m_filterModel);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setArrangeable(!m_library.isReadOnly(), m_library.path());
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    new TreeTypeAhead(*m_view, [](const QModelIndex& index) { return index.isValid(); });
    m_view->installEventFilter(this);
    m_empty = new EmptyState(m_theme, this);
    m_empty->setObjectName(QStringLiteral("emptyTags"));
    m_empty->setContent({.icon = QStringLiteral("tag"),
                         .title = tr("No tags yet"),
                         .text = tr("Tags gather passages and articles on one subject."),
                         .action = tr("New tag"),
                         .isAside = true});
}

void TagTreePane::createHeader()
{
    const auto button = [this](const char* name, const QString& tip) {
        auto* made = new QToolButton(this);
        made->setObjectName(QLatin1String(name));
        made->setIconSize({Theme::kIconSmall, Theme::kIconSmall});
        made->setToolTip(tip);
        made->setAccessibleName(tip);
        return made;
    };
    m_within = button("countWithin", tr("Count with the tags below"));
    m_within->setText(QStringLiteral("Σ"));
    m_find = button("findTags", tr("Find tags (Ctrl+F)"));
    m_find->setIcon(m_theme.icon(QStringLiteral("search")));
    m_add = button("addTag", tr("New tag"));
    m_add->setIcon(m_theme.icon(QStringLiteral("plus")));
    for (QToolButton* toggle : {m_within, m_find})
        toggle->setCheckable(true);
}

void TagTreePane::createLayout()
{
    auto* title = new QLabel(tr("Tags"), this);
    title->setProperty("role", QStringLiteral("section"));
    auto* header = new QHBoxLayout;
    header->setContentsMargins(Theme::kSpaceM, 0, Theme::kSpaceS, 0);
    title->setFixedHeight(Theme::kPaneHeader);
    header->addWidget(title, 1);
    for (QToolButton* button : {m_within, m_find, m_add})
        header->addWidget(button);
    auto* line = new QFrame(this);
    line->setProperty("role", QStringLiteral("line"));
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(header);
    m_fields = new QWidget(this);
    auto* fields = new QVBoxLayout(m_fields);
    fields->setContentsMargins(Theme::kSpaceS, 0, Theme::kSpaceS, Theme::kSpaceS);
    fields->addWidget(m_field);
    fields->addWidget(m_filter);
    m_fields->hide();
    layout->addWidget(m_fields);
    layout->addWidget(line);
    layout->addLayout(m_stack, 1);
}

void TagTreePane::createActions()
{
    const auto action = [this](const char* icon, const QString& text, const char* name) {
        auto* made = new QAction(text, this);
        if (*icon)
            made->setIcon(m_theme.icon(QLatin1String(icon)));
        made->setObjectName(QLatin1String(name));
        made->setEnabled(!m_library.isReadOnly());
        return made;
    };
    m_addChild = action("plus", tr("New tag below…"), "addTagBelow");
    m_rename = action("edit", tr("Rename"), "renameTag");
    m_details = action("note", tr("Definition, key, other names…"), "tagDetails");
    m_memo = action("edit", tr("Memo…"), "tagMemo");
    m_merge = action("", tr("Merge into…"), "mergeTag");
    m_split = action("", tr("Split…"), "splitTag");
    m_toTop = action("", tr("Move to the top level"), "tagToTop");
    m_sort = action("sort", tr("Sort by name here"), "sortTags");
    m_remove = action("trash", tr("Delete"), "removeTag");
}

void TagTreePane::showContextMenu(const QPoint& position)
{
    const QModelIndex index = m_view->indexAt(position);
    if (!index.isValid())
        return;
    if (!m_view->selectionModel()->isSelected(index))
        m_view->setCurrentIndex(index);
    m_toTop->setVisible(currentTag().parent.isValid());
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("tagMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_addChild);
    menu->addAction(m_rename);
    addColors(*menu->addMenu(tr("Colour")), currentTag());
    menu->addActions({m_details, m_memo});
    menu->addSeparator();
    menu->addActions({m_merge, m_split, m_toTop, m_sort});
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

} // namespace pizhu::ui
