// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/tagtree.h"

namespace pizhu::library {

/// What names tags by their paths: saved searches, and what auto-coding looks for and where. Taken before the
/// tree of tags changes; afterwards each of them is written anew, so that it means the same tags as before.
/// Lives on one connection, for the time of one write.
class TagReferences
{
public:
    [[nodiscard]] static base::Result<TagReferences> take(storage::Connection& connection);

    [[nodiscard]] const TagTree& before() const { return m_before; }
    /// `merged`: which tag stands now for one that has gone.
    [[nodiscard]] base::Result<void> follow(const QHash<base::TagId, base::TagId>& merged = {}) const;

private:
    TagReferences(storage::Connection& connection, TagTree before)
        : m_connection(connection)
        , m_before(std::move(before))
    {}

    storage::Connection& m_connection;
    TagTree m_before;
};

} // namespace pizhu::library
