// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    /// same reading and hardly ever bare, and enough of them must be in `known` or occur twice.
    /// `frequent` as in TextSense.
    PinyinRepairer(const QStringList& texts, const DamageList& known, const QString& frequent = {});

    /// Everything found in the article, with the readings as the site writes them.
    [[nodiscard]] const DamageList& damageList() const { return m_list; }

    /// The edits that undo the damage in one of the texts. They are proven when the damage, done to the
    /// result, gives `text` again, and nothing was guessed. Damage that cannot be undone is an edit that
    /// changes nothing, unrepaired.
    [[nodiscard]] std::vector<TextEdit> repair(const QString& text) const;

private:
    [[nodiscard]] bool explains(const QString& text, const std::vector<TextEdit>& edits) const;

    DamageList m_list;
    DamageList m_candidates; ///< m_list and the known characters that never stand bare in the article
    TextSense m_sense;
};

} // namespace pizhu::cleanup
