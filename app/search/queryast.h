// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <vector>

namespace pizhu::search {

/// A word or a quoted phrase: matches where its folded tokens stand one after the other.
struct Term
{
    QString text;
    bool exactScript = false; ///< `=監督`: the characters must stand in the source as typed
    bool prefix = false;      ///< `gov*`: the last token may go on

    bool operator==(const Term&) const = default;
};

/// Days as ISO text, compared with publication dates as text: from ≤ date < before; an open end is empty.
struct DateSpan
{
    QString from;
    QString before;

    bool operator==(const DateSpan&) const = default;
};

enum class Field {
    Title,
    Source,
    Author,
    Category,
    Tag,
    Note,
    Highlight,
    Color,
    Script,
    Has,
    Is,
    Review,
    Date
};

enum class NodeKind {
    Everything, ///< no condition
    Text,       ///< `term` in title or text, or in an annotation
    Field,      ///< `field` with `term` as its value, or `dates`
    And,
    Or,
    Not, ///< one child
};

/// A parsed query. Values of Color, Script, Has, Is and Review are known words.
struct Node
{
    NodeKind kind = NodeKind::Everything;
    Term term;
    Field field = Field::Title;
    DateSpan dates;
    std::vector<Node> children;

    bool operator==(const Node&) const = default;
};

/// "title", "source", … as typed before the colon.
[[nodiscard]] QString fieldName(Field field);

/// The tree as an S-expression, for tests and logs: `(and "监督" (not (title "x")))`.
[[nodiscard]] QString toString(const Node& node);

} // namespace pizhu::search
