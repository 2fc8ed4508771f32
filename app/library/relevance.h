// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/library/articlecolumns.h"
#include "app/library/indexscan.h"

namespace pizhu::library {

/// How well articles match a search: Okapi BM25 with k1 = 1.2 and b = 0.75 over title and text, as FTS5 has
/// it, but with the length of the text in UTF-16 units, which rows hold.
class Relevance
{
public:
    /// Looks at all that hold any phrase of the full-text expression. Cancelled when the scan's connection is
    /// interrupted.
    [[nodiscard]] static base::Result<Relevance> of(const IndexScan& scan, const QString& terms);

    struct Score
    {
        base::ArticleId id;
        double value = 0; ///< larger is better
    };
    [[nodiscard]] std::vector<Score> scores(const ArticleColumns& columns) const;

private:
    void add(qint64 place, const QByteArray& counts);
    void addOlder(const Relevance& older);
    [[nodiscard]] std::vector<double> weights(std::size_t articles) const;

    std::vector<qint64> m_places;
    std::vector<quint16> m_counts; ///< of each phrase, article by article
    std::size_t m_phrases = 0;
};

} // namespace pizhu::library
