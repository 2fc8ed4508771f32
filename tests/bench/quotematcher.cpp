// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/quotematcher.h"

#include <algorithm>
#include <vector>

namespace pizhu::bench {

using base::TextRange;

namespace {

constexpr double kQuoteWeight = 50;
constexpr double kPrefixWeight = 20;
constexpr double kSuffixWeight = 20;
constexpr double kPositionWeight = 2;
constexpr qsizetype kMaxEdits = 256;

struct Match
{
    TextRange range;
    qsizetype errors = 0;
};

/// Places that end where the distance is lowest, each with the start it was reached from: Sellers (1980),
/// "The theory and computation of evolutionary distances".
std::vector<Match> search(QStringView text, QStringView pattern, qsizetype maxErrors)
{
    struct Cell
    {
        qsizetype errors = 0;
        qsizetype start = 0;
    };
    const auto length = static_cast<std::size_t>(pattern.size());
    std::vector<Cell> column(length + 1);
    for (std::size_t i = 0; i <= length; ++i)
        column[i] = {static_cast<qsizetype>(i), 0};
    std::vector<Match> matches;
    qsizetype best = maxErrors;
    for (qsizetype at = 0; at < text.size(); ++at) {
        Cell diagonal = column[0];
        column[0] = {0, at + 1};
        for (std::size_t i = 1; i <= length; ++i) {
            const bool same = pattern[static_cast<qsizetype>(i - 1)] == text[at];
            Cell cell{diagonal.errors + (same ? 0 : 1), diagonal.start};
            if (column[i].errors + 1 < cell.errors)
                cell = {column[i].errors + 1, column[i].start};
            if (column[i - 1].errors + 1 < cell.errors)
                cell = {column[i - 1].errors + 1, column[i - 1].start};
            diagonal = column[i];
            column[i] = cell;
        }
        const Cell& last = column[length];
        if (last.errors > best)
            continue;
        if (last.errors < best)
            matches.clear();
        best = last.errors;
        matches.push_back({{last.start, at + 1}, last.errors});
    }
    return matches;
}

/// 1 − distance of the best place ÷ length of the pattern.
double likeness(QStringView text, QStringView pattern)
{
    if (pattern.isEmpty() || text.isEmpty())
        return 0;
    if (text.contains(pattern))
        return 1;
    const auto matches = search(text, pattern, pattern.size());
    return matches.empty() ? 0 : 1 - double(matches.front().errors) / double(pattern.size());
}

std::vector<Match> placesOf(QStringView text, QStringView quote)
{
    std::vector<Match> exact;
    for (qsizetype at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
        exact.push_back({{at, at + quote.size()}, 0});
    return exact.empty() ? search(text, quote, std::min(kMaxEdits, quote.size() / 2)) : exact;
}

double score(QStringView text, const Match& match, const annotation::Anchor& anchor)
{
    const auto& quote = anchor.quote;
    const double quoteScore = 1 - double(match.errors) / double(quote.exact.size());
    const QStringView before =
        text.first(match.range.start).last(std::min(match.range.start, quote.prefix.size()));
    const double prefixScore = quote.prefix.isEmpty() ? 1 : likeness(before, quote.prefix);
    const double suffixScore =
        quote.suffix.isEmpty() ? 1 : likeness(text.mid(match.range.end, quote.suffix.size()), quote.suffix);
    const double offset = std::abs(double(match.range.start - anchor.range.start)) / double(text.size());
    const double sum = kQuoteWeight * quoteScore + kPrefixWeight * prefixScore + kSuffixWeight * suffixScore +
                       kPositionWeight * (1 - offset);
    return sum / (kQuoteWeight + kPrefixWeight + kSuffixWeight + kPositionWeight);
}

} // namespace

TextRange QuoteMatcher::find(const annotation::Anchor& anchor) const
{
    TextRange best;
    double bestScore = -1;
    for (const Match& match : placesOf(m_text, anchor.quote.exact)) {
        if (const double here = score(m_text, match, anchor); here > bestScore) {
            bestScore = here;
            best = match.range;
        }
    }
    return best;
}

} // namespace pizhu::bench
