// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/pinyinmatcher.h"

#include "app/text/folding.h"
#include "app/text/pinyin/pinyintable.h"

#include <QVarLengthArray>
#include <algorithm>

namespace pizhu::text {

using base::TextRange;

namespace {

constexpr qsizetype kMaxQueryLength = 40;

// What a piece of the query is worth, by how it was found.
constexpr int kLiteral = 10; ///< the character itself
constexpr int kSyllable = 8; ///< each letter of a whole syllable counts a part of it
constexpr int kInitial = 6;
constexpr int kWordStart = 12;
constexpr int kSkipped = -10; ///< what lies between two words was left out
// What the whole is worth.
constexpr int kWholeName = 120;
constexpr int kNameStart = 80;
constexpr int kAtWordStart = 40;
constexpr int kMostDeducted = 30; ///< for where in the name, and for how much more there is of it

/// Worse the more is left out.
int skipped(qsizetype elements)
{
    return elements == 0 ? 0 : kSkipped - static_cast<int>(std::min<qsizetype>(elements / 2, kMostDeducted));
}

/// The character at `at`, which moves behind it.
char32_t nextCharacter(QStringView text, qsizetype& at)
{
    const QChar first = text[at++];
    if (first.isHighSurrogate() && at < text.size() && text[at].isLowSurrogate())
        return QChar::surrogateToUcs4(first, text[at++]);
    return first.unicode();
}

bool isLetter(char32_t c)
{
    return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9');
}

bool isIdeograph(char32_t c)
{
    return (c >= 0x3400 && c <= 0x9FFF) || c >= 0x20000;
}

quint64 bitOf(char32_t c)
{
    if (c >= U'a' && c <= U'z')
        return quint64{1} << (c - U'a');
    return quint64{1} << (26 + (c * 2654435761U >> 16) % 38);
}

quint64 signatureOf(char32_t c)
{
    quint64 signature = bitOf(c);
    for (const QStringView reading : readingsOf(c)) {
        for (const QChar letter : reading)
            signature |= bitOf(letter.unicode() == u'v' ? U'u' : char32_t(letter.unicode()));
    }
    return signature;
}

/// How many units of the reading the query has from `at`; u stands for ü as well.
template <typename Query>
qsizetype commonLength(const Query& query, qsizetype at, QStringView reading)
{
    const qsizetype most = std::min<qsizetype>(reading.size(), std::ssize(query) - at);
    qsizetype common = 0;
    while (common < most) {
        const auto& piece = query[static_cast<std::size_t>(at + common)];
        const auto letter = char32_t(reading[common].unicode());
        const bool same = piece.character == letter || (letter == U'v' && piece.character == U'u');
        if (!same || (common > 0 && piece.afterSpace))
            break;
        ++common;
    }
    return common;
}

} // namespace

PinyinName::PinyinName(QStringView name)
{
    bool wordBegins = true;
    bool wasLatin = false;
    for (qsizetype end = 0; end < name.size() && std::ssize(m_elements) < kMaxNameLength;) {
        const qsizetype start = end;
        const QStringView folded = foldCharacter(nextCharacter(name, end));
        const qsizetype length = end - start;
        if (start > std::numeric_limits<quint16>::max())
            break;
        for (qsizetype at = 0; at < folded.size();) { // nothing where it is invisible
            const char32_t c = nextCharacter(folded, at);
            if (!isLetter(c) && !QChar::isLetterOrNumber(c)) {
                wordBegins = true;
                continue;
            }
            const bool latin = !isIdeograph(c);
            m_elements.push_back({c, static_cast<quint16>(start), static_cast<quint8>(length),
                                  wordBegins || latin != wasLatin});
            m_signature |= signatureOf(c);
            wordBegins = false;
            wasLatin = latin;
        }
    }
}

PinyinMatcher::PinyinMatcher(QStringView query)
{
    const QString folded = fold(query);
    bool afterSpace = false;
    for (qsizetype at = 0; at < folded.size() && std::ssize(m_query) < kMaxQueryLength;) {
        const char32_t c = nextCharacter(folded, at);
        if (!isLetter(c) && !QChar::isLetterOrNumber(c)) {
            afterSpace = !m_query.empty();
            continue;
        }
        m_query.push_back({c, std::exchange(afterSpace, false)});
        m_signature |= c == U'v' ? 0 : bitOf(c);
    }
}

/// Tries every way to spell the query along a name and keeps the best. What is found from an element on is
/// worked out once for each place in the query.
class PinyinMatcher::Search
{
public:
    Search(const std::vector<Piece>& query, const std::vector<PinyinName::Element>& elements)
        : m_query(query)
        , m_elements(elements)
        , m_steps(static_cast<qsizetype>(query.size() * elements.size()))
    {}

    /// The score from this element on; nullopt when the query does not go on there.
    std::optional<int> from(qsizetype element, qsizetype at)
    {
        Step& step = m_steps[element * std::ssize(m_query) + at];
        if (!step.known) {
            step.known = true;
            tryLiteral(element, at);
            for (const QStringView reading :
                 readingsOf(m_elements[static_cast<std::size_t>(element)].character))
                tryReading(element, at, reading);
        }
        return step.length > 0 ? std::optional(step.score) : std::nullopt;
    }

    /// What the best way from there covers.
    [[nodiscard]] std::vector<TextRange> ranges(qsizetype element) const
    {
        std::vector<TextRange> ranges;
        for (qsizetype at = 0; at < std::ssize(m_query);) {
            const Step& step = m_steps[element * std::ssize(m_query) + at];
            const auto& covered = m_elements[static_cast<std::size_t>(element)];
            const TextRange range{covered.start, covered.start + covered.length};
            if (!ranges.empty() && ranges.back().end >= range.start)
                ranges.back().end = range.end;
            else
                ranges.push_back(range);
            at += step.length;
            element = step.next;
        }
        return ranges;
    }

    /// The last element the best way covers.
    [[nodiscard]] qsizetype lastElement(qsizetype element) const
    {
        for (qsizetype at = 0;;) {
            const Step& step = m_steps[element * std::ssize(m_query) + at];
            at += step.length;
            if (at >= std::ssize(m_query))
                return element;
            element = step.next;
        }
    }

private:
    struct Step
    {
        int score = 0;
        quint8 length = 0; ///< of the query; 0: it does not go on
        quint8 next = 0;   ///< element
        bool known = false;
    };

    void tryLiteral(qsizetype element, qsizetype at)
    {
        const auto& own = m_elements[static_cast<std::size_t>(element)];
        if (own.character == m_query[static_cast<std::size_t>(at)].character)
            take(element, at, 1, kLiteral + (own.beginsWord ? kWordStart : 0));
    }

    void tryReading(qsizetype element, qsizetype at, QStringView reading)
    {
        const qsizetype common = commonLength(m_query, at, reading);
        if (common == 0)
            return;
        if (common == reading.size() || at + common == std::ssize(m_query))
            take(element, at, common, kSyllable * static_cast<int>(common));
        if (common > 1 && reading[1] == u'h')
            take(element, at, 2, kInitial * 2);
        take(element, at, 1, kInitial);
    }

    /// Uses `length` of the query up on this element and goes on with the best of what may follow.
    void take(qsizetype element, qsizetype at, qsizetype length, int score)
    {
        const qsizetype after = at + length;
        if (after == std::ssize(m_query))
            return keep(element, at, length, score, element);
        const bool spaced = m_query[static_cast<std::size_t>(after)].afterSpace;
        const bool latin = isLetter(m_elements[static_cast<std::size_t>(element)].character);
        for (qsizetype next = element + 1; next < std::ssize(m_elements); ++next) {
            const bool adjacent = next == element + 1;
            const bool mayJump = spaced || (latin && m_elements[static_cast<std::size_t>(next)].beginsWord);
            if (!adjacent && !mayJump)
                continue;
            if (const auto rest = from(next, after))
                keep(element, at, length, score + *rest + skipped(next - element - 1), next);
            if (!latin && !spaced)
                break;
        }
    }

    void keep(qsizetype element, qsizetype at, qsizetype length, int score, qsizetype next)
    {
        Step& step = m_steps[element * std::ssize(m_query) + at];
        if (step.length == 0 || score > step.score)
            step = {score, static_cast<quint8>(length), static_cast<quint8>(next), true};
    }

    const std::vector<Piece>& m_query;
    const std::vector<PinyinName::Element>& m_elements;
    QVarLengthArray<Step, 1024> m_steps;
};

std::optional<PinyinMatch> PinyinMatcher::match(const PinyinName& name) const
{
    if (isEmpty())
        return PinyinMatch{};
    if ((m_signature & ~name.m_signature) != 0)
        return std::nullopt;
    Search search(m_query, name.m_elements);
    const qsizetype count = std::ssize(name.m_elements);
    int best = std::numeric_limits<int>::min();
    qsizetype bestStart = -1;
    for (qsizetype start = 0; start < count; ++start) {
        const auto score = search.from(start, 0);
        if (!score)
            continue;
        const bool whole = start == 0 && search.lastElement(0) == count - 1;
        const bool atWord = name.m_elements[static_cast<std::size_t>(start)].beginsWord;
        const int place = start == 0 ? kNameStart + (whole ? kWholeName : 0) : atWord ? kAtWordStart : 0;
        const int total = *score + place - static_cast<int>(std::min<qsizetype>(start, kMostDeducted));
        if (total > best) {
            best = total;
            bestStart = start;
        }
    }
    if (bestStart < 0)
        return std::nullopt;
    const auto longer = std::min<qsizetype>(count - search.lastElement(bestStart), kMostDeducted);
    return PinyinMatch{best - static_cast<int>(longer), search.ranges(bestStart)};
}

bool PinyinMatcher::matchesStart(const PinyinName& name) const
{
    if (isEmpty())
        return true;
    if ((m_signature & ~name.m_signature) != 0 || name.m_elements.empty())
        return false;
    return Search(m_query, name.m_elements).from(0, 0).has_value();
}

} // namespace pizhu::text
