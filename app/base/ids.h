// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QMetaType>
#include <compare>

namespace pizhu::base {

/// A row id that cannot be mistaken for another table's. 0 means "none".
template <typename Tag>
struct Id
{
    qint64 value = 0;

    [[nodiscard]] bool isValid() const { return value > 0; }
    auto operator<=>(const Id&) const = default;
};

template <typename Tag>
size_t qHash(const Id<Tag>& id, size_t seed = 0) noexcept
{
    return ::qHash(id.value, seed);
}

using ArticleId = Id<struct ArticleTag>;
using VersionId = Id<struct VersionTag>;
using SourceId = Id<struct SourceTag>;
using ImportId = Id<struct ImportTag>;
using AnnotationId = Id<struct AnnotationTag>;
using TagId = Id<struct TagTag>;
using JournalId = Id<struct JournalTag>;

} // namespace pizhu::base

Q_DECLARE_METATYPE(pizhu::base::ArticleId)
Q_DECLARE_METATYPE(pizhu::base::VersionId)
Q_DECLARE_METATYPE(pizhu::base::AnnotationId)
Q_DECLARE_METATYPE(pizhu::base::TagId)
