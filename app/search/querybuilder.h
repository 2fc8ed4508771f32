// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/search/querylexer.h"

#include <variant>

namespace pizhu::search {

enum class Relation {
    Contains,
    Exactly,    ///< in exactly this script
    BeginsWith, ///< a prefix
    Near,       ///< two words near each other
    Is,
    AtLeast, ///< a number
    In,      ///< a year, month or day
    Between, ///< two of them, both included
    Since,   ///< included
    Before,  ///< not included
};

/// One line of the query builder.
struct Condition
{
    std::optional<Field> field; ///< nullopt: anywhere in title, text and annotations
    Relation relation = Relation::Contains;
    bool negated = false;
    QString value;
    QString second; ///< of Near the other word, of Between the last day, month or year
    int distance = kDefaultDistance;
    bool asText = false; ///< `value` is a query of its own, in the query language

    bool operator==(const Condition&) const = default;
};

enum class Match { All, Any, None };

struct ConditionGroup
{
    Match match = Match::Any;
    std::vector<Condition> conditions;

    bool operator==(const ConditionGroup&) const = default;
};

/// A query as rows and groups of rows. What goes deeper stands in rows of its own as text.
struct BuiltQuery
{
    Match match = Match::All;
    std::vector<std::variant<Condition, ConditionGroup>> items;

    bool operator==(const BuiltQuery&) const = default;
};

/// What one may choose for a field, the usual one first.
[[nodiscard]] std::vector<Relation> relationsOf(std::optional<Field> field);

/// The condition's meaning; nullopt while its value is missing or is none its field knows.
[[nodiscard]] std::optional<Node> nodeOf(const Condition& condition);

/// Incomplete conditions are left out.
[[nodiscard]] Node nodeOf(const BuiltQuery& built);

/// `nodeOf(builtFrom(node)) == node` for every tree the parser makes.
[[nodiscard]] BuiltQuery builtFrom(const Node& node);

} // namespace pizhu::search
