// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/annotation/contextscore.h"

#include "app/annotation/foldedtext.h"

#include <array>
#include <numeric>

namespace pizhu::annotation {

namespace {

/// Folded text around a place may be shorter than its source, so a little more is read than was remembered.
constexpr qsizetype kWindow = kContextLength + kContextLength / 2;
/// Comparing the nearest 8, 16 and 32 units makes near characters count more.
constexpr std::array<qsizetype, 3> kReaches{8, 16, kContextLength};

/// Levenshtein distance (two rows); both texts are at most kContextLength units.
qsizetype editDistance(QStringView a, QStringView b)
{
    std::array<qsizetype, kContextLength + 1> row{};
    std::iota(row.begin(), row.begin() + b.size() + 1, 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const auto at = static_cast<std::size_t>(j + 1);
            const qsizetype substituted = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[at];
            row[at] = std::min({substituted, row[at] + 1, row[at - 1] + 1});
        }
    }
    return row[static_cast<std::size_t>(b.size())];
}

/// Both texts read away from the quote.
double sideScore(QStringView remembered, QStringView present)
{
    double sum = 0;
    for (const qsizetype reach : kReaches) {
        const QStringView a = remembered.first(std::min(reach, remembered.size()));
        const QStringView b = present.first(std::min(a.size(), present.size()));
        sum += 1.0 - double(editDistance(a, b)) / double(a.size());
    }
    return sum / double(kReaches.size());
}

QString reversed(QString text)
{
    std::reverse(text.begin(), text.end());
    return text;
}

} // namespace

std::optional<double> ContextScore::mean() const
{
    if (before && after)
        return (*before + *after) / 2;
    return before ? before : after;
}

ContextMatcher::ContextMatcher(QStringView text, const TextQuoteSelector& quote)
    : m_text(text)
    , m_quote(quote)
    , m_foldedPrefixReversed(reversed(foldedForComparison(quote.prefix)).left(kContextLength))
    , m_foldedSuffix(foldedForComparison(quote.suffix).left(kContextLength))
{}

bool ContextMatcher::hasContext() const
{
    return !m_foldedPrefixReversed.isEmpty() || !m_foldedSuffix.isEmpty();
}

ContextScore ContextMatcher::scoreAt(base::TextRange place) const
{
    ContextScore score;
    if (!m_foldedPrefixReversed.isEmpty())
        score.before = scoreBefore(place.start);
    if (!m_foldedSuffix.isEmpty())
        score.after = scoreAfter(place.end);
    return score;
}

double ContextMatcher::scoreBefore(qsizetype position) const
{
    const qsizetype start = std::max<qsizetype>(0, position - kWindow);
    return sideScore(m_foldedPrefixReversed,
                     reversed(foldedForComparison(m_text.sliced(start, position - start))));
}

double ContextMatcher::scoreAfter(qsizetype position) const
{
    return sideScore(m_foldedSuffix, foldedForComparison(m_text.mid(position, kWindow)));
}

qsizetype ContextMatcher::adjacentUnits(base::TextRange place) const
{
    const auto before =
        std::mismatch(m_quote.prefix.crbegin(), m_quote.prefix.crend(),
                      std::make_reverse_iterator(m_text.begin() + place.start), m_text.crend());
    const auto after = std::mismatch(m_quote.suffix.cbegin(), m_quote.suffix.cend(),
                                     m_text.begin() + place.end, m_text.end());
    return (before.first - m_quote.prefix.crbegin()) + (after.first - m_quote.suffix.cbegin());
}

} // namespace pizhu::annotation
