// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/placesmodel.h"
#include "ui/models/facetchoice.h"

#include "app/base/whendone.h"
#include "ui/models/placesnode.h"

namespace pizhu::ui {

using library::ArticleQuery;
using library::Collection;
using library::CollectionId;
using library::Facet;
using library::SavedSearch;
using library::SavedSearchId;

namespace {

const QString kUnreadKey = QStringLiteral("unread");

/// What a search is told apart by: how Chinese is sorted belongs to the user, and words of other regions
/// matter where there are words.
ArticleQuery essence(ArticleQuery query)
{
    query.chineseOrder = {};
    if (query.text.isEmpty())
        query.text = {};
    return query;
}

bool isSameSearch(const ArticleQuery& a, const ArticleQuery& b)
{
    return essence(a) == essence(b);
}

bool isSection(PlacesModel::Kind kind)
{
    return kind == PlacesModel::Kind::LibrarySection || kind == PlacesModel::Kind::CollectionsSection ||
           kind == PlacesModel::Kind::SavedSection;
}

} // namespace

struct PlacesModel::Listed
{
    std::vector<Collection> collections;
    std::vector<SavedSearch> saved;
};

PlacesModel::PlacesModel(library::Library& library, QObject* parent)
    : QAbstractItemModel(parent)
    , m_library(library)
    , m_root(buildTree())
{
    m_countTimer.setSingleShot(true);
    connect(&m_countTimer, &QTimer::timeout, this, &PlacesModel::countNext);
    connect(&m_library, &library::Library::changed, this, &PlacesModel::libraryChanged);
    libraryChanged();
}

PlacesModel::~PlacesModel() = default;

void PlacesModel::libraryChanged()
{
    countLater();
    if (m_reading)
        m_changedMeanwhile = true;
    else
        reload();
}

void PlacesModel::reload()
{
    m_reading = true;
    const auto read = [](const library::Stores& stores) -> base::Result<Listed> {
        const auto collections = stores.collections.all();
        if (!collections)
            return base::fail(collections.error());
        const auto saved = stores.savedSearches.all();
        if (!saved)
            return base::fail(saved.error());
        return Listed{*collections, *saved};
    };
    base::whenDone(m_library.read(read), this, [this](const auto& listed) { takeListed(listed); });
}

void PlacesModel::takeListed(const base::Result<Listed>& listed)
{
    m_reading = false;
    if (!listed) {
        if (listed.error().code != base::ErrorCode::Cancelled)
            Q_EMIT failed(listed.error());
        return;
    }
    const bool otherSearches = m_saved != listed->saved;
    m_collections = listed->collections;
    m_saved = listed->saved;
    followSavedSearch();
    rebuild();
    if (otherSearches)
        countLater();
    Q_EMIT loaded();
    if (std::exchange(m_changedMeanwhile, false))
        reload();
}

void PlacesModel::rebuild()
{
    std::unique_ptr<Node> tree = buildTree();
    if (m_root->sameRows(*tree)) {
        m_root->takeTexts(*tree);
        emitAllChanged({});
        return;
    }
    beginResetModel();
    m_root = std::move(tree);
    endResetModel();
}

void PlacesModel::emitAllChanged(const QModelIndex& parent)
{
    const int rows = rowCount(parent);
    if (rows == 0)
        return;
    Q_EMIT dataChanged(index(0, 0, parent), index(rows - 1, 0, parent));
    for (int row = 0; row < rows; ++row)
        emitAllChanged(index(row, 0, parent));
}

void PlacesModel::setQuery(const ArticleQuery& query)
{
    if (m_query == query)
        return;
    m_query = query;
    followSavedSearch();
    emitAllChanged({});
}

void PlacesModel::setAnnotations(const std::optional<library::AnnotationQuery>& annotations)
{
    if (m_annotations == annotations)
        return;
    m_annotations = annotations;
    followSavedSearch();
    emitAllChanged({});
}

std::optional<library::AnnotationQuery> PlacesModel::annotationsInForce() const
{
    auto query = m_annotations;
    if (query)
        query->articles = m_query;
    return query;
}

std::optional<library::AnnotationQuery> PlacesModel::annotationsToSave() const
{
    const bool says = m_annotations && (m_annotations->filtersAnnotations() ||
                                        m_annotations->grouping != library::AnnotationGrouping::None);
    return says ? annotationsInForce() : std::nullopt;
}

bool PlacesModel::isAsSaved(const SavedSearch& search) const
{
    if (!isSameSearch(search.stored.query, m_query))
        return false;
    if (!search.stored.annotations)
        return true;
    library::AnnotationQuery shown = m_annotations.value_or(library::AnnotationQuery());
    shown.articles = search.stored.annotations->articles;
    return m_annotations && shown == *search.stored.annotations;
}

/// A saved search stays the one in force while its query is refined, until nothing is asked for any more.
void PlacesModel::followSavedSearch()
{
    // Of those that ask the same of articles, the one that asks more of annotations as well.
    const auto same = [this](bool annotations) {
        return std::ranges::find_if(m_saved, [this, annotations](const SavedSearch& search) {
            return search.stored.annotations.has_value() == annotations && isAsSaved(search);
        });
    };
    const auto inForce = std::ranges::find(m_saved, m_savedInForce, &SavedSearch::id);
    const bool exists = inForce != m_saved.end();
    if (exists && isAsSaved(*inForce))
        return;
    const auto found = same(true) != m_saved.end() ? same(true) : same(false);
    const bool browserLeft = exists && inForce->stored.annotations && !m_annotations;
    const bool asks = asksForAnything(m_query) || annotationsToSave();
    if (found != m_saved.end())
        m_savedInForce = found->id;
    else if (!exists || browserLeft || !asks)
        m_savedInForce = {};
}

std::optional<ArticleQuery> PlacesModel::choose(const QModelIndex& index)
{
    const Node* node = nodeAt(index);
    if (isSection(node->kind) || node->kind == Kind::Hint)
        return std::nullopt;
    if (const SavedSearch* search = savedSearchAt(index)) {
        m_savedInForce = search->id;
        ArticleQuery stored = search->stored.query;
        stored.chineseOrder = m_query.chineseOrder;
        return stored;
    }
    ArticleQuery next{.text = m_query.text, .sort = m_query.sort, .chineseOrder = m_query.chineseOrder};
    // The words of a saved search belong to it, not to the next place.
    if (m_savedInForce.isValid())
        next.text = {};
    m_savedInForce = {};
    next.starredOnly = node->kind == Kind::Starred;
    next.trash = node->kind == Kind::Trash;
    if (node->kind == Kind::Unread)
        next.filters[Facet::ReadState] = {kUnreadKey};
    if (node->kind == Kind::Collection)
        next.filters[Facet::Collection] = {node->uid};
    if (next == m_query) // chosen again: all of it
        next.text = {};
    return next;
}

CollectionId PlacesModel::chosenCollection() const
{
    const QStringList uids = m_query.filters.value(Facet::Collection);
    const auto found = std::ranges::find(m_collections, uids.value(0), &Collection::uid);
    return uids.size() == 1 && found != m_collections.end() ? found->id : CollectionId{};
}

PlacesModel::Kind PlacesModel::currentKind() const
{
    if (m_savedInForce.isValid())
        return Kind::SavedSearch;
    if (m_query.trash)
        return Kind::Trash;
    if (chosenCollection().isValid())
        return Kind::Collection;
    if (m_query.starredOnly)
        return Kind::Starred;
    return m_query.filters.value(Facet::ReadState) == QStringList{kUnreadKey} ? Kind::Unread : Kind::All;
}

bool PlacesModel::isCurrent(const Node& node) const
{
    if (node.kind != currentKind())
        return false;
    if (node.kind == Kind::SavedSearch)
        return node.id == m_savedInForce.value;
    return node.kind != Kind::Collection || node.id == chosenCollection().value;
}

QModelIndex PlacesModel::currentPlace() const
{
    switch (currentKind()) {
    case Kind::SavedSearch:
        return indexOf(m_savedInForce);
    case Kind::Collection:
        return indexOf(chosenCollection());
    default:
        return indexOf(currentKind(), 0);
    }
}

const SavedSearch* PlacesModel::savedSearchAt(const QModelIndex& index) const
{
    const Node* node = nodeAt(index);
    if (node->kind != Kind::SavedSearch)
        return nullptr;
    const auto found = std::ranges::find(m_saved, SavedSearchId{node->id}, &SavedSearch::id);
    return found == m_saved.end() ? nullptr : &*found;
}

const PlacesModel::Node* PlacesModel::nodeAt(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<const Node*>(index.constInternalPointer()) : m_root.get();
}

QModelIndex PlacesModel::indexOf(const QString& path) const
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

QModelIndex PlacesModel::indexOf(Kind kind, qint64 id) const
{
    QModelIndexList open{QModelIndex()};
    while (!open.isEmpty()) {
        const QModelIndex parent = open.takeFirst();
        for (int row = 0; row < rowCount(parent); ++row) {
            const QModelIndex child = index(row, 0, parent);
            if (nodeAt(child)->kind == kind && nodeAt(child)->id == id)
                return child;
            open.append(child);
        }
    }
    return {};
}

QModelIndex PlacesModel::indexOf(CollectionId id) const
{
    return indexOf(Kind::Collection, id.value);
}

QModelIndex PlacesModel::indexOf(SavedSearchId id) const
{
    return indexOf(Kind::SavedSearch, id.value);
}

QModelIndex PlacesModel::index(int row, int column, const QModelIndex& parent) const
{
    const Node* node = nodeAt(parent);
    if (column != 0 || row < 0 || row >= static_cast<int>(node->children.size()))
        return {};
    return createIndex(row, 0, node->children[static_cast<std::size_t>(row)].get());
}

QModelIndex PlacesModel::parent(const QModelIndex& index) const
{
    const Node* node = index.isValid() ? nodeAt(index)->parent : nullptr;
    return node && node->parent ? createIndex(node->row(), 0, node) : QModelIndex();
}

int PlacesModel::rowCount(const QModelIndex& parent) const
{
    return static_cast<int>(nodeAt(parent)->children.size());
}

int PlacesModel::columnCount(const QModelIndex&) const
{
    return 1;
}

QVariant PlacesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Node* node = nodeAt(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return role == Qt::ToolTipRole && isSection(node->kind) ? QVariant() : node->title;
    case KindRole:
        return static_cast<int>(node->kind);
    case IdRole:
        return node->id;
    case CountRole:
        return node->count;
    case CurrentRole:
        return isCurrent(*node);
    case ChangedRole: {
        const SavedSearch* search = savedSearchAt(index);
        return search && isCurrent(*node) && !isAsSaved(*search);
    }
    case AnnotationsRole: {
        const SavedSearch* search = savedSearchAt(index);
        return search && search->stored.annotations;
    }
    case PathRole:
        return node->path();
    default:
        return {};
    }
}

bool PlacesModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const QString name = value.toString().simplified();
    if (role == Qt::EditRole && !name.isEmpty() && name != nodeAt(index)->title)
        Q_EMIT renameRequested(index, name);
    return false; // the new name appears when the library has it
}

} // namespace pizhu::ui
