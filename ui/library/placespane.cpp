// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/placespane.h"

#include "ui/library/placesdelegate.h"
#include "ui/models/placesmodel.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTreeView>
#include <QVBoxLayout>

namespace pizhu::ui {

using Kind = PlacesModel::Kind;

namespace {

/// A collection under something that is dragged opens after this long.
constexpr int kOpenWhileDraggingMs = 600;

QString pathOf(const QModelIndex& index)
{
    return index.data(PlacesModel::PathRole).toString();
}

Kind kindOf(const QModelIndex& index)
{
    return static_cast<Kind>(index.data(PlacesModel::KindRole).toInt());
}

bool isSection(const QModelIndex& index)
{
    return index.isValid() && !index.parent().isValid();
}

} // namespace

PlacesPane::PlacesPane(library::Library& library, const ThemeSource& theme, QWidget* parent)
    : QWidget(parent)
    , m_library(library)
    , m_theme(theme)
    , m_model(new PlacesModel(library, this))
{
    createWidgets();
    createLayout();
    connectSignals();
    restorePlace();
}

void PlacesPane::createWidgets()
{
    setObjectName(QStringLiteral("placesPane"));
    m_view = new QTreeView(this);
    m_view->setObjectName(QStringLiteral("placesView"));
    m_view->setAccessibleName(tr("Places"));
    m_view->setModel(m_model);
    m_delegate = new PlacesDelegate(m_theme, m_view);
    m_view->setItemDelegate(m_delegate);
    m_view->setHeaderHidden(true);
    m_view->setRootIsDecorated(false);
    m_view->setIndentation(0);
    m_view->setExpandsOnDoubleClick(false);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection); // what is dragged; not drawn
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_view->setDragDropMode(QAbstractItemView::DragDrop);
    m_view->setDefaultDropAction(Qt::MoveAction);
    m_view->setAutoExpandDelay(kOpenWhileDraggingMs);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setTextElideMode(Qt::ElideRight);
    m_view->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents); // for contentHeight()
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->viewport()->setAttribute(Qt::WA_Hover);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
}

void PlacesPane::createLayout()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
}

void PlacesPane::connectSignals()
{
    connect(m_model, &PlacesModel::failed, this, &PlacesPane::failed);
    connect(m_model, &PlacesModel::articlesDropped, this, &PlacesPane::articlesDropped);
    connect(m_model, &PlacesModel::modelAboutToBeReset, this, &PlacesPane::rememberPlace);
    connect(m_model, &PlacesModel::modelReset, this, &PlacesPane::restorePlace);
    connect(m_model, &PlacesModel::loaded, this, &PlacesPane::searchStateChanged);
    connect(m_model, &PlacesModel::loaded, this, &PlacesPane::editListed);
    connect(m_model, &PlacesModel::loaded, this, &PlacesPane::listed);
    connect(m_model, &PlacesModel::renameRequested, this, &PlacesPane::rename);
    connect(m_model, &PlacesModel::collectionMoved, this, &PlacesPane::moveCollection);
    connect(m_model, &PlacesModel::searchMoved, this, &PlacesPane::moveSearch);
    connect(m_view, &QTreeView::expanded, this,
            [this](const QModelIndex& index) { rememberExpansion(index, true); });
    connect(m_view, &QTreeView::collapsed, this,
            [this](const QModelIndex& index) { rememberExpansion(index, false); });
    connect(m_view, &QTreeView::clicked, this, &PlacesPane::click);
    connect(m_view, &QWidget::customContextMenuRequested, this, &PlacesPane::showContextMenu);
}

void PlacesPane::setQuery(const library::ArticleQuery& query)
{
    const QString before = pathOf(m_model->currentPlace());
    m_model->setQuery(query);
    const QModelIndex now = m_model->currentPlace();
    if (pathOf(now) != before)
        m_view->scrollTo(now);
    Q_EMIT searchStateChanged();
}

void PlacesPane::setAnnotations(const std::optional<library::AnnotationQuery>& annotations)
{
    m_model->setAnnotations(annotations);
    Q_EMIT searchStateChanged();
}

void PlacesPane::click(const QModelIndex& index)
{
    const QRect row = m_view->visualRect(index);
    if (PlacesDelegate::chevronRect(row, index).adjusted(-Theme::kSpaceXs, -8, 2, 8).contains(m_clicked))
        m_view->setExpanded(index, !m_view->isExpanded(index));
    else if (PlacesDelegate::plusRect(row, index).adjusted(-6, -6, 6, 6).contains(m_clicked))
        addTo(index);
    else if (m_delegate->updateRect(row, m_view->font(), index).contains(m_clicked))
        updateSearch();
    else
        activate(index);
}

void PlacesPane::addTo(const QModelIndex& section)
{
    if (kindOf(section) == Kind::CollectionsSection)
        addCollection();
    else if (canSaveSearch())
        saveSearch();
    else
        Q_EMIT told(tr("Search or filter first: what is in force then can be saved."));
}

void PlacesPane::activate(const QModelIndex& index)
{
    if (isSection(index))
        return m_view->setExpanded(index, !m_view->isExpanded(index));
    if (!index.isValid())
        return;
    const library::SavedSearch* search = m_model->savedSearchAt(index);
    if (search && !search->stored.unknown.isEmpty())
        Q_EMIT told(tr("“%1” was saved by a newer Pizhu. What this one does not know is left out: %2")
                        .arg(search->name, search->stored.unknown.join(QStringLiteral(", "))));
    const auto annotations = search ? search->stored.annotations : std::nullopt;
    const auto next = m_model->choose(index);
    if (!next)
        return;
    if (annotations)
        m_model->setAnnotations(annotations);
    m_model->setQuery(*next);
    Q_EMIT searchStateChanged();
    Q_EMIT queryChosen(*next);
    if (annotations)
        Q_EMIT annotationsChosen(*annotations);
}

bool PlacesPane::pressKey(int key)
{
    const QModelIndex index = m_view->currentIndex();
    switch (key) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        activate(index);
        return true;
    case Qt::Key_Delete:
        removeRow(index);
        return true;
    default:
        return false;
    }
}

bool PlacesPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::MouseButtonRelease)
        m_clicked = static_cast<QMouseEvent*>(event)->position().toPoint();
    // (Not what is typed into the editor of a name and comes by here.)
    if (watched == m_view && m_view->hasFocus() && event->type() == QEvent::KeyPress &&
        pressKey(static_cast<QKeyEvent*>(event)->key()))
        return true;
    return QWidget::eventFilter(watched, event);
}

void PlacesPane::rememberExpansion(const QModelIndex& index, bool expanded)
{
    if (m_restoring)
        return;
    if (expanded)
        m_folded.remove(pathOf(index));
    else
        m_folded.insert(pathOf(index));
}

void PlacesPane::rememberPlace()
{
    m_currentPath = pathOf(m_view->currentIndex());
    m_scroll = m_view->verticalScrollBar()->value();
}

void PlacesPane::restorePlace()
{
    const QScopedValueRollback restoring(m_restoring, true);
    restoreExpansion({});
    if (const QModelIndex current = m_model->indexOf(m_currentPath); current.isValid())
        m_view->setCurrentIndex(current);
    m_view->doItemsLayout();
    m_view->verticalScrollBar()->setValue(m_scroll);
}

void PlacesPane::restoreExpansion(const QModelIndex& parent)
{
    for (int row = 0; row < m_model->rowCount(parent); ++row) {
        const QModelIndex index = m_model->index(row, 0, parent);
        m_view->setExpanded(index, !m_folded.contains(pathOf(index)));
        restoreExpansion(index);
    }
}

QByteArray PlacesPane::saveState() const
{
    QStringList folded(m_folded.begin(), m_folded.end());
    // What is gone from the library is forgotten.
    folded.removeIf([this](const QString& path) { return !m_model->indexOf(path).isValid(); });
    folded.sort();
    return folded.join(u'\n').toUtf8();
}

void PlacesPane::restoreState(const QByteArray& state)
{
    const QStringList folded = QString::fromUtf8(state).split(u'\n', Qt::SkipEmptyParts);
    m_folded = {folded.begin(), folded.end()};
    restorePlace();
}

int PlacesPane::contentHeight() const
{
    return m_view->sizeHint().height();
}

} // namespace pizhu::ui
