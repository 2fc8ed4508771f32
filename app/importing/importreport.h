// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"

#include <QString>
#include <vector>

namespace pizhu::importing {

enum class ItemState { Added, NewVersion, Duplicate, Failed, Skipped };

/// What became of one article: of a file, or of an entry of an archive or corpus.
struct ImportItem
{
    QString path; ///< of the file; an entry's behind it: "/a/corpus.zip › 2021/03.html"
    ItemState state = ItemState::Added;
    QString reason; ///< a sentence, for Failed and Skipped
    base::ArticleId article;
    QString title;
    int repairs = 0;
    int removals = 0;
    base::ArticleId sameAs{}; ///< of an added article: another with the same folded text, such as a repost
    QString sameAsTitle{};
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
