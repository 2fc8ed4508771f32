// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search/queryast.h"

#include <QStringList>

namespace pizhu::search {

namespace {

QString termString(const Term& term)
{
    return QLatin1String(term.exactScript ? "=" : "") + u'"' + term.text + u'"' +
           QLatin1String(term.prefix ? "*" : "");
}

QString operatorString(QLatin1String name, const Node& node)
{
    QStringList parts{name};
    for (const Node& child : node.children)
        parts.append(toString(child));
    return u'(' + parts.join(u' ') + u')';
}

} // namespace

QString fieldName(Field field)
{
    switch (field) {
    case Field::Title:
        return QStringLiteral("title");
    case Field::Source:
        return QStringLiteral("source");
    case Field::Author:
        return QStringLiteral("author");
    case Field::Category:
        return QStringLiteral("category");
    case Field::Tag:
        return QStringLiteral("tag");
    case Field::Note:
        return QStringLiteral("note");
    case Field::Highlight:
        return QStringLiteral("highlight");
    case Field::Color:
        return QStringLiteral("color");
    case Field::Script:
        return QStringLiteral("script");
    case Field::Has:
        return QStringLiteral("has");
    case Field::Is:
        return QStringLiteral("is");
    case Field::Review:
        return QStringLiteral("review");
    case Field::Date:
        return QStringLiteral("date");
    }
    return {};
}

QString toString(const Node& node)
{
    switch (node.kind) {
    case NodeKind::Everything:
        return QStringLiteral("everything");
    case NodeKind::Text:
        return termString(node.term);
    case NodeKind::Field:
        if (node.field == Field::Date)
            return QStringLiteral("(date %1..%2)").arg(node.dates.from, node.dates.before);
        return QStringLiteral("(%1 %2)").arg(fieldName(node.field), termString(node.term));
    case NodeKind::And:
        return operatorString(QLatin1String("and"), node);
    case NodeKind::Or:
        return operatorString(QLatin1String("or"), node);
    case NodeKind::Not:
        return operatorString(QLatin1String("not"), node);
    }
    return {};
}

} // namespace pizhu::search
