// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/annotation/uniquegrams.h"

#include <bit>

namespace pizhu::annotation {

using base::TextRange;

namespace {

constexpr qint32 kNone = -1;
constexpr qint32 kMany = -2;

/// Open addressing; grams are told apart by their hashes, which 64 bits make safe enough: a pair that is none
/// gives a block of no length.
class GramTable
{
public:
    explicit GramTable(qsizetype grams)
        : m_slots(std::bit_ceil(static_cast<std::size_t>(grams) * 2 + 16))
    {}

    struct Slot
    {
        quint64 hash = 0;
        qint32 before = kNone;
        qint32 after = kNone;
    };

    Slot& of(quint64 hash)
    {
        const std::size_t mask = m_slots.size() - 1;
        std::size_t at = static_cast<std::size_t>(hash) & mask;
        while (isTaken(m_slots[at]) && m_slots[at].hash != hash)
            at = (at + 1) & mask;
        m_slots[at].hash = hash;
        return m_slots[at];
    }

private:
    static bool isTaken(const Slot& slot) { return slot.before != kNone || slot.after != kNone; }

    std::vector<Slot> m_slots;
};

void note(qint32& place, qsizetype at)
{
    place = place == kNone ? static_cast<qint32>(at) : kMany;
}

qsizetype gramCount(TextRange part)
{
    return std::max<qsizetype>(0, part.length() - kGramLength + 1);
}

} // namespace

std::vector<UniqueGram> uniqueGrams(QStringView before, TextRange oldPart, QStringView after,
                                    TextRange newPart)
{
    GramTable table(gramCount(oldPart) + gramCount(newPart));
    for (qsizetype i = 0; i < gramCount(oldPart); ++i)
        note(table.of(gramHash(before, oldPart.start + i)).before, oldPart.start + i);
    for (qsizetype i = 0; i < gramCount(newPart); ++i)
        note(table.of(gramHash(after, newPart.start + i)).after, newPart.start + i);
    std::vector<UniqueGram> found;
    for (qsizetype i = 0; i < gramCount(oldPart); ++i) {
        const GramTable::Slot& slot = table.of(gramHash(before, oldPart.start + i));
        if (slot.before >= 0 && slot.after >= 0)
            found.push_back({slot.before, slot.after});
    }
    return found;
}

} // namespace pizhu::annotation
