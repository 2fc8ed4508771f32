// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"
#include "app/search/queryast.h"

namespace pizhu::search {

enum class LexemeKind { Term, And, Or, Not, Near, Open, Close };

/// One piece of a query. A Term may carry the name before a colon, which the parser may not know.
struct Lexeme
{
    LexemeKind kind = LexemeKind::Term;
    Term term;
    QString field;
    QString source;        ///< a Term as typed, with its field
    int distance = 0;      ///< of a Near
    bool unclosed = false; ///< a quoted Term whose second quote is not typed yet
    base::TextRange range; ///< in the query

    bool operator==(const Lexeme&) const = default;
};

/// Tokens between the words of a NEAR without a number, and the most one may ask for.
inline constexpr int kDefaultDistance = 10;
inline constexpr int kMaxDistance = 1000;

/// Splits a query. AND, OR, NOT, NEAR and NEAR/n are operators in capitals only; parentheses may be full
/// width, so may the colon.
[[nodiscard]] std::vector<Lexeme> lexQuery(QStringView text);

} // namespace pizhu::search
