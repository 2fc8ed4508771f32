// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/search/whymatched.h"

#include <QStringList>

namespace pizhu::ui {

/// "監督 = 监督 (traditional)", one for each way in which a passage differs from what was typed.
[[nodiscard]] QStringList reasonTitles(const std::vector<search::MatchReason>& reasons);

} // namespace pizhu::ui
