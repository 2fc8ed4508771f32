// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/openccdata.h"

#include <QString>
#include <optional>
#include <vector>

namespace pizhu::text {

/// A dictionary made for the longest match from a place in a text: a trie over UTF-16 units. Immutable.
class PhraseIndex
{
public:
    struct Match
    {
        qsizetype length = 0; ///< of the key, in UTF-16 units
        QStringView value;
        bool oneToOne = false; ///< each unit of the key stands for the unit of the value at its place
    };

    explicit PhraseIndex(const DictionaryEntries& entries);

    /// Whether it is what these entries would be made into.
    [[nodiscard]] bool isMadeOf(const DictionaryEntries& entries) const;
    /// The longest key that `text` starts with.
    [[nodiscard]] std::optional<Match> longestPrefix(QStringView text) const;

private:
    static constexpr quint32 kNone = ~quint32(0);

    struct Phrase
    {
        QString key;
        QString value;
        bool oneToOne = false;
    };

    struct Node
    {
        quint32 phrase = kNone; ///< the phrase that ends here
        quint32 firstChild = 0;
        quint32 childCount = 0;
    };

    void build();
    void addChildren(quint32 parent, quint32 begin, quint32 end, qsizetype depth);
    [[nodiscard]] quint32 child(const Node& node, char16_t unit) const;

    std::vector<Phrase> m_phrases; ///< by key
    std::vector<Node> m_nodes;     ///< the root first; the children of a node stand together
    std::vector<char16_t> m_units; ///< the last unit of each node, so that a search touches little memory
    std::vector<quint32> m_roots;  ///< the node of each first unit
};

} // namespace pizhu::text
