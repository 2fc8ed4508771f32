// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/relevance.h"

#include "app/library/indexplace.h"
#include "app/library/rows.h"

#include <algorithm>
#include <cmath>

namespace pizhu::library {

using base::ArticleId;
using base::fail;
using base::Result;

namespace {

constexpr char kCounts[] =
    "SELECT rowid, phrase_counts(article_fts) FROM article_fts WHERE article_fts MATCH ?"
    " ORDER BY rowid DESC LIMIT ?";

constexpr double kSaturation = 1.2;   // k1
constexpr double kLengthShare = 0.75; // b
constexpr double kLeastWeight = 1e-6; // of a phrase in most articles: FTS5's

struct Lengths
{
    std::size_t articles = 0;
    double average = 0;
};

Lengths lengthsOf(const ArticleColumns& columns)
{
    Lengths lengths;
    double units = 0;
    for (const ArticleRow& row : columns.rows()) {
        if (!row.exists)
            continue;
        ++lengths.articles;
        units += row.units;
    }
    lengths.average = units / static_cast<double>(std::max(lengths.articles, std::size_t{1}));
    return lengths;
}

} // namespace

Result<Relevance> Relevance::of(storage::Connection& connection, const QString& terms)
{
    Relevance found;
    const auto add = [&found](const storage::Statement& row) {
        found.add(articleAtPlace(row.integer(0)), row.blob(1));
    };
    if (auto done = eachRow(connection, kCounts, add, terms, kRankedMost); !done)
        return fail(done.error());
    return found;
}

void Relevance::add(ArticleId id, const QByteArray& counts)
{
    const std::size_t phrases = static_cast<std::size_t>(counts.size()) / sizeof(quint16);
    m_articlesWith.resize(phrases);
    m_ids.push_back(id);
    m_counts.resize(m_counts.size() + phrases);
    quint16* own = m_counts.data() + m_counts.size() - phrases;
    std::copy_n(reinterpret_cast<const quint16*>(counts.constData()), phrases, own);
    for (std::size_t phrase = 0; phrase < phrases; ++phrase)
        m_articlesWith[phrase] += own[phrase] > 0 ? 1 : 0;
}

/// Rare phrases weigh more.
std::vector<double> Relevance::weights(std::size_t articles) const
{
    std::vector<double> weights;
    for (const std::size_t with : m_articlesWith) {
        const double without = static_cast<double>(std::max(articles, with) - with);
        const double weight = std::log((without + 0.5) / (static_cast<double>(with) + 0.5));
        weights.push_back(std::max(weight, kLeastWeight));
    }
    return weights;
}

std::vector<Relevance::Score> Relevance::scores(const ArticleColumns& columns) const
{
    const Lengths lengths = lengthsOf(columns);
    const std::vector<double> weight = weights(lengths.articles);
    std::vector<Score> scores;
    scores.reserve(m_ids.size());
    const quint16* counts = m_counts.data();
    for (const ArticleId id : m_ids) {
        const double length = columns.row(id).units / std::max(lengths.average, 1.0);
        const double damping = kSaturation * (1 - kLengthShare + kLengthShare * length);
        double value = 0;
        for (const double each : weight) {
            const double count = *counts++;
            value += each * count * (kSaturation + 1) / (count + damping);
        }
        scores.push_back({id, value});
    }
    return scores;
}

} // namespace pizhu::library
