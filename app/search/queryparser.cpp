// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search/queryparser.h"

#include "app/search/querylexer.h"

#include <QDate>
#include <QRegularExpression>

namespace pizhu::search {

namespace {

/// Deeper parentheses are read as if they were not there: the parser is recursive and input is untrusted.
constexpr int kMaxDepth = 64;

Node combine(NodeKind kind, std::vector<Node> children)
{
    std::erase_if(children, [](const Node& node) { return node.kind == NodeKind::Everything; });
    if (children.empty())
        return {};
    if (children.size() == 1)
        return std::move(children.front());
    return {.kind = kind, .children = std::move(children)};
}

Node textNode(const Term& term)
{
    return {.kind = NodeKind::Text, .term = term};
}

struct DayBounds
{
    QString first;
    QString next; ///< the first day, month or year after it
};

std::optional<DayBounds> dayBounds(QStringView text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?)?$"));
    const QRegularExpressionMatch match = pattern.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    const int year = match.captured(1).toInt();
    const bool hasMonth = match.hasCaptured(2);
    const bool hasDay = match.hasCaptured(3);
    const QDate date(year, hasMonth ? match.captured(2).toInt() : 1, hasDay ? match.captured(3).toInt() : 1);
    if (!date.isValid())
        return std::nullopt;
    if (hasDay)
        return DayBounds{date.toString(Qt::ISODate), date.addDays(1).toString(Qt::ISODate)};
    if (hasMonth)
        return DayBounds{date.toString(u"yyyy-MM"), date.addMonths(1).toString(u"yyyy-MM")};
    return DayBounds{date.toString(u"yyyy"), date.addYears(1).toString(u"yyyy")};
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

bool isKnownWord(Field field, const QString& value)
{
    static const QMap<Field, QStringList> words{
        {Field::Color, QString::fromLatin1("amber rose leaf sky violet slate").split(u' ')},
        {Field::Script, QString::fromLatin1("hans hant mixed other").split(u' ')},
        {Field::Has, QString::fromLatin1("highlight note tag").split(u' ')},
        {Field::Is, QString::fromLatin1("unread reading read starred review").split(u' ')},
        {Field::Review, reviewWords()},
    };
    return !words.contains(field) || words.value(field).contains(value);
}

std::optional<Node> dateNode(QStringView name, const QString& value)
{
    std::optional<DateSpan> span;
    if (name == u"date")
        span = parseDateSpan(value);
    else if (const auto bounds = dayBounds(value))
        span = name == u"after" ? DateSpan{bounds->first, {}} : DateSpan{{}, bounds->first};
    if (!span)
        return std::nullopt;
    return Node{.kind = NodeKind::Field, .field = Field::Date, .dates = *span};
}

std::optional<Field> fieldFromName(const QString& name)
{
    for (const Field field :
         {Field::Title, Field::Source, Field::Author, Field::Category, Field::Tag, Field::Note,
          Field::Highlight, Field::Color, Field::Script, Field::Has, Field::Is, Field::Review}) {
        if (fieldName(field) == name)
            return field;
    }
    return std::nullopt;
}

/// The node of `name:term`, or nullopt when the field or its value is unknown.
std::optional<Node> fieldNode(const QString& name, Term term)
{
    if (term.text.isEmpty())
        return std::nullopt;
    if (name == u"date" || name == u"after" || name == u"before")
        return dateNode(name, term.text);
    const std::optional<Field> field = fieldFromName(name);
    if (!field)
        return std::nullopt;
    const QString word = term.text.toLower();
    if (!isKnownWord(*field, word))
        return std::nullopt;
    const bool isWord = *field >= Field::Color && *field <= Field::Review;
    if (isWord)
        term.text = word;
    return Node{.kind = NodeKind::Field, .term = term, .field = *field};
}

class Parser
{
public:
    explicit Parser(std::vector<Lexeme> lexemes)
        : m_lexemes(std::move(lexemes))
    {}

    Node parse()
    {
        std::vector<Node> parts;
        while (m_next < m_lexemes.size()) {
            parts.push_back(parseOr());
            skip(LexemeKind::Close); // one that closes nothing
        }
        return combine(NodeKind::And, std::move(parts));
    }

private:
    bool is(LexemeKind kind) const { return m_next < m_lexemes.size() && m_lexemes[m_next].kind == kind; }
    bool skip(LexemeKind kind)
    {
        if (!is(kind))
            return false;
        ++m_next;
        return true;
    }

    Node parseOr()
    {
        std::vector<Node> parts{parseAnd()};
        while (skip(LexemeKind::Or))
            parts.push_back(parseAnd());
        return combine(NodeKind::Or, std::move(parts));
    }

    Node parseAnd()
    {
        std::vector<Node> parts;
        while (m_next < m_lexemes.size() && !is(LexemeKind::Or) && !is(LexemeKind::Close)) {
            if (!skip(LexemeKind::And))
                parts.push_back(parseUnary());
        }
        return combine(NodeKind::And, std::move(parts));
    }

    Node parseUnary()
    {
        bool negated = false;
        while (skip(LexemeKind::Not))
            negated = !negated;
        Node node = parsePrimary();
        if (!negated || node.kind == NodeKind::Everything)
            return node;
        return {.kind = NodeKind::Not, .children = {std::move(node)}};
    }

    Node parsePrimary()
    {
        if (skip(LexemeKind::Open))
            return parseGroup();
        if (!is(LexemeKind::Term))
            return {};
        const Lexeme& lexeme = m_lexemes[m_next++];
        if (lexeme.field.isEmpty())
            return textNode(lexeme.term);
        if (const auto node = fieldNode(lexeme.field.toLower(), lexeme.term))
            return *node;
        Term whole = lexeme.term;
        whole.text = lexeme.source;
        return textNode(whole);
    }

    Node parseGroup()
    {
        if (m_depth >= kMaxDepth)
            return {};
        ++m_depth;
        Node node = parseOr();
        --m_depth;
        skip(LexemeKind::Close);
        return node;
    }

    std::vector<Lexeme> m_lexemes;
    std::size_t m_next = 0;
    int m_depth = 0;
};

} // namespace

Node parseQuery(const Query& query)
{
    return Parser(lexQuery(query.text)).parse();
}

std::optional<DateSpan> parseDateSpan(QStringView text)
{
    const qsizetype dots = text.indexOf(u"..");
    const QStringView first = dots < 0 ? text : text.left(dots);
    const QStringView last = dots < 0 ? text : text.mid(dots + 2);
    if (first.isEmpty() && last.isEmpty())
        return std::nullopt;
    DateSpan span;
    if (!first.isEmpty()) {
        const auto bounds = dayBounds(first);
        if (!bounds)
            return std::nullopt;
        span.from = bounds->first;
    }
    if (!last.isEmpty()) {
        const auto bounds = dayBounds(last);
        if (!bounds)
            return std::nullopt;
        span.before = bounds->next;
    }
    return span;
}

} // namespace pizhu::search
