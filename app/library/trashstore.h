// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"

#include <span>
#include <vector>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

/// What emptying the trash takes for good.
struct TrashContents
{
    int articles = 0;
    int annotations = 0;
    int sources = 0;  ///< imported files that no article outside the trash came from
    int pictures = 0; ///< that no article outside the trash shows
    qint64 bytes = 0; ///< of sources, texts and pictures

    bool operator==(const TrashContents&) const = default;
};

/// The only destruction there is. Lives on one connection, for the time of one read or write.
class TrashStore
{
public:
    explicit TrashStore(storage::Connection& connection)
        : m_connection(connection)
    {}

    /// Reads the texts in the trash: not for the GUI thread.
    [[nodiscard]] base::Result<TrashContents> contents() const;
    [[nodiscard]] base::Result<std::vector<base::ArticleId>> articles() const; ///< in the trash, ascending
    /// Takes those of the articles that are in the trash, with all that belongs to them alone, and the steps
    /// of the history, which may hold their texts. Returns how many articles that were.
    [[nodiscard]] base::Result<int> purge(std::span<const base::ArticleId> articles);

private:
    [[nodiscard]] base::Result<std::vector<base::SourceId>>
    sourcesOf(std::span<const base::ArticleId> articles) const;

    storage::Connection& m_connection;
};

} // namespace pizhu::library
