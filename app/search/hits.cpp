// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search/hits.h"

#include "app/text/folding.h"

#include <algorithm>

namespace pizhu::search {

namespace {

using text::Token;
using text::TokenKind;

struct Pattern
{
    const Term* term = nullptr;
    std::vector<Token> tokens;
};

Pattern makePattern(const Term& term)
{
    std::vector<Token> tokens = text::tokenise(term.text);
    while (!tokens.empty() && tokens.back().kind == TokenKind::Break)
        tokens.pop_back();
    while (!tokens.empty() && tokens.front().kind == TokenKind::Break)
        tokens.erase(tokens.begin());
    return {&term, std::move(tokens)};
}

QStringView slice(QStringView text, const Token& token)
{
    return text.mid(token.start, token.end - token.start);
}

bool matchesToken(const Pattern& pattern, std::size_t index, QStringView text, const Token& token)
{
    const Token& wanted = pattern.tokens[index];
    const bool mayGoOn = pattern.term->prefix && index + 1 == pattern.tokens.size();
    if (wanted.kind != token.kind ||
        !(mayGoOn ? token.text.startsWith(wanted.text) : token.text == wanted.text))
        return false;
    if (!pattern.term->exactScript || wanted.kind == TokenKind::Break)
        return true;
    const QStringView typed = slice(pattern.term->text, wanted);
    return mayGoOn ? slice(text, token).startsWith(typed) : slice(text, token) == typed;
}

bool matchesAt(const Pattern& pattern, QStringView text, const std::vector<Token>& tokens, std::size_t at)
{
    if (pattern.tokens.empty() || at + pattern.tokens.size() > tokens.size())
        return false;
    for (std::size_t i = 0; i < pattern.tokens.size(); ++i) {
        if (!matchesToken(pattern, i, text, tokens[at + i]))
            return false;
    }
    return true;
}

void append(std::vector<base::TextRange>& hits, base::TextRange hit)
{
    if (!hits.empty() && hits.back().intersects(hit))
        hits.back() = hits.back().united(hit);
    else
        hits.push_back(hit);
}

} // namespace

std::vector<base::TextRange> findHits(QStringView text, const std::vector<Term>& terms)
{
    std::vector<Pattern> patterns;
    for (const Term& term : terms)
        patterns.push_back(makePattern(term));
    std::vector<base::TextRange> hits;
    if (patterns.empty())
        return hits;
    const std::vector<Token> tokens = text::tokenise(text);
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        for (const Pattern& pattern : patterns) {
            if (matchesAt(pattern, text, tokens, at))
                append(hits, {tokens[at].start, tokens[at + pattern.tokens.size() - 1].end});
        }
    }
    return hits;
}

} // namespace pizhu::search
