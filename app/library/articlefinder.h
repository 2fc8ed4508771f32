// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/library/articlequery.h"

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

/// Finds and counts articles. Lives for one read.
class ArticleFinder
{
public:
    explicit ArticleFinder(storage::Connection& connection)
        : m_connection(connection)
    {}

    /// In list order; undated articles come last in both directions of date, equal ones newest id first.
    [[nodiscard]] base::Result<std::vector<base::ArticleId>> find(const ArticleQuery& query) const;
    [[nodiscard]] base::Result<int> count(const ArticleQuery& query) const;

private:
    storage::Connection& m_connection;
};

} // namespace pizhu::library
