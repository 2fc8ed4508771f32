// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"

#include <QHash>
#include <QMetaType>
#include <QString>
#include <span>
#include <vector>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

using CollectionId = base::Id<struct CollectionTag>;

/// A place where the user gathers articles; an article may be in several.
struct Collection
{
    CollectionId id;
    CollectionId parent; ///< invalid at the top
    QString uid;
    QString name;
    int depth = 0; ///< 0 at the top

    bool operator==(const Collection&) const = default;
};

/// The tree of collections. Siblings have different names; removing one takes those below it along, and no
/// article. Lives on one connection, for the time of one read or write.
class CollectionStore
{
public:
    explicit CollectionStore(storage::Connection& connection)
        : m_connection(connection)
    {}

    /// Depth first, siblings in the user's order.
    [[nodiscard]] base::Result<std::vector<Collection>> all() const;
    /// Articles outside the trash in each collection and those below it, each article once.
    [[nodiscard]] base::Result<QHash<CollectionId, int>> counts() const;
    /// Which collections the article is in itself.
    [[nodiscard]] base::Result<std::vector<CollectionId>> of(base::ArticleId article) const;
    /// How many of these articles each collection holds itself; without those that hold none.
    [[nodiscard]] base::Result<QHash<CollectionId, int>>
    holding(std::span<const base::ArticleId> articles) const;

    /// At the end of its siblings. InvalidInput without a name, Conflict when a sibling has it.
    [[nodiscard]] base::Result<CollectionId> create(CollectionId parent, const QString& name);
    [[nodiscard]] base::Result<void> rename(CollectionId id, const QString& name);
    /// To that place among the children of `parent`, itself not counted; to the end when there are fewer or
    /// it is negative. InvalidInput when the parent is the collection itself or below it.
    [[nodiscard]] base::Result<void> move(CollectionId id, CollectionId parent, int place = -1);
    [[nodiscard]] base::Result<void> remove(CollectionId id);

    /// Those that are in it already stay where they are.
    [[nodiscard]] base::Result<void> addArticles(CollectionId id, std::span<const base::ArticleId> articles);
    [[nodiscard]] base::Result<void> removeArticles(CollectionId id,
                                                    std::span<const base::ArticleId> articles);

private:
    [[nodiscard]] base::Result<Collection> load(CollectionId id) const;
    [[nodiscard]] base::Result<void> checkSiblings(CollectionId parent, const QString& name,
                                                   CollectionId except) const;

    storage::Connection& m_connection;
};

} // namespace pizhu::library

Q_DECLARE_METATYPE(pizhu::library::CollectionId)
