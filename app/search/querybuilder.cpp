// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search/querybuilder.h"

#include "app/search/queryparser.h"

#include <algorithm>

namespace pizhu::search {

namespace {

bool holdsText(std::optional<Field> field)
{
    return !field || *field == Field::Title || *field == Field::Note || *field == Field::Highlight;
}

bool isDate(std::optional<Field> field)
{
    return field == Field::Date || field == Field::Imported;
}

std::optional<DateSpan> spanOf(const Condition& condition)
{
    const QString range = condition.relation == Relation::Between
                              ? condition.value + QStringLiteral("..") + condition.second
                              : condition.value;
    const bool isRange = condition.relation == Relation::Between;
    if (condition.value.isEmpty() || (isRange && condition.second.isEmpty()) ||
        condition.value.contains(QStringLiteral("..")))
        return std::nullopt;
    const auto span = parseDateSpan(range);
    if (!span)
        return std::nullopt;
    if (condition.relation == Relation::Since)
        return DateSpan{span->from, {}};
    return condition.relation == Relation::Before ? DateSpan{{}, span->from} : *span;
}

/// A term the language can write: it has no way to put a quote into a phrase.
Term termOf(const QString& value, const Condition& condition)
{
    return {.text = QString(value).remove(u'"'),
            .exactScript = condition.relation == Relation::Exactly,
            .prefix = condition.relation == Relation::BeginsWith};
}

std::optional<Node> nearNode(const Condition& condition)
{
    const Term first = termOf(condition.value, condition);
    const Term second = termOf(condition.second, condition);
    if (first.text.isEmpty() || second.text.isEmpty())
        return std::nullopt;
    const auto word = [](const Term& term) { return Node{.kind = NodeKind::Text, .term = term}; };
    return Node{.kind = NodeKind::Near,
                .distance = std::clamp(condition.distance, 0, kMaxDistance),
                .children = {word(first), word(second)}};
}

std::optional<Node> fieldNode(const Condition& condition)
{
    if (isDate(condition.field)) {
        const auto span = spanOf(condition);
        return span ? std::optional(Node{.kind = NodeKind::Field, .field = *condition.field, .dates = *span})
                    : std::nullopt;
    }
    const Term term = termOf(condition.value, condition);
    if (term.text.isEmpty())
        return std::nullopt;
    if (!condition.field)
        return Node{.kind = NodeKind::Text, .term = term};
    // Whether the field knows the value is the parser's to say.
    const Node node{.kind = NodeKind::Field, .term = term, .field = *condition.field};
    const Node read = parseQuery({queryText(node)});
    return read.kind == NodeKind::Field ? std::optional(read) : std::nullopt;
}

std::optional<Node> plainNode(const Condition& condition)
{
    if (condition.asText) {
        Node node = parseQuery({condition.value});
        return node.kind == NodeKind::Everything ? std::nullopt : std::optional(std::move(node));
    }
    return condition.relation == Relation::Near ? nearNode(condition) : fieldNode(condition);
}

Condition dateCondition(const Node& node)
{
    Condition condition{.field = node.field};
    const DateSpan& span = node.dates;
    if (span.before.isEmpty()) {
        condition.relation = Relation::Since;
        condition.value = span.from;
    } else if (span.from.isEmpty()) {
        condition.relation = Relation::Before;
        condition.value = span.before;
    } else {
        condition.value = span.from;
        condition.second = lastBefore(span.before);
        condition.relation = condition.second == span.from ? Relation::In : Relation::Between;
    }
    if (condition.relation != Relation::Between)
        condition.second.clear();
    return condition;
}

Condition nearestCondition(const Node& node)
{
    if (node.kind == NodeKind::Not) {
        Condition condition = nearestCondition(node.children.front());
        condition.negated = true;
        return condition;
    }
    if (node.kind == NodeKind::Near)
        return {.relation = Relation::Near,
                .value = node.children.front().term.text,
                .second = node.children.back().term.text,
                .distance = node.distance};
    if (node.kind == NodeKind::Field && isDate(node.field))
        return dateCondition(node);
    Condition condition;
    if (node.kind == NodeKind::Field)
        condition.field = node.field;
    condition.relation = node.term.exactScript ? Relation::Exactly
                         : node.term.prefix    ? Relation::BeginsWith
                                               : relationsOf(condition.field).front();
    condition.value = node.term.text;
    return condition;
}

/// The condition that means just this; nullopt when there is none.
std::optional<Condition> conditionOf(const Node& node)
{
    const bool isPart = node.kind == NodeKind::Text || node.kind == NodeKind::Field ||
                        node.kind == NodeKind::Near || node.kind == NodeKind::Not;
    if (!isPart)
        return std::nullopt;
    Condition condition = nearestCondition(node);
    const QStringList words = condition.field ? fieldWords(*condition.field) : QStringList();
    if (!words.isEmpty() && !words.contains(condition.value))
        return std::nullopt; // length:500..2000
    const std::vector<Relation> offered = relationsOf(condition.field);
    const bool isOffered = std::find(offered.begin(), offered.end(), condition.relation) != offered.end();
    return isOffered && nodeOf(condition) == node ? std::optional(std::move(condition)) : std::nullopt;
}

Condition asText(const Node& node)
{
    return {.value = queryText(node), .asText = true};
}

struct Level
{
    Match match = Match::All;
    const std::vector<Node>* parts = nullptr;
};

/// What a node joins, and how; no parts when it joins nothing.
Level levelOf(const Node& node)
{
    if (node.kind == NodeKind::And)
        return {Match::All, &node.children};
    if (node.kind == NodeKind::Or)
        return {Match::Any, &node.children};
    if (node.kind == NodeKind::Not && node.children.front().kind == NodeKind::Or)
        return {Match::None, &node.children.front().children};
    return {};
}

std::variant<Condition, ConditionGroup> itemOf(const Node& node)
{
    if (auto condition = conditionOf(node))
        return *std::move(condition);
    const Level level = levelOf(node);
    if (!level.parts)
        return asText(node);
    ConditionGroup group{level.match, {}};
    for (const Node& part : *level.parts) {
        auto condition = conditionOf(part);
        if (!condition)
            return asText(node);
        group.conditions.push_back(*std::move(condition));
    }
    return group;
}

Node joined(Match match, std::vector<Node> parts)
{
    Node node = joinNodes(match == Match::All ? NodeKind::And : NodeKind::Or, std::move(parts));
    if (match != Match::None || node.kind == NodeKind::Everything)
        return node;
    return {.kind = NodeKind::Not, .children = {std::move(node)}};
}

} // namespace

std::vector<Relation> relationsOf(std::optional<Field> field)
{
    if (!field)
        return {Relation::Contains, Relation::Exactly, Relation::BeginsWith, Relation::Near};
    if (holdsText(field))
        return {Relation::Contains, Relation::Exactly, Relation::BeginsWith};
    if (isDate(field))
        return {Relation::In, Relation::Between, Relation::Since, Relation::Before};
    if (*field == Field::Version)
        return {Relation::AtLeast};
    const bool namesBranch = *field == Field::Tag || *field == Field::Code || *field == Field::Collection;
    if (namesBranch || !fieldWords(*field).isEmpty())
        return {Relation::Is};
    return {Relation::Contains};
}

std::optional<Node> nodeOf(const Condition& condition)
{
    auto node = plainNode(condition);
    if (!node || !condition.negated)
        return node;
    return Node{.kind = NodeKind::Not, .children = {*std::move(node)}};
}

Node nodeOf(const BuiltQuery& built)
{
    std::vector<Node> parts;
    const auto add = [](std::vector<Node>& to, const Condition& condition) {
        if (auto node = nodeOf(condition))
            to.push_back(*std::move(node));
    };
    for (const auto& item : built.items) {
        if (const auto* condition = std::get_if<Condition>(&item)) {
            add(parts, *condition);
            continue;
        }
        const auto& group = std::get<ConditionGroup>(item);
        std::vector<Node> inner;
        for (const Condition& condition : group.conditions)
            add(inner, condition);
        parts.push_back(joined(group.match, std::move(inner)));
    }
    return joined(built.match, std::move(parts));
}

BuiltQuery builtFrom(const Node& node)
{
    if (node.kind == NodeKind::Everything)
        return {};
    const Level level = levelOf(node);
    BuiltQuery built{level.parts ? level.match : Match::All, {}};
    if (!level.parts) {
        built.items.push_back(itemOf(node));
        return built;
    }
    for (const Node& part : *level.parts)
        built.items.push_back(itemOf(part));
    return built;
}

} // namespace pizhu::search
