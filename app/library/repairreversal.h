// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/document/cleanuplog.h"
#include "app/document/document.h"
#include "app/document/metadata.h"

#include <span>
#include <vector>

namespace pizhu::library {

/// What one clean-up made of a source.
struct Cleaning
{
    document::Document document;
    document::Metadata metadata; ///< as extracted, without the user's values
    document::CleanupLog log;

    bool operator==(const Cleaning&) const = default;
};

/// Names a repair of an article across versions: where repairs are equal, by their order in the field.
struct RepairName
{
    QString field;
    QString before;
    QString after;
    int occurrence = 0;

    bool operator==(const RepairName&) const = default;
};

/// The name of log.repairs[index], and of log.reverted[index].
[[nodiscard]] RepairName nameOfRepair(const document::CleanupLog& log, std::size_t index);
[[nodiscard]] RepairName nameOfReverted(const document::CleanupLog& log, std::size_t index);

/// Takes log.repairs[index] back: `before` stands in its field again, everything behind it moves, and the
/// repair goes to log.reverted. InvalidInput for damage that was only reported; Conflict when `after` does
/// not stand there, because another repair reaches into it.
[[nodiscard]] base::Result<void> revertRepair(Cleaning& cleaning, std::size_t index);
/// The reverse for log.reverted[index].
[[nodiscard]] base::Result<void> restoreRepair(Cleaning& cleaning, std::size_t index);

/// Takes back what is named, in a cleaning that has nothing reverted yet. Names that fit nothing are passed
/// over: the source or the rules have changed.
void revertNamed(Cleaning& cleaning, std::span<const RepairName> names);

} // namespace pizhu::library
