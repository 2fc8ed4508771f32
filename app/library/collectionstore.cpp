// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/collectionstore.h"

#include "app/base/uid.h"
#include "app/library/articleset.h"
#include "app/library/rows.h"

#include <QCoreApplication>
#include <algorithm>

namespace pizhu::library {

using base::ArticleId;
using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr char kAll[] = "SELECT id, parent_id, uid, name FROM collection ORDER BY position, name, id";
constexpr char kMembers[] = "SELECT collection_id, article_id FROM collection_article"
                            " JOIN article ON article.id = article_id WHERE deleted_at IS NULL";
constexpr char kOfArticle[] =
    "SELECT collection_id FROM collection_article WHERE article_id = ? ORDER BY collection_id";
constexpr char kHolding[] = "SELECT collection_id, count(*) FROM collection_article"
                            " WHERE article_id IN (SELECT value FROM json_each(?)) GROUP BY collection_id";
constexpr char kInsert[] = "INSERT INTO collection(uid, parent_id, name, position) SELECT ?1, ?2, ?3,"
                           " ifnull(max(position) + 1, 0) FROM collection WHERE parent_id IS ?2";
constexpr char kSibling[] = "SELECT id FROM collection WHERE parent_id IS ? AND name = ? AND id IS NOT ?";
constexpr char kRename[] = "UPDATE collection SET name = ? WHERE id = ?";
constexpr char kMove[] = "UPDATE collection SET parent_id = ? WHERE id = ?";
constexpr char kPlace[] = "UPDATE collection SET position = ?1 WHERE id = ?2 AND position <> ?1";
constexpr char kRemove[] = "DELETE FROM collection WHERE id = ?";
constexpr char kLastPosition[] =
    "SELECT ifnull(max(position), -1) FROM collection_article WHERE collection_id = ?";
constexpr char kAddArticle[] = "INSERT INTO collection_article(collection_id, article_id, position)"
                               " VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
constexpr char kRemoveArticle[] = "DELETE FROM collection_article WHERE article_id = ? AND collection_id = ?";

Result<QString> checkedName(const QString& name)
{
    const QString trimmed = name.simplified();
    if (trimmed.isEmpty())
        return fail(ErrorCode::InvalidInput,
                    QCoreApplication::translate("pizhu::library", "A collection needs a name."));
    return trimmed;
}

base::Error noSuchCollection()
{
    return {ErrorCode::NotFound,
            QCoreApplication::translate("pizhu::library", "There is no such collection any more."),
            {}};
}

void appendBelow(const std::vector<Collection>& all, CollectionId parent, int depth,
                 std::vector<Collection>& ordered)
{
    for (const Collection& collection : all) {
        if (collection.parent != parent)
            continue;
        ordered.push_back(collection);
        ordered.back().depth = depth;
        appendBelow(all, collection.id, depth + 1, ordered);
    }
}

/// Whether `id` is `above` or stands below it.
bool isWithin(const std::vector<Collection>& all, CollectionId id, CollectionId above)
{
    while (id.isValid() && id != above) {
        const auto at = std::find_if(all.begin(), all.end(), [id](const auto& one) { return one.id == id; });
        id = at == all.end() ? CollectionId{} : at->parent;
    }
    return id.isValid();
}

} // namespace

Result<std::vector<Collection>> CollectionStore::all() const
{
    std::vector<Collection> found;
    const auto add = [&found](const storage::Statement& row) {
        found.push_back({row.id<CollectionId>(0), row.id<CollectionId>(1), row.string(2), row.string(3), 0});
    };
    if (auto done = eachRow(m_connection, kAll, add); !done)
        return fail(done.error());
    std::vector<Collection> ordered;
    appendBelow(found, {}, 0, ordered);
    return ordered;
}

Result<QHash<CollectionId, int>> CollectionStore::counts() const
{
    const auto collections = all();
    if (!collections)
        return fail(collections.error());
    QHash<CollectionId, ArticleSet> members;
    const auto add = [&members](const storage::Statement& row) {
        members[row.id<CollectionId>(0)].add(row.id<ArticleId>(1));
    };
    if (auto done = eachRow(m_connection, kMembers, add); !done)
        return fail(done.error());
    QHash<CollectionId, int> counts;
    // From the last to the first: what stands below a collection comes after it.
    for (auto at = collections->rbegin(); at != collections->rend(); ++at) {
        counts.insert(at->id, static_cast<int>(members.value(at->id).size()));
        if (at->parent.isValid())
            members[at->parent].unite(members.value(at->id));
    }
    return counts;
}

Result<std::vector<CollectionId>> CollectionStore::of(ArticleId article) const
{
    std::vector<CollectionId> found;
    const auto add = [&found](const storage::Statement& row) { found.push_back(row.id<CollectionId>(0)); };
    if (auto done = eachRow(m_connection, kOfArticle, add, article); !done)
        return fail(done.error());
    return found;
}

Result<QHash<CollectionId, int>> CollectionStore::holding(std::span<const ArticleId> articles) const
{
    QHash<CollectionId, int> held;
    const auto add = [&held](const storage::Statement& row) {
        held.insert(row.id<CollectionId>(0), static_cast<int>(row.integer(1)));
    };
    if (auto done = eachRow(m_connection, kHolding, add, jsonIds(articles)); !done)
        return fail(done.error());
    return held;
}

Result<CollectionId> CollectionStore::create(CollectionId parent, const QString& name)
{
    const auto checked = checkedName(name);
    if (!checked)
        return fail(checked.error());
    if (parent.isValid()) {
        if (const auto above = load(parent); !above)
            return fail(above.error());
    }
    if (auto done = checkSiblings(parent, *checked, {}); !done)
        return fail(done.error());
    if (auto done = runSql(m_connection, kInsert, base::newUid(), parent, *checked); !done)
        return fail(done.error());
    return CollectionId{m_connection.lastInsertId()};
}

Result<void> CollectionStore::rename(CollectionId id, const QString& name)
{
    const auto checked = checkedName(name);
    if (!checked)
        return fail(checked.error());
    const auto collection = load(id);
    if (!collection)
        return fail(collection.error());
    if (auto done = checkSiblings(collection->parent, *checked, id); !done)
        return done;
    return runSql(m_connection, kRename, *checked, id);
}

Result<void> CollectionStore::move(CollectionId id, CollectionId parent, int place)
{
    const auto collections = all();
    const auto moved = load(id);
    if (!collections || !moved)
        return fail(collections ? moved.error() : collections.error());
    if (parent.isValid() && isWithin(*collections, parent, id))
        return fail(
            ErrorCode::InvalidInput,
            QCoreApplication::translate("pizhu::library", "The collection “%1” cannot be moved below itself.")
                .arg(moved->name));
    if (auto done = checkSiblings(parent, moved->name, id); !done)
        return done;
    std::vector<CollectionId> siblings;
    for (const Collection& other : *collections) {
        if (other.parent == parent && other.id != id)
            siblings.push_back(other.id);
    }
    const auto count = static_cast<int>(siblings.size());
    siblings.insert(siblings.begin() + (place < 0 || place > count ? count : place), id);
    if (auto done = runSql(m_connection, kMove, parent, id); !done)
        return done;
    for (std::size_t i = 0; i < siblings.size(); ++i) {
        if (auto done = runSql(m_connection, kPlace, static_cast<qint64>(i), siblings[i]); !done)
            return done;
    }
    return {};
}

Result<void> CollectionStore::remove(CollectionId id)
{
    if (auto done = runSql(m_connection, kRemove, id); !done)
        return done;
    if (m_connection.changeCount() == 0)
        return fail(noSuchCollection());
    return {};
}

Result<void> CollectionStore::addArticles(CollectionId id, std::span<const ArticleId> articles)
{
    if (const auto collection = load(id); !collection)
        return fail(collection.error());
    const auto last = firstRow(
        m_connection, kLastPosition, [](const auto& row) { return row.integer(0); }, id);
    if (!last)
        return fail(last.error());
    auto statement = m_connection.prepare(kAddArticle);
    if (!statement)
        return fail(statement.error());
    qint64 position = last->value_or(-1);
    for (const ArticleId article : articles) {
        if (auto done = statement->bind(id).bind(article).bind(++position).run(); !done)
            return done;
    }
    return {};
}

Result<void> CollectionStore::removeArticles(CollectionId id, std::span<const ArticleId> articles)
{
    return runForEach(m_connection, kRemoveArticle, articles, id);
}

Result<Collection> CollectionStore::load(CollectionId id) const
{
    const auto collections = all();
    if (!collections)
        return fail(collections.error());
    const auto found = std::find_if(collections->begin(), collections->end(),
                                    [id](const Collection& one) { return one.id == id; });
    if (found == collections->end())
        return fail(noSuchCollection());
    return *found;
}

Result<void> CollectionStore::checkSiblings(CollectionId parent, const QString& name,
                                            CollectionId except) const
{
    const auto sibling = idOf<CollectionId>(m_connection, kSibling, parent, name, except);
    if (!sibling)
        return fail(sibling.error());
    if (sibling->isValid())
        return fail(
            ErrorCode::Conflict,
            QCoreApplication::translate("pizhu::library", "There is a collection “%1” at this place already.")
                .arg(name));
    return {};
}

} // namespace pizhu::library
