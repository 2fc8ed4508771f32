// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <vector>

namespace pizhu::annotation {

/// Many passages that are looked for in many texts, in any script. Each text is folded once and gone through
/// once, however many passages there are: of each passage one run of kGramLength units is in a table, and
/// where a text has that run, the whole passage is compared (M. O. Rabin, R. M. Karp, "Efficient randomized
/// pattern-matching algorithms", IBM Journal of Research and Development 31 (1987), 249–260). Passages that
/// are shorter than such a run are looked for one by one.
class PassageSet
{
public:
    explicit PassageSet(const QStringList& passages);

    /// Which of the passages stand in the text, as findQuote() has it; ascending.
    [[nodiscard]] std::vector<std::size_t> standingIn(QStringView text) const;

private:
    struct Passage
    {
        QString folded;
        std::vector<std::size_t> places; ///< in the list; the same words may be asked for twice
        qsizetype gram = 0;              ///< where the run in the table begins
        int next = -1;                   ///< another passage with that run
    };
    struct Slot
    {
        quint64 hash = 0;
        int first = -1; ///< none: the slot is free
        int passages = 0;
    };

    void addToTable(int passage);
    [[nodiscard]] std::size_t slotOf(quint64 hash) const; ///< its own or a free one
    [[nodiscard]] std::size_t filterPlace(quint64 hash) const;
    void findLong(const QString& folded, std::vector<std::size_t>& found) const;

    std::vector<Passage> m_passages;
    std::vector<int> m_short;                                  ///< of m_passages
    std::vector<std::pair<QString, std::size_t>> m_unfoldable; ///< verbatim
    std::vector<Slot> m_slots;                                 ///< open addressing, a power of two
    std::vector<bool> m_filter; ///< by the upper bits of the hash: most runs of a text are in no slot
};

} // namespace pizhu::annotation
