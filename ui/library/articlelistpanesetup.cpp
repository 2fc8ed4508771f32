// SPDX-License-Identifier: GPL-3.0-or-later
// How the list pane is put together.
#include "app/library/bulkjob.h"
#include "ui/library/articledelegate.h"
#include "ui/library/articlelistpane.h"
#include "ui/library/articletable.h"
#include "ui/library/bulkbar.h"
#include "ui/library/filterchips.h"
#include "ui/library/listtypeahead.h"
#include "ui/library/sortbutton.h"
#include "ui/models/articlelistmodel.h"
#include "ui/models/rowselection.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QListView>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace pizhu::ui {

void ArticleListPane::createWidgets()
{
    setObjectName(QStringLiteral("articleListPane"));
    setProperty("role", QStringLiteral("pane"));
    setAttribute(Qt::WA_StyledBackground);
    m_count = new QLabel(this);
    m_count->setObjectName(QStringLiteral("articleCount"));
    createHeaderButtons();
    m_chips = new FilterChips(m_theme, this);
    m_bulk = new library::BulkJob(m_library, this);
    m_bulkBar = new BulkBar(m_theme, this);
    m_empty = new EmptyState(m_theme, this);
    m_empty->setObjectName(QStringLiteral("emptyArticles"));
    createView();
    createTable();
    m_typeAhead = new ListTypeAhead(m_library, *m_model, this);
    m_typeAhead->watch(m_list);
    m_typeAhead->watch(m_table);
}

void ArticleListPane::createHeaderButtons()
{
    m_sortButton = new SortButton(m_theme, this);
    m_columnsButton = new QToolButton(this);
    m_columnsButton->setObjectName(QStringLiteral("columnsButton"));
    m_columnsButton->setProperty("role", QStringLiteral("quiet"));
    m_columnsButton->setCheckable(true);
    m_columnsButton->setIconSize({Theme::kIconSmall, Theme::kIconSmall});
    m_columnsButton->setIcon(m_theme.icon(QStringLiteral("columns")));
    m_columnsButton->setToolTip(tr("Show articles in columns"));
    m_columnsButton->setAccessibleName(tr("Show articles in columns"));
}

void ArticleListPane::createTable()
{
    m_table = new ArticleTable(m_theme, this);
    m_table->setDragDropMode(QAbstractItemView::DragOnly);
    m_table->viewport()->installEventFilter(this);
}

void ArticleListPane::createView()
{
    m_list = new QListView(this);
    m_list->setObjectName(QStringLiteral("articleList"));
    m_list->setAccessibleName(tr("Articles"));
    m_delegate = new ArticleDelegate(m_theme, m_list);
    m_list->setItemDelegate(m_delegate);
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setDragDropMode(QAbstractItemView::DragOnly);
    m_list->viewport()->setAttribute(Qt::WA_Hover);
    m_list->viewport()->installEventFilter(this);
}

void ArticleListPane::createLayout()
{
    auto* header = new QHBoxLayout;
    header->setContentsMargins(Theme::kSpaceM, 0, Theme::kSpaceS, 0);
    m_count->setFixedHeight(Theme::kPaneHeader);
    header->addWidget(m_count, 1);
    header->addWidget(m_sortButton);
    header->addWidget(m_columnsButton);
    auto* line = new QFrame(this);
    line->setProperty("role", QStringLiteral("line"));
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(header);
    layout->addWidget(m_chips);
    layout->addWidget(m_bulkBar);
    layout->addWidget(line);
    layout->addLayout(m_stack, 1);
}

void ArticleListPane::createActions()
{
    const auto add = [this](const QString& icon, const QString& text) {
        auto* action = new QAction(m_theme.icon(icon), text, this);
        action->setObjectName(QStringLiteral("articles-") + icon);
        action->setProperty("iconName", icon);
        return action;
    };
    m_star = add(QStringLiteral("star"), tr("Star"));
    m_read = add(QStringLiteral("check"), tr("Mark as read"));
    m_unread = add(QStringLiteral("unread"), tr("Mark as unread"));
    m_trash = add(QStringLiteral("trash"), tr("Move to trash"));
    m_trash->setShortcut(QKeySequence(Qt::Key_Delete));
    m_trash->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_trash);
    m_restore = add(QStringLiteral("restore"), tr("Restore from trash"));
    m_versions = add(QStringLiteral("history"), tr("Versions…"));
    m_cleanAgain = add(QStringLiteral("repair"), tr("Clean again"));
    m_beside = add(QStringLiteral("columns"), tr("Open beside"));
    m_beside->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    m_beside->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_beside);
    for (QAction* writing : {m_star, m_read, m_unread, m_trash, m_restore, m_cleanAgain})
        writing->setEnabled(!m_library.isReadOnly());
    updateHeader();
}

void ArticleListPane::connectSignals()
{
    // Before the view, so that what the model does to the selection is known not to be the user's choice.
    connect(m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_quiet = true; });
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_quiet = true; });
    m_selection = new RowSelection(m_model, this);
    for (QAbstractItemView* each : std::initializer_list<QAbstractItemView*>{m_list, m_table}) {
        each->setModel(m_model);
        delete each->selectionModel(); // made by setModel(), replaced by the one they share
        each->setSelectionModel(m_selection);
        connect(each, &QAbstractItemView::clicked, this, &ArticleListPane::currentChanged);
        connect(each, &QAbstractItemView::activated, this, &ArticleListPane::openMarked);
        connect(each, &QWidget::customContextMenuRequested, this, &ArticleListPane::showContextMenu);
    }
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, [this] { m_quiet = false; });
    connect(m_model, &QAbstractItemModel::modelReset, this, &ArticleListPane::restoreSelection);
    connect(m_model, &ArticleListModel::countChanged, this, &ArticleListPane::goOnSelecting);
    connect(m_model, &ArticleListModel::countChanged, this, &ArticleListPane::updateState);
    connect(m_model, &ArticleListModel::failed, this, &ArticleListPane::failed);
    connect(m_selection, &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        // The list marks a row when it first gets the focus; only a chosen one is opened.
        if (m_selection->isSelected(current))
            currentChanged(current);
    });
    connect(m_selection, &QItemSelectionModel::selectionChanged, this, &ArticleListPane::selectionChanged);
    connect(m_delegate, &ArticleDelegate::starClicked, this, &ArticleListPane::toggleStarOf);
    connect(m_delegate, &ArticleDelegate::versionsClicked, this, &ArticleListPane::versionsRequested);
    connect(m_table, &ArticleTable::starClicked, this, &ArticleListPane::toggleStarOf);
    connect(m_table, &ArticleTable::versionsClicked, this, &ArticleListPane::versionsRequested);
    connect(m_table, &ArticleTable::sortRequested, this, &ArticleListPane::changeSort);
    connect(m_columnsButton, &QToolButton::toggled, this, &ArticleListPane::showColumns);
    connect(m_typeAhead, &ListTypeAhead::found, this, [this](base::ArticleId id) {
        const QModelIndex index = m_model->index(m_model->rowOf(id));
        m_selection->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
        currentChanged(index); // where one was at it already
    });
    connect(m_sortButton, &SortButton::sortChosen, this, &ArticleListPane::changeSort);
    connect(m_sortButton, &SortButton::chineseOrderChosen, this, &ArticleListPane::changeChineseOrder);
    connect(m_chips, &FilterChips::queryChanged, this, &ArticleListPane::changeQuery);
    connect(m_empty, &EmptyState::actionTriggered, this, &ArticleListPane::fillEmptyList);
    connectActions();
    connectBulk();
}

void ArticleListPane::connectActions()
{
    connect(m_star, &QAction::triggered, this, &ArticleListPane::toggleStar);
    connect(m_read, &QAction::triggered, this, &ArticleListPane::markRead);
    connect(m_unread, &QAction::triggered, this, &ArticleListPane::markUnread);
    connect(m_trash, &QAction::triggered, this, &ArticleListPane::moveToTrash);
    connect(m_restore, &QAction::triggered, this, &ArticleListPane::restoreFromTrash);
    connect(m_versions, &QAction::triggered, this,
            [this] { Q_EMIT versionsRequested(selectedArticles().front()); });
    connect(m_beside, &QAction::triggered, this, [this] { Q_EMIT besideRequested(selectedArticles()); });
    connect(m_cleanAgain, &QAction::triggered, this,
            [this] { Q_EMIT cleaningRequested(selectedArticles()); });
}

} // namespace pizhu::ui
