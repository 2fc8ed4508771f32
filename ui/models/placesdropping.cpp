// SPDX-License-Identifier: GPL-3.0-or-later
// What can be dragged in the places, and what dropping means.
#include "ui/models/articlemime.h"
#include "ui/models/placesnode.h"

#include <QMimeData>

namespace pizhu::ui {

using library::Collection;
using library::CollectionId;
using library::SavedSearchId;

namespace {

constexpr char kCollectionMimeType[] = "application/x-pizhu-collection";
constexpr char kSearchMimeType[] = "application/x-pizhu-saved-search";

qint64 idIn(const QMimeData& mime, const char* type)
{
    return mime.data(QLatin1String(type)).toLongLong();
}

} // namespace

Qt::ItemFlags PlacesModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags plain = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (m_library.isReadOnly())
        return plain;
    switch (nodeAt(index)->kind) {
    case Kind::Collection:
        return plain | Qt::ItemIsEditable | Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled;
    case Kind::SavedSearch:
        return plain | Qt::ItemIsEditable | Qt::ItemIsDragEnabled;
    case Kind::LibrarySection:
    case Kind::Hint:
        return plain;
    default:
        return plain | Qt::ItemIsDropEnabled;
    }
}

QStringList PlacesModel::mimeTypes() const
{
    return {QLatin1String(kArticlesMimeType), QLatin1String(kCollectionMimeType),
            QLatin1String(kSearchMimeType)};
}

QMimeData* PlacesModel::mimeData(const QModelIndexList& indexes) const
{
    if (indexes.size() != 1)
        return nullptr;
    const Node* node = nodeAt(indexes.first());
    auto* mime = new QMimeData;
    mime->setData(QLatin1String(node->kind == Kind::Collection ? kCollectionMimeType : kSearchMimeType),
                  QByteArray::number(node->id));
    return mime;
}

Qt::DropActions PlacesModel::supportedDropActions() const
{
    return Qt::CopyAction | Qt::MoveAction;
}

std::optional<library::BulkChange> PlacesModel::changeFor(Kind kind, qint64 id, Qt::DropAction action) const
{
    switch (kind) {
    case Kind::Collection: {
        library::ChangeCollections change{.add = {CollectionId{id}}, .remove = {}};
        const CollectionId from = chosenCollection();
        if (from == CollectionId{id})
            return std::nullopt;
        if (action == Qt::MoveAction && from.isValid())
            change.remove = {from};
        return change;
    }
    case Kind::Trash:
        return m_query.trash ? std::nullopt : std::optional<library::BulkChange>(library::MoveToTrash{});
    case Kind::All:
        return m_query.trash ? std::optional<library::BulkChange>(library::RestoreFromTrash{}) : std::nullopt;
    case Kind::Starred:
        return library::ChangeStar{true};
    case Kind::Unread:
        return library::ReadState::Unread;
    default:
        return std::nullopt;
    }
}

bool PlacesModel::canDropCollection(CollectionId moved, const Node& onto) const
{
    if (onto.kind == Kind::CollectionsSection)
        return true;
    for (const Node* above = &onto; above; above = above->parent) {
        if (above->kind == Kind::Collection && above->id == moved.value)
            return false;
    }
    return onto.kind == Kind::Collection;
}

bool PlacesModel::canDropMimeData(const QMimeData* mime, Qt::DropAction action, int row, int,
                                  const QModelIndex& parent) const
{
    const Node* onto = nodeAt(parent);
    if (mime->hasFormat(QLatin1String(kArticlesMimeType)))
        return row < 0 && changeFor(onto->kind, onto->id, action) &&
               !articlesFromMime(*mime, m_library.path()).empty();
    if (mime->hasFormat(QLatin1String(kCollectionMimeType)))
        return canDropCollection(CollectionId{idIn(*mime, kCollectionMimeType)}, *onto);
    return mime->hasFormat(QLatin1String(kSearchMimeType)) && onto->kind == Kind::SavedSection;
}

bool PlacesModel::dropMimeData(const QMimeData* mime, Qt::DropAction action, int row, int column,
                               const QModelIndex& parent)
{
    if (!canDropMimeData(mime, action, row, column, parent))
        return false;
    const Node* onto = nodeAt(parent);
    if (mime->hasFormat(QLatin1String(kArticlesMimeType))) {
        Q_EMIT articlesDropped(articlesFromMime(*mime, m_library.path()),
                               *changeFor(onto->kind, onto->id, action));
        return false; // nothing is to be removed where they come from
    }
    const bool isCollection = mime->hasFormat(QLatin1String(kCollectionMimeType));
    const qint64 id = idIn(*mime, isCollection ? kCollectionMimeType : kSearchMimeType);
    int place = row;
    for (int before = 0; before < row; ++before)
        place -= onto->children[static_cast<std::size_t>(before)]->id == id ? 1 : 0;
    if (isCollection)
        Q_EMIT collectionMoved(CollectionId{id},
                               onto->kind == Kind::Collection ? CollectionId{onto->id} : CollectionId{},
                               place);
    else
        Q_EMIT searchMoved(SavedSearchId{id}, place);
    return false;
}

} // namespace pizhu::ui
