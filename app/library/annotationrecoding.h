// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/annotation.h"
#include "app/base/result.h"
#include "app/library/bulkprogress.h"

#include <QStringList>
#include <span>
#include <variant>
#include <vector>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

struct Stores;

/// How many of some annotations a tag is on.
struct TagUse
{
    QString path;
    int count = 0;

    bool operator==(const TagUse&) const = default;
};

/// Changes many annotations at once. Each returns how many it changed; only those count as modified.
class AnnotationRecoding
{
public:
    using Ids = std::span<const base::AnnotationId>;

    explicit AnnotationRecoding(storage::Connection& connection)
        : m_connection(connection)
    {}

    [[nodiscard]] base::Result<int> changeTags(Ids ids, std::span<const base::TagId> add,
                                               std::span<const base::TagId> remove);
    /// Where `from` is, `to` stands in its place.
    [[nodiscard]] base::Result<int> replaceTag(Ids ids, base::TagId from, base::TagId to);
    [[nodiscard]] base::Result<int> setColor(Ids ids, annotation::HighlightColor color);
    /// Of those on a passage: a note on a whole article stays one.
    [[nodiscard]] base::Result<int> setKind(Ids ids, annotation::AnnotationKind kind);
    [[nodiscard]] base::Result<int> remove(Ids ids);
    /// The tags that are on any of them, by path.
    [[nodiscard]] base::Result<std::vector<TagUse>> tagsOn(Ids ids) const;

private:
    storage::Connection& m_connection;
};

// What can be done to many annotations at once.

struct RecodeTags
{
    QStringList add; ///< paths; tags that are missing are made
    QStringList remove;
};

struct ReplaceTag
{
    QString from; ///< paths; `to` is made where it is missing
    QString to;
};

struct RemoveAnnotations
{};

using AnnotationChange = std::variant<RecodeTags, ReplaceTag, annotation::HighlightColor,
                                      annotation::AnnotationKind, RemoveAnnotations>;

/// For Library::write(): all of them in one step. Returns how many differ now. Ends with Cancelled when
/// `progress` is, so that nothing stays.
[[nodiscard]] base::Result<int> recode(Stores& stores, std::span<const base::AnnotationId> ids,
                                       const AnnotationChange& change, BulkProgress& progress);

} // namespace pizhu::library
