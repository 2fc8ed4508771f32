// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
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
    Site,
    Author,
    Editor,
    Category,
    Collection, ///< `term` is a path or a name: with the collections in it
    Tag,
    Code, ///< Tag of a highlight
    Note,
    Highlight,
    Color,
    Script,
    Has,
    Is,
    Review,
    Length,   ///< `term` is a known word or "500..2000": UTF-16 units, either end may be open
    Import,   ///< `term` is part of the import's name
    Version,  ///< `term` is a number: articles with at least so many versions
    Date,     ///< of publication
    Imported, ///< the day it came into the library, UTC
};

enum class NodeKind {
    Everything, ///< no condition
    Text,       ///< `term` in title or text, or in an annotation
    Near,       ///< Text children within `distance` tokens of each other, in any order
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
    int distance = 0; ///< tokens between the end of the first and the start of the last
    std::vector<Node> children;

    bool operator==(const Node&) const = default;
};

/// "title", "source", … as typed before the colon.
[[nodiscard]] QString fieldName(Field field);

/// Every field that takes a value, in the order a person is offered them.
[[nodiscard]] const std::vector<Field>& allFields();

/// The words a field knows; empty when it takes any text. Length takes numbers, too.
[[nodiscard]] QStringList fieldWords(Field field);

/// And or Or of what is left when conditions on nothing are taken out; one child needs no parent.
[[nodiscard]] Node joinNodes(NodeKind kind, std::vector<Node> children);

/// The tree as an S-expression, for tests and logs: `(and "监督" (not (title "x")))`.
[[nodiscard]] QString toString(const Node& node);

} // namespace pizhu::search
