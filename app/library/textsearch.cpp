// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/textsearch.h"

#include "app/search/ftsexpression.h"

namespace pizhu::library {

using base::fail;
using base::Result;
using search::Node;
using search::NodeKind;

namespace {

QString joined(const QStringList& expressions, const QString& with)
{
    if (expressions.size() == 1)
        return expressions.front();
    return u'(' + expressions.join(QStringLiteral(") ") + with + QStringLiteral(" (")) + u')';
}

bool isExact(const Node& near)
{
    return std::ranges::any_of(near.children, [](const Node& child) { return child.term.exactScript; });
}

/// Of words, of words near each other and of any of these; nullopt of others.
std::optional<QString> expressionOf(const Node& node)
{
    if (node.kind == NodeKind::Text)
        return node.term.exactScript ? std::nullopt : search::ftsPhrase(node.term);
    if (node.kind == NodeKind::Near)
        return isExact(node) ? std::nullopt : search::ftsNear(node);
    if (node.kind != NodeKind::Or)
        return std::nullopt;
    QStringList expressions;
    for (const Node& child : node.children) {
        const auto expression = expressionOf(child);
        if (!expression)
            return std::nullopt;
        expressions.append(*expression);
    }
    return joined(expressions, QStringLiteral("OR"));
}

/// Of a field or of what is not in one; empty where rows do not tell.
Result<RowCondition> conditionOf(storage::Connection& connection, const ArticleColumns& columns,
                                 const Node& node)
{
    if (node.kind == NodeKind::Field)
        return rowCondition(connection, columns, node);
    if (node.kind != NodeKind::Not || node.children.front().kind != NodeKind::Field)
        return RowCondition();
    auto inner = rowCondition(connection, columns, node.children.front());
    if (!inner || !*inner)
        return inner;
    return RowCondition([holds = std::move(*inner)](const ArticleRow& row) { return !holds(row); });
}

} // namespace

Result<std::optional<TextSearch>> textSearchOf(storage::Connection& connection, const ArticleColumns& columns,
                                               const Node& node)
{
    TextSearch found;
    QStringList expressions;
    for (const Node& part : node.kind == NodeKind::And ? node.children : std::vector{node}) {
        if (const auto expression = expressionOf(part)) {
            expressions.append(*expression);
            found.phrase = part.kind == NodeKind::Text ? std::optional(part.term) : std::nullopt;
            continue;
        }
        auto condition = conditionOf(connection, columns, part);
        if (!condition)
            return fail(condition.error());
        if (!*condition)
            return std::nullopt;
        found.conditions.push_back(std::move(*condition));
    }
    if (expressions.isEmpty())
        return std::nullopt;
    found.expression = joined(expressions, QStringLiteral("AND"));
    found.inAnnotations = joined(expressions, QStringLiteral("OR"));
    found.combined = expressions.size() > 1;
    if (found.combined)
        found.phrase.reset();
    return found;
}

} // namespace pizhu::library
