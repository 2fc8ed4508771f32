// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/pinyinmatcher.h"

namespace pizhu::ui {

/// Finds names by what one types of them: characters of either script (监督 finds 監督) or their pinyin (jd).
class NameMatch
{
public:
    explicit NameMatch(const QString& typed);

    [[nodiscard]] bool within(const QString& name) const;
    [[nodiscard]] bool atStart(const QString& name) const;

private:
    QString m_typed; ///< folded
    text::PinyinMatcher m_pinyin;
};

} // namespace pizhu::ui
