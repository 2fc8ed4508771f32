// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/textdiffpairing.h"

#include <algorithm>
#include <iterator>

namespace pizhu::text {

namespace {

/// Paragraphs less alike than this are different ones.
constexpr double kAlike = 0.4;
/// So much of a paragraph must come from the one it was split off.
constexpr double kPartOf = 0.6;
/// Comparisons of two paragraphs in one changed place; beyond, the band in which partners are sought narrows.
constexpr int kComparisons = 60'000;
constexpr int kNarrowestBand = 8;

std::size_t sharedCount(const ParagraphProfile& one, const ParagraphProfile& other)
{
    std::size_t shared = 0;
    auto a = one.begin();
    auto b = other.begin();
    while (a != one.end() && b != other.end()) {
        if (*a < *b) {
            ++a;
        } else if (*b < *a) {
            ++b;
        } else {
            ++shared;
            ++a;
            ++b;
        }
    }
    return shared;
}

/// Alignment with the greatest sum of similarities, by dynamic programming in a band around the diagonal.
class Alignment
{
public:
    Alignment(const std::vector<ParagraphProfile>& before, const std::vector<ParagraphProfile>& after)
        : m_before(before)
        , m_after(after)
        , m_rows(static_cast<int>(before.size()))
        , m_columns(static_cast<int>(after.size()))
        , m_band(std::max(kNarrowestBand, kComparisons / (2 * std::max(1, m_rows))))
        , m_width(std::min(m_columns + 1, 2 * m_band + 1))
        , m_steps(std::size_t(m_rows + 1) * m_width, Step::Skip)
    {}

    std::vector<SequencePair> pairs()
    {
        fill();
        std::vector<SequencePair> found;
        int row = m_rows;
        int column = m_columns;
        while (row > 0 && column > 0) {
            const Step step = inBand(row, column) ? stepAt(row, column) : Step::Skip;
            if (step == Step::Pair)
                found.push_back({row - 1, row, column - 1, column});
            if (step == Step::Pair || step == Step::Up || column < first(row))
                --row;
            if (step == Step::Pair || (step == Step::Skip && column >= first(row)))
                --column;
        }
        std::ranges::reverse(found);
        return found;
    }

private:
    enum class Step : quint8 { Skip, Up, Pair };

    /// First column of the band in a row.
    [[nodiscard]] int first(int row) const
    {
        const int centre = m_rows == 0 ? 0 : static_cast<int>(qint64(row) * m_columns / m_rows);
        return std::clamp(centre - m_band, 0, m_columns + 1 - m_width);
    }
    [[nodiscard]] bool inBand(int row, int column) const
    {
        return column >= first(row) && column < first(row) + m_width;
    }
    Step& stepAt(int row, int column) { return m_steps[std::size_t(row) * m_width + column - first(row)]; }

    void fill()
    {
        std::vector<double> above(m_columns + 1, 0.0);
        std::vector<double> scores(m_columns + 1, 0.0);
        for (int row = 1; row <= m_rows; ++row) {
            const int from = std::max(1, first(row));
            double left = from > 0 ? above[from - 1] : 0.0;
            scores[from - 1] = left;
            for (int column = from; column < first(row) + m_width; ++column)
                left = scores[column] = score(row, column, above, left);
            for (int column = first(row) + m_width; column <= m_columns; ++column)
                scores[column] = left; // beyond the band nothing is gained
            above.swap(scores);
        }
    }

    double score(int row, int column, const std::vector<double>& above, double left)
    {
        Step& step = stepAt(row, column);
        double best = left;
        step = Step::Skip;
        if (above[column] > best) {
            best = above[column];
            step = Step::Up;
        }
        const double alike = similarity(m_before[row - 1], m_after[column - 1]);
        if (alike >= kAlike && above[column - 1] + alike > best) {
            best = above[column - 1] + alike;
            step = Step::Pair;
        }
        return best;
    }

    const std::vector<ParagraphProfile>& m_before;
    const std::vector<ParagraphProfile>& m_after;
    int m_rows;
    int m_columns;
    int m_band;
    int m_width;
    std::vector<Step> m_steps;
};

/// True when most of `part` is in `whole` and not in the part that is known to come from it.
bool isPartOf(const ParagraphProfile& part, const ParagraphProfile& whole, const ParagraphProfile& known)
{
    ParagraphProfile rest;
    std::ranges::set_difference(whole, known, std::back_inserter(rest));
    return !part.empty() && double(sharedCount(part, rest)) >= kPartOf * double(part.size());
}

ParagraphProfile united(const std::vector<ParagraphProfile>& profiles, int start, int end)
{
    ParagraphProfile all;
    for (int i = start; i < end; ++i)
        all.insert(all.end(), profiles[i].begin(), profiles[i].end());
    std::ranges::sort(all);
    return all;
}

/// Takes neighbours of a pair into it that were split off the paragraph on the other side.
void takeSplitOff(int& start, int& end, int lowest, int highest,
                  const std::vector<ParagraphProfile>& profiles, const ParagraphProfile& whole)
{
    while (end < highest && isPartOf(profiles[end], whole, united(profiles, start, end)))
        ++end;
    while (start > lowest && isPartOf(profiles[start - 1], whole, united(profiles, start, end)))
        --start;
}

} // namespace

ParagraphProfile profileOf(QStringView folded)
{
    ParagraphProfile profile;
    if (folded.isEmpty())
        return profile;
    profile.reserve(folded.size());
    profile.push_back(folded.front().unicode()); // so that a single character is alike to itself
    for (qsizetype i = 1; i < folded.size(); ++i)
        profile.push_back(quint32(folded[i - 1].unicode()) << 16 | folded[i].unicode());
    std::ranges::sort(profile);
    return profile;
}

double similarity(const ParagraphProfile& one, const ParagraphProfile& other)
{
    const std::size_t total = one.size() + other.size();
    const std::size_t atMost = 2 * std::min(one.size(), other.size());
    if (total == 0 || double(atMost) < kAlike * double(total)) // too unlike in length already
        return 0;
    return 2.0 * double(sharedCount(one, other)) / double(total);
}

std::vector<SequencePair> pairParagraphs(const std::vector<ParagraphProfile>& before,
                                         const std::vector<ParagraphProfile>& after)
{
    std::vector<SequencePair> pairs = Alignment(before, after).pairs();
    SequencePair free; // between the pairs around the one looked at
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        SequencePair& pair = pairs[i];
        const bool last = i + 1 == pairs.size();
        free.beforeEnd = last ? static_cast<int>(before.size()) : pairs[i + 1].beforeStart;
        free.afterEnd = last ? static_cast<int>(after.size()) : pairs[i + 1].afterStart;
        takeSplitOff(pair.afterStart, pair.afterEnd, free.afterStart, free.afterEnd, after,
                     before[pair.beforeStart]);
        if (pair.afterLength() == 1)
            takeSplitOff(pair.beforeStart, pair.beforeEnd, free.beforeStart, free.beforeEnd, before,
                         after[pair.afterStart]);
        free.beforeStart = pair.beforeEnd;
        free.afterStart = pair.afterEnd;
    }
    return pairs;
}

} // namespace pizhu::text
