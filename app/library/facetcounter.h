// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/library/articlequery.h"

#include <QHash>

namespace pizhu::storage {
class Connection;
class Statement;
} // namespace pizhu::storage

namespace pizhu::library {

/// Counts the values of every facet: an article counts for a facet when it passes the query and all other
/// facets. One pass over the articles and one over each table of names. Lives for one read.
class FacetCounter
{
public:
    explicit FacetCounter(storage::Connection& connection)
        : m_connection(connection)
    {}

    [[nodiscard]] base::Result<FacetCounts> count(const ArticleQuery& query);

private:
    /// Which facets an article counts for.
    enum Verdict : quint8 { None, All, OnlyFirstFacet };

    struct Tally
    {
        QHash<QString, int> counts;
        int articles = 0; ///< that count for the facet
    };

    [[nodiscard]] bool counts(base::ArticleId id, Facet facet) const;
    [[nodiscard]] base::Result<void> judgeArticles(const ArticleQuery& query);
    void judge(const storage::Statement& row, const QList<Facet>& filtered);
    [[nodiscard]] base::Result<void> tallyNames(Facet facet, const char* sql, bool withNone);
    [[nodiscard]] base::Result<std::vector<FacetValue>> tagValues(const QStringList& chosen);

    storage::Connection& m_connection;
    std::vector<quint8> m_verdicts; ///< by article id
    QMap<Facet, Tally> m_tallies;
};

} // namespace pizhu::library
