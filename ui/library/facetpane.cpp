// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/facetpane.h"

#include "ui/library/facetdelegate.h"
#include "ui/models/facetmodel.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTreeView>
#include <QVBoxLayout>

namespace pizhu::ui {

namespace {

FacetModel::Kind kindOf(const QModelIndex& index)
{
    return static_cast<FacetModel::Kind>(index.data(FacetModel::KindRole).toInt());
}

QString pathOf(const QModelIndex& index)
{
    return index.data(FacetModel::PathRole).toString();
}

} // namespace

FacetPane::FacetPane(library::Library& library, const ThemeSource& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(new FacetModel(library, this))
{
    createWidgets();
    createLayout();
    connectSignals();
}

void FacetPane::createWidgets()
{
    setObjectName(QStringLiteral("facetPane"));
    m_view = new QTreeView(this);
    m_view->setObjectName(QStringLiteral("facetView"));
    m_view->setAccessibleName(tr("Places and filters"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new FacetDelegate(m_theme, m_view));
    m_view->setHeaderHidden(true);
    m_view->setRootIsDecorated(false);
    m_view->setIndentation(0);
    m_view->setExpandsOnDoubleClick(false);
    m_view->setSelectionMode(QAbstractItemView::NoSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setTextElideMode(Qt::ElideRight);
    m_view->viewport()->setAttribute(Qt::WA_Hover);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    restorePlace();
}

void FacetPane::createLayout()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
}

void FacetPane::connectSignals()
{
    connect(m_model, &FacetModel::failed, this, &FacetPane::failed);
    connect(m_model, &FacetModel::modelAboutToBeReset, this, &FacetPane::rememberPlace);
    connect(m_model, &FacetModel::modelReset, this, &FacetPane::restorePlace);
    connect(m_view, &QTreeView::expanded, this,
            [this](const QModelIndex& index) { rememberExpansion(index, true); });
    connect(m_view, &QTreeView::collapsed, this,
            [this](const QModelIndex& index) { rememberExpansion(index, false); });
    connect(m_view, &QTreeView::clicked, this, &FacetPane::click);
}

const library::ArticleQuery& FacetPane::query() const
{
    return m_model->query();
}

void FacetPane::setQuery(const library::ArticleQuery& query)
{
    m_model->setQuery(query);
}

void FacetPane::click(const QModelIndex& index)
{
    const QRect row = m_view->visualRect(index);
    const bool onMark = m_clicked.x() <= FacetDelegate::markRect(row, index).right();
    if (onMark && m_model->rowCount(index) > 0)
        m_view->setExpanded(index, !m_view->isExpanded(index));
    else
        activate(index);
}

void FacetPane::activate(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const auto facet = static_cast<library::Facet>(index.data(FacetModel::FacetRole).toInt());
    switch (kindOf(index)) {
    case FacetModel::Kind::Section:
        m_view->setExpanded(index, !m_view->isExpanded(index));
        return;
    case FacetModel::Kind::ShowAll:
        m_model->setShowAll(facet, !m_model->showsAll(facet));
        return;
    case FacetModel::Kind::Place:
    case FacetModel::Kind::Value:
        break;
    }
    const library::ArticleQuery next = m_model->toggled(index);
    m_model->setQuery(next);
    Q_EMIT queryChanged(next);
}

bool FacetPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::MouseButtonRelease)
        m_clicked = static_cast<QMouseEvent*>(event)->position().toPoint();
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter) {
            activate(m_view->currentIndex());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FacetPane::rememberExpansion(const QModelIndex& index, bool expanded)
{
    if (m_restoring)
        return;
    const bool section = kindOf(index) == FacetModel::Kind::Section;
    QSet<QString>& set = section ? m_collapsedSections : m_expandedValues;
    if (expanded == section)
        set.remove(pathOf(index));
    else
        set.insert(pathOf(index));
}

void FacetPane::rememberPlace()
{
    m_currentPath = pathOf(m_view->currentIndex());
    m_scroll = m_view->verticalScrollBar()->value();
}

void FacetPane::restorePlace()
{
    const QScopedValueRollback restoring(m_restoring, true);
    restoreExpansion({});
    if (const QModelIndex current = m_model->indexOf(m_currentPath); current.isValid())
        m_view->setCurrentIndex(current);
    m_view->doItemsLayout();
    m_view->verticalScrollBar()->setValue(m_scroll);
}

void FacetPane::restoreExpansion(const QModelIndex& parent)
{
    for (int row = 0; row < m_model->rowCount(parent); ++row) {
        const QModelIndex index = m_model->index(row, 0, parent);
        const bool section = kindOf(index) == FacetModel::Kind::Section;
        const bool open =
            section ? !m_collapsedSections.contains(pathOf(index)) : m_expandedValues.contains(pathOf(index));
        m_view->setExpanded(index, open);
        restoreExpansion(index);
    }
}

} // namespace pizhu::ui
