// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search/lexicon.h"

#include "app/text/folding.h"

#include <QSet>
#include <algorithm>
#include <span>

namespace pizhu::search {

namespace {

using text::Token;
using text::TokenKind;

/// Between the tokens of a key; stands in no token.
constexpr QChar kBetween = u' ';

/// The tokens as a key; empty when a sentence ends among them.
QString keyOf(std::span<const Token> tokens)
{
    QString key;
    for (const Token& token : tokens) {
        if (token.kind == TokenKind::Break)
            return {};
        if (!key.isEmpty())
            key += kBetween;
        key += token.text;
    }
    return key;
}

QString foldedKey(const QString& word)
{
    return keyOf(text::tokenise(word));
}

void addOnce(std::vector<AddedWord>& words, const AddedWord& word)
{
    const auto same = [&word](const AddedWord& known) {
        return known.key == word.key && foldedKey(known.added) == foldedKey(word.added);
    };
    if (std::none_of(words.begin(), words.end(), same))
        words.push_back(word);
}

bool isLookedForInTexts(const Node& node)
{
    if (node.kind == NodeKind::Text)
        return true;
    return node.kind == NodeKind::Field &&
           (node.field == Field::Title || node.field == Field::Note || node.field == Field::Highlight);
}

class Expander
{
public:
    Expander(const Lexicon& lexicon, const QStringList& without)
        : m_lexicon(lexicon)
        , m_without(without)
    {}

    Node expand(const Node& node)
    {
        if (isLookedForInTexts(node))
            return anyOf(node);
        if (node.kind == NodeKind::Near)
            return anyNear(node);
        Node copy = node;
        for (Node& child : copy.children)
            child = expand(child);
        return copy;
    }

    std::vector<AddedWord> takeWords() { return std::move(m_words); }

private:
    std::vector<Node> waysToSay(const Node& node)
    {
        if (node.term.exactScript)
            return {node};
        note(node.term.text);
        std::vector<Node> ways;
        for (const Variant& variant : variantsOf(node.term.text, m_lexicon, m_without)) {
            Node& way = ways.emplace_back(node);
            way.term.text = variant.text;
        }
        return ways;
    }

    Node anyOf(const Node& node) { return joinNodes(NodeKind::Or, waysToSay(node)); }

    Node anyNear(const Node& near)
    {
        std::vector<Node> ways{near};
        for (std::size_t i = 0; i < near.children.size(); ++i) {
            const std::vector<Node> words = waysToSay(near.children[i]);
            const std::size_t known = ways.size();
            for (std::size_t word = 1; word < words.size(); ++word) {
                for (std::size_t way = 0; way < known && ways.size() < kMaxVariants; ++way) {
                    Node other = ways[way];
                    other.children[i] = words[word];
                    ways.push_back(std::move(other));
                }
            }
        }
        return joinNodes(NodeKind::Or, std::move(ways));
    }

    /// What the lexicon knows of a phrase, used or not.
    void note(const QString& phrase)
    {
        for (const Lexicon::Occurrence& word : m_lexicon.wordsIn(phrase)) {
            for (const auto& equivalent : word.equivalents)
                addOnce(m_words, {.typed = word.range.of(phrase).toString(),
                                  .added = equivalent.word,
                                  .key = equivalent.key,
                                  .used = !m_without.contains(equivalent.key)});
        }
    }

    const Lexicon& m_lexicon;
    const QStringList& m_without;
    std::vector<AddedWord> m_words;
};

} // namespace

QString pairKey(const WordPair& pair)
{
    const QString term = foldedKey(pair.term);
    const QString equivalent = foldedKey(pair.equivalent);
    if (term.isEmpty() || equivalent.isEmpty() || term == equivalent)
        return {};
    return std::min(term, equivalent) + u'=' + std::max(term, equivalent);
}

Lexicon::Lexicon(const std::vector<WordPair>& pairs)
{
    QSet<QString> known;
    for (const WordPair& pair : pairs) {
        const QString key = pairKey(pair);
        if (key.isEmpty() || known.contains(key))
            continue;
        known.insert(key);
        for (const QString& word : {pair.term, pair.equivalent}) {
            const QString folded = foldedKey(word);
            m_words[folded].push_back({m_pairs.size(), word == pair.term});
            m_longest = std::max(m_longest, static_cast<std::size_t>(folded.count(kBetween)) + 1);
        }
        m_pairs.push_back(pair);
    }
}

std::vector<Lexicon::Occurrence> Lexicon::wordsIn(QStringView text) const
{
    std::vector<Occurrence> found;
    if (m_words.isEmpty())
        return found;
    const std::vector<Token> tokens = text::tokenise(text);
    const std::span<const Token> all(tokens);
    for (std::size_t at = 0; at < tokens.size();) {
        std::size_t length = std::min(m_longest, tokens.size() - at);
        auto known = m_words.cend();
        for (; length > 0; --length) {
            if (length > 1 || tokens.size() == 1)
                known = m_words.constFind(keyOf(all.subspan(at, length)));
            if (known != m_words.cend())
                break;
        }
        if (length == 0) {
            ++at;
            continue;
        }
        Occurrence word{{tokens[at].start, tokens[at + length - 1].end}, {}};
        for (const Side side : *known) {
            const WordPair& pair = m_pairs[side.pair];
            word.equivalents.push_back({side.isTerm ? pair.equivalent : pair.term, pairKey(pair)});
        }
        found.push_back(std::move(word));
        at += length;
    }
    return found;
}

std::vector<Variant> variantsOf(const QString& phrase, const Lexicon& lexicon, const QStringList& without)
{
    std::vector<Variant> variants{{}};
    qsizetype done = 0;
    const auto append = [&variants](QStringView part) {
        for (Variant& variant : variants)
            variant.text += part;
    };
    for (const Lexicon::Occurrence& word : lexicon.wordsIn(phrase)) {
        append(QStringView(phrase).sliced(done, word.range.start - done));
        done = word.range.end;
        const std::vector<Variant> before = variants;
        append(word.range.of(phrase));
        for (const auto& equivalent : word.equivalents) {
            if (without.contains(equivalent.key))
                continue;
            for (std::size_t i = 0; i < before.size() && variants.size() < kMaxVariants; ++i) {
                Variant& other = variants.emplace_back(before[i]);
                other.text += equivalent.word;
                other.words.push_back({word.range.of(phrase).toString(), equivalent.word, equivalent.key});
            }
        }
    }
    append(QStringView(phrase).sliced(done));
    return variants;
}

Expansion expandQuery(const Node& node, const Lexicon& lexicon, const QStringList& without)
{
    Expander expander(lexicon, without);
    Expansion expansion{expander.expand(node), {}};
    expansion.words = expander.takeWords();
    return expansion;
}

} // namespace pizhu::search
