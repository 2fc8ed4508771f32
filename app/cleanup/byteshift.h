// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"
#include "app/cleanup/pinyindamage.h"
#include "app/cleanup/textsense.h"

#include <QSet>
#include <optional>
#include <vector>

namespace pizhu::cleanup {

/// A run whose bytes were shifted, read right again.
struct ShiftRepair
{
    base::TextRange range; ///< in the damaged text, from the character before the "?" on
    QString after;
    bool guessed = false; ///< bytes were lost, or several characters fit: chosen by likelihood
};

/// What is known about the damage of an article.
struct DamageKnowledge
{
    DamageList list;     ///< shown by the article
    DamageList known;    ///< `list` and what damaging sites usually have, unless it stands bare
    DamageList supposed; ///< further characters with the right reading; believing in one is a guess
};

/// Undoes damage that hit a code which straddles two characters: the second lost its first byte ("當?shù)丶…"
/// ← "當地加…"), and what follows is shifted by a byte until an ASCII byte or a lost one sets it right. All
/// readings of the bytes are followed at once (Viterbi over position, dangling byte and last character); the
/// likeliest one is taken.
class ShiftReader
{
public:
    /// All must outlive this.
    ShiftReader(const DamageKnowledge& damage, const TextSense& sense);

    /// The length of "reading)" when it stands behind the "?" at `position` and some character reads so; else
    /// 0.
    [[nodiscard]] qsizetype markLength(QStringView text, qsizetype position) const;

    /// Reads the run that begins with the "?" at `position`. Nothing when no reading fits, or when the work
    /// this reader may do is used up: an article has at most so many runs that are worth it.
    [[nodiscard]] std::optional<ShiftRepair> undo(QStringView text, qsizetype position);

private:
    const DamageKnowledge& m_damage;
    const TextSense& m_sense;
    QSet<QString> m_readings;
    qint64 m_budget; ///< characters that may still be weighed
};

} // namespace pizhu::cleanup
