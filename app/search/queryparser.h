// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"
#include "app/search/query.h"
#include "app/search/queryast.h"

#include <limits>

namespace pizhu::search {

/// What was taken otherwise than it may have been meant.
enum class NoticeKind {
    UnknownField,   ///< `foo:bar` is looked for as text
    UnknownValue,   ///< `color:pink` is looked for as text
    MissingValue,   ///< `source:` with nothing after it is left out
    UnclosedQuote,  ///< the phrase goes to the end
    StrayOperator,  ///< AND, OR, NOT or NEAR with nothing to join
    StrayBracket,   ///< closes nothing, or is never closed
    NearNeedsWords, ///< NEAR joins words and phrases only; read as AND
};

struct Notice
{
    NoticeKind kind = NoticeKind::UnknownField;
    base::TextRange range; ///< in the query
    QString word;          ///< what stands there

    bool operator==(const Notice&) const = default;
};

struct ParsedQuery
{
    Node node;
    std::vector<Notice> notices; ///< ascending
};

/// Reads the query language; never fails. Words are and-ed, OR binds weaker than AND, then NEAR; NOT and `-`
/// bind strongest.
/// `"…"` is a phrase, `=word` exactly this script, `word*` a prefix, `a NEAR/5 b` both with at most five
/// tokens between, `field:value` a field; an unknown field or a value its field does not know is text.
/// Dangling operators and parentheses are ignored, so a half-typed query still works.
[[nodiscard]] ParsedQuery readQuery(const Query& query);

/// readQuery() without its notices.
[[nodiscard]] Node parseQuery(const Query& query);

/// A query that reads as this tree: `parseQuery({queryText(node)}) == node` for every tree the parser makes.
[[nodiscard]] QString queryText(const Node& node);

/// A value as it stands after a field's colon: in quotes where it would not be read as one word.
[[nodiscard]] QString valueText(const QString& value);

/// What a range ends with whose first day, month or year after it is `end`: "2021-12" for "2022-01".
[[nodiscard]] QString lastBefore(const QString& end);

/// "2021", "2021-06", "2021-06-27" or a range "A..B" with either end open; nullopt when it is no such thing.
[[nodiscard]] std::optional<DateSpan> parseDateSpan(QStringView text);

/// Numbers, inclusive.
struct NumberSpan
{
    qint64 from = 0;
    qint64 last = std::numeric_limits<qint64>::max();
};
/// "500..2000", "..500" or "2000.."; nullopt when it is no such thing.
[[nodiscard]] std::optional<NumberSpan> parseNumberSpan(QStringView text);

} // namespace pizhu::search
