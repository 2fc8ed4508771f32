// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/importitems.h"

#include <QString>
#include <optional>

namespace pizhu::importing {

struct ImportReport
{
    ImportItems items;
    qint64 bytes = 0;        ///< of input read
    qint64 milliseconds = 0; ///< wall time
    bool cancelled = false;
    bool dryRun = false;
    QString error; ///< set when the whole import could not run (library not writable)

    [[nodiscard]] int count(ItemState state) const { return items.count(state); }
    /// For people: how many items came to what; none of those in the state `leftOut`.
    [[nodiscard]] QString totals(std::optional<ItemState> leftOut = {}) const;
    /// For people: the totals, then one line per failed or skipped item and for each repost; nothing of items
    /// in the state `leftOut`.
    [[nodiscard]] QString toText(std::optional<ItemState> leftOut = {}) const;
};

/// Where a running import stands.
struct ImportProgress
{
    int done = 0;                 ///< files
    int total = 0;                ///< files; 0 while they are still being listed
    int items = 0;                ///< articles, of which a file may hold many
    qint64 bytes = 0;             ///< of articles, as found
    qint64 milliseconds = 0;      ///< since the start
    qint64 millisecondsLeft = -1; ///< -1: unknown
    QString current;              ///< file being read

    /// Over the whole time; 0 at the start.
    [[nodiscard]] double bytesPerSecond() const
    {
        return milliseconds > 0 ? 1000.0 * double(bytes) / double(milliseconds) : 0;
    }
};

} // namespace pizhu::importing

Q_DECLARE_METATYPE(pizhu::importing::ImportReport)
Q_DECLARE_METATYPE(pizhu::importing::ImportProgress)
