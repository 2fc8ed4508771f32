// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"

#include <QString>
#include <vector>

namespace pizhu::importing {

enum class ItemState { Added, NewVersion, Duplicate, Failed, Skipped };

/// What became of one file.
struct ImportItem
{
    QString path;
    ItemState state = ItemState::Added;
    QString reason; ///< a sentence, for Failed and Skipped
    base::ArticleId article;
    QString title;
    int repairs = 0;
    int removals = 0;
};

struct ImportReport
{
    std::vector<ImportItem> items;
    qint64 bytes = 0;        ///< of input read
    qint64 milliseconds = 0; ///< wall time
    bool cancelled = false;
    bool dryRun = false;
    QString error; ///< set when the whole import could not run (library not writable)

    [[nodiscard]] int count(ItemState state) const;
    /// For people: totals, then one line per failed or skipped item.
    [[nodiscard]] QString toText() const;
};

/// Where a running import stands.
struct ImportProgress
{
    int done = 0;
    int total = 0; ///< 0 while files are still being listed
    qint64 bytes = 0;
    qint64 millisecondsLeft = -1; ///< -1: unknown
    QString current;              ///< file being read
};

} // namespace pizhu::importing

Q_DECLARE_METATYPE(pizhu::importing::ImportReport)
Q_DECLARE_METATYPE(pizhu::importing::ImportProgress)
