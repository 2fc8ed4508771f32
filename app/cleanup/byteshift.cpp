// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/byteshift.h"

#include "app/cleanup/shiftlattice.h"

using namespace Qt::StringLiterals;

namespace pizhu::cleanup {

namespace {

/// A run with one lost pair of bytes weighs some ten thousand characters; this is a second's work at most.
constexpr qint64 kMostWeighed = 4'000'000;
constexpr qsizetype kLongestReading = 7;

} // namespace

ShiftReader::ShiftReader(const DamageKnowledge& damage, const TextSense& sense)
    : m_damage(damage)
    , m_sense(sense)
    , m_budget(kMostWeighed)
{
    for (const DamageList* list : {&damage.known, &damage.supposed}) {
        for (const QString& reading : *list)
            m_readings.insert(reading);
    }
}

qsizetype ShiftReader::markLength(QStringView text, qsizetype position) const
{
    if (text[position] != u'?')
        return 0;
    const qsizetype bracket = text.mid(position + 1, kLongestReading + 1).indexOf(u')');
    if (bracket < 1)
        return 0;
    return m_readings.contains(text.mid(position + 1, bracket).toString()) ? bracket + 1 : 0;
}

std::optional<ShiftRepair> ShiftReader::undo(QStringView text, qsizetype position)
{
    const qsizetype length = position > 0 && m_budget > 0 ? markLength(text, position) : 0;
    if (length == 0)
        return {};
    ShiftLattice lattice(text, m_damage, m_sense, m_budget);
    lattice.markLength = [this, text](qsizetype at) { return markLength(text, at); };
    return lattice.read(position);
}

} // namespace pizhu::cleanup
