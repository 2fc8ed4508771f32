// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/facetmodel.h"

#include "app/base/whendone.h"
#include "ui/models/facetnode.h"

#include <QLocale>

namespace pizhu::ui {

using library::ArticleQuery;
using library::Facet;

FacetModel::FacetModel(library::Library& library, QObject* parent)
    : QAbstractItemModel(parent)
    , m_library(library)
    , m_root(buildTree())
{
    connect(&m_library, &library::Library::changed, this, &FacetModel::libraryChanged);
}

FacetModel::~FacetModel() = default;

void FacetModel::setQuery(const ArticleQuery& query)
{
    m_query = query;
    rebuild();
    refresh();
}

void FacetModel::libraryChanged()
{
    if (m_reading)
        m_changedMeanwhile = true;
    else
        refresh();
}

void FacetModel::refresh()
{
    requestFacets();
}

void FacetModel::requestFacets()
{
    m_reading = true;
    const int request = ++m_request;
    const auto read = [query = m_query](const library::Stores& stores) {
        return stores.articles.facets(query);
    };
    base::whenDone(m_library.readNewest(QStringLiteral("facets"), read), this,
                   [this, request](const auto& counts) {
                       if (request == m_request)
                           takeFacets(counts);
                   });
}

void FacetModel::takeFacets(const base::Result<library::FacetCounts>& counts)
{
    m_reading = false;
    if (counts) {
        m_facets = *counts;
        takeNames();
        rebuild();
    } else if (counts.error().code != base::ErrorCode::Cancelled) {
        Q_EMIT failed(counts.error());
    }
    if (std::exchange(m_changedMeanwhile, false))
        refresh();
}

void FacetModel::setShowAll(Facet facet, bool all)
{
    if (all)
        m_showAll.insert(facet);
    else
        m_showAll.remove(facet);
    rebuild();
}

void FacetModel::setSearch(std::optional<Facet> facet, const QString& typed)
{
    if (m_searchedFacet == facet && m_searched == typed)
        return;
    m_searchedFacet = facet;
    m_searched = typed;
    rebuild();
}

bool FacetModel::isSearching(Facet facet) const
{
    return m_searchedFacet == facet && !m_searched.trimmed().isEmpty();
}

/// Names are kept: a chosen collection is called by its name even when counts no longer mention it.
void FacetModel::takeNames()
{
    ValueNames names = m_names;
    for (const Facet facet : {Facet::Collection, Facet::Import}) {
        const auto values = m_facets.constFind(facet);
        if (values == m_facets.cend())
            continue;
        for (const library::FacetValue& value : *values)
            names[facet].insert(value.key, value.label);
    }
    if (names == m_names)
        return;
    m_names = names;
    Q_EMIT namesChanged(m_names);
}

DateSeries FacetModel::dateSeries() const
{
    return ui::dateSeries(m_facets.value(Facet::Date), spanOfKeys(m_query.filters.value(Facet::Date)));
}

void FacetModel::rebuild()
{
    std::unique_ptr<Node> tree = buildTree();
    if (m_root->sameRows(*tree)) {
        m_root->takeCounts(*tree);
        emitAllChanged({});
    } else {
        beginResetModel();
        m_root = std::move(tree);
        endResetModel();
    }
    Q_EMIT refreshed();
}

void FacetModel::emitAllChanged(const QModelIndex& parent)
{
    const int rows = rowCount(parent);
    if (rows == 0)
        return;
    Q_EMIT dataChanged(index(0, 0, parent), index(rows - 1, 0, parent));
    for (int row = 0; row < rows; ++row)
        emitAllChanged(index(row, 0, parent));
}

ArticleQuery FacetModel::toggled(const QModelIndex& index) const
{
    const Node* node = nodeAt(index);
    return node->kind == Kind::Value ? withToggled(m_query, node->facet, node->key) : m_query;
}

bool FacetModel::isChecked(const Node& node) const
{
    return node.kind == Kind::Value && choiceOf(m_query, node.facet, node.key) == Choice::Chosen;
}

const FacetModel::Node* FacetModel::nodeAt(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<const Node*>(index.constInternalPointer()) : m_root.get();
}

QModelIndex FacetModel::indexOf(const QString& path) const
{
    const QString section = path.section(u'/', 0, 0);
    QModelIndexList open{QModelIndex()};
    while (!open.isEmpty()) {
        const QModelIndex parent = open.takeFirst();
        for (int row = 0; row < rowCount(parent); ++row) {
            const QModelIndex child = index(row, 0, parent);
            const QString childPath = nodeAt(child)->path();
            if (childPath == path)
                return child;
            if (parent.isValid() || childPath == section)
                open.append(child);
        }
    }
    return {};
}

QModelIndex FacetModel::index(int row, int column, const QModelIndex& parent) const
{
    const Node* node = nodeAt(parent);
    if (column != 0 || row < 0 || row >= static_cast<int>(node->children.size()))
        return {};
    return createIndex(row, 0, node->children[static_cast<std::size_t>(row)].get());
}

QModelIndex FacetModel::parent(const QModelIndex& index) const
{
    const Node* node = index.isValid() ? nodeAt(index)->parent : nullptr;
    return node && node->parent ? createIndex(node->row, 0, node) : QModelIndex();
}

int FacetModel::rowCount(const QModelIndex& parent) const
{
    return static_cast<int>(nodeAt(parent)->children.size());
}

int FacetModel::columnCount(const QModelIndex&) const
{
    return 1;
}

QVariant FacetModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Node* node = nodeAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return node->title;
    case Qt::AccessibleTextRole:
        return accessibleText(*node);
    case Qt::ToolTipRole:
        return toolTip(*node);
    case KindRole:
        return static_cast<int>(node->kind);
    case FacetRole:
        return node->inFacet ? static_cast<int>(node->facet) : -1;
    case CheckedRole:
        return isChecked(*node);
    case ActiveRole:
        return node->inFacet ? activeValues(m_query, node->facet) : 0;
    case SearchableRole:
        return node->searchable;
    case PathRole:
        return node->path();
    default:
        return ofValue(*node, role);
    }
}

QVariant FacetModel::ofValue(const Node& node, int role) const
{
    const bool isValue = node.kind == Kind::Value;
    switch (role) {
    case KeyRole:
        return node.key;
    case CountRole:
        return isOnlyItself(m_query, node.facet, node.key) ? node.own : node.count;
    case OwnRole:
        return node.children.empty() ? -1 : node.own;
    case ChoiceRole:
        return static_cast<int>(isValue ? choiceOf(m_query, node.facet, node.key) : Choice::None);
    case OnlyItselfRole:
        return isValue && isOnlyItself(m_query, node.facet, node.key);
    default:
        return {};
    }
}

QString FacetModel::accessibleText(const Node& node) const
{
    if (node.kind != Kind::Value || node.count < 0)
        return node.title;
    const QString name = tr("%1, %n article(s)", nullptr, node.count).arg(node.title);
    switch (choiceOf(m_query, node.facet, node.key)) {
    case Choice::Chosen:
        return tr("%1, chosen").arg(name);
    case Choice::LeftOut:
        return tr("%1, left out").arg(name);
    case Choice::Partly:
        return tr("%1, partly chosen").arg(name);
    case Choice::None:
        break;
    }
    return name;
}

QString FacetModel::toolTip(const Node& node) const
{
    if (node.kind != Kind::Value)
        return {};
    const QString name =
        isNamedByLabel(node.facet) ? node.title : fullValueTitle(node.facet, node.key, m_names);
    if (node.children.empty() || !hasItself(node.facet))
        return name;
    const QLocale locale;
    //: A tag, the articles with it or a tag below it, and those with the tag itself.
    return tr("%1: %2 with what is below it, %3 itself")
        .arg(name, locale.toString(node.count), locale.toString(node.own));
}

Qt::ItemFlags FacetModel::flags(const QModelIndex& index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace pizhu::ui
