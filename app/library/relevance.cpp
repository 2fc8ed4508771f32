// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/relevance.h"

#include "app/library/indexplace.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace pizhu::library {

using base::ArticleId;
using base::fail;
using base::Result;

namespace {

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

Result<Relevance> Relevance::of(const IndexScan& scan, const QString& terms)
{
    Relevance found;
    Relevance older; // what another thread finds meanwhile
    const auto add = [&found](qint64 place, const QByteArray& counts) {
        found.add(place, counts);
        return true;
    };
    const auto addOlder = [&older](qint64 place, const QByteArray& counts) { older.add(place, counts); };
    if (const auto done = scan.runCounting(terms, add, addOlder); !done)
        return fail(done.error());
    found.addOlder(older);
    return found;
}

void Relevance::add(qint64 place, const QByteArray& counts)
{
    const std::size_t phrases = static_cast<std::size_t>(counts.size()) / sizeof(quint16);
    m_phrases = phrases;
    m_places.push_back(place);
    const auto* each = reinterpret_cast<const quint16*>(counts.constData());
    m_counts.insert(m_counts.end(), each, each + phrases);
}

void Relevance::addOlder(const Relevance& older)
{
    m_phrases = std::max(m_phrases, older.m_phrases);
    const qint64 last = m_places.empty() ? std::numeric_limits<qint64>::min() : m_places.back();
    // Descending; where both ends met, some are in both.
    const auto end = std::ranges::lower_bound(older.m_places, last, std::ranges::greater());
    const auto counts = static_cast<std::size_t>(end - older.m_places.begin()) * m_phrases;
    m_places.insert(m_places.end(), older.m_places.begin(), end);
    m_counts.insert(m_counts.end(), older.m_counts.begin(),
                    older.m_counts.begin() + static_cast<std::ptrdiff_t>(counts));
}

/// Rare phrases weigh more.
std::vector<double> Relevance::weights(std::size_t articles) const
{
    std::vector<double> weights;
    std::vector<std::size_t> articlesWith(m_phrases);
    for (std::size_t i = 0; i < m_counts.size(); ++i)
        articlesWith[i % m_phrases] += m_counts[i] > 0 ? 1 : 0;
    for (const std::size_t with : articlesWith) {
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
    scores.reserve(m_places.size());
    const quint16* counts = m_counts.data();
    for (const qint64 place : m_places) {
        const ArticleId id = articleAtPlace(place);
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
