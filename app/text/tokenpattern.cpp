// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/tokenpattern.h"

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

} // namespace

TokenPattern::TokenPattern(QStringView phrase, Spelling spelling, bool prefix)
    : m_phrase(phrase.toString())
    , m_tokens(withoutOuterBreaks(tokenise(phrase)))
    , m_spelling(spelling)
    , m_prefix(prefix)
{}

bool TokenPattern::matches(std::size_t index, QStringView text, const Token& token) const
{
    const Token& wanted = m_tokens[index];
    const bool mayGoOn = m_prefix && index + 1 == m_tokens.size();
    if (wanted.kind != token.kind ||
        !(mayGoOn ? token.text.startsWith(wanted.text) : token.text == wanted.text))
        return false;
    if (m_spelling == Spelling::Folded || wanted.kind == TokenKind::Break)
        return true;
    const QStringView typed = slice(m_phrase, wanted);
    return mayGoOn ? slice(text, token).startsWith(typed) : slice(text, token) == typed;
}

bool TokenPattern::standsAt(std::size_t at, QStringView text, const std::vector<Token>& tokens) const
{
    if (m_tokens.empty() || at + m_tokens.size() > tokens.size())
        return false;
    for (std::size_t i = 0; i < m_tokens.size(); ++i) {
        if (!matches(i, text, tokens[at + i]))
            return false;
    }
    return true;
}

bool standsIn(QStringView text, const TokenPattern& pattern)
{
    const std::vector<Token> tokens = tokenise(text);
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (pattern.standsAt(at, text, tokens))
            return true;
    }
    return false;
}

} // namespace pizhu::text
