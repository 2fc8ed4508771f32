// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/library/repairreversal.h"

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

/// The repairs of an article that the user took back. Lives for one read or write.
class RevertedRepairs
{
public:
    RevertedRepairs(storage::Connection& connection, base::ArticleId article)
        : m_connection(connection)
        , m_article(article)
    {}

    [[nodiscard]] base::Result<std::vector<RepairName>> load() const;
    [[nodiscard]] base::Result<void> add(const RepairName& name);
    [[nodiscard]] base::Result<void> remove(const RepairName& name);
    /// Makes those of a version the article's.
    [[nodiscard]] base::Result<void> take(const document::CleanupLog& log);

private:
    storage::Connection& m_connection;
    base::ArticleId m_article;
};

} // namespace pizhu::library
