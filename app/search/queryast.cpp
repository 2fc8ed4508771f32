// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search/queryast.h"

#include <QMap>

namespace pizhu::search {

namespace {

QString termString(const Term& term)
{
    return QLatin1String(term.exactScript ? "=" : "") + u'"' + term.text + u'"' +
           QLatin1String(term.prefix ? "*" : "");
}

/// "missing-date", "doubtful-source", …: why an article needs review.
QStringList reviewWords()
{
    QStringList words;
    for (const char* problem : {"missing", "conflicting", "doubtful"}) {
        for (const char* field : {"title", "date", "source", "author"})
            words.append(QLatin1String(problem) + QLatin1Char('-') + QLatin1String(field));
    }
    return words;
}

QString operatorString(const QString& name, const Node& node)
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
    case Field::Site:
        return QStringLiteral("site");
    case Field::Author:
        return QStringLiteral("author");
    case Field::Editor:
        return QStringLiteral("editor");
    case Field::Category:
        return QStringLiteral("category");
    case Field::Collection:
        return QStringLiteral("collection");
    case Field::Tag:
        return QStringLiteral("tag");
    case Field::Code:
        return QStringLiteral("code");
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
    case Field::Length:
        return QStringLiteral("length");
    case Field::Import:
        return QStringLiteral("import");
    case Field::Version:
        return QStringLiteral("version");
    case Field::Date:
        return QStringLiteral("date");
    case Field::Imported:
        return QStringLiteral("imported");
    }
    return {};
}

const std::vector<Field>& allFields()
{
    static const std::vector<Field> fields{
        Field::Title,    Field::Source, Field::Site,   Field::Author,     Field::Editor, Field::Category,
        Field::Date,     Field::Tag,    Field::Code,   Field::Collection, Field::Note,   Field::Highlight,
        Field::Color,    Field::Has,    Field::Is,     Field::Length,     Field::Script, Field::Review,
        Field::Imported, Field::Import, Field::Version};
    return fields;
}

QStringList fieldWords(Field field)
{
    static const QMap<Field, QStringList> words{
        {Field::Color, QString::fromLatin1("amber rose leaf sky violet slate").split(u' ')},
        {Field::Script, QString::fromLatin1("hans hant hant-tw hant-hk mixed other").split(u' ')},
        {Field::Has, QString::fromLatin1("highlight note tag repairs versions").split(u' ')},
        {Field::Is, QString::fromLatin1("unread reading read starred review").split(u' ')},
        {Field::Review, reviewWords()},
        {Field::Length, QString::fromLatin1("short medium long very-long").split(u' ')},
    };
    return words.value(field);
}

Node joinNodes(NodeKind kind, std::vector<Node> children)
{
    std::erase_if(children, [](const Node& node) { return node.kind == NodeKind::Everything; });
    if (children.empty())
        return {};
    if (children.size() == 1)
        return std::move(children.front());
    return {.kind = kind, .children = std::move(children)};
}

QString toString(const Node& node)
{
    switch (node.kind) {
    case NodeKind::Everything:
        return QStringLiteral("everything");
    case NodeKind::Text:
        return termString(node.term);
    case NodeKind::Field:
        if (node.field == Field::Date || node.field == Field::Imported)
            return QStringLiteral("(%1 %2..%3)")
                .arg(fieldName(node.field), node.dates.from, node.dates.before);
        return QStringLiteral("(%1 %2)").arg(fieldName(node.field), termString(node.term));
    case NodeKind::Near:
        return operatorString(QLatin1String("near/") + QString::number(node.distance), node);
    case NodeKind::And:
        return operatorString(QStringLiteral("and"), node);
    case NodeKind::Or:
        return operatorString(QStringLiteral("or"), node);
    case NodeKind::Not:
        return operatorString(QStringLiteral("not"), node);
    }
    return {};
}

} // namespace pizhu::search
