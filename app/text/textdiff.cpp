// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/textdiff.h"

#include "app/text/folding.h"
#include "app/text/sequencematch.h"
#include "app/text/textdiffpairing.h"
#include "app/text/textdiffwords.h"

#include <QHash>
#include <algorithm>

namespace pizhu::text {

using base::TextRange;

namespace {

/// Steps of the comparisons, a few seconds of a slow computer together.
constexpr qint64 kLineBudget = 40'000'000;
constexpr qint64 kWordBudget = 80'000'000;
/// Shorter paragraphs are found again elsewhere by accident.
constexpr qsizetype kShortestMove = 8;

struct Line
{
    TextRange range;
    QString folded;
    int key = 0; ///< equal for lines that fold to the same
};

std::vector<Line> splitLines(QStringView text, QHash<QString, int>& keys)
{
    std::vector<Line> lines;
    for (qsizetype start = 0; start <= text.size();) {
        const qsizetype feed = text.indexOf(u'\n', start);
        const TextRange range{start, feed < 0 ? text.size() : feed};
        QString folded = fold(range.of(text));
        const auto known = keys.constFind(folded);
        const int key = known != keys.constEnd() ? *known : static_cast<int>(keys.size());
        keys.insert(folded, key);
        lines.push_back({range, std::move(folded), key});
        start = range.end + 1;
    }
    return lines;
}

std::vector<int> keysOf(const std::vector<Line>& lines)
{
    std::vector<int> keys(lines.size());
    std::ranges::transform(lines, keys.begin(), &Line::key);
    return keys;
}

/// Puts two texts beside each other, paragraph by paragraph.
class Comparison
{
public:
    Comparison(QStringView before, QStringView after)
        : m_before(before)
        , m_after(after)
        , m_words(before, after, kWordBudget)
    {
        QHash<QString, int> keys;
        m_oldLines = splitLines(before, keys);
        m_newLines = splitLines(after, keys);
    }

    TextDiff take()
    {
        qint64 budget = kLineBudget;
        const std::vector<int> matches = matchByUnique(keysOf(m_oldLines), keysOf(m_newLines), budget);
        const std::vector<SequencePair> places = differences(matches, static_cast<int>(m_newLines.size()));
        findMoves(places);
        SequencePair done;
        for (const SequencePair& place : places) {
            matchedLines(done, place);
            changedPlace(place);
            done = place;
        }
        const int end = static_cast<int>(m_oldLines.size());
        matchedLines(done, {end, end, static_cast<int>(m_newLines.size()), 0});
        linkMoves();
        m_diff.isCoarse = budget <= 0 || m_words.isExhausted();
        return std::move(m_diff);
    }

private:
    static TextRange spanOf(const std::vector<Line>& lines, int start, int end)
    {
        return {lines[start].range.start, lines[end - 1].range.end};
    }

    /// Lines that left one place and stand in another, once in each.
    void findMoves(const std::vector<SequencePair>& places)
    {
        QHash<int, QList<int>> gone;
        QHash<int, QList<int>> come;
        for (const SequencePair& place : places) {
            for (int i = place.beforeStart; i < place.beforeEnd; ++i)
                gone[m_oldLines[i].key].append(i);
            for (int i = place.afterStart; i < place.afterEnd; ++i)
                come[m_newLines[i].key].append(i);
        }
        for (auto it = gone.cbegin(); it != gone.cend(); ++it) {
            const QList<int> there = come.value(it.key());
            if (it->size() == 1 && there.size() == 1 &&
                m_oldLines[it->front()].folded.size() >= kShortestMove) {
                m_movedTo.insert(it->front(), there.front());
                m_movedFrom.insert(there.front(), it->front());
            }
        }
    }

    void matchedLines(const SequencePair& done, const SequencePair& next)
    {
        for (int i = done.beforeEnd, j = done.afterEnd; i < next.beforeStart; ++i, ++j)
            pairedLines({i, i + 1, j, j + 1});
    }

    void pairedLines(const SequencePair& pair)
    {
        const TextRange before = spanOf(m_oldLines, pair.beforeStart, pair.beforeEnd);
        const TextRange after = spanOf(m_newLines, pair.afterStart, pair.afterEnd);
        if (before.of(m_before) == after.of(m_after))
            m_diff.paragraphs.push_back({ParagraphChange::Same, before, after, {}});
        else
            m_diff.paragraphs.push_back(
                {ParagraphChange::Changed, before, after, m_words.compare(before, after)});
    }

    void changedPlace(const SequencePair& place)
    {
        std::vector<ParagraphProfile> old;
        for (int i = place.beforeStart; i < place.beforeEnd; ++i)
            old.push_back(m_movedTo.contains(i) ? ParagraphProfile() : profileOf(m_oldLines[i].folded));
        std::vector<ParagraphProfile> now;
        for (int i = place.afterStart; i < place.afterEnd; ++i)
            now.push_back(m_movedFrom.contains(i) ? ParagraphProfile() : profileOf(m_newLines[i].folded));
        int i = place.beforeStart;
        int j = place.afterStart;
        for (SequencePair pair : pairParagraphs(old, now)) {
            pair = {pair.beforeStart + place.beforeStart, pair.beforeEnd + place.beforeStart,
                    pair.afterStart + place.afterStart, pair.afterEnd + place.afterStart};
            unpairedLines({i, pair.beforeStart, j, pair.afterStart});
            pairedLines(pair);
            i = pair.beforeEnd;
            j = pair.afterEnd;
        }
        unpairedLines({i, place.beforeEnd, j, place.afterEnd});
    }

    void unpairedLines(const SequencePair& place)
    {
        const qsizetype newPlace = placeOf(m_newLines, place.afterStart, m_after);
        for (int i = place.beforeStart; i < place.beforeEnd; ++i) {
            const bool moved = m_movedTo.contains(i);
            if (moved)
                m_places.insert(m_movedTo.value(i), static_cast<int>(m_diff.paragraphs.size()));
            m_diff.paragraphs.push_back({moved ? ParagraphChange::MovedAway : ParagraphChange::Removed,
                                         m_oldLines[i].range,
                                         {newPlace, newPlace},
                                         {}});
        }
        const qsizetype oldPlace = placeOf(m_oldLines, place.beforeEnd, m_before);
        for (int i = place.afterStart; i < place.afterEnd; ++i) {
            const bool moved = m_movedFrom.contains(i);
            if (moved)
                m_arrivals.insert(i, static_cast<int>(m_diff.paragraphs.size()));
            m_diff.paragraphs.push_back({moved ? ParagraphChange::MovedHere : ParagraphChange::Added,
                                         {oldPlace, oldPlace},
                                         m_newLines[i].range,
                                         {}});
        }
    }

    static qsizetype placeOf(const std::vector<Line>& lines, int line, QStringView text)
    {
        return line < static_cast<int>(lines.size()) ? lines[line].range.start : text.size();
    }

    void linkMoves()
    {
        for (auto it = m_places.cbegin(); it != m_places.cend(); ++it) {
            const int arrival = m_arrivals.value(it.key());
            m_diff.paragraphs[it.value()].counterpart = arrival;
            m_diff.paragraphs[arrival].counterpart = it.value();
        }
    }

    QStringView m_before;
    QStringView m_after;
    std::vector<Line> m_oldLines;
    std::vector<Line> m_newLines;
    WordDiff m_words;
    QHash<int, int> m_movedTo;   ///< old line → new line
    QHash<int, int> m_movedFrom; ///< new line → old line
    QHash<int, int> m_places;    ///< new line → paragraph of the diff it moved away from
    QHash<int, int> m_arrivals;  ///< new line → paragraph of the diff it stands in
    TextDiff m_diff;
};

bool isVariantOnly(const DiffParagraph& paragraph)
{
    return std::ranges::all_of(paragraph.pieces, [](const DiffPiece& piece) {
        return piece.change == PieceChange::Same || piece.change == PieceChange::Variant;
    });
}

} // namespace

bool TextDiff::isSame() const
{
    return std::ranges::all_of(paragraphs,
                               [](const DiffParagraph& p) { return p.change == ParagraphChange::Same; });
}

TextDiff diffTexts(QStringView before, QStringView after)
{
    return Comparison(before, after).take();
}

std::vector<DiffPiece> diffWords(QStringView before, QStringView after)
{
    return WordDiff(before, after, kWordBudget).compare({0, before.size()}, {0, after.size()});
}

DiffCounts countChanges(const TextDiff& diff)
{
    DiffCounts counts;
    for (const DiffParagraph& paragraph : diff.paragraphs) {
        const bool changed = paragraph.change == ParagraphChange::Changed;
        const bool variant = changed && isVariantOnly(paragraph);
        counts.variants += variant ? 1 : 0;
        counts.changed += changed && !variant ? 1 : 0;
        counts.added += paragraph.change == ParagraphChange::Added ? 1 : 0;
        counts.removed += paragraph.change == ParagraphChange::Removed ? 1 : 0;
        counts.moved += paragraph.change == ParagraphChange::MovedHere ? 1 : 0;
        if (paragraph.change == ParagraphChange::Added)
            counts.addedUnits += paragraph.after.length();
        if (paragraph.change == ParagraphChange::Removed)
            counts.removedUnits += paragraph.before.length();
        for (const DiffPiece& piece : paragraph.pieces) {
            counts.addedUnits += piece.change == PieceChange::Added ? piece.after.length() : 0;
            counts.removedUnits += piece.change == PieceChange::Removed ? piece.before.length() : 0;
        }
    }
    return counts;
}

} // namespace pizhu::text
