// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/articlequery.h"
#include "ui/widgets/emptystate.h"

namespace pizhu::ui {

/// What an empty list says: that there is nothing yet, that the trash is empty, or what nothing fits, with
/// the filters as the chips name them.
[[nodiscard]] EmptyState::Content nothingFound(const library::ArticleQuery& query,
                                               const QStringList& filterTitles);

} // namespace pizhu::ui
