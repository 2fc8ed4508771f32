// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cleanup/byteshift.h"
#include "app/cleanup/pinyindamage.h"
#include "app/cleanup/textedit.h"
#include "app/cleanup/textsense.h"

#include <QStringList>
#include <vector>

namespace pizhu::cleanup {

/// Undoes the damage `監(jiān)督` in the texts of one article (DESIGN.md §4).
class PinyinRepairer
{
public:
    /// Learns from all texts of the article which characters the site appended readings to. Nobody, when the
    /// pattern does not show: only characters outside GB 2312 count (glosses explain others), always with the
    /// same reading and hardly ever bare, and enough of what was inserted must be behind characters that are
    /// in `known` or occur twice.
    PinyinRepairer(const QStringList& texts, const DamageList& known,
                   const CharacterModel& model = characterModel());
    PinyinRepairer(const PinyinRepairer&) = delete;
    PinyinRepairer& operator=(const PinyinRepairer&) = delete;

    /// Everything found in the article, with the readings as the site writes them.
    [[nodiscard]] const DamageList& damageList() const { return m_damage.list; }

    /// The edits that undo the damage in one of the texts. They are proven when the damage, done to the
    /// result, gives `text` again, and nothing was guessed. Damage that cannot be undone is an edit that
    /// changes nothing, unrepaired. What repairing may cost is shared by all texts of the article.
    [[nodiscard]] std::vector<TextEdit> repair(const QString& text);

private:
    void reportUnrepaired(const QString& text, std::vector<TextEdit>& edits) const;
    [[nodiscard]] bool explains(const QString& text, const std::vector<TextEdit>& edits) const;

    DamageKnowledge m_damage;
    TextSense m_sense;
    ShiftReader m_shifts;
};

} // namespace pizhu::cleanup
