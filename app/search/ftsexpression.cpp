// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search/ftsexpression.h"

#include "app/text/folding.h"

#include <QStringList>

namespace pizhu::search {

namespace {

/// The part of the term from its first to its last word: breaks at its ends would ask for punctuation in the
/// text.
QStringView searchable(QStringView text)
{
    const std::vector<text::Token> tokens = text::tokenise(text);
    const auto isWord = [](const text::Token& token) { return token.kind == text::TokenKind::Word; };
    const auto first = std::find_if(tokens.begin(), tokens.end(), isWord);
    if (first == tokens.end())
        return {};
    const auto last = std::find_if(tokens.rbegin(), tokens.rend(), isWord);
    return text.mid(first->start, last->end - first->start);
}

} // namespace

std::optional<QString> ftsPhrase(const Term& term)
{
    const QStringView words = searchable(term.text);
    if (words.isEmpty())
        return std::nullopt;
    QString quoted = words.toString();
    quoted.replace(u'"', QStringLiteral("\"\""));
    return u'"' + quoted + QLatin1String(term.prefix ? "\" *" : "\"");
}

QString ftsAnyOf(const std::vector<Term>& terms)
{
    QStringList parts;
    for (const Term& term : terms) {
        if (const auto phrase = ftsPhrase(term))
            parts.append(*phrase);
    }
    return parts.join(QStringLiteral(" OR "));
}

std::vector<Term> markedTerms(const Node& node, bool inTitle)
{
    const bool marks = node.kind == NodeKind::Text ||
                       (inTitle && node.kind == NodeKind::Field && node.field == Field::Title);
    if (marks)
        return {node.term};
    std::vector<Term> terms;
    if (node.kind == NodeKind::And || node.kind == NodeKind::Or) {
        for (const Node& child : node.children) {
            const std::vector<Term> below = markedTerms(child, inTitle);
            terms.insert(terms.end(), below.begin(), below.end());
        }
    }
    return terms;
}

} // namespace pizhu::search
