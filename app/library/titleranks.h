// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"

#include <memory>
#include <span>
#include <vector>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::text {
class Collation;
}

namespace pizhu::library {

/// The place of every article's title among all titles, 12 bytes an article. Equal titles have one rank.
/// Sort keys are not kept: where a new title belongs is found by reading the titles it is compared with.
class TitleRanks
{
public:
    using Shared = std::shared_ptr<const TitleRanks>;

    /// All titles. Cancelled when the connection is interrupted.
    [[nodiscard]] static base::Result<Shared> read(storage::Connection& connection,
                                                   const text::Collation& collation);
    /// The same after the titles of these articles may have changed; some microseconds an article.
    [[nodiscard]] base::Result<Shared> refreshed(storage::Connection& connection,
                                                 const text::Collation& collation,
                                                 std::span<const base::ArticleId> ids) const;

    /// From 1; 0 without a title.
    [[nodiscard]] quint32 rankOf(base::ArticleId id) const
    {
        const auto at = static_cast<std::size_t>(id.value);
        return at < m_ranks.size() ? m_ranks[at] : 0;
    }

private:
    class Reading;
    class Refresh;

    void put(quint32 article, quint32 rank, quint32 hash);

    std::vector<quint32> m_ranks;  ///< by article
    std::vector<quint32> m_hashes; ///< of the titles, by article
    std::vector<quint32> m_sorted; ///< articles that have a title, by rank
};

} // namespace pizhu::library
