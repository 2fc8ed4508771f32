// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/interchange/interchangeplan.h"

#include <QJsonObject>

namespace pizhu::cli {

/// Totals under the outcomes' names, "items" (the annotations), "tags", "articles", and of projects "codes",
/// "sources", "selections", "codings", "notes", "left_out".
[[nodiscard]] QJsonObject interchangeJson(const importing::InterchangePlan& plan, bool dryRun);

/// The summary, then a line for each part that is not simply added: outcome, name, where and why, in columns.
[[nodiscard]] QString interchangeTable(const importing::InterchangePlan& plan);

} // namespace pizhu::cli
