// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/folding.h"

namespace pizhu::text {

enum class Spelling {
    Folded, ///< any script, case and width
    Exact,  ///< the characters of the words as typed; what stands between them may differ
};

/// A word or phrase to look for in a text's tokens, as the index does. Breaks at its ends do not count.
class TokenPattern
{
public:
    /// With `prefix` the last word may go on.
    explicit TokenPattern(QStringView phrase, Spelling spelling = Spelling::Folded, bool prefix = false);

    [[nodiscard]] bool isEmpty() const { return m_tokens.empty(); }
    [[nodiscard]] std::size_t size() const { return m_tokens.size(); } ///< in tokens, breaks included
    /// `tokens` are those of `text`. An empty pattern stands nowhere.
    [[nodiscard]] bool standsAt(std::size_t at, QStringView text, const std::vector<Token>& tokens) const;

private:
    [[nodiscard]] bool matches(std::size_t index, QStringView text, const Token& token) const;

    QString m_phrase;
    std::vector<Token> m_tokens;
    Spelling m_spelling;
    bool m_prefix;
};

/// Whether the pattern stands anywhere in the text.
[[nodiscard]] bool standsIn(QStringView text, const TokenPattern& pattern);

} // namespace pizhu::text
