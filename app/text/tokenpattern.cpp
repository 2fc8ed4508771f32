// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/tokenpattern.h"

#include <algorithm>
#include <span>

namespace pizhu::text {

namespace {

QStringView slice(QStringView text, const Token& token)
{
    return text.mid(token.start, token.end - token.start);
}

std::vector<Token> withoutOuterBreaks(std::vector<Token> tokens)
{
    while (!tokens.empty() && tokens.back().kind == TokenKind::Break)
        tokens.pop_back();
    while (!tokens.empty() && tokens.front().kind == TokenKind::Break)
        tokens.erase(tokens.begin());
    return tokens;
}

/// Goes once through the tokens, without a list of them, and hands over each place where its last token has
/// come; `found` returns false to stop.
template <typename Found>
void eachOccurrence(QStringView text, std::span<const TokenPattern> patterns, const Found& found)
{
    std::vector<Occurrence> begun; // of each, the tokens up to its end match
    std::size_t token = 0;
    tokenise(text, [&](qsizetype start, qsizetype end, TokenKind kind, QStringView folded) {
        const QStringView written = text.sliced(start, end - start);
        for (std::size_t i = 0; i < patterns.size(); ++i) {
            if (!patterns[i].isEmpty())
                begun.push_back({i, token, token, {start, start}});
        }
        bool goesOn = true;
        const auto isOver = [&](Occurrence& occurrence) {
            const TokenPattern& pattern = patterns[occurrence.pattern];
            if (!pattern.matches(occurrence.end - occurrence.first, kind, written, folded))
                return true;
            ++occurrence.end;
            occurrence.range.end = end;
            if (occurrence.end - occurrence.first < pattern.size())
                return false;
            goesOn = goesOn && found(occurrence);
            return true;
        };
        std::erase_if(begun, isOver);
        ++token;
        return goesOn;
    });
}

} // namespace

TokenPattern::TokenPattern(QStringView phrase, Spelling spelling, bool prefix)
    : m_phrase(phrase.toString())
    , m_tokens(withoutOuterBreaks(tokenise(phrase)))
    , m_spelling(spelling)
    , m_prefix(prefix)
{}

bool TokenPattern::matches(std::size_t index, TokenKind kind, QStringView written, QStringView folded) const
{
    const Token& wanted = m_tokens[index];
    const bool mayGoOn = m_prefix && index + 1 == m_tokens.size();
    if (wanted.kind != kind || !(mayGoOn ? folded.startsWith(wanted.text) : folded == wanted.text))
        return false;
    if (m_spelling == Spelling::Folded || wanted.kind == TokenKind::Break)
        return true;
    const QStringView typed = slice(m_phrase, wanted);
    return mayGoOn ? written.startsWith(typed) : written == typed;
}

std::vector<Occurrence> occurrences(QStringView text, const std::vector<TokenPattern>& patterns)
{
    std::vector<Occurrence> found;
    eachOccurrence(text, patterns, [&found](const Occurrence& occurrence) {
        found.push_back(occurrence);
        return true;
    });
    std::ranges::sort(found, {}, [](const Occurrence& o) { return std::pair(o.first, o.pattern); });
    return found;
}

bool standsIn(QStringView text, const TokenPattern& pattern)
{
    bool stands = false;
    eachOccurrence(text, std::span(&pattern, 1), [&stands](const Occurrence&) {
        stands = true;
        return false;
    });
    return stands;
}

} // namespace pizhu::text
