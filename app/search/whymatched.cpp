// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search/whymatched.h"

#include "app/search/hits.h"
#include "app/text/folding.h"
#include "app/text/script.h"

#include <algorithm>

namespace pizhu::search {

namespace {

using text::Script;
using text::Token;
using text::TokenKind;

bool holdsOtherWidth(QStringView text)
{
    static constexpr QChar first(0xFF00); // Halfwidth and Fullwidth Forms
    static constexpr QChar last(0xFFEF);
    return std::any_of(text.begin(), text.end(), [](QChar unit) { return unit >= first && unit <= last; });
}

QString withoutMarks(const QString& text)
{
    QString bare = text.normalized(QString::NormalizationForm_D);
    bare.removeIf([](QChar unit) { return unit.isMark(); });
    return bare;
}

std::optional<Script> onlyScriptIn(const QString& text)
{
    for (const char32_t character : text.toStdU32String()) {
        if (const auto script = text::onlyScriptOf(character))
            return script;
    }
    return std::nullopt;
}

MatchKind hanKind(const QString& typed, const QString& found)
{
    const auto typedIn = onlyScriptIn(typed);
    const auto foundIn = onlyScriptIn(found);
    if (typedIn == Script::Hans && foundIn == Script::Hant)
        return MatchKind::Traditional;
    if (typedIn == Script::Hant && foundIn == Script::Hans)
        return MatchKind::Simplified;
    return MatchKind::Variant;
}

/// How two different spellings of one folded token differ.
std::vector<MatchKind> kindsOf(const QString& typed, const QString& found)
{
    std::vector<MatchKind> kinds;
    const QString plainTyped = typed.normalized(QString::NormalizationForm_KC);
    const QString plainFound = found.normalized(QString::NormalizationForm_KC);
    if (typed != plainTyped || found != plainFound)
        kinds.push_back(holdsOtherWidth(typed) != holdsOtherWidth(found) ? MatchKind::Width
                                                                         : MatchKind::Compatibility);
    if (plainTyped == plainFound)
        return kinds;
    const QString bareTyped = withoutMarks(plainTyped);
    const QString bareFound = withoutMarks(plainFound);
    const bool isLatin = bareTyped.compare(bareFound, Qt::CaseInsensitive) == 0;
    if (!isLatin) {
        kinds.push_back(hanKind(plainTyped, plainFound));
        return kinds;
    }
    if (bareTyped != bareFound)
        kinds.push_back(MatchKind::Case);
    if (withoutMarks(plainTyped.toLower()) != plainTyped.toLower() ||
        withoutMarks(plainFound.toLower()) != plainFound.toLower())
        kinds.push_back(MatchKind::Accent);
    return kinds;
}

std::vector<Token> words(QStringView text)
{
    std::vector<Token> tokens = text::tokenise(text);
    const auto isWord = [](const Token& token) { return token.kind == TokenKind::Word; };
    tokens.erase(tokens.begin(), std::find_if(tokens.begin(), tokens.end(), isWord));
    tokens.erase(std::find_if(tokens.rbegin(), tokens.rend(), isWord).base(), tokens.end());
    return tokens;
}

/// Compares a term with a passage token by token.
class Comparison
{
public:
    Comparison(const Term& term, QStringView found)
        : m_term(term)
        , m_found(found)
        , m_typedTokens(words(term.text))
        , m_foundTokens(words(found))
    {}

    [[nodiscard]] bool matches() const
    {
        if (m_typedTokens.empty() || m_typedTokens.size() != m_foundTokens.size())
            return false;
        for (std::size_t i = 0; i < m_typedTokens.size(); ++i) {
            const Token& typed = m_typedTokens[i];
            const Token& found = m_foundTokens[i];
            const bool goesOn = m_term.prefix && i + 1 == m_typedTokens.size();
            const bool same = goesOn ? found.text.startsWith(typed.text) : found.text == typed.text;
            if (typed.kind != found.kind || !same)
                return false;
        }
        return true;
    }

    [[nodiscard]] std::vector<MatchReason> reasons()
    {
        for (std::size_t i = 0; i < m_typedTokens.size(); ++i)
            compare(m_typedTokens[i], m_foundTokens[i]);
        addSigns();
        if (m_reasons.size() == 1 && m_reasons.front().kind < MatchKind::SignsBetween)
            m_reasons = {{m_reasons.front().kind, m_term.text, m_found.toString()}}; // easier to read whole
        return std::move(m_reasons);
    }

private:
    void compare(const Token& typed, const Token& found)
    {
        if (typed.kind != TokenKind::Word)
            return;
        const QString a = slice(m_term.text, typed);
        const QString b = slice(m_found, found);
        if (found.text != typed.text)
            add(MatchKind::LongerWord, a, b);
        else if (a != b)
            for (const MatchKind kind : kindsOf(a, b))
                add(kind, a, b);
    }

    void addSigns()
    {
        const QString typed = signsOf(m_term.text, m_typedTokens);
        const QString found = signsOf(m_found, m_foundTokens);
        if (typed != found && !found.isEmpty())
            add(MatchKind::SignsBetween, {}, found);
    }

    /// What the index looks through between the words; spaces only where there is nothing else.
    static QString signsOf(QStringView text, const std::vector<Token>& tokens)
    {
        QString signs;
        for (std::size_t i = 1; i < tokens.size(); ++i) {
            const qsizetype from = tokens[i - 1].end;
            if (tokens[i].start > from)
                signs += text.sliced(from, tokens[i].start - from);
        }
        const QString visible = QString(signs).remove(u' ');
        return visible.isEmpty() ? signs : visible;
    }

    static QString slice(QStringView text, const Token& token)
    {
        return text.sliced(token.start, token.end - token.start).toString();
    }

    void add(MatchKind kind, const QString& typed, const QString& found)
    {
        const auto known = std::find_if(m_reasons.begin(), m_reasons.end(),
                                        [kind](const MatchReason& reason) { return reason.kind == kind; });
        if (known == m_reasons.end()) {
            m_reasons.push_back({kind, typed, found});
        } else if (kind != MatchKind::SignsBetween && !known->found.endsWith(found)) {
            known->typed += typed;
            known->found += found;
        }
    }

    const Term& m_term;
    QStringView m_found;
    std::vector<Token> m_typedTokens;
    std::vector<Token> m_foundTokens;
    std::vector<MatchReason> m_reasons;
};

bool finds(const Term& term, QStringView found, const Lexicon& lexicon, std::vector<MatchReason>& reasons)
{
    if (Comparison comparison(term, found); comparison.matches()) {
        reasons = comparison.reasons();
        return true;
    }
    if (term.exactScript)
        return false;
    for (const Variant& variant : variantsOf(term.text, lexicon)) {
        const Term other{.text = variant.text, .prefix = term.prefix};
        if (variant.words.empty() || !Comparison(other, found).matches())
            continue;
        for (const AddedWord& word : variant.words)
            reasons.push_back({MatchKind::Regional, word.typed, word.added});
        return true;
    }
    return false;
}

} // namespace

std::vector<MatchReason> whyMatched(const Term& term, QStringView found, const Lexicon& lexicon)
{
    std::vector<MatchReason> reasons;
    finds(term, found, lexicon, reasons);
    return reasons;
}

std::vector<MatchReason> whyMatched(const Node& node, QStringView found, const Lexicon& lexicon)
{
    std::vector<MatchReason> reasons;
    for (const Sought& sought : soughtBy(node, true)) {
        for (const Term& term : sought.terms) {
            if (finds(term, found, lexicon, reasons))
                return reasons;
        }
    }
    return reasons;
}

} // namespace pizhu::search
