// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/stores.h"
#include "ui/mainwindow/articleswitcher.h"

namespace pizhu::ui {

struct RecentlyRead
{
    library::ArticleSummary article;
    QDateTime opened;    ///< UTC; invalid: a moment ago
    double progress = 0; ///< 0 … 1
};

/// The articles of this session, the last one first, and then those of earlier ones; none that is gone. Runs
/// on a library thread.
[[nodiscard]] base::Result<std::vector<RecentlyRead>>
recentlyRead(const library::Stores& stores, const std::vector<base::ArticleId>& session, int most);

[[nodiscard]] std::vector<ArticleSwitcher::Entry> entriesOf(const std::vector<RecentlyRead>& recent);

} // namespace pizhu::ui
