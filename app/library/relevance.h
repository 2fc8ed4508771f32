// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/library/articlecolumns.h"

namespace pizhu::library {

/// How well articles match a search: Okapi BM25 with k1 = 1.2 and b = 0.75 over title and text, as FTS5 has
/// it, but with the length of the text in UTF-16 units, which rows hold.
class Relevance
{
public:
    /// Looks at the newest kRankedMost (sortkeys.h) that hold any phrase of the full-text expression.
    /// Cancelled when the connection is interrupted.
    [[nodiscard]] static base::Result<Relevance> of(storage::Connection& connection, const QString& terms);

    struct Score
    {
        base::ArticleId id;
        double value = 0; ///< larger is better
    };
    [[nodiscard]] std::vector<Score> scores(const ArticleColumns& columns) const;

private:
    void add(base::ArticleId id, const QByteArray& counts);
    [[nodiscard]] std::vector<double> weights(std::size_t articles) const;

    std::vector<base::ArticleId> m_ids;
    std::vector<quint16> m_counts;           ///< of each phrase, article by article
    std::vector<std::size_t> m_articlesWith; ///< each phrase
};

} // namespace pizhu::library
