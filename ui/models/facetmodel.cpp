// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/facetmodel.h"

#include "app/base/whendone.h"
#include "ui/models/facetnode.h"

namespace pizhu::ui {

using library::ArticleQuery;
using library::Facet;

namespace {

const QString kUnreadKey = QStringLiteral("unread");

/// "2021" of "2021-06", "制度" of "制度/巡察"; values of flat facets hold none.
QChar nestingMark(Facet facet)
{
    if (facet == Facet::Date)
        return u'-';
    return facet == Facet::Tag ? QChar(u'/') : QChar();
}

bool isBelow(Facet facet, const QString& key, const QString& ancestor)
{
    const QChar mark = nestingMark(facet);
    return !mark.isNull() && key.size() > ancestor.size() && !ancestor.isEmpty() &&
           key.startsWith(ancestor) && key.at(ancestor.size()) == mark;
}

ArticleQuery withToggled(ArticleQuery query, Facet facet, const QString& key)
{
    QStringList& keys = query.filters[facet];
    if (!keys.removeOne(key)) {
        // A year and one of its months together would only be the year again.
        keys.removeIf(
            [&](const QString& other) { return isBelow(facet, other, key) || isBelow(facet, key, other); });
        keys.append(key);
    }
    if (keys.isEmpty())
        query.filters.remove(facet);
    return query;
}

bool isPlace(const ArticleQuery& query, FacetModel::Place place)
{
    const bool unread = query.filters.value(Facet::ReadState) == QStringList{kUnreadKey};
    switch (place) {
    case FacetModel::Place::Trash:
        return query.trash;
    case FacetModel::Place::Starred:
        return query.starredOnly && !query.trash;
    case FacetModel::Place::Unread:
        return unread && !query.starredOnly && !query.trash;
    case FacetModel::Place::All:
        break;
    }
    return !query.trash && !query.starredOnly && !unread;
}

ArticleQuery atPlace(const ArticleQuery& query, FacetModel::Place place)
{
    ArticleQuery next{.text = query.text, .sort = query.sort};
    if (isPlace(query, place))
        return next;
    next.starredOnly = place == FacetModel::Place::Starred;
    next.trash = place == FacetModel::Place::Trash;
    if (place == FacetModel::Place::Unread)
        next.filters[Facet::ReadState] = {kUnreadKey};
    return next;
}

} // namespace

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
    base::whenDone(m_library.read([](const library::Stores& stores) { return stores.articles.counts(); }),
                   this, [this](const auto& counts) { takeCounts(counts); });
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
        rebuild();
    } else if (counts.error().code != base::ErrorCode::Cancelled) {
        Q_EMIT failed(counts.error());
    }
    if (std::exchange(m_changedMeanwhile, false))
        refresh();
}

void FacetModel::takeCounts(const base::Result<library::LibraryCounts>& counts)
{
    if (!counts) {
        Q_EMIT failed(counts.error());
        return;
    }
    m_counts = *counts;
    rebuild();
}

void FacetModel::setShowAll(Facet facet, bool all)
{
    if (all)
        m_showAll.insert(facet);
    else
        m_showAll.remove(facet);
    rebuild();
}

void FacetModel::rebuild()
{
    std::unique_ptr<Node> tree = buildTree();
    if (m_root->sameRows(*tree)) {
        m_root->takeCounts(*tree);
        emitAllChanged({});
        return;
    }
    beginResetModel();
    m_root = std::move(tree);
    endResetModel();
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
    if (!node || node->kind == Kind::Section || node->kind == Kind::ShowAll)
        return m_query;
    if (node->kind == Kind::Place)
        return atPlace(m_query, node->place);
    return withToggled(m_query, node->facet, node->key);
}

bool FacetModel::isChecked(const Node& node) const
{
    if (node.kind == Kind::Place)
        return isPlace(m_query, node.place);
    return node.kind == Kind::Value && m_query.filters.value(node.facet).contains(node.key);
}

const FacetModel::Node* FacetModel::nodeAt(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<const Node*>(index.constInternalPointer()) : m_root.get();
}

QModelIndex FacetModel::indexOf(const QString& path) const
{
    QModelIndexList open{QModelIndex()};
    while (!open.isEmpty()) {
        const QModelIndex parent = open.takeFirst();
        for (int row = 0; row < rowCount(parent); ++row) {
            const QModelIndex child = index(row, 0, parent);
            if (nodeAt(child)->path() == path)
                return child;
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
    return node && node->parent ? createIndex(node->row(), 0, node) : QModelIndex();
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
    case Qt::AccessibleTextRole:
        return node->title;
    case KindRole:
        return static_cast<int>(node->kind);
    case FacetRole:
        return node->inFacet ? static_cast<int>(node->facet) : -1;
    case PlaceRole:
        return static_cast<int>(node->place);
    case KeyRole:
        return node->key;
    case CountRole:
        return node->count;
    case CheckedRole:
        return isChecked(*node);
    case ShareRole:
        return node->share;
    case PathRole:
        return node->path();
    default:
        return {};
    }
}

Qt::ItemFlags FacetModel::flags(const QModelIndex& index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace pizhu::ui
