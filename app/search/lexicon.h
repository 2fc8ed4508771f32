// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"
#include "app/search/queryast.h"

#include <QHash>

namespace pizhu::search {

/// Two words for the same thing in different regions, as people write them: 软件 and 軟體. The pair has no
/// direction.
struct WordPair
{
    QString term;
    QString equivalent;

    bool operator==(const WordPair&) const = default;
};

/// Names a pair whatever its direction and script: "软体=软件". Empty when folding makes both words one, or
/// when either holds nothing the index knows: such a pair adds nothing to a search.
[[nodiscard]] QString pairKey(const WordPair& pair);

/// Pairs of words, found by either word. Immutable; safe to use from any thread.
class Lexicon
{
public:
    Lexicon() = default;
    /// Pairs that add nothing and repeated ones are left out.
    explicit Lexicon(const std::vector<WordPair>& pairs);

    [[nodiscard]] const std::vector<WordPair>& pairs() const { return m_pairs; }
    [[nodiscard]] bool isEmpty() const { return m_pairs.empty(); }

    /// A word of a text that the lexicon knows.
    struct Occurrence
    {
        base::TextRange range;
        struct Equivalent
        {
            QString word;
            QString key; ///< of the pair
        };
        std::vector<Equivalent> equivalents;
    };
    /// Words in a text, from the left the longest first, apart from each other. A word of one character
    /// counts only where it is the whole text: inside longer words it would mean something else.
    [[nodiscard]] std::vector<Occurrence> wordsIn(QStringView text) const;

private:
    struct Side
    {
        std::size_t pair;
        bool isTerm; ///< the word is the pair's term, else its equivalent
    };

    std::vector<WordPair> m_pairs;
    QHash<QString, std::vector<Side>> m_words; ///< by their folded tokens
    std::size_t m_longest = 0;                 ///< word, in tokens
};

/// A word that the lexicon brings into a search.
struct AddedWord
{
    QString typed; ///< as it stands in the query
    QString added;
    QString key;      ///< of the pair
    bool used = true; ///< false: left out of this search

    bool operator==(const AddedWord&) const = default;
};

/// A query with the words of other regions.
struct Expansion
{
    Node node;
    std::vector<AddedWord> words; ///< in the order of the query, each once
};

/// At most so many phrases stand for one of the query.
inline constexpr std::size_t kMaxVariants = 16;

/// Each word or phrase that is looked for in texts becomes itself or any of its equivalents; words inside
/// longer phrases are replaced, too. `=` terms, names and tags stay as they are. Pairs whose keys are in
/// `without` are told but not used.
[[nodiscard]] Expansion expandQuery(const Node& node, const Lexicon& lexicon,
                                    const QStringList& without = {});

/// One way to say a phrase.
struct Variant
{
    QString text;
    std::vector<AddedWord> words; ///< what was put in; none in the phrase as typed
};

/// The phrase as typed first; at most kMaxVariants. `without` as above.
[[nodiscard]] std::vector<Variant> variantsOf(const QString& phrase, const Lexicon& lexicon,
                                              const QStringList& without = {});

} // namespace pizhu::search
