// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/bulkchange.h"

#include "app/library/stores.h"

#include <QCoreApplication>

namespace pizhu::library {

using base::ArticleId;
using base::fail;
using base::Result;

namespace {

/// Articles between two looks at whether it is still wanted.
constexpr std::size_t kAtOnce = 500;

using Ids = std::span<const ArticleId>;

template <typename Change>
Result<int> inChunks(Ids articles, BulkProgress& progress, Change change)
{
    for (std::size_t at = 0; at < articles.size(); at += kAtOnce) {
        const Ids chunk = articles.subspan(at, std::min(kAtOnce, articles.size() - at));
        if (auto done = change(chunk); !done)
            return fail(done.error());
        if (auto wanted = progress.advance(static_cast<int>(chunk.size())); !wanted)
            return fail(wanted.error());
    }
    return static_cast<int>(articles.size());
}

/// Carries out one change; an overload for each kind.
struct Apply
{
    Stores& stores;
    Ids articles;
    BulkProgress& progress;

    Result<int> operator()(const ChangeTags& change) const
    {
        std::vector<base::TagId> added;
        for (const QString& path : change.add) {
            const auto tag = stores.tags.ensure(path);
            if (!tag)
                return fail(tag.error());
            added.push_back(*tag);
        }
        std::vector<base::TagId> removed;
        for (const QString& path : change.remove) {
            const auto tag = stores.tags.find(path);
            if (!tag)
                return fail(tag.error());
            if (*tag)
                removed.push_back(**tag);
        }
        return inChunks(articles, progress, [&](Ids chunk) { return changeTags(chunk, added, removed); });
    }

    Result<int> operator()(const ChangeCollections& change) const
    {
        return inChunks(articles, progress, [&](Ids chunk) -> Result<void> {
            for (const CollectionId collection : change.add) {
                if (auto done = stores.collections.addArticles(collection, chunk); !done)
                    return done;
            }
            for (const CollectionId collection : change.remove) {
                if (auto done = stores.collections.removeArticles(collection, chunk); !done)
                    return done;
            }
            return {};
        });
    }

    Result<int> operator()(ReadState state) const
    {
        return inChunks(articles, progress,
                        [&](Ids chunk) { return stores.articles.setReadState(chunk, state); });
    }

    Result<int> operator()(ChangeStar change) const
    {
        return inChunks(articles, progress,
                        [&](Ids chunk) { return stores.articles.setStarred(chunk, change.starred); });
    }

    Result<int> operator()(MoveToTrash) const
    {
        return inChunks(articles, progress, [&](Ids chunk) { return stores.articles.moveToTrash(chunk); });
    }

    Result<int> operator()(RestoreFromTrash) const
    {
        return inChunks(articles, progress,
                        [&](Ids chunk) { return stores.articles.restoreFromTrash(chunk); });
    }

    Result<int> operator()(const FieldEdit& edit) const
    {
        return applyEdit(stores, articles, edit, progress);
    }

private:
    [[nodiscard]] Result<void> changeTags(Ids chunk, const std::vector<base::TagId>& added,
                                          const std::vector<base::TagId>& removed) const
    {
        for (const base::TagId tag : added) {
            if (auto done = stores.tags.tagArticles(chunk, tag); !done)
                return done;
        }
        for (const base::TagId tag : removed) {
            if (auto done = stores.tags.untagArticles(chunk, tag); !done)
                return done;
        }
        return {};
    }
};

} // namespace

Result<void> BulkProgress::advance(int by)
{
    m_done += by;
    if (m_cancelled)
        return fail(base::ErrorCode::Cancelled,
                    QCoreApplication::translate("pizhu::library", "It was stopped; nothing was changed."));
    return {};
}

Result<int> applyBulk(Stores& stores, Ids articles, const BulkChange& change, BulkProgress& progress)
{
    return std::visit(Apply{stores, articles, progress}, change);
}

} // namespace pizhu::library
