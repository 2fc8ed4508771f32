// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/dates.h"

namespace pizhu::text {

enum class DateContext {
    RunningText,
    WholeText, ///< also forms that are dates only when nothing else is there: 20210627, 2021-06, 2021
};

/// The matches of every written form, pattern by pattern; they may overlap.
[[nodiscard]] std::vector<DateMatch> datesIn(QStringView text, DateContext context);

} // namespace pizhu::text
