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

std::optional<QString> ftsNear(const Node& near)
{
    QStringList phrases;
    for (const Node& child : near.children) {
        if (const auto phrase = ftsPhrase(child.term))
            phrases.append(*phrase);
    }
    if (phrases.isEmpty())
        return std::nullopt;
    return QStringLiteral("NEAR(%1, %2)").arg(phrases.join(u' ')).arg(near.distance);
}

QString ftsAnyOf(const std::vector<Sought>& sought)
{
    QStringList parts;
    for (const Sought& together : sought) {
        for (const Term& term : together.terms) {
            if (const auto phrase = ftsPhrase(term))
                parts.append(*phrase);
        }
    }
    return parts.join(QStringLiteral(" OR "));
}

} // namespace pizhu::search
