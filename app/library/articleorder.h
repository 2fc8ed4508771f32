// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/library/articlecolumns.h"
#include "app/library/articlequery.h"
#include "app/library/articleset.h"

namespace pizhu::library {

class SecondReader;

/// Puts articles in the order of a query, in memory: the plain orders out of what the columns hold sorted
/// already, the others by numbers that stand for names and titles (articleranks.h). Lives for one read.
class ArticleOrder
{
public:
    /// The columns and the second reader, which may be null, must outlive the order.
    ArticleOrder(storage::Connection& connection, const ArticleColumns& columns,
                 SecondReader* second = nullptr)
        : m_connection(connection)
        , m_columns(columns)
        , m_second(second)
    {}

    /// Fails only where titles or ranks have to be read; Cancelled when the connection is interrupted.
    [[nodiscard]] base::Result<std::vector<base::ArticleId>> sorted(const ArticleSet& set,
                                                                    const ArticleQuery& query) const;

private:
    using Ids = std::vector<base::ArticleId>;

    [[nodiscard]] Ids newestFirst(const ArticleSet& set) const;
    [[nodiscard]] Ids oldestFirst(const ArticleSet& set) const;
    [[nodiscard]] static Ids byImport(const ArticleSet& set, Qt::SortOrder order);
    [[nodiscard]] base::Result<void> sortBy(const SortKey& key, const ArticleQuery& query, Ids& ids) const;
    [[nodiscard]] base::Result<void> sortByTitle(const SortKey& key, text::ChineseOrder order,
                                                 Ids& ids) const;
    [[nodiscard]] base::Result<void> sortByRelevance(const SortKey& key, const ArticleQuery& query,
                                                     Ids& ids) const;
    void sortByName(const SortKey& key, text::ChineseOrder order, Ids& ids) const;
    [[nodiscard]] quint64 numberOf(SortColumn column, base::ArticleId id) const;

    storage::Connection& m_connection;
    const ArticleColumns& m_columns;
    SecondReader* m_second;
};

} // namespace pizhu::library
