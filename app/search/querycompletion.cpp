// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search/querycompletion.h"

#include "app/search/querylexer.h"

namespace pizhu::search {

namespace {

bool endsWord(QStringView query, qsizetype at)
{
    return at >= query.size() || query[at].isSpace() || query[at] == u')' || query[at] == u'）';
}

/// The colon that ends the lexeme's field.
qsizetype colonOf(QStringView lexeme)
{
    qsizetype at = 0;
    while (at < lexeme.size() && lexeme[at] != u':' && lexeme[at] != u'：')
        ++at;
    return at;
}

} // namespace

QStringList fieldNames()
{
    QStringList names;
    for (const Field field : allFields())
        names += fieldName(field);
    return names << QStringLiteral("after") << QStringLiteral("before");
}

CompletionPlace completionPlace(QStringView query, qsizetype cursor)
{
    using Kind = CompletionPlace::Kind;
    if (!endsWord(query, cursor))
        return {};
    const std::vector<Lexeme> lexemes = lexQuery(query.first(cursor));
    const CompletionPlace between{.kind = Kind::Word, .range = {cursor, cursor}};
    if (lexemes.empty())
        return between;
    const Lexeme& last = lexemes.back();
    if (last.range.end < cursor || last.kind == LexemeKind::Open || last.kind == LexemeKind::Not)
        return between;
    if (last.kind != LexemeKind::Term)
        return {};
    const qsizetype valueStart = last.range.start + colonOf(last.source) + 1;
    const bool isClosed = last.source.endsWith(u'"') && !last.unclosed;
    if (isClosed || last.term.prefix || last.term.exactScript)
        return {};
    if (last.field.isEmpty())
        return {Kind::Word, {}, last.term.text, last.range};
    return {Kind::Value, last.field.toLower(), last.term.text, {valueStart, cursor}};
}

} // namespace pizhu::search
