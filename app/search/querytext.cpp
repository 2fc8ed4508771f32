// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search/querylexer.h"
#include "app/search/queryparser.h"

#include <QDate>

namespace pizhu::search {

namespace {

/// Whether the lexer reads the word as just this word.
bool standsAlone(const QString& word)
{
    const std::vector<Lexeme> lexemes = lexQuery(word);
    return lexemes.size() == 1 && lexemes.front().field.isEmpty() &&
           lexemes.front().term == Term{.text = word} && lexemes.front().kind == LexemeKind::Term &&
           !word.startsWith(u'"');
}

QString termText(const Term& term)
{
    const QString mark = term.exactScript ? QStringLiteral("=") : QString();
    const QString word = standsAlone(term.text) ? term.text : u'"' + term.text + u'"';
    return mark + word + QLatin1String(term.prefix ? "*" : "");
}

QString spanText(const Node& node)
{
    const DateSpan& span = node.dates;
    if (node.field == Field::Date && span.before.isEmpty())
        return QStringLiteral("after:") + span.from;
    if (node.field == Field::Date && span.from.isEmpty())
        return QStringLiteral("before:") + span.before;
    const QString last = span.before.isEmpty() ? QString() : lastBefore(span.before);
    const QString value = span.from == last ? last : span.from + QStringLiteral("..") + last;
    return fieldName(node.field) + u':' + value;
}

QString fieldText(const Node& node)
{
    if (node.field == Field::Date || node.field == Field::Imported)
        return spanText(node);
    return fieldName(node.field) + u':' + termText(node.term);
}

/// As an operand of NOT, or of an operator that binds as strongly as its own.
QString operandText(const Node& node)
{
    const bool simple = node.kind == NodeKind::Text || node.kind == NodeKind::Field;
    return simple ? queryText(node) : u'(' + queryText(node) + u')';
}

QString partOfAnd(const Node& node)
{
    const bool grouped = node.kind == NodeKind::And || node.kind == NodeKind::Or;
    return grouped ? operandText(node) : queryText(node);
}

template <typename Part>
QString joined(const Node& node, const QString& between, Part part)
{
    QStringList parts;
    for (const Node& child : node.children)
        parts.append(part(child));
    return parts.join(between);
}

} // namespace

QString valueText(const QString& value)
{
    return termText({.text = QString(value).remove(u'"')});
}

QString lastBefore(const QString& end)
{
    if (end.size() == 4)
        return QStringLiteral("%1").arg(end.toInt() - 1, 4, 10, QLatin1Char('0'));
    if (end.size() == 7)
        return QDate::fromString(end, u"yyyy-MM").addMonths(-1).toString(u"yyyy-MM");
    return QDate::fromString(end, Qt::ISODate).addDays(-1).toString(Qt::ISODate);
}

QString queryText(const Node& node)
{
    switch (node.kind) {
    case NodeKind::Everything:
        return {};
    case NodeKind::Text:
        return termText(node.term);
    case NodeKind::Near:
        return joined(node, QStringLiteral(" NEAR/%1 ").arg(node.distance), queryText);
    case NodeKind::Field:
        return fieldText(node);
    case NodeKind::And:
        return joined(node, QStringLiteral(" "), partOfAnd);
    case NodeKind::Or:
        return joined(node, QStringLiteral(" OR "), [](const Node& child) {
            return child.kind == NodeKind::Or ? operandText(child) : queryText(child);
        });
    case NodeKind::Not:
        return u'-' + operandText(node.children.front());
    }
    return {};
}

} // namespace pizhu::search
