// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/facetview.h"

#include "ui/models/treetypeahead.h"

#include <QContextMenuEvent>
#include <QCursor>
#include <QScrollBar>

namespace pizhu::ui {

using library::Facet;

namespace {

using Kind = FacetModel::Kind;

/// Sections that are asked for now and then.
bool isClosedAtFirst(const QString& section)
{
    const auto facet = library::facetFromName(section);
    if (!facet)
        return false;
    switch (*facet) {
    case Facet::Star:
    case Facet::Collection:
    case Facet::Site:
    case Facet::Editor:
    case Facet::Length:
    case Facet::Import:
    case Facet::Repairs:
    case Facet::Versions:
        return true;
    default:
        return false;
    }
}

} // namespace

FacetView::FacetView(FacetModel& model, QWidget* parent)
    : QTreeView(parent)
    , m_model(model)
    , m_typeAhead(new TreeTypeAhead(*this, [this](const QModelIndex& i) { return kindOf(i) == Kind::Value; }))
{
    // Before the tree view itself hears of it and forgets where its rows are.
    connect(&model, &FacetModel::modelAboutToBeReset, this, &FacetView::rememberPlace);
    setModel(&model);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setExpandsOnDoubleClick(false);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTextElideMode(Qt::ElideRight);
    viewport()->setAttribute(Qt::WA_Hover);
    connect(&model, &FacetModel::modelReset, this, &FacetView::restorePlace);
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex& i) { rememberExpansion(i, true); });
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex& i) { rememberExpansion(i, false); });
    restorePlace();
}

QString FacetView::pathOf(const QModelIndex& index) const
{
    return index.data(FacetModel::PathRole).toString();
}

Kind FacetView::kindOf(const QModelIndex& index) const
{
    return static_cast<Kind>(index.data(FacetModel::KindRole).toInt());
}

void FacetView::setRowWidget(Kind kind, QWidget* widget)
{
    widget->setParent(viewport());
    widget->hide();
    m_rowWidgets.insert(kind, widget);
}

/// Such rows stand at the head of a section.
QModelIndex FacetView::rowOfKind(Kind kind) const
{
    for (int section = 0; section < m_model.rowCount(); ++section) {
        const QModelIndex parent = m_model.index(section, 0);
        for (int row = 0; row < std::min(2, m_model.rowCount(parent)); ++row) {
            const QModelIndex index = m_model.index(row, 0, parent);
            if (kindOf(index) == kind)
                return index;
        }
    }
    return {};
}

void FacetView::leaveRow(const QModelIndex& from, int direction)
{
    QModelIndex next = from;
    do
        next = direction < 0 ? indexAbove(next) : indexBelow(next);
    while (next.isValid() && m_rowWidgets.contains(kindOf(next)));
    if (!next.isValid())
        return;
    setCurrentIndex(next);
    setFocus(Qt::TabFocusReason); // by keys
}

void FacetView::placeRowWidgets()
{
    if (m_restoring)
        return;
    for (auto widget = m_rowWidgets.cbegin(); widget != m_rowWidgets.cend(); ++widget) {
        const QModelIndex index = rowOfKind(widget.key());
        const QRect place = index.isValid() ? visualRect(index) : QRect();
        if (!place.isEmpty())
            (*widget)->setGeometry(place);
        (*widget)->setVisible(!place.isEmpty());
    }
}

void FacetView::updateGeometries()
{
    QTreeView::updateGeometries();
    placeRowWidgets();
}

void FacetView::scrollContentsBy(int dx, int dy)
{
    QTreeView::scrollContentsBy(dx, dy);
    placeRowWidgets();
}

void FacetView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    const QPoint position = byKey ? visualRect(index).center() : event->pos();
    Q_EMIT menuRequested(index, viewport()->mapToGlobal(position));
}

bool FacetView::isOpen(const QModelIndex& index) const
{
    const QString path = pathOf(index);
    const auto facet = static_cast<Facet>(index.data(FacetModel::FacetRole).toInt());
    if (kindOf(index) == Kind::Section)
        return isClosedAtFirst(path) == m_turned.contains(path);
    return m_model.isSearching(facet) || m_expandedValues.contains(path);
}

void FacetView::rememberExpansion(const QModelIndex& index, bool expanded)
{
    if (m_restoring)
        return;
    const QString path = pathOf(index);
    const bool section = kindOf(index) == Kind::Section;
    QSet<QString>& set = section ? m_turned : m_expandedValues;
    if (section ? expanded == isClosedAtFirst(path) : expanded)
        set.insert(path);
    else
        set.remove(path);
}

void FacetView::restoreExpansion(const QModelIndex& parent)
{
    for (int row = 0; row < m_model.rowCount(parent); ++row) {
        const QModelIndex index = m_model.index(row, 0, parent);
        if (m_model.rowCount(index) == 0)
            continue;
        setExpanded(index, isOpen(index));
        restoreExpansion(index);
    }
}

/// One looks at the row under the pointer, or at the current one when one moves by keys; else at the topmost.
void FacetView::rememberPlace()
{
    m_currentPath = pathOf(currentIndex());
    m_scroll = verticalScrollBar()->value();
    const bool points = underMouse() && !m_typeAhead->isByKeys();
    QModelIndex anchor = points ? indexAt(viewport()->mapFromGlobal(QCursor::pos())) : QModelIndex();
    if (!anchor.isValid() && viewport()->rect().intersects(visualRect(currentIndex())))
        anchor = currentIndex();
    if (!anchor.isValid())
        anchor = indexAt({0, 0});
    m_anchorPath = pathOf(anchor);
    m_anchorTop = visualRect(anchor).top();
    m_restoring = true; // row widgets keep their place and the focus until all rows are there
}

void FacetView::restorePlace()
{
    m_restoring = true;
    restoreExpansion({});
    if (const QModelIndex current = m_model.indexOf(m_currentPath); current.isValid())
        setCurrentIndex(current);
    doItemsLayout();
    verticalScrollBar()->setValue(m_scroll);
    if (const QModelIndex anchor = m_model.indexOf(m_anchorPath); anchor.isValid())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + visualRect(anchor).top() - m_anchorTop);
    m_restoring = false;
    placeRowWidgets();
}

QByteArray FacetView::saveState() const
{
    QStringList paths(m_turned.cbegin(), m_turned.cend());
    paths += QStringList(m_expandedValues.cbegin(), m_expandedValues.cend());
    paths.sort();
    return paths.join(u'\n').toUtf8();
}

void FacetView::restoreState(const QByteArray& state)
{
    m_turned.clear();
    m_expandedValues.clear();
    for (const QString& path : QString::fromUtf8(state).split(u'\n', Qt::SkipEmptyParts))
        (path.contains(u'/') ? m_expandedValues : m_turned).insert(path);
    rememberPlace();
    restorePlace();
}

} // namespace pizhu::ui
