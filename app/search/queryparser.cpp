// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search/queryparser.h"

#include "app/search/querylexer.h"

#include <QDate>
#include <QRegularExpression>
#include <algorithm>

namespace pizhu::search {

namespace {

/// Deeper parentheses are read as if they were not there: the parser is recursive and input is untrusted.
constexpr int kMaxDepth = 64;

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

bool isKnownWord(Field field, const QString& value)
{
    if (field == Field::Version)
        return value.size() < 5 && value.toInt() > 0;
    if (field == Field::Length && parseNumberSpan(value))
        return true;
    const QStringList words = fieldWords(field);
    return words.isEmpty() || words.contains(value);
}

std::optional<Node> dateNode(const QString& name, const QString& value)
{
    std::optional<DateSpan> span;
    if (name == u"date" || name == u"imported")
        span = parseDateSpan(value);
    else if (const auto bounds = dayBounds(value))
        span = name == u"after" ? DateSpan{bounds->first, {}} : DateSpan{{}, bounds->first};
    if (!span)
        return std::nullopt;
    return Node{.kind = NodeKind::Field,
                .field = name == u"imported" ? Field::Imported : Field::Date,
                .dates = *span};
}

bool isDateField(const QString& name)
{
    return name == u"date" || name == u"imported" || name == u"after" || name == u"before";
}

std::optional<Field> fieldFromName(const QString& name)
{
    for (const Field field : allFields()) {
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
    if (isDateField(name))
        return dateNode(name, term.text);
    const std::optional<Field> field = fieldFromName(name);
    if (!field)
        return std::nullopt;
    const QString word = term.text.toLower();
    if (!isKnownWord(*field, word))
        return std::nullopt;
    if (!fieldWords(*field).isEmpty())
        term = {.text = word};
    return Node{.kind = NodeKind::Field, .term = term, .field = *field};
}

class Parser
{
public:
    explicit Parser(std::vector<Lexeme> lexemes)
        : m_lexemes(std::move(lexemes))
    {}

    ParsedQuery parse()
    {
        std::vector<Node> parts;
        while (m_next < m_lexemes.size()) {
            parts.push_back(parseOr());
            if (skip(LexemeKind::Close))
                notice(NoticeKind::StrayBracket, m_next - 1);
        }
        std::sort(m_notices.begin(), m_notices.end(),
                  [](const Notice& a, const Notice& b) { return a.range.start < b.range.start; });
        return {joinNodes(NodeKind::And, std::move(parts)), std::move(m_notices)};
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
    /// At something an operand can start with.
    bool atOperand() const { return is(LexemeKind::Term) || is(LexemeKind::Open) || is(LexemeKind::Not); }
    void notice(NoticeKind kind, std::size_t lexeme)
    {
        const Lexeme& at = m_lexemes[lexeme];
        m_notices.push_back({kind, at.range, at.kind == LexemeKind::Term ? at.source : QString()});
    }

    Node parseOr()
    {
        std::vector<Node> parts{parseAnd()};
        while (is(LexemeKind::Or)) {
            const std::size_t mark = m_next++;
            if (mark == 0 || m_lexemes[mark - 1].kind == LexemeKind::Open || !atOperand())
                notice(NoticeKind::StrayOperator, mark);
            parts.push_back(parseAnd());
        }
        return joinNodes(NodeKind::Or, std::move(parts));
    }

    Node parseAnd()
    {
        std::vector<Node> parts;
        while (m_next < m_lexemes.size() && !is(LexemeKind::Or) && !is(LexemeKind::Close)) {
            if (!skip(LexemeKind::And))
                parts.push_back(parseNear());
            else if (parts.empty() || !atOperand())
                notice(NoticeKind::StrayOperator, m_next - 1);
        }
        return joinNodes(NodeKind::And, std::move(parts));
    }

    Node parseNear()
    {
        Node left = parseUnary();
        while (is(LexemeKind::Near)) {
            const std::size_t mark = m_next++;
            if (left.kind == NodeKind::Everything || !atOperand())
                notice(NoticeKind::StrayOperator, mark);
            else
                left = near(std::move(left), parseUnary(), mark);
        }
        return left;
    }

    Node near(Node left, Node right, std::size_t mark)
    {
        const int distance = m_lexemes[mark].distance;
        const bool goesOn = left.kind == NodeKind::Near && left.distance == distance;
        if ((!goesOn && left.kind != NodeKind::Text) || right.kind != NodeKind::Text) {
            notice(NoticeKind::NearNeedsWords, mark);
            return joinNodes(NodeKind::And, {std::move(left), std::move(right)});
        }
        if (!goesOn)
            left = {.kind = NodeKind::Near, .distance = distance, .children = {std::move(left)}};
        left.children.push_back(std::move(right));
        return left;
    }

    Node parseUnary()
    {
        bool negated = false;
        const std::size_t mark = m_next;
        while (skip(LexemeKind::Not))
            negated = !negated;
        if (m_next > mark && !atOperand())
            notice(NoticeKind::StrayOperator, m_next - 1);
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
        const std::size_t mark = m_next++;
        const Lexeme& lexeme = m_lexemes[mark];
        if (lexeme.unclosed)
            notice(NoticeKind::UnclosedQuote, mark);
        if (lexeme.field.isEmpty())
            return textNode(lexeme.term);
        const QString name = lexeme.field.toLower();
        if (const auto node = fieldNode(name, lexeme.term))
            return *node;
        const bool known = isDateField(name) || fieldFromName(name);
        if (known && lexeme.term.text.isEmpty()) {
            notice(NoticeKind::MissingValue, mark);
            return {};
        }
        if (!lexeme.term.text.isEmpty())
            notice(known ? NoticeKind::UnknownValue : NoticeKind::UnknownField, mark);
        return wholeAsText(lexeme);
    }

    static Node wholeAsText(const Lexeme& lexeme)
    {
        Term whole = lexeme.term;
        whole.text = lexeme.source;
        if (whole.prefix)
            whole.text.chop(1);
        return textNode(
            {.text = whole.text.remove(u'"'), .exactScript = whole.exactScript, .prefix = whole.prefix});
    }

    Node parseGroup()
    {
        const std::size_t mark = m_next - 1;
        if (m_depth >= kMaxDepth)
            return {};
        ++m_depth;
        Node node = parseOr();
        --m_depth;
        if (!skip(LexemeKind::Close))
            notice(NoticeKind::StrayBracket, mark);
        return node;
    }

    std::vector<Lexeme> m_lexemes;
    std::vector<Notice> m_notices;
    std::size_t m_next = 0;
    int m_depth = 0;
};

} // namespace

ParsedQuery readQuery(const Query& query)
{
    return Parser(lexQuery(query.text)).parse();
}

Node parseQuery(const Query& query)
{
    return readQuery(query).node;
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

std::optional<NumberSpan> parseNumberSpan(QStringView text)
{
    const qsizetype dots = text.indexOf(u"..");
    if (dots < 0 || text.size() == 2)
        return std::nullopt;
    NumberSpan span;
    const auto read = [](QStringView digits, qint64& number) {
        bool isNumber = true;
        if (!digits.isEmpty())
            number = digits.toLongLong(&isNumber);
        return isNumber && number >= 0;
    };
    if (!read(text.left(dots), span.from) || !read(text.mid(dots + 2), span.last))
        return std::nullopt;
    return span;
}

} // namespace pizhu::search
