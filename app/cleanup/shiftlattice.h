// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cleanup/byteshift.h"

#include <functional>
#include <map>

namespace pizhu::cleanup {

/// The readings of one shifted run, all at once. A node is a position in the text, the byte that dangles
/// there (0 where bytes and characters agree again) and the last characters read; of all ways to a node
/// only the likeliest is kept.
class ShiftLattice
{
public:
    ShiftLattice(QStringView text, const DamageKnowledge& damage, const TextSense& sense, qint64& budget);

    /// Reads from the "?" at `position` on until only one reading is left and it agrees with the text.
    [[nodiscard]] std::optional<ShiftRepair> read(qsizetype position);

    /// The length of "reading)" behind the "?" at a position; 0 when there is none.
    using MarkLength = std::function<qsizetype(qsizetype position)>;
    MarkLength markLength;

private:
    struct Node
    {
        qsizetype position = 0;
        quint8 dangling = 0;
        CharacterContext context; ///< the last characters read
        double score = 0;
        int previous = -1;
        std::array<QChar, 2> added; ///< null where there is none
        bool guessed = false;
        bool follows = false; ///< the dangling byte is the end of a damaged code and cannot begin another

        [[nodiscard]] QChar last() const { return context.back(); }
    };

    [[nodiscard]] Node after(int node, qsizetype position) const;
    bool append(Node& node, QChar character);
    [[nodiscard]] double outlook(const Node& node) const;
    [[nodiscard]] double bracketScore(const Node& node, QChar character) const;
    [[nodiscard]] bool isOpen(const Node& node, QChar opening, QChar closing) const;
    void skipInsertion(Node& node, QChar seen, const DamageList& list);
    void keep(Node node);
    [[nodiscard]] std::vector<int> takeFirst();
    [[nodiscard]] bool isDecided(const std::vector<int>& first) const;
    [[nodiscard]] std::optional<int> likeliestWhole(const std::vector<int>& nodes) const;
    [[nodiscard]] ShiftRepair repairOf(int node, qsizetype start) const;
    [[nodiscard]] const Node& at(int node) const { return m_nodes[static_cast<std::size_t>(node)]; }

    [[nodiscard]] QChar swallowedDigit(qsizetype position);
    [[nodiscard]] QChar digitBefore(qsizetype position) const;
    [[nodiscard]] double digitScore(qsizetype position) const;

    [[nodiscard]] bool expand(int node);
    void expandWhole(int node);
    [[nodiscard]] bool expandShifted(int node);
    bool openShift(int node, qsizetype markLength);
    bool closeShift(int node, qsizetype markLength);
    [[nodiscard]] std::vector<std::pair<quint16, bool>> codesRead(QStringView reading, quint8 lead) const;
    void expandLostPairs(qsizetype position, const std::vector<int>& nodes);
    [[nodiscard]] std::vector<std::pair<Node, quint8>> endings(const std::vector<int>& nodes);
    void expandSwallowed(const Node& ended, quint8 trail);
    void expandPair(Node ended, quint8 trail);
    [[nodiscard]] bool isTextEnd(qsizetype position) const;
    [[nodiscard]] bool canContinue(quint8 lead, qsizetype position) const;

    QStringView m_text;
    const DamageKnowledge& m_damage;
    const TextSense& m_sense;
    qint64& m_budget;
    QHash<qsizetype, QChar> m_digits; ///< by the position behind them
    std::vector<Node> m_nodes;
    std::map<qsizetype, QHash<quint64, int>> m_open; ///< by position: dangling byte and last characters
};

} // namespace pizhu::cleanup
