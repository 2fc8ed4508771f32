// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"
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
    /// Whether a token of a text is the one that stands at `index` in the pattern. `written` is the part of
    /// the text it was made of, `folded` its folded form.
    [[nodiscard]] bool matches(std::size_t index, TokenKind kind, QStringView written,
                               QStringView folded) const;

private:
    QString m_phrase;
    std::vector<Token> m_tokens;
    Spelling m_spelling;
    bool m_prefix;
};

/// Where a pattern stands.
struct Occurrence
{
    std::size_t pattern = 0; ///< which of several
    std::size_t first = 0;   ///< tokens [first, end) of the text
    std::size_t end = 0;
    base::TextRange range; ///< source text
};

/// All places of all patterns in the order of their first tokens. An empty pattern stands nowhere.
[[nodiscard]] std::vector<Occurrence> occurrences(QStringView text,
                                                  const std::vector<TokenPattern>& patterns);

/// Whether the pattern stands anywhere in the text; quicker than to ask where.
[[nodiscard]] bool standsIn(QStringView text, const TokenPattern& pattern);

} // namespace pizhu::text
