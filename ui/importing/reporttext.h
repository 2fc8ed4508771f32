// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/importreport.h"

namespace pizhu::ui {

// What a report says of an item, in words.

[[nodiscard]] QString outcomeText(importing::ItemState state, bool dryRun);
/// Why it failed, else what the clean-up did.
[[nodiscard]] QString detailsText(const importing::ImportItem& item);
/// Every item as a line of a table (RFC 4180, CRLF, with a first line of names).
[[nodiscard]] QString reportTable(const importing::ImportReport& report);

} // namespace pizhu::ui
