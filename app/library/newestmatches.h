// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/articlequery.h"
#include "app/library/listbeginning.h"
#include "app/library/readview.h"
#include "app/library/textsearch.h"

namespace pizhu::library {

/// Finds the newest articles that a search of the index finds without finding the others: the index stands in
/// the order of dates. Lives for one read.
class NewestMatches
{
public:
    /// The view has columns.
    NewestMatches(storage::Connection& connection, ReadView view, const ArticleQuery& query)
        : m_connection(connection)
        , m_view(std::move(view))
        , m_columns(*m_view.columns)
        , m_query(query)
    {}

    /// At least `count`, in the order that ArticleFinder::find() has them; nullopt when the query is of
    /// another kind or order. Cancelled when the connection is interrupted.
    [[nodiscard]] base::Result<std::optional<ListBeginning>> first(std::size_t count) const;

private:
    using Ids = std::vector<base::ArticleId>;

    [[nodiscard]] base::Result<ListBeginning> first(std::size_t count, const TextSearch& search,
                                                    const RowCondition& passes, Ids annotated) const;
    [[nodiscard]] base::Result<Ids> annotatedWith(const TextSearch& search) const;

    storage::Connection& m_connection;
    const ReadView m_view;
    const ArticleColumns& m_columns;
    const ArticleQuery& m_query;
};

} // namespace pizhu::library
