// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/textdiffwords.h"

#include "app/text/folding.h"
#include "app/text/sequencematch.h"

#include <QHash>
#include <algorithm>
#include <unicode/ubrk.h>
#include <unordered_map>

namespace pizhu::text {

using base::TextRange;

namespace {

/// Equal text no longer than this, between two longer changes, is a coincidence.
constexpr int kCrumb = 4;
/// A change grows by at most so many characters to reach the borders of a word.
constexpr int kWordReach = 3;
/// Equal characters between two that differ in script only are shown with them.
constexpr qsizetype kVariantGap = 2;

struct Unit
{
    TextRange range;
    int key = 0; ///< equal for tokens that fold to the same
    bool isWord = false;
    bool startsWord = true; ///< a word of ICU's dictionary begins here
};

bool isRun(char32_t character)
{
    const QChar::Script script = QChar::script(character);
    return QChar::isLetterOrNumber(character) && script != QChar::Script_Han &&
           script != QChar::Script_Hiragana && script != QChar::Script_Katakana;
}

bool isAttached(char32_t character)
{
    return QChar::isMark(character) || character == 0x200D;
}

/// One character as people see it, or a run of letters and digits, from `at`.
qsizetype tokenEnd(QStringView text, qsizetype at, qsizetype limit)
{
    const auto next = [text, limit](qsizetype from, char32_t& character) {
        const bool pair = from + 1 < limit && text[from].isHighSurrogate() && text[from + 1].isLowSurrogate();
        character = pair ? QChar::surrogateToUcs4(text[from], text[from + 1]) : text[from].unicode();
        return from + (pair ? 2 : 1);
    };
    char32_t character = 0;
    qsizetype end = next(at, character);
    const bool run = isRun(character);
    while (end < limit) {
        const qsizetype after = next(end, character);
        if (!isAttached(character) && !(run && isRun(character)))
            break;
        end = after;
    }
    return end;
}

bool endsClause(QStringView text)
{
    static const QString marks = QStringLiteral("。，、；：！？.,;:!?\n”』」》）");
    return !text.isEmpty() && marks.contains(text.back());
}

/// Edits between two token sequences, made readable.
class ReadableEdits
{
public:
    ReadableEdits(QStringView beforeText, const std::vector<Unit>& before, QStringView afterText,
                  const std::vector<Unit>& after, std::vector<SequencePair> edits)
        : m_beforeText(beforeText)
        , m_afterText(afterText)
        , m_before(before)
        , m_after(after)
        , m_edits(std::move(edits))
    {}

    std::vector<SequencePair> take()
    {
        joinOverCrumbs();
        for (std::size_t i = 0; i < m_edits.size(); ++i)
            slide(i);
        for (std::size_t i = 0; i < m_edits.size(); ++i)
            growToWords(i);
        joinTouching();
        joinOverCrumbs();
        return std::move(m_edits);
    }

private:
    static int sizeOf(const SequencePair& edit) { return std::max(edit.beforeLength(), edit.afterLength()); }

    /// After N. Fraser, "Diff Strategies" (2006), semantic clean-up: an equality that is no longer than the
    /// edits on either side of it only distracts; here never more than kCrumb characters of one paragraph.
    void joinOverCrumbs()
    {
        std::vector<SequencePair> kept;
        for (const SequencePair& edit : m_edits) {
            kept.push_back(edit);
            while (kept.size() > 1 && isCrumb(kept[kept.size() - 2], kept.back()))
                joinLastTwo(kept);
        }
        m_edits = std::move(kept);
    }

    void joinTouching()
    {
        std::vector<SequencePair> kept;
        for (const SequencePair& edit : m_edits) {
            kept.push_back(edit);
            while (kept.size() > 1 && kept[kept.size() - 2].beforeEnd >= kept.back().beforeStart)
                joinLastTwo(kept);
        }
        m_edits = std::move(kept);
    }

    static void joinLastTwo(std::vector<SequencePair>& edits)
    {
        const SequencePair last = edits.back();
        edits.pop_back();
        edits.back().beforeEnd = last.beforeEnd;
        edits.back().afterEnd = last.afterEnd;
    }

    [[nodiscard]] bool isCrumb(const SequencePair& first, const SequencePair& second) const
    {
        const int length = second.beforeStart - first.beforeEnd;
        if (length > kCrumb || length > std::min(sizeOf(first), sizeOf(second)))
            return false;
        const auto from = m_before.begin() + first.beforeEnd;
        return std::none_of(from, from + length,
                            [this](const Unit& token) { return m_beforeText[token.range.start] == u'\n'; });
    }

    /// An insertion or deletion in repetitive text can stand at several places: takes the one whose edges
    /// are borders of clauses or words.
    void slide(std::size_t index)
    {
        SequencePair& edit = m_edits[index];
        if (edit.beforeLength() > 0 && edit.afterLength() > 0)
            return;
        const int lowest = index == 0 ? 0 : m_edits[index - 1].beforeEnd;
        const int highest =
            index + 1 < m_edits.size() ? m_edits[index + 1].beforeStart : static_cast<int>(m_before.size());
        const bool adding = edit.afterLength() > 0;
        const std::vector<Unit>& tokens = adding ? m_after : m_before;
        SequencePair at = edit;
        while (at.beforeStart > lowest && keyBefore(at, adding, tokens))
            move(at, -1);
        int best = -1;
        for (;;) {
            if (const int quality = qualityOf(at, adding); quality > best) {
                best = quality;
                edit = at;
            }
            if (at.beforeEnd >= highest || !keyBehind(at, adding, tokens))
                return;
            move(at, 1);
        }
    }

    static void move(SequencePair& edit, int by)
    {
        edit.beforeStart += by;
        edit.beforeEnd += by;
        edit.afterStart += by;
        edit.afterEnd += by;
    }

    /// The character before the edit equals its last one: the edit could stand one earlier.
    static bool keyBefore(const SequencePair& edit, bool adding, const std::vector<Unit>& tokens)
    {
        const int start = adding ? edit.afterStart : edit.beforeStart;
        const int end = adding ? edit.afterEnd : edit.beforeEnd;
        return start > 0 && tokens[start - 1].key == tokens[end - 1].key;
    }

    static bool keyBehind(const SequencePair& edit, bool adding, const std::vector<Unit>& tokens)
    {
        const int start = adding ? edit.afterStart : edit.beforeStart;
        const int end = adding ? edit.afterEnd : edit.beforeEnd;
        return end < static_cast<int>(tokens.size()) && tokens[start].key == tokens[end].key;
    }

    [[nodiscard]] int qualityOf(const SequencePair& edit, bool adding) const
    {
        const std::vector<Unit>& tokens = adding ? m_after : m_before;
        const QStringView text = adding ? m_afterText : m_beforeText;
        const int start = adding ? edit.afterStart : edit.beforeStart;
        const int end = adding ? edit.afterEnd : edit.beforeEnd;
        return edgeQuality(tokens, text, start) + edgeQuality(tokens, text, end);
    }

    static int edgeQuality(const std::vector<Unit>& tokens, QStringView text, int edge)
    {
        if (edge == 0 || edge == static_cast<int>(tokens.size()))
            return 3;
        if (endsClause(tokens[edge - 1].range.of(text)))
            return 2;
        return tokens[edge].startsWord ? 1 : 0;
    }

    static bool isBorder(const std::vector<Unit>& tokens, int edge)
    {
        return edge == static_cast<int>(tokens.size()) || tokens[edge].startsWord;
    }

    /// A replaced part of a word becomes the replaced word, where a border of both texts is near.
    void growToWords(std::size_t index)
    {
        SequencePair& edit = m_edits[index];
        if (edit.beforeLength() == 0 || edit.afterLength() == 0)
            return;
        const int roomLeft = edit.beforeStart - (index == 0 ? 0 : m_edits[index - 1].beforeEnd);
        const int roomRight = (index + 1 < m_edits.size() ? m_edits[index + 1].beforeStart
                                                          : static_cast<int>(m_before.size())) -
                              edit.beforeEnd;
        const int left = reach(edit.beforeStart, edit.afterStart, -1, std::min(roomLeft, kWordReach));
        const int right = reach(edit.beforeEnd, edit.afterEnd, 1, std::min(roomRight, kWordReach));
        edit.beforeStart -= left;
        edit.afterStart -= left;
        edit.beforeEnd += right;
        edit.afterEnd += right;
    }

    /// How many characters of words to the next border of both texts; 0 when there is none within `limit`.
    [[nodiscard]] int reach(int before, int after, int direction, int limit) const
    {
        for (int steps = 0; steps <= limit; ++steps) {
            const int at = before + direction * steps;
            if (isBorder(m_before, at) && isBorder(m_after, after + direction * steps))
                return steps;
            const int next = direction > 0 ? at : at - 1;
            if (next < 0 || next >= static_cast<int>(m_before.size()) || !m_before[next].isWord)
                return 0;
        }
        return 0;
    }

    QStringView m_beforeText;
    QStringView m_afterText;
    const std::vector<Unit>& m_before;
    const std::vector<Unit>& m_after;
    std::vector<SequencePair> m_edits;
};

} // namespace

/// Splits paragraphs into tokens and knows which of them fold to the same.
class WordDiff::Words
{
public:
    Words()
    {
        UErrorCode status = U_ZERO_ERROR;
        m_breaks = ubrk_open(UBRK_WORD, "zh", nullptr, 0, &status);
    }
    ~Words()
    {
        if (m_breaks)
            ubrk_close(m_breaks);
    }
    Q_DISABLE_COPY_MOVE(Words)

    std::vector<Unit> split(QStringView text, TextRange range)
    {
        std::vector<Unit> tokens;
        for (qsizetype at = range.start; at < range.end;) {
            const qsizetype end = tokenEnd(text, at, range.end);
            const QStringView token = text.mid(at, end - at);
            tokens.push_back({{at, end}, keyOf(token), token.front().isLetterOrNumber() || token.size() > 1});
            at = end;
        }
        markWords(text, range, tokens);
        return tokens;
    }

private:
    int keyOf(QStringView token)
    {
        QString folded = fold(token);
        if (folded.isEmpty())
            folded = token.toString();
        return m_keys.try_emplace(folded, static_cast<int>(m_keys.size())).first->second;
    }

    void markWords(QStringView text, TextRange range, std::vector<Unit>& tokens)
    {
        if (!m_breaks)
            return;
        UErrorCode status = U_ZERO_ERROR;
        ubrk_setText(m_breaks, text.utf16() + range.start, static_cast<int32_t>(range.length()), &status);
        if (U_FAILURE(status))
            return;
        for (Unit& token : tokens)
            token.startsWord =
                ubrk_isBoundary(m_breaks, static_cast<int32_t>(token.range.start - range.start));
    }

    UBreakIterator* m_breaks = nullptr;
    std::unordered_map<QString, int> m_keys;
};

namespace {

void append(std::vector<DiffPiece>& pieces, PieceChange change, TextRange before, TextRange after)
{
    if (before.isEmpty() && after.isEmpty())
        return;
    if (!pieces.empty() && pieces.back().change == change) {
        pieces.back().before.end = before.end;
        pieces.back().after.end = after.end;
    } else {
        pieces.push_back({change, before, after});
    }
}

/// Variants with hardly anything between them are one.
std::vector<DiffPiece> withJoinedVariants(const std::vector<DiffPiece>& pieces)
{
    std::vector<DiffPiece> joined;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const bool between = !joined.empty() && joined.back().change == PieceChange::Variant &&
                             pieces[i].change == PieceChange::Same &&
                             pieces[i].before.length() <= kVariantGap && i + 1 < pieces.size() &&
                             pieces[i + 1].change == PieceChange::Variant;
        append(joined, between ? PieceChange::Variant : pieces[i].change, pieces[i].before, pieces[i].after);
    }
    return joined;
}

TextRange spanOf(const std::vector<Unit>& tokens, int start, int end, qsizetype textEnd)
{
    const qsizetype from = start < static_cast<int>(tokens.size()) ? tokens[start].range.start : textEnd;
    return {from, start < end ? tokens[end - 1].range.end : from};
}

} // namespace

WordDiff::WordDiff(QStringView before, QStringView after, qint64 budget)
    : m_before(before)
    , m_after(after)
    , m_budget(budget)
    , m_words(std::make_unique<Words>())
{}

WordDiff::~WordDiff() = default;

std::vector<DiffPiece> WordDiff::compare(TextRange before, TextRange after)
{
    const std::vector<Unit> old = m_words->split(m_before, before);
    const std::vector<Unit> now = m_words->split(m_after, after);
    const auto keys = [](const std::vector<Unit>& tokens) {
        std::vector<int> found(tokens.size());
        std::ranges::transform(tokens, found.begin(), &Unit::key);
        return found;
    };
    const std::vector<int> matches = matchSequences(keys(old), keys(now), m_budget);
    std::vector<SequencePair> edits =
        ReadableEdits(m_before, old, m_after, now, differences(matches, static_cast<int>(now.size()))).take();
    edits.push_back({static_cast<int>(old.size()), static_cast<int>(old.size()), static_cast<int>(now.size()),
                     static_cast<int>(now.size())});

    std::vector<DiffPiece> pieces;
    SequencePair done;
    for (const SequencePair& edit : edits) {
        for (int i = done.beforeEnd, j = done.afterEnd; i < edit.beforeStart; ++i, ++j) {
            const bool same = old[i].range.of(m_before) == now[j].range.of(m_after);
            append(pieces, same ? PieceChange::Same : PieceChange::Variant, old[i].range, now[j].range);
        }
        const TextRange removed = spanOf(old, edit.beforeStart, edit.beforeEnd, before.end);
        const TextRange added = spanOf(now, edit.afterStart, edit.afterEnd, after.end);
        append(pieces, PieceChange::Removed, removed, {added.start, added.start});
        append(pieces, PieceChange::Added, {removed.end, removed.end}, added);
        done = edit;
    }
    return withJoinedVariants(pieces);
}

} // namespace pizhu::text
