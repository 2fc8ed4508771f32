// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/library/articlequery.h"
#include "app/library/listbeginning.h"
#include "app/library/readview.h"

#include <memory>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

/// Finds and counts articles. Lives for one read.
class ArticleFinder
{
public:
    /// With columns the order is made in memory, without them by the database; relevance needs columns and
    /// reads them where there are none.
    explicit ArticleFinder(storage::Connection& connection, ReadView view = {})
        : m_connection(connection)
        , m_view(std::move(view))
    {}

    /// In the order of query.sort.
    [[nodiscard]] base::Result<std::vector<base::ArticleId>> find(const ArticleQuery& query) const;
    /// At least the first `count` of find(), or all there are; as a rule much sooner where the newest come
    /// first.
    [[nodiscard]] base::Result<ListBeginning> beginning(const ArticleQuery& query, std::size_t count) const;
    [[nodiscard]] base::Result<int> count(const ArticleQuery& query) const;

private:
    [[nodiscard]] base::Result<std::vector<base::ArticleId>> findInMemory(const ArticleQuery& query,
                                                                          const ReadView& view) const;
    [[nodiscard]] base::Result<std::vector<base::ArticleId>> findBySql(const ArticleQuery& query) const;

    storage::Connection& m_connection;
    ReadView m_view;
};

} // namespace pizhu::library
