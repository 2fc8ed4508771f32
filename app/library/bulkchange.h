// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/article.h"
#include "app/library/bulkprogress.h"
#include "app/library/collectionstore.h"
#include "app/library/fieldedit.h"

#include <variant>

namespace pizhu::library {

// What can be done to many articles at once.

struct ChangeTags
{
    QStringList add; ///< paths; tags that are missing are made
    QStringList remove;
};

struct ChangeCollections
{
    std::vector<CollectionId> add;
    std::vector<CollectionId> remove;
};

struct ChangeStar
{
    bool starred = true;
};

struct MoveToTrash
{};

struct RestoreFromTrash
{};

using BulkChange = std::variant<ChangeTags, ChangeCollections, ReadState, ChangeStar, MoveToTrash,
                                RestoreFromTrash, FieldEdit>;

/// For Library::write(): all of them in one step. Returns how many articles it went through, of an edit how
/// many it changed. Ends with Cancelled when `progress` is, so that nothing stays.
[[nodiscard]] base::Result<int> applyBulk(Stores& stores, std::span<const base::ArticleId> articles,
                                          const BulkChange& change, BulkProgress& progress);

} // namespace pizhu::library
