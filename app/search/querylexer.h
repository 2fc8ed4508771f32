// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/search/queryast.h"

namespace pizhu::search {

enum class LexemeKind { Term, And, Or, Not, Open, Close };

/// One piece of a query. A Term may carry the name before a colon, which the parser may not know.
struct Lexeme
{
    LexemeKind kind = LexemeKind::Term;
    Term term;
    QString field;
    QString source; ///< a Term as typed, with its field

    bool operator==(const Lexeme&) const = default;
};

/// Splits a query. AND, OR and NOT are operators in capitals only; parentheses may be full width, so may the
/// colon.
[[nodiscard]] std::vector<Lexeme> lexQuery(QStringView text);

} // namespace pizhu::search
